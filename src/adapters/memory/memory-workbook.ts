import { WorkbookError } from '../../domain/error';
import type { RunControl } from '../../domain/progress';
import { CellStore, type Cell } from '../../workbook/cell';
import { LEDGER_SHEET, readLedger } from '../../workbook/ledger';
import { STYLE, type CellStyle } from '../../workbook/palette';
import type { DraftCell, SheetDraft } from '../../workbook/sheet-draft';
import { tabOrder, takenName } from '../../workbook/tab-order';
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

  /** Errors: WorkbookError `name-taken`, `cancelled`. */
  async write(drafts: readonly SheetDraft[], control?: RunControl): Promise<void> {
    if (control?.signal?.aborted === true) throw new WorkbookError('cancelled', '');
    const names = await this.sheetNames();
    const draftNames = drafts.map(({ name }) => name);
    const owned = new Set(readLedger(this.sheets.find(({ name }) => name === LEDGER_SHEET)).owned.values());
    const taken = takenName(names, draftNames, owned);
    if (taken !== undefined) throw new WorkbookError('name-taken', '', taken);
    const before = this.sheets;
    const written = drafts.map(sheetOf);
    this.sheets = tabOrder(names, draftNames, owned)
      .map(({ kind, at }) => (kind === 'kept' ? before[at] : written[at]))
      .filter((sheet) => sheet !== undefined);
  }
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
