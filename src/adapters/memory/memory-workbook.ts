import { WorkbookError } from '../../domain/error';
import type { RunControl } from '../../domain/progress';
import { CellStore, type Cell } from '../../workbook/cell';
import { LEDGER_SHEET, readLedger, replacedSheets } from '../../workbook/ledger';
import { STYLE, type CellStyle } from '../../workbook/palette';
import type { DraftCell, SheetDraft } from '../../workbook/sheet-draft';
import { tabOrder, takenName } from '../../workbook/tab-order';
import type { TableEdit } from '../../workbook/table-edit';
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

/** The sheets with one table edited; an edit makes a copy, so that a failure leaves the workbook as it was. */
function edited(sheets: readonly SheetData[], edit: TableEdit): readonly SheetData[] {
  const isEdited = ({ name, tables }: SheetData): boolean => name === edit.sheet && tables.some((table) => table.name === edit.table);
  if (!sheets.some(isEdited)) throw new WorkbookError('missing-part', '', edit.table);
  return sheets.map((sheet) => (isEdited(sheet) ? { ...sheet, cells: editedCells(sheet, edit), tables: sheet.tables.map((table) => (table.name === edit.table ? { ...table, area: edit.area } : table)) } : sheet));
}

function editedCells({ cells, tables }: SheetData, edit: TableEdit): CellStore {
  const copy = new CellStore();
  for (const row of cells.rowNumbers()) for (let column = 0; column < cells.columnCount; column++) copy.set(row, column, cells.at(row, column));
  const { area: before } = tables.find(({ name }) => name === edit.table) ?? edit;
  const last = before.row + before.rowCount - 1;
  for (const { row, column, value } of edit.cells) {
    const like = cells.at(row > last ? last : row, column);
    copy.set(row, column, { ...(like.numberFormat === undefined ? {} : { numberFormat: like.numberFormat }), ...(like.formula === undefined ? {} : { formula: like.formula }), value });
  }
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

function cellOf({ value, formula, style }: DraftCell): Cell {
  const { numberFormat }: CellStyle = style === undefined ? {} : STYLE[style];
  return { value, ...(numberFormat === undefined ? {} : { numberFormat }), ...(formula === undefined ? {} : { formula }) };
}
