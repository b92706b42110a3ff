import { isDateFormat } from '../../../workbook/number-format';
import { parsePart, type Reading } from './parse-part';

/** What a cell's style says about its number; `code` is undefined for General. */
export interface NumberStyle {
  readonly code: string | undefined;
  readonly isDate: boolean;
}

/** The number format of each cell style, in the order in which cells refer to them. Errors: those of `parsePart`. */
export function readStyles(reading: Reading, part: string | undefined): readonly NumberStyle[] {
  const codes = new Map(BUILT_IN);
  const ids: number[] = [];
  if (part === undefined) return [GENERAL];
  parsePart(reading, part, {
    open(name, attributes, parent) {
      if (name === 'numFmt' && parent === 'numFmts') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      // Excel knows at most 65,490 cell styles; a cell that refers to a later one is noted.
      else if (name === 'xf' && parent === 'cellXfs' && ids.length < 65_490) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
  });
  const styles = new Map<number, NumberStyle>();
  return ids.map((id) => {
    const style = styles.get(id) ?? numberStyle(codes.get(id));
    styles.set(id, style);
    return style;
  });
}

/** The style of cells that name none. */
export const GENERAL: NumberStyle = { code: undefined, isDate: false };

function numberStyle(code: string | undefined): NumberStyle {
  return code === undefined || code === '' || code.toLowerCase() === 'general' ? GENERAL : { code, isDate: isDateFormat(code) };
}

/** Formats that files refer to without writing them out (ECMA-376 part 1, 18.8.30); 27 to 58 are the East Asian ones. */
const BUILT_IN: readonly (readonly [number, string])[] = [
  [1, '0'], [2, '0.00'], [3, '#,##0'], [4, '#,##0.00'], [5, '$#,##0_);($#,##0)'], [6, '$#,##0_);[Red]($#,##0)'],
  [7, '$#,##0.00_);($#,##0.00)'], [8, '$#,##0.00_);[Red]($#,##0.00)'], [9, '0%'], [10, '0.00%'], [11, '0.00E+00'],
  [12, '# ?/?'], [13, '# ??/??'], [14, 'mm-dd-yy'], [15, 'd-mmm-yy'], [16, 'd-mmm'], [17, 'mmm-yy'], [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'], [20, 'h:mm'], [21, 'h:mm:ss'], [22, 'm/d/yy h:mm'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy/m/d'] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, 'h:mm'] as const),
  [37, '#,##0_);(#,##0)'], [38, '#,##0_);[Red](#,##0)'], [39, '#,##0.00_);(#,##0.00)'], [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'], [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'], [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, 'mm:ss'], [46, '[h]:mm:ss'], [47, 'mm:ss.0'], [48, '##0.0E+0'], [49, '@'],
];
