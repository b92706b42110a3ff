/** An error value of Excel, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

/** One cell as a workbook holds it. Dates are serial days of the 1900 system (adapters convert the 1904 one). */
export interface Cell {
  /** A formula's cached value; null when the formula has none. */
  readonly value: CellValue;
  /** Excel's number format code, e.g. `mmm yy`; undefined = General. */
  readonly numberFormat?: string;
  /** Formula text without `=`; undefined when the cell holds a plain value. */
  readonly formula?: string;
}

export const EMPTY_CELL: Cell = { value: null };

/** The cells of one sheet that hold something; rows and columns count from 0. */
export class CellStore {
  private readonly rowsByNumber = new Map<number, (Cell | undefined)[]>();
  private highestRow = -1;
  private highestColumn = -1;

  /** Cells from plain values or cells, row after row, the first at A1; null leaves a cell empty. */
  static from(rows: readonly (readonly (CellValue | Cell)[])[]): CellStore {
    const store = new CellStore();
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        store.set(row, column, isCell(cell) ? cell : { value: cell });
      });
    });
    return store;
  }

  /** One more than the last row that holds something. */
  get rowCount(): number {
    return this.highestRow + 1;
  }

  get columnCount(): number {
    return this.highestColumn + 1;
  }

  at(row: number, column: number): Cell {
    return this.rowsByNumber.get(row)?.[column] ?? EMPTY_CELL;
  }

  /** Used by readers only, while they fill the store. */
  set(row: number, column: number, cell: Cell): void {
    if (cell.value === null && cell.formula === undefined) return;
    const cells = this.rowsByNumber.get(row) ?? [];
    cells[column] = cell;
    this.rowsByNumber.set(row, cells);
    this.highestRow = Math.max(this.highestRow, row);
    this.highestColumn = Math.max(this.highestColumn, column);
  }

  /** Numbers of the rows that hold something, ascending. */
  rowNumbers(): readonly number[] {
    return [...this.rowsByNumber.keys()].sort((a, b) => a - b);
  }
}

function isCell(cell: CellValue | Cell): cell is Cell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}
