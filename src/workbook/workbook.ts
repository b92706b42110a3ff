import type { Area } from '../domain/place';
import type { RunControl } from '../domain/progress';
import type { CellStore } from './cell';
import type { SheetDraft } from './sheet-draft';
import type { TableEdit } from './table-edit';
import type { TakenNames } from './templates/unique-names';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** An Excel table (ListObject): its area includes header and totals rows. */
export interface TableArea {
  readonly name: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** Something the reader noticed and could not show in the cells. */
export type ReadingNote =
  /** Cells whose formula refers to another workbook; their cached values were read. */
  | { readonly kind: 'externalLinks'; readonly count: number }
  | { readonly kind: 'repaired'; readonly what: Repair; readonly count: number };

/** What the file declares and does not hold, or holds in a form that Excel would not accept. */
export type Repair =
  /** The sheet is listed, its contents are not in the file: it was read as empty. */
  | 'missing-sheet'
  /** The sheet refers to tables that the file lacks or that have no valid area. */
  | 'missing-table'
  /** Cells refer to a text that the file lacks: they hold the error `#REF!`. */
  | 'missing-text'
  /** Cells refer to a style that the file lacks: their number format is unknown. */
  | 'missing-style'
  /** Cells hold neither a number, a date nor a truth value though they say so: they hold the error `#NUM!`. */
  | 'unreadable-value'
  /** Cells were given twice: the last value was kept. */
  | 'repeated-cell'
  /** Merged areas that are not valid or too many to keep. */
  | 'dropped-merge';

/** One sheet as data. */
export interface SheetData {
  readonly name: string;
  /** File that holds it, when several are read as one workbook. */
  readonly file?: string;
  readonly visibility: Visibility;
  readonly cells: CellStore;
  readonly tables: readonly TableArea[];
  /** Merged areas, as the file lists them; never expanded into cells. */
  readonly merges: readonly Area[];
  /** Rows hidden by hand, grouping or a filter. */
  readonly hiddenRowCount: number;
  readonly notes: readonly ReadingNote[];
}

/**
 * A spreadsheet, whoever holds it. Absent sheets are simply not returned.
 * Errors: WorkbookError when the host or the file fails; the workbook is then as it was.
 */
export interface Workbook {
  /** Names of all sheets in tab order, hidden ones too. */
  sheetNames(): Promise<readonly string[]>;
  read(sheets: readonly string[], control?: RunControl): Promise<readonly SheetData[]>;
  /** What its sheets, tables and defined names are called, those of hidden sheets too. */
  takenNames(): Promise<TakenNames>;
  /**
   * Replaces the sheets that we own by the drafts and makes the edits in the user's tables, all of it or nothing. Drafts that bring no
   * ledger are sheets for the user: they come beside all others and replace nothing.
   */
  write(drafts: readonly SheetDraft[], control?: RunControl, edits?: readonly TableEdit[]): Promise<void>;
}
