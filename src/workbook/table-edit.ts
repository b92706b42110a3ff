import type { Area } from '../domain/place';
import type { DraftValue } from './sheet-draft';

/**
 * Cells to be written into a table of the user's, all of them rows of it or rows that it grows by. Nothing else of the sheet changes:
 * a cell above keeps its look, a new row looks like the one above it.
 */
export interface TableEdit {
  readonly sheet: string;
  /** Name of the Excel table. */
  readonly table: string;
  /** The table's area afterwards, header included: as it was, or with more rows. The cells of the added rows are blank before. */
  readonly area: Area;
  readonly cells: readonly TableCellEdit[];
}

/** One cell, row and column of the sheet from 0. In a calculated column the formula stays and the value is what it gives. */
export interface TableCellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: DraftValue;
  /** The value is a serial day: a workbook that counts from 1904 holds another number. */
  readonly isDate?: boolean;
}
