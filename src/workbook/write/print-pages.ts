import { PAGE_SET_UP } from '../page-set-up';

/** A sheet in landscape that is printed one page wide. */
export interface PrintedSheet {
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** In points, of rows that aren't as high as most. */
  readonly rowHeights: ReadonlyMap<number, number>;
}

/** Width and height of A4 in landscape, in points. */
const PAPER = { width: (297 / 25.4) * 72, height: (210 / 25.4) * 72 };
const INCH_POINTS = 72;
const ROW_POINTS = 15;
/** A printer's page holds a little more or less than another's. */
const SLACK = 0.03;
const SPARE_ROWS = 2;

/** First row from `row` on, from 0, at which that many ordinary rows stay on one printed page; `row` itself when they don't fit on any. */
export function unbrokenRow(row: number, rowCount: number, sheet: PrintedSheet): number {
  const page = pagePoints(sheet.columnWidths);
  const needed = rowCount * ROW_POINTS;
  const used = usedPoints(row, sheet.rowHeights, page);
  if (used + needed <= page * (1 - SLACK) || needed > page * (1 - SLACK)) return row;
  return row + Math.ceil((page - used) / ROW_POINTS) + SPARE_ROWS;
}

/** Points of rows that a page holds, at the scale at which the columns fit its width. */
function pagePoints(columnWidths: readonly number[]): number {
  const { left, right, top, bottom } = PAGE_SET_UP.margins;
  const scale = Math.min(1, (PAPER.width - (left + right) * INCH_POINTS) / columnWidths.reduce((sum, width) => sum + widthPoints(width), 0));
  return (PAPER.height - (top + bottom) * INCH_POINTS) / scale;
}

/** A character of the usual font is 7 pixels wide, with 5 beside the text; 4 pixels are 3 points. */
function widthPoints(characters: number): number {
  return (7 * characters + 5) * 0.75;
}

/** Points above a row on its page. */
function usedPoints(row: number, rowHeights: ReadonlyMap<number, number>, page: number): number {
  let used = 0;
  for (let above = 0; above < row; above++) {
    const height = rowHeights.get(above) ?? ROW_POINTS;
    used = used + height > page ? height : used + height;
  }
  return used;
}
