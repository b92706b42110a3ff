import type { LinearProgram } from '../solver';

/** The linear program that remains when the whole columns are held at the (rounded) numbers of a point. */
export function fixWhole(program: LinearProgram, columns: Float64Array): LinearProgram {
  const { whole } = program;
  if (whole === undefined) return program;
  const at = (column: number, otherwise: number): number =>
    whole[column] === 1 ? Math.round(columns[column] as number) : otherwise;
  return {
    ...program,
    columnLower: program.columnLower.map((lower, column) => at(column, lower)),
    columnUpper: program.columnUpper.map((upper, column) => at(column, upper)),
    whole: undefined,
  };
}
