import fc from 'fast-check';
import type { Area } from '../../../../src/domain/place';
import { CellStore, type Cell } from '../../../../src/workbook/cell';
import type { SheetData } from '../../../../src/workbook/workbook';
import { LIMITS } from '../../../../src/adapters/xlsx/read/limits';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { relationship, relationships, sheetOf, workbookOf, workbookWith } from './package-builder';

it('lists sheets in tab order with their visibility', () => {
  const bytes = workbookOf([{ name: 'Demand' }, { name: 'Old', visibility: 'hidden' }, { name: 'Ledger', visibility: 'veryHidden' }]);
  expect(readWorkbook(bytes, 'plan.xlsx').sheets).toEqual([
    { name: 'Demand', visibility: 'visible' },
    { name: 'Old', visibility: 'hidden' },
    { name: 'Ledger', visibility: 'veryHidden' },
  ]);
});

it('reads the named sheets only, in tab order', () => {
  const workbook = readWorkbook(workbookOf([{ name: 'A' }, { name: 'B' }, { name: 'C' }]), 'plan.xlsx');
  expect(workbook.read(['C', 'A', 'Z']).map((sheet) => sheet.name)).toEqual(['A', 'C']);
});

it('does not look into sheets that are not asked for', () => {
  const workbook = readWorkbook(workbookOf([{ name: 'A' }, { name: 'B', xml: '<broken' }]), 'plan.xlsx');
  expect(workbook.read(['A'])).toHaveLength(1);
  expect(() => workbook.read(['B'])).toThrow('damaged-part: plan.xlsx (xl/worksheets/sheet2.xml)');
});

it('lists a chart sheet and reads it as empty', () => {
  const links = relationships(relationship('rId1', 'chartsheet', 'chartsheets/sheet1.xml'));
  const parts = { 'xl/_rels/workbook.xml.rels': links, 'xl/chartsheets/sheet1.xml': '<chartsheet/>' };
  const [sheet] = readWorkbook(workbookOf([{ name: 'Chart' }], { parts }), 'plan.xlsx').read(['Chart']);
  expect([sheet?.cells.rowCount, sheet?.notes]).toEqual([0, []]);
});

it('tells its progress sheet by sheet', () => {
  const shares: (number | undefined)[] = [];
  const onProgress = (_: string, share: number | undefined): number => shares.push(share);
  readWorkbook(workbookOf([{ name: 'A' }, { name: 'B' }]), 'plan.xlsx').read(['A', 'B'], { onProgress });
  expect(shares).toEqual([0, 0.5, 1]);
});

it('gives up when the time is over', () => {
  expect(() => readWorkbook(sheetOf(''), 'plan.xlsx', { ...LIMITS, milliseconds: -1 })).toThrow('too-slow: plan.xlsx');
});

it('counts cells over all sheets', () => {
  const rows = '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>';
  const workbook = readWorkbook(workbookOf([{ name: 'A', rows }, { name: 'B', rows }]), 'plan.xlsx', { ...LIMITS, cells: 3 });
  expect(() => workbook.read(['A', 'B'])).toThrow('too-many-cells: plan.xlsx (3)');
  expect(workbook.read(['A'])[0]?.cells.at(0, 1)).toEqual({ value: 2 });
});

it('gives back whatever a workbook was made of', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anySheet, { selector: ({ name }) => name, maxLength: 3 }), (sheets) => {
      expect(readWorkbook(workbookWith(sheets), 'plan.xlsx').read(sheets.map(({ name }) => name))).toEqual(sheets);
    }),
    { numRuns: 200 },
  );
});

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('_x0041_', '_x005F_', ' 5 ', '__proto__', '1E+2'));
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  text.filter((content) => content !== ''),
  fc.boolean(),
  fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map((error) => ({ error })),
);
const format = fc.constantFrom('0.0%', '#,##0', 'mmm yy', '"<unité>" 0', '[$-40C]d mmm yyyy');
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value, numberFormat: format }, { requiredKeys: ['value'] }),
  fc.record({ value: fc.option(fc.oneof(value, fc.constant(''))), formula: fc.constantFrom('A1*2', 'SUM(B2:B9)&"<"'), numberFormat: format }, { requiredKeys: ['value', 'formula'] }),
);
const anyArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(100),
  column: fc.nat(100),
  rowCount: fc.integer({ min: 1, max: 50 }),
  columnCount: fc.integer({ min: 1, max: 50 }),
});
const anySheet: fc.Arbitrary<SheetData> = fc
  .record({
    name: fc.string({ unit: 'grapheme', minLength: 1 }),
    visibility: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
    placed: fc.array(fc.record({ row: fc.nat(40), column: fc.nat(40), cell: anyCell })),
    tables: fc.array(fc.record({ name: fc.string({ unit: 'grapheme', minLength: 1 }), area: anyArea, hasHeader: fc.boolean(), hasTotals: fc.boolean() }), { maxLength: 2 }),
    merges: fc.array(anyArea, { maxLength: 3 }),
  })
  .map(({ placed, ...rest }) => {
    const cells = new CellStore();
    for (const { row, column, cell } of placed) cells.set(row, column, cell);
    return { ...rest, cells, hiddenRowCount: 0, notes: [] };
  });
