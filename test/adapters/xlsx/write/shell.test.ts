import { renderShell } from '../../../../src/adapters/xlsx/write/shell';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { STYLE, type StyleName } from '../../../../src/workbook/palette';
import type { SheetDraft } from '../../../../src/workbook/sheet-draft';
import { draftOf } from './small-draft';

async function sheetXml(changes: Partial<SheetDraft>): Promise<string> {
  const { parts, sheetParts } = await renderShell([draftOf([], changes)]);
  return new TextDecoder().decode(parts.get(sheetParts[0] ?? ''));
}

const AREA = { row: 1, column: 1, rowCount: 3, columnCount: 1 };

describe('renderShell', () => {
  test('gives every style of the palette its own number format', async () => {
    const names = Object.keys(STYLE) as StyleName[];
    const bytes = await renderWorkbook([draftOf(names.map((style, row) => ({ row, column: 0, value: 1, style })))]);
    const [sheet] = readWorkbook(bytes, 'plan.xlsx').read(['Plan']);
    const formats = names.map((name) => ('numberFormat' in STYLE[name] ? STYLE[name].numberFormat : undefined));
    expect(names.map((_, row) => sheet?.cells.at(row, 0).numberFormat)).toEqual(formats);
  });

  test('freezes rows and columns', async () => {
    expect(await sheetXml({ freeze: { rows: 4, columns: 2 } })).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>');
  });

  test('prints on A4 in the drafted orientation and number of pages', async () => {
    const xml = await sheetXml({ print: { orientation: 'landscape', fit: [1, 0] } });
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toMatch(/paperSize="9" orientation="landscape".*fitToWidth="1" fitToHeight="0"/);
  });

  test('writes a list, its quotes doubled, and the least number that a cell takes', async () => {
    const xml = await sheetXml({
      validations: [
        { kind: 'list', area: AREA, values: ['yes', 'a "b"'] },
        { kind: 'decimal', area: { ...AREA, column: 2 }, minimum: 0, message: 'x'.repeat(300) },
      ],
    });
    expect(xml).toContain('<dataValidation type="list" allowBlank="1" sqref="B2:B4"><formula1>&quot;yes,a &quot;&quot;b&quot;&quot;&quot;</formula1></dataValidation>');
    expect(xml).toContain(
      `<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" error="${'x'.repeat(225)}" sqref="C2:C4"><formula1>0</formula1></dataValidation>`,
    );
  });

  test.each([
    ['holds a comma', ['a', 'b, c'], 'Plan!B2:B4: a list can\'t hold "b, c"'],
    ['is longer than Excel takes', ['x'.repeat(200), 'y'.repeat(55)], 'Plan!B2:B4: a list of 256 characters'],
  ])('refuses a list that %s', async (_, values, message) => {
    await expect(sheetXml({ validations: [{ kind: 'list', area: AREA, values }] })).rejects.toThrow(message);
  });

  test('writes the limits of bars and the middle of three colours', async () => {
    const xml = await sheetXml({
      conditionalFormats: [
        { kind: 'bar', area: AREA, color: '0072B2', minimum: 0, maximum: 1 },
        { kind: 'scale', area: AREA, colors: ['FFFFFF', '000000'] },
        { kind: 'scale', area: AREA, colors: ['FFFFFF', '0072B2', '000000'] },
      ],
    });
    expect(xml).toContain('<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF0072B2"/></dataBar>');
    expect(xml).toContain('<colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF000000"/></colorScale>');
    expect(xml).toContain('<cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>');
  });
});
