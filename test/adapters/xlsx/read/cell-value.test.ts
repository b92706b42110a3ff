import { readValue, type RawCell } from '../../../../src/adapters/xlsx/read/cell-value';
import type { CellValue } from '../../../../src/workbook/cell';

it.each([
  ['0', 0],
  ['-12.50', -12.5],
  ['.5', 0.5],
  ['5.', 5],
  ['1E+2', 100],
  [' 5 ', 5],
  ['1e-400', 0],
  ['123456789012345678901', 123456789012345680000],
])('reads the number %s', (value, number) => {
  expect(read({ type: 'n', value })).toEqual([number]);
});

it.each(['1,5', 'NaN', 'INF', 'Infinity', '1e400', '0x10', 'abc', ' ', '1 2', '--1', '1e'])('takes "%s" for no number', (value) => {
  expect(read({ type: 'n', value })).toEqual([{ error: '#NUM!' }, 'unreadable-value']);
});

it.each([
  ['2026-01-15', 46037],
  ['2026-01-15T12:00', 46037.5],
  ['2026-01-15T18:00:00.000Z', 46037.75],
])('reads the date %s', (value, serial) => {
  expect(read({ type: 'd', value })).toEqual([serial]);
});

it.each(['2026-13-01', '2026-00-10', '15/01/2026', 'T12:00'])('takes "%s" for no date', (value) => {
  expect(read({ type: 'd', value })).toEqual([{ error: '#NUM!' }, 'unreadable-value']);
});

it.each<[Partial<RawCell>, CellValue]>([
  [{ type: 'b', value: '1' }, true],
  [{ type: 'b', value: 'false' }, false],
  [{ type: 'e', value: '#DIV/0!' }, { error: '#DIV/0!' }],
  [{ type: 's', value: '1' }, 'Vis'],
  [{ type: 'str', value: 'a_x0009_b' }, 'a\tb'],
  [{ type: 'inlineStr', inlineText: '_x0041_' }, 'A'],
  [{ type: 'inlineStr', value: 'text where it does not belong' }, 'text where it does not belong'],
  [{ type: 'str', value: '' }, ''],
  [{ type: 'str' }, null],
  [{ type: 'n', value: '' }, null],
  [{ type: 's' }, null],
])('reads %j', (cell, value) => {
  expect(read(cell)).toEqual([value]);
});

it.each(['2', '-1', 'abc', '1.5'])('takes "%s" for no text of the file', (value) => {
  expect(read({ type: 's', value })).toEqual([{ error: '#REF!' }, 'missing-text']);
});

it('moves dates of the 1904 system, not other numbers', () => {
  const context = { texts: [], starts1904: true };
  const cell = (code: string, isDate: boolean): RawCell => ({ type: 'n', value: '1', inlineText: undefined, style: { code, isDate } });
  expect([cell('mmm yy', true), cell('0.0%', false)].map((raw) => readValue(raw, context, () => undefined))).toEqual([1463, 1]);
});

/** The value, followed by what had to be repaired. */
function read(cell: Partial<RawCell>): readonly unknown[] {
  const repairs: string[] = [];
  const raw = { type: 'n', value: undefined, inlineText: undefined, style: { code: undefined, isDate: false }, ...cell };
  const value = readValue(raw, { texts: ['Écrou', 'Vis'], starts1904: false }, (what) => repairs.push(what));
  return [value, ...repairs];
}
