import type ExcelJS from 'exceljs';
import { FONT, type CellStyle } from '../../../workbook/palette';

/** A style of the palette as the file library takes it. */
export function excelStyle(style: CellStyle): Partial<ExcelJS.Style> {
  return {
    font: excelFont(style),
    alignment: {
      ...(style.align === undefined ? {} : { horizontal: style.align }),
      ...(style.verticalAlign === undefined ? {} : { vertical: style.verticalAlign }),
      ...(style.wrap === undefined ? {} : { wrapText: style.wrap }),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
    protection: { locked: style.unlocked !== true },
    ...(style.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fill) } } }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.border === undefined ? {} : { border: excelBorder(style.border) }),
  };
}

/** A colour with its opacity, which is full. */
export function argb(rgb: string): string {
  return `FF${rgb}`;
}

function excelFont({ size = 10, bold = false, italic = false, underline = false, color = '000000' }: CellStyle): Partial<ExcelJS.Font> {
  return { name: FONT, size, bold, italic, underline, color: { argb: argb(color) } };
}

function excelBorder({ sides, color }: NonNullable<CellStyle['border']>): Partial<ExcelJS.Borders> {
  const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: argb(color) } };
  if (sides === 'all') return { top: line, bottom: line, left: line, right: line };
  return sides === 'top' ? { top: line } : { bottom: line };
}
