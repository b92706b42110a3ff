import type ExcelJS from 'exceljs';
import { areaA1 } from '../../../domain/place';
import { STYLE, type CellStyle } from '../../../workbook/palette';
import type { ConditionalFormatDraft } from '../../../workbook/sheet-draft';
import { argb, excelStyle } from './cell-style';

type IconsDraft = Extract<ConditionalFormatDraft, { kind: 'icons' }>;

/** A conditional format as the file library takes it; those of a sheet are numbered from 1, the first one coming first. */
export function conditionalFormatting(format: ConditionalFormatDraft, priority: number): ExcelJS.ConditionalFormattingOptions {
  return { ref: areaA1(format.area), rules: [conditionalRule(format, priority)] };
}

function conditionalRule(format: ConditionalFormatDraft, priority: number): ExcelJS.ConditionalFormattingRule {
  switch (format.kind) {
    case 'expression': {
      const look: CellStyle = STYLE[format.style];
      const { fill } = excelStyle(look);
      return { type: 'expression', priority, formulae: [format.formula], style: { ...differentialFont(look), ...(fill === undefined ? {} : { fill: background(fill) }) } };
    }
    case 'bar':
      return { type: 'dataBar', priority, cfvo: [limit('min', format.minimum), limit('max', format.maximum)], color: { argb: argb(format.color) } } as ExcelJS.DataBarRuleType;
    case 'scale':
      return {
        type: 'colorScale',
        priority,
        cfvo: format.colors.length === 2 ? [{ type: 'min' }, { type: 'max' }] : [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
        color: format.colors.map((color) => ({ argb: argb(color) })),
      };
    case 'icons':
      return iconRule(format, priority);
  }
}

/** Circle, triangle and diamond: told apart without their colours. */
function iconRule({ isReversed, middle, showValue, top }: IconsDraft, priority: number): ExcelJS.IconSetRuleType {
  return {
    type: 'iconSet', priority, iconSet: '3Signs', reverse: isReversed, showValue,
    cfvo: [{ type: 'percent', value: 0 }, { type: 'num', value: middle }, { type: 'num', value: top }],
  };
}

function limit(type: 'min' | 'max', value: number | undefined): ExcelJS.Cvfo {
  return value === undefined ? { type } : { type: 'num', value };
}

/** A differential format carries only what it changes; size and font name can't. */
function differentialFont({ bold, italic, color }: CellStyle): { readonly font?: Partial<ExcelJS.Font> } {
  const font = { ...(bold === true ? { bold } : {}), ...(italic === true ? { italic } : {}), ...(color === undefined ? {} : { color: { argb: argb(color) } }) };
  return Object.keys(font).length === 0 ? {} : { font };
}

/** Solid fills of differential formats stand in the background colour. */
function background(fill: ExcelJS.Fill): ExcelJS.Fill {
  return fill.type === 'pattern' && fill.fgColor !== undefined ? { type: 'pattern', pattern: 'solid', bgColor: fill.fgColor } : fill;
}
