import type ExcelJS from 'exceljs';
import { conditionalFormatting } from '../../../../src/adapters/xlsx/write/conditional-rules';
import type { StyleName } from '../../../../src/workbook/palette';

function lookOf(style: StyleName): Partial<ExcelJS.Style> | undefined {
  const [rule] = conditionalFormatting({ kind: 'expression', area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, formula: 'A1=1', style }, 1).rules;
  return rule?.style;
}

test('a conditional look that only fills leaves the colour of the text alone', () => {
  expect(lookOf('slotFilled')).toEqual({ fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF3F6F9' } } });
});

test('one with text of its own changes colour and weight, never size or font', () => {
  expect(lookOf('repeated')).toEqual({ font: { color: { argb: 'FF9AA4AE' } } });
  expect(Object.keys(lookOf('onTarget')?.font ?? {}).sort()).toEqual(['bold', 'color']);
});
