import type { Language } from '../../../src/i18n/language';
import { CellStore, type CellValue } from '../../../src/workbook/cell';
import { PROCESS_TABLES, type ProcessColumn, type ProcessTableKey } from '../../../src/workbook/schema/process-tables';
import type { SheetData } from '../../../src/workbook/workbook';

/** A sheet with one process table at A1, its columns in the given order; `blank` rows at its end. */
export function processSheet<Table extends ProcessTableKey>(
  key: Table,
  columns: readonly ProcessColumn<Table>[],
  rows: readonly (readonly CellValue[])[],
  { language = 'en', blank = 0 }: { readonly language?: Language; readonly blank?: number } = {},
): SheetData {
  const { headers, name, sheet } = PROCESS_TABLES[key];
  const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = headers;
  const header = columns.map((column) => words[column]?.[language] ?? column);
  const area = { row: 0, column: 0, rowCount: 1 + rows.length + blank, columnCount: columns.length };
  return { name: sheet[language], visibility: 'visible', cells: CellStore.from([header, ...rows]), tables: [{ name, area, hasHeader: true, hasTotals: false }], merges: [], hiddenRowCount: 0, notes: [] };
}
