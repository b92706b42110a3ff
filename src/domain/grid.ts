import type { PeriodIndex } from './axis';

/**
 * Numbers by row (item or resource) and period over one Float64Array, row after row.
 * A grid is written only by the function that allocates it; everybody else reads it with `at`.
 */
export class Grid<Row extends number> {
  readonly values: Float64Array;

  constructor(
    readonly rowCount: number,
    readonly periodCount: number,
    fill = 0,
  ) {
    this.values = new Float64Array(rowCount * periodCount);
    if (fill !== 0) this.values.fill(fill);
  }

  at(row: Row, t: PeriodIndex): number {
    return this.values[row * this.periodCount + t] as number;
  }

  set(row: Row, t: PeriodIndex, value: number): void {
    this.values[row * this.periodCount + t] = value;
  }

  add(row: Row, t: PeriodIndex, value: number): void {
    this.set(row, t, this.at(row, t) + value);
  }

  /** The row's numbers, one a period, as a view that shares the grid's memory. */
  row(row: Row): Float64Array {
    return this.values.subarray(row * this.periodCount, (row + 1) * this.periodCount);
  }
}
