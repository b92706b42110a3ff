import type { CellValue } from '../../src/workbook/cell';
import type { TableArea, Visibility } from '../../src/workbook/workbook';
import type { Area } from '../../src/domain/place';
import type { CellFormat, CellLink } from '../excel-host/model/cells';

/** An .xlsx file as the server hands it to the page: plain JSON. */
export interface OpenedFile {
  readonly name: string;
  readonly sheets: readonly OpenedSheet[];
}

export interface OpenedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: readonly OpenedCell[];
  readonly tables: readonly TableArea[];
  readonly merges: readonly Area[];
  readonly looks: SheetLooks;
}

/** A cell that holds something; dates are serial days. */
export interface OpenedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat?: string;
  readonly formula?: string;
}

/** What a sheet looks like. Sizes in points. */
export interface SheetLooks {
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** `#RRGGBB`; empty = none. */
  readonly tabColor: string;
  /** The different formats of the sheet's cells. */
  readonly formats: readonly CellFormat[];
  /** Row, column and number of the format of each cell that has one. */
  readonly formatted: readonly (readonly [number, number, number])[];
  readonly links: readonly (readonly [number, number, CellLink])[];
}
