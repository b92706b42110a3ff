import type { Area } from '../../../src/domain/place';

/** Whether two areas of a sheet share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
}
