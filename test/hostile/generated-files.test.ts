import { LIMITS } from '../../src/adapters/xlsx/read/limits';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import type { SheetData } from '../../src/workbook/workbook';
import { sheetOf, zipOf } from '../adapters/xlsx/read/package-builder';

// A build machine may be slow: what is tested here is that files are read whole, not how fast.
const MINUTE = 60_000;

it('reads a plan of 300,000 items', () => {
  const rows = lines(300_000, (row) => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>P${row}</t></is></c><c r="B${row}"><v>${row % 977}</v></c><c r="C${row}"><v>${row / 4}</v></c></row>`);
  const { cells } = read(sheetOf(rows));
  expect(cells.rowCount).toBe(300_000);
  expect([0, 1, 2].map((column) => cells.at(299_999, column).value)).toEqual(['P300000', 300_000 % 977, 75_000]);
}, MINUTE);

it('passes over a million empty rows', () => {
  const rows = lines(1_000_000, (row) => `<row r="${row}" ht="15"/>`) + '<row r="1000001"><c><v>7</v></c></row>';
  expect(read(sheetOf(rows)).cells.rowNumbers()).toEqual([1_000_000]);
}, MINUTE);

it('refuses a part of zeros that inflates a thousandfold', () => {
  const bytes = sheetOf('', { parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) } });
  expect(bytes.length).toBeLessThan(300_000);
  expect(() => read(bytes)).toThrow('zip-bomb: plan.xlsx (xl/worksheets/sheet1.xml)');
}, MINUTE);

it('refuses a part that declares less than it inflates to', () => {
  const name = 'xl/worksheets/sheet1.xml';
  const bytes = Buffer.from(sheetOf('', { parts: { [name]: new Uint8Array(30_000_000) } }));
  const entry = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(1000, entry + 24);
  expect(() => read(bytes)).toThrow(`damaged-part: plan.xlsx (${name})`);
}, MINUTE);

it('refuses rows that would take gigabytes for a value far to the right', () => {
  const rows = lines(40_000, (row) => `<row r="${row}"><c r="ALL${row}"><v>1</v></c></row>`);
  expect(() => read(sheetOf(rows))).toThrow('too-many-cells: plan.xlsx (5000000)');
}, MINUTE);

it('refuses a row beyond the sheet', () => {
  expect(() => read(sheetOf('<row r="4000000000"><c><v>1</v></c></row>'))).toThrow('row-out-of-range: plan.xlsx (4000000000)');
});

it('refuses a zip of thousands of parts', () => {
  const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`part${n}`, '']));
  expect(() => readWorkbook(zipOf(parts), 'plan.xlsx')).toThrow('too-many-parts: plan.xlsx (2000)');
}, MINUTE);

function read(bytes: Uint8Array): SheetData {
  const [sheet] = readWorkbook(bytes, 'plan.xlsx', { ...LIMITS, milliseconds: MINUTE }).read(['Demand']);
  if (sheet === undefined) throw new Error('no sheet Demand');
  return sheet;
}

function lines(count: number, line: (row: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}
