import type { Area } from '../domain/place';
import type { StyleName } from './palette';

/**
 * A sheet to be written, as data: the closed vocabulary that every writer (file and Office.js) understands.
 * Rows and columns count from 0. Formulas are in Excel's file form: English function names, `,` separators, no `=`.
 */
export interface SheetDraft {
  /** Title; formulas and links of the other drafts use it as it stands here. */
  readonly name: string;
  /** What the sheet is to us, as the ledger records it; undefined for a template's sheet, which is the user's. */
  readonly role?: OwnedRole;
  readonly visibility: 'visible' | 'veryHidden';
  readonly tabColor?: string;
  /** Width of each column in characters, the first being A; the rest keep the default. */
  readonly columnWidths: readonly number[];
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly cells: readonly DraftCell[];
  readonly tables?: readonly TableDraft[];
  readonly conditionalFormats?: readonly ConditionalFormatDraft[];
  readonly validations?: readonly ValidationDraft[];
  readonly charts?: readonly ChartDraft[];
  /** Tiny charts, each inside one cell. */
  readonly sparklines?: readonly SparklineDraft[];
  /** Names for the workbook. */
  readonly names?: readonly NameDraft[];
  /**
   * Only cells of an unlocked style can be edited until the user lifts the protection, which has no password. For sheets without a role:
   * one that is protected can't be written again.
   */
  readonly isProtected?: boolean;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Runs of rows that fold away under the row above them. */
  readonly outline?: readonly { readonly firstRow: number; readonly lastRow: number; readonly collapsed: boolean }[];
  readonly print: PrintDraft;
  /** Columns whose texts say what a row is about: a note beside it follows it when the sheet is written again. */
  readonly rowLabels?: readonly number[];
  /** The column that tells rows apart which are about the same. */
  readonly rowDetail?: number;
}

export type OwnedRole = 'summary' | 'plan' | 'load' | 'exceptions' | 'quality' | 'scenarios' | 'journal' | 'pack' | 'finance' | 'ledger';

export type DraftValue = string | number | boolean | null;

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  /** Plain value, or the formula's cached value. Text is always written as text, whatever it begins with. */
  readonly value: DraftValue;
  /** Formula without `=`. Its cached value must be what Excel would calculate. */
  readonly formula?: string;
  /** The formula gives #N/A, where a chart's line has a gap; the value is null. */
  readonly isNotAvailable?: boolean;
  readonly style?: StyleName;
  readonly link?: LinkDraft;
}

/** Where a click leads: a cell of the same workbook or, when `file` is given, of a file beside it. */
export interface LinkDraft {
  readonly sheet: string;
  /** A1 name of the cell or area. */
  readonly cell: string;
  readonly file?: string;
  readonly tooltip?: string;
}

/**
 * An Excel table over cells that are drafted as well; its first row holds the headers (text, all different), at least one row follows.
 * An empty table has blank cells with a style. All cells of a calculated column are drafted with its formula.
 */
export interface TableDraft {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly { readonly header: string; /** Calculated column, in file form. */ readonly formula?: string }[];
}

export type ConditionalFormatDraft =
  | { readonly kind: 'expression'; readonly area: Area; /** Relative to the area's first cell. */ readonly formula: string; readonly style: StyleName }
  | { readonly kind: 'bar'; readonly area: Area; readonly color: string; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'scale'; readonly area: Area; readonly colors: readonly [string, string] | readonly [string, string, string] }
  /** Three symbols beside the value: below `middle`, from `middle`, from `top` on; reversed where low is good. */
  | { readonly kind: 'icons'; readonly area: Area; readonly middle: number; readonly top: number; readonly isReversed: boolean; readonly showValue: boolean };

/** What a cell may hold. A blank cell is always allowed. */
export type ValidationDraft = ValidationRule & {
  readonly area: Area;
  /** Shown while a cell of the area is selected: a title (32 characters) and a sentence (255). */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Said when something else is typed (225 characters). */
  readonly message?: string;
};

export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** A list that stands in the workbook, as a formula: a name, an area; never a structured reference. */
  | { readonly kind: 'listFormula'; readonly formula: string }
  | { readonly kind: 'decimal' | 'whole'; readonly minimum: number; readonly maximum?: number }
  /** Serial days. */
  | { readonly kind: 'date'; readonly minimum: number; readonly maximum: number }
  /** True when the cell is right; relative to the area's first cell. */
  | { readonly kind: 'custom'; readonly formula: string };

/** A name of the workbook: for an area of this sheet, or for a formula (a constant, a table's column, a calculation). */
export type NameDraft = { readonly name: string; readonly area: Area } | { readonly name: string; readonly formula: string };

/** Writers that can't draw one (Office.js has no call for it) leave the cell empty. */
export interface SparklineDraft {
  readonly kind: 'columns' | 'line';
  readonly row: number;
  readonly column: number;
  /** One row or column of cells. */
  readonly data: Area;
  /** Name of the drafted sheet that holds the data; undefined = this sheet. */
  readonly dataSheet?: string;
  readonly color: string;
  /** Lowest value of the axis; undefined = the lowest of the data. */
  readonly minimum?: number;
}

export interface ChartSeriesDraft {
  readonly kind: 'columns' | 'line' | 'area';
  /** Cell that holds the series' name. */
  readonly name: { readonly row: number; readonly column: number };
  readonly values: Area;
  readonly color: string;
  readonly dashed?: boolean;
  readonly secondaryAxis?: boolean;
}

/** A native chart over cells of the same sheet (or of `dataSheet`), placed on this one. */
export interface ChartDraft {
  readonly title: string;
  /** Name of the drafted sheet that holds the data; undefined = this sheet. */
  readonly dataSheet?: string;
  readonly categories: Area;
  readonly series: readonly ChartSeriesDraft[];
  /** Column series stand on one another. */
  readonly stacked: boolean;
  readonly numberFormat: string;
  readonly secondaryNumberFormat?: string;
  /** Where the first value axis begins; undefined = where Excel chooses, which for figures that differ little isn't 0. */
  readonly minimum?: number;
  /** Cells that the chart covers. */
  readonly anchor: Area;
  /** What the chart shows, for a person who can't see it. */
  readonly altText: string;
}

export interface PrintDraft {
  readonly orientation: 'landscape' | 'portrait';
  /** Printed area; undefined = all. */
  readonly area?: Area;
  /** Header rows repeated on each page: first and last row. */
  readonly repeatRows?: readonly [number, number];
  readonly repeatColumns?: readonly [number, number];
  /** Pages in width and height; 0 = as many as it takes. */
  readonly fit: readonly [number, number];
}
