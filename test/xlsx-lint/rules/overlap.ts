import type { Area } from '../../../src/domain/place';

/** Whether two areas of a sheet share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount && other.row < one.row + one.rowCount && one.column < other.column + other.columnCount && other.column < one.column + one.columnCount
  );
}
