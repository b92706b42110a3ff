import { a1, columnLetters, quotedSheet } from '../../domain/place';
import type { Area, Place } from '../../domain/place';
import type { ConditionalFormatDraft, DraftCell, DraftValue, LinkDraft } from '../sheet-draft';
import type { StyleName } from '../palette';
import type { ReportContext } from './report-context';

/** A cell with its value and look. */
export function cell(row: number, column: number, value: DraftValue, style: StyleName): DraftCell {
  return { row, column, value, style };
}

/** Cells of one row from a first column on, all of one look. */
export function rowOf(row: number, firstColumn: number, values: readonly DraftValue[], style: StyleName): readonly DraftCell[] {
  return values.map((value, offset) => cell(row, firstColumn + offset, value, style));
}

/** The two banner rows of a sheet: its heading and a note, over the columns 0 … lastColumn. */
export function banner(heading: string, note: string, lastColumn: number): readonly DraftCell[] {
  const blanks = Array.from({ length: lastColumn + 1 }, () => null);
  return [
    ...rowOf(0, 0, blanks.map((blank, column) => (column === 1 ? heading : blank)), 'banner'),
    ...rowOf(1, 0, blanks.map((blank, column) => (column === 1 ? note : blank)), 'bannerNote'),
  ];
}

/** Heights of the banner rows and, when there is one, of a header row below. */
export function bannerHeights(headerRow?: number): readonly (readonly [number, number])[] {
  return [[0, 38], [1, 24], ...(headerRow === undefined ? [] : [[headerRow, 32] as const])];
}

/** The area from one cell to another, both included. */
export function areaBetween(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area {
  return { row: firstRow, column: firstColumn, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 };
}

/** One column's run of rows on another sheet, rows fixed: `Plan!H$5:H$400`. */
export function columnRange(sheet: string, column: number, rows: { readonly firstRow: number; readonly lastRow: number }): string {
  const letters = columnLetters(column);
  return `${quotedSheet(sheet)}!${letters}$${rows.firstRow + 1}:${letters}$${rows.lastRow + 1}`;
}

/** A cell on another sheet: `Plan!H5`. */
export function cellOn(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${a1(row, column)}`;
}

/** Colours a column of statuses by the symbol that each begins with. */
export function statusFormats(area: Area): readonly ConditionalFormatDraft[] {
  const first = a1(area.row, area.column);
  const bySymbol: readonly (readonly [string, StyleName])[] = [['●', 'onTarget'], ['▲', 'watch'], ['■', 'off'], ['◆', 'overstock']];
  return bySymbol.map(([symbol, style]) => ({ kind: 'expression', area, formula: `LEFT(${first},1)="${symbol}"`, style }));
}

/** A link to an input cell: in the same workbook, or in the file beside it. */
export function inputLink(place: Place, context: ReportContext): LinkDraft {
  const file = place.file ?? context.options.inputFile;
  const { row, column } = place.area ?? { row: 0, column: 0 };
  return {
    sheet: place.sheet,
    cell: a1(row, column),
    ...(file === undefined ? {} : { file }),
    tooltip: context.messages.sheets.openInput(inSheet(place)),
  };
}

/** A place without its file: `Demand!C4`. */
export function inSheet(place: Place): string {
  return place.area === undefined ? place.sheet : cellOn(place.sheet, place.area.row, place.area.column);
}
