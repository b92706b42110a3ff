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
  /** Names for the workbook; the area lies on this sheet. */
  readonly names?: readonly { readonly name: string; readonly area: Area }[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Runs of rows that fold away under the row above them. */
  readonly outline?: readonly { readonly firstRow: number; readonly lastRow: number; readonly collapsed: boolean }[];
  readonly print: PrintDraft;
}

export type OwnedRole = 'summary' | 'plan' | 'load' | 'exceptions' | 'quality' | 'scenarios' | 'ledger';

export type DraftValue = string | number | boolean | null;

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  /** Plain value, or the formula's cached value. Text is always written as text, whatever it begins with. */
  readonly value: DraftValue;
  /** Formula without `=`. Its cached value must be what Excel would calculate. */
  readonly formula?: string;
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

/** An Excel table over cells that are drafted as well; its first row holds the headers (text, all different). */
export interface TableDraft {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly { readonly header: string; /** Calculated column, in file form. */ readonly formula?: string }[];
}

export type ConditionalFormatDraft =
  | { readonly kind: 'expression'; readonly area: Area; /** Relative to the area's first cell. */ readonly formula: string; readonly style: StyleName }
  | { readonly kind: 'bar'; readonly area: Area; readonly color: string; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'scale'; readonly area: Area; readonly colors: readonly [string, string] | readonly [string, string, string] };

export type ValidationDraft =
  | { readonly kind: 'list'; readonly area: Area; readonly values: readonly string[] }
  | { readonly kind: 'decimal'; readonly area: Area; readonly minimum: number; readonly message: string };

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
