import { isDateFormat, isMonthFormat } from '../../src/workbook/number-format';

it.each([
  'mm-dd-yy', 'd-mmm', 'mmm yy', 'yyyy', 'm', 'mmmm', 'dd/mm/yyyy;@', 'd/m/yy h:mm', '[$-40C]d mmm yyyy', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[Red]dd.mm.yy', '"S"\\ d', 'DD/MM/YYYY', 'mmm\\-yy',
])('takes %s for a date', (code) => {
  expect(isDateFormat(code)).toBe(true);
});

it.each([
  undefined, 'General', 'GENERAL', '0', '0.0', '#,##0', '0.0%', '@', 'h:mm', 'mm:ss', '[h]:mm:ss', 'mm:ss.0', '0.00E+00', '0" days"', '#,##0\\ \\d',
  '0_d', '0*d', '[$MDM-40C] 0', '#,##0;[Red]-#,##0;"dd"', '# ?/?',
])('takes %s for no date', (code) => {
  expect(isDateFormat(code)).toBe(false);
});

it('knows formats of a month without its day', () => {
  expect(['mmm yy', 'mm/yyyy', 'dd/mm/yyyy', 'yyyy', 'h:mm', undefined].map(isMonthFormat)).toEqual([true, true, false, false, false, false]);
});
