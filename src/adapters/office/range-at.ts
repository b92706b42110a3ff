import type { Area } from '../../domain/place';

/** The cells of an area. */
export function rangeAt(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount);
}
