import { dayOrderOf, dayUnder, parseDateText, type DateText } from '../../../src/workbook/read/parse-date';
import { isDateFormat, isMonthFormat } from '../../../src/workbook/number-format';

function ordered(first: number, second: number): DateText {
  return { kind: 'ordered', first, second, year: 2026 };
}

describe('parseDateText', () => {
  it.each<[string, DateText]>([
    ['2026-03-01', { kind: 'sure', day: 46082 }], ['2026-03-01T12:30:00Z', { kind: 'sure', day: 46082 }], ['2019-01-15 00:00:00', { kind: 'sure', day: 43480 }],
    ['1/3/2026', ordered(1, 3)], ['01.03.26', ordered(1, 3)], ['29/29/2026', ordered(29, 29)],
  ])('reads %s', (text, date) => {
    expect(parseDateText(text)).toEqual(date);
  });

  it.each(['2026-02-30', '2026-13-01', '1/3', 'mars', '1/3/2026/4', '31/12/26 à midi'])('takes %s for no date', (text) => {
    expect(parseDateText(text)).toBeUndefined();
  });
});

describe('dayOrderOf', () => {
  it.each<[string, readonly DateText[], ReturnType<typeof dayOrderOf>]>([
    ['a number above 12', [ordered(1, 2), ordered(25, 3)], { order: 'dayFirst', sure: true }],
    ['a second number above 12', [ordered(1, 2), ordered(3, 25)], { order: 'monthFirst', sure: true }],
    ['first days of months', [ordered(1, 2), ordered(1, 3)], { order: 'dayFirst', sure: true }],
    ['first days of months, month first', [ordered(2, 1), ordered(3, 1)], { order: 'monthFirst', sure: true }],
    ['twice the same number', [ordered(4, 4)], { order: 'dayFirst', sure: true }],
    ['nothing', [ordered(3, 4)], { order: 'dayFirst', sure: false }],
  ])('decides by %s', (_, dates, order) => {
    expect(dayOrderOf(dates)).toEqual(order);
  });
});

describe('dayUnder', () => {
  it('knows the days of the calendar', () => {
    expect(dayUnder('dayFirst', ordered(1, 3))).toBe(46082);
    expect(dayUnder('monthFirst', ordered(3, 1))).toBe(46082);
    expect(dayUnder('dayFirst', ordered(31, 4))).toBeUndefined();
  });
});

describe('number formats', () => {
  it.each(['dd/mm/yyyy', 'mmm\\-yy', '[$-40C]d mmmm yyyy', 'yyyy', 'm/d/yy h:mm'])('%s shows a date', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([undefined, 'General', '0.00', '#,##0 "days"', '[Red]-0', 'h:mm:ss', 'mm:ss', '_-* #,##0_d'])('%s shows none', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });

  it('show a month alone without a day', () => {
    expect(['mmm yy', 'mm/yyyy', 'dd/mm/yyyy', 'yyyy'].map(isMonthFormat)).toEqual([true, true, false, false]);
  });
});
