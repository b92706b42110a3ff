import type { LinearProgram } from '../solver';

/** The program that looks for the least of another cost (one number a column) among the points of a program that cost at most `most`. */
export function thriftiest(program: LinearProgram, cost: Float64Array, most: number): LinearProgram {
  const { columnCount, rowCount } = program;
  const starts = new Int32Array(columnCount + 1);
  const rows: number[] = [];
  const values: number[] = [];
  for (let column = 0; column < columnCount; column++) {
    for (let entry = program.starts[column] as number; entry < (program.starts[column + 1] as number); entry++) {
      rows.push(program.rows[entry] as number);
      values.push(program.values[entry] as number);
    }
    const price = program.cost[column] as number;
    if (price !== 0) {
      rows.push(rowCount);
      values.push(price);
    }
    starts[column + 1] = rows.length;
  }
  return {
    ...program,
    rowCount: rowCount + 1,
    cost,
    rowLower: Float64Array.of(...program.rowLower, -Infinity),
    rowUpper: Float64Array.of(...program.rowUpper, most),
    starts,
    rows: Int32Array.from(rows),
    values: Float64Array.from(values),
  };
}
