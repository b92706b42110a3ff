import { WorkbookError } from '../../domain/error';
import type { Area } from '../../domain/place';
import type { RunControl } from '../../domain/progress';
import { CellStore, type Cell } from '../../workbook/cell';
import { LEDGER_SHEET, readLedger, replacedSheets } from '../../workbook/ledger';
import { STYLE, type CellStyle } from '../../workbook/palette';
import type { DraftCell, DraftValue, SheetDraft } from '../../workbook/sheet-draft';
import { tabOrder, takenName } from '../../workbook/tab-order';
import type { TableEdit } from '../../workbook/table-edit';
import type { TakenNames } from '../../workbook/templates/unique-names';
import type { SheetData, Workbook } from '../../workbook/workbook';

/** A workbook in memory, for tests and the preview. */
export class MemoryWorkbook implements Workbook {
  constructor(private sheets: readonly SheetData[] = []) {}

  sheetNames(): Promise<readonly string[]> {
    return Promise.resolve(this.sheets.map((sheet) => sheet.name));
  }

  read(names: readonly string[]): Promise<readonly SheetData[]> {
    return Promise.resolve(this.sheets.filter((sheet) => names.includes(sheet.name)));
  }

  /** It holds no names apart from those of sheets and tables. */
  takenNames(): Promise<TakenNames> {
    const tables = this.sheets.flatMap((sheet) => sheet.tables.map(({ area, name }) => ({ name, sheet: sheet.name, headers: headersOf(sheet, area) })));
    return Promise.resolve({ sheets: this.sheets.map(({ name }) => name), tables, names: [] });
  }

  /** Errors: WorkbookError `name-taken`, `missing-part`, `cancelled`. */
  async write(drafts: readonly SheetDraft[], control?: RunControl, edits: readonly TableEdit[] = []): Promise<void> {
    if (control?.signal?.aborted === true) throw new WorkbookError('cancelled', '');
    const names = await this.sheetNames();
    const draftNames = drafts.map(({ name }) => name);
    const owned = replacedSheets(readLedger(this.sheets.find(({ name }) => name === LEDGER_SHEET)), drafts);
    const taken = takenName(names, draftNames, owned);
    if (taken !== undefined) throw new WorkbookError('name-taken', '', taken);
    const before = edits.reduce(edited, this.sheets);
    const written = drafts.map(sheetOf);
    this.sheets = tabOrder(names, draftNames, owned)
      .map(({ kind, at }) => (kind === 'kept' ? before[at] : written[at]))
      .filter((sheet) => sheet !== undefined);
  }
}

function headersOf({ cells }: SheetData, { column, columnCount, row }: Area): readonly string[] {
  return Array.from({ length: columnCount }, (_, at) => {
    const { value } = cells.at(row, column + at);
    return typeof value === 'string' ? value : '';
  });
}

/** The sheets with one table edited; an edit makes a copy, so that a failure leaves the workbook as it was. */
function edited(sheets: readonly SheetData[], edit: TableEdit): readonly SheetData[] {
  const isEdited = ({ name, tables }: SheetData): boolean => name === edit.sheet && tables.some((table) => table.name === edit.table);
  if (!sheets.some(isEdited)) throw new WorkbookError('missing-part', '', edit.table);
  return sheets.map((sheet) => (isEdited(sheet) ? { ...sheet, cells: editedCells(sheet, edit), tables: sheet.tables.map((table) => (table.name === edit.table ? { ...table, area: edit.area } : table)) } : sheet));
}

function editedCells({ cells, tables }: SheetData, { area, cells: changes, table }: TableEdit): CellStore {
  const { area: before } = tables.find(({ name }) => name === table) ?? { area };
  const last = before.row + before.rowCount - 1;
  // A row that the table grows by looks and calculates as the last one does.
  const changed = new Map<string, Cell & { readonly row: number; readonly column: number }>();
  const change = (row: number, column: number, value: DraftValue): void => {
    changed.set(`${row}/${column}`, { ...cells.at(row > last ? last : row, column), value, row, column });
  };
  for (let row = last + 1; row < area.row + area.rowCount; row++) for (let at = 0; at < area.columnCount; at++) change(row, area.column + at, null);
  for (const { row, column, value } of changes) change(row, column, value === '' ? null : value);
  const copy = new CellStore();
  for (const row of cells.rowNumbers()) for (let column = 0; column < cells.columnCount; column++) if (!changed.has(`${row}/${column}`)) copy.set(row, column, cells.at(row, column));
  for (const { column, row, ...cell } of changed.values()) copy.set(row, column, cell);
  return copy;
}

function sheetOf(draft: SheetDraft): SheetData {
  const cells = new CellStore();
  // An empty text looks and counts as nothing, as in a file.
  for (const cell of draft.cells) if (cell.value !== '' || cell.formula !== undefined) cells.set(cell.row, cell.column, cellOf(cell));
  const tables = (draft.tables ?? []).map(({ name, area }) => ({ name, area, hasHeader: true, hasTotals: false }));
  const folds = (draft.outline ?? []).filter(({ collapsed }) => collapsed);
  const hiddenRowCount = cells.rowNumbers().filter((row) => folds.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow)).length;
  return { name: draft.name, visibility: draft.visibility, cells, tables, merges: [], hiddenRowCount, notes: [] };
}

function cellOf({ value, formula, isNotAvailable, style }: DraftCell): Cell {
  const { numberFormat }: CellStyle = style === undefined ? {} : STYLE[style];
  return { value: isNotAvailable === true ? { error: '#N/A' } : value, ...(numberFormat === undefined ? {} : { numberFormat }), ...(formula === undefined ? {} : { formula }) };
}
