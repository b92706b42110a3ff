import { rowHeight } from '../../../src/workbook/write/row-height';

test('gives one line its height', () => {
  expect(rowHeight([['short', 20]])).toBe(18.5);
});

test('follows the text that takes most lines', () => {
  expect(rowHeight([['a'.repeat(50), 20], ['one\ntwo', 20], ['', 5]])).toBe(3 * 13.5 + 5);
});

test('stays within what Excel allows', () => {
  expect(rowHeight([['x'.repeat(10000), 20]])).toBe(409);
});
