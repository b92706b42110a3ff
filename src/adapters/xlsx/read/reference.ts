import type { Area } from '../../../domain/place';
import { SHEET_COLUMNS, SHEET_ROWS } from './limits';

/** Row and column, from 0, of a cell's A1 name; undefined when it is none or lies outside the sheet. */
export function parseReference(name: string): { readonly row: number; readonly column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < name.length && at < 4; at++) {
    const letter = (name.charCodeAt(at) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = parseRow(name.slice(at));
  return row === undefined || column < 1 || column > SHEET_COLUMNS ? undefined : { row, column: column - 1 };
}

/** Row, from 0, of its number as a file writes it; undefined when it is none or lies outside the sheet. */
export function parseRow(number: string): number | undefined {
  if (number.length > 7 || number.startsWith('0')) return undefined;
  let row = 0;
  // Digit by digit: this runs for every cell, where a pattern and Number() would cost twice as much.
  for (let at = 0; at < number.length; at++) {
    const digit = number.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= SHEET_ROWS ? row - 1 : undefined;
}

/** Area of an A1 name such as `B2:D4` or `B2`; undefined when it is none. */
export function parseArea(name: string): Area | undefined {
  const [first, last, rest] = name.split(':', 3).map(parseReference);
  if (first === undefined || rest !== undefined || (name.includes(':') && last === undefined)) return undefined;
  const end = last ?? first;
  const rowCount = end.row - first.row + 1;
  const columnCount = end.column - first.column + 1;
  return rowCount < 1 || columnCount < 1 ? undefined : { row: first.row, column: first.column, rowCount, columnCount };
}
