import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import type { SheetData } from '../../src/workbook/workbook';
import type { OpenedCell, OpenedFile, SheetLooks } from './opened-file';
import { readLooks } from './read-looks';

/**
 * An .xlsx file as the preview shows it: its contents by the product's own reader, its looks, as far as they can be had, by exceljs.
 * Charts, conditional formats and whatever else a file may hold are left out. Errors: WorkbookError, those of `readWorkbook`.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const contents = readWorkbook(bytes, name);
  const sheets = contents.read(contents.sheets.map((sheet) => sheet.name));
  const looks = await looksIfAny(bytes);
  return { name, sheets: sheets.map((sheet) => ({ name: sheet.name, visibility: sheet.visibility, cells: cellsOf(sheet), tables: sheet.tables, merges: sheet.merges, looks: looks.get(sheet.name) ?? PLAIN })) };
}

const PLAIN: SheetLooks = { columnWidths: [], rowHeights: [], freeze: { rows: 0, columns: 0 }, showGridlines: true, tabColor: '', formats: [], formatted: [], links: [] };

/** exceljs refuses files that our reader takes; their contents matter more than their looks. */
async function looksIfAny(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetLooks>> {
  try {
    return await readLooks(bytes);
  } catch {
    return new Map();
  }
}

function cellsOf({ cells }: SheetData): readonly OpenedCell[] {
  return cells.rowNumbers().flatMap((row) =>
    Array.from({ length: cells.columnCount }, (_, column) => ({ row, column, ...cells.at(row, column) })).filter(({ value, formula }) => value !== null || formula !== undefined),
  );
}
