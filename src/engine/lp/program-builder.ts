import type { LinearProgram } from '../solver';
import type { ProgramKeys } from './program-keys';

/** Collects the rows and columns of a linear program, column after column; numbers count from 0. Keys are those of `programKey`. */
export class ProgramBuilder {
  private readonly cost: number[] = [];
  private readonly columnLower: number[] = [];
  private readonly columnUpper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly values: number[] = [];
  private readonly wholeColumns: number[] = [];
  private readonly columnKeys: number[] = [];
  private readonly rowKeys: number[] = [];

  /** A new row lower ≤ … ≤ upper; returns its number. */
  addRow(key: number, lower: number, upper: number): number {
    this.rowKeys.push(key);
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** A new column with a cost per unit; returns its number. Its entries follow by `enter`. */
  addColumn(key: number, cost: number, lower: number, upper: number): number {
    this.columnKeys.push(key);
    this.columnLower.push(lower);
    this.columnUpper.push(upper);
    this.starts.push(this.rows.length);
    return this.cost.push(cost) - 1;
  }

  /** Coefficient of the column added last in a row; at most one for each row. */
  enter(row: number, value: number): void {
    if (value === 0) return;
    this.rows.push(row);
    this.values.push(value);
    this.starts[this.cost.length] = this.rows.length;
  }

  /** The column added last takes whole numbers only. */
  makeWhole(): void {
    this.wholeColumns.push(this.cost.length - 1);
  }

  finish(): LinearProgram {
    return {
      columnCount: this.cost.length,
      rowCount: this.rowLower.length,
      cost: Float64Array.from(this.cost),
      columnLower: Float64Array.from(this.columnLower),
      columnUpper: Float64Array.from(this.columnUpper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      rows: Int32Array.from(this.rows),
      values: Float64Array.from(this.values),
      whole: this.whole(),
    };
  }

  /** The keys of what was added so far. */
  keys(): ProgramKeys {
    return { columns: Float64Array.from(this.columnKeys), rows: Float64Array.from(this.rowKeys) };
  }

  private whole(): Uint8Array | undefined {
    if (this.wholeColumns.length === 0) return undefined;
    const whole = new Uint8Array(this.cost.length);
    for (const column of this.wholeColumns) whole[column] = 1;
    return whole;
  }
}
