import * as fc from 'fast-check';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { sheetDataXml } from '../../../../src/adapters/xlsx/write/sheet-data';
import type { DraftCell, DraftValue } from '../../../../src/workbook/sheet-draft';
import { draftOf } from './small-draft';

const STYLES = new Map([['label', 3]] as const);

/** Every character that XML can hold, those that need an escape more often. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('=', '<', '&', '"', "'", '\n', '\r', '\t', ' ', '_x0041_', '_', 'x', '0', ']]>', 'é', '👩‍🏭', '\ufffd', '\u00a0', '\u202f'),
    fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  ),
});
/** Cells hold no negative zero. */
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()).map((value) => value + 0);
const value: fc.Arbitrary<DraftValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const cell: fc.Arbitrary<DraftCell> = fc.record(
  {
    row: fc.oneof(fc.nat(20), fc.nat(1_048_575)),
    column: fc.oneof(fc.nat(30), fc.nat(16_383)),
    value,
    formula: fc.constantFrom('SUM(A1:B2)', 'IF(A1<>"","a<b&c",\'Plan d\'\'été\'!B2)'),
    style: fc.constantFrom('label', 'share', 'date'),
  },
  { requiredKeys: ['row', 'column', 'value'] },
);
const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 40 });

describe('sheetDataXml', () => {
  test('writes cells that read back as they were drafted', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (drafted) => {
        const [sheet] = readWorkbook(await renderWorkbook([draftOf(drafted)]), 'plan.xlsx').read(['Plan']);
        const held = drafted.filter(({ value: one, formula }) => (one !== null && one !== '') || formula !== undefined);
        expect(held.map(({ row, column }) => [sheet?.cells.at(row, column).value, sheet?.cells.at(row, column).formula])).toEqual(
          held.map(({ value: one, formula }) => [one, formula]),
        );
        expect(sheet?.cells.rowNumbers()).toEqual([...new Set(held.map(({ row }) => row))].sort((a, b) => a - b));
        expect(sheet?.notes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('writes rows and cells in order, each kind of value in its own form', () => {
    const draft = draftOf([
      { row: 2, column: 1, value: '=1+1' },
      { row: 0, column: 26, value: true, style: 'label' },
      { row: 0, column: 0, value: 0.1 },
      { row: 2, column: 0, value: 'a', formula: 'IF(B3<>"","a","")' },
      { row: 2, column: 2, value: null, style: 'label' },
    ]);
    expect(sheetDataXml(draft, STYLES)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>0.1</v></c><c r="AA1" s="3" t="b"><v>1</v></c></row>' +
        '<row r="3"><c r="A3" t="str"><f>IF(B3&lt;&gt;&quot;&quot;,&quot;a&quot;,&quot;&quot;)</f><v>a</v></c>' +
        '<c r="B3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="C3" s="3"/></row></sheetData>',
    );
  });

  test('writes a formula that gives #N/A with this error as its value', () => {
    const cells = [{ row: 0, column: 0, value: null, formula: 'NA()', isNotAvailable: true }];
    expect(sheetDataXml(draftOf(cells), STYLES)).toBe('<sheetData><row r="1"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c></row></sheetData>');
  });

  test('folds rows away under the row above them, and gives empty rows their height', () => {
    const draft = draftOf([{ row: 0, column: 0, value: 1 }, { row: 1, column: 0, value: 2 }], {
      rowHeights: new Map([[3, 24.5]]),
      outline: [{ firstRow: 1, lastRow: 1, collapsed: true }],
    });
    expect(sheetDataXml(draft, STYLES)).toBe(
      '<sheetData><row r="1" collapsed="1"><c r="A1"><v>1</v></c></row><row r="2" outlineLevel="1" hidden="1"><c r="A2"><v>2</v></c></row>' +
        '<row r="4" ht="24.5" customHeight="1"></row></sheetData>',
    );
  });

  test('cuts text at what a cell holds', () => {
    const xml = sheetDataXml(draftOf([{ row: 0, column: 0, value: 'x'.repeat(40_000) }]), STYLES);
    expect(/x{2,}/.exec(xml)?.[0]).toHaveLength(32_767);
  });

  test.each([Number.NaN, Infinity, -Infinity])('refuses %d', (bad) => {
    expect(() => sheetDataXml(draftOf([{ row: 1, column: 1, value: bad }]), STYLES)).toThrow(`B2 holds ${bad}`);
  });

  test('refuses two drafts of one cell', () => {
    const twice = [{ row: 1, column: 1, value: 1 }, { row: 1, column: 1, value: 2 }];
    expect(() => sheetDataXml(draftOf(twice), STYLES)).toThrow('Plan!B2 is drafted twice');
  });
});
