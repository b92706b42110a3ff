import { isDateFormat } from '../../../workbook/number-format';
import { STYLE, type CellStyle } from '../../../workbook/palette';
import type { DraftCell, SheetDraft } from '../../../workbook/sheet-draft';

/** Days from the first day of the 1900 date system to that of the 1904 one. */
export const DAYS_TO_1904 = 1462;

/** The draft for a workbook whose dates count from 1904: its cells that show a date hold the day as that workbook counts it. */
export function in1904(draft: SheetDraft): SheetDraft {
  return { ...draft, cells: draft.cells.map((cell) => (typeof cell.value === 'number' && showsDate(cell) ? { ...cell, value: cell.value - DAYS_TO_1904 } : cell)) };
}

function showsDate({ style }: DraftCell): boolean {
  const look: CellStyle = style === undefined ? {} : STYLE[style];
  return isDateFormat(look.numberFormat);
}
