import { CellValueType, type ICellData, type IStyleData } from '@univerjs/core';
import type { CellValue } from '../../src/workbook/cell';
import { BLANK, hasContent, type CellFormat, type HostCell } from '../excel-host/model/cells';
import { formatOf } from './cell-style';
import type { StyleBook } from './grid-data';

const ERRORS: ReadonlySet<unknown> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!']);

/** What the grid holds in a place. */
export interface GridCell {
  readonly data: ICellData | undefined;
  /** With its `=`; also of cells that share one formula. */
  readonly formula: string | undefined;
  /** The style that the cell's style id stands for. */
  readonly style: IStyleData | undefined;
}

/** A cell of the grid as the emulated Excel holds it; a link stays where the cell's text does. */
export function hostCell({ data, formula, style }: GridCell, before: HostCell, book: StyleBook): HostCell {
  const content = { value: valueOf(data), ...(formula === undefined || formula === '' ? {} : { formula: formula.replace(/^=/, '') }) };
  const format = formatAt(data?.s, style, book);
  const cell = before.link === undefined || !hasContent(content as HostCell) ? { ...content, format } : { ...content, format, link: before.link };
  return hasContent(cell) || Object.keys(format).length > 0 ? cell : BLANK;
}

function valueOf(data: ICellData | undefined): CellValue {
  const value = data?.v ?? typedText(data) ?? '';
  if (value === '') return null;
  if (data?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  return ERRORS.has(value) ? { error: String(value) } : value;
}

/** A text of several lines or looks stands as a small document of its own. */
function typedText(data: ICellData | undefined): string | undefined {
  return data?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** Styles that came from the workbook have a number, under which the whole format is known; others were made in the grid. */
function formatAt(id: ICellData['s'], style: IStyleData | undefined, book: StyleBook): CellFormat {
  const known = typeof id === 'string' ? book.formatOf(id) : undefined;
  if (known !== undefined) return known;
  return style === undefined ? {} : formatOf(style);
}
