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

  test('writes three signs with the limits of the upper two', async () => {
    const xml = await sheetXml({ conditionalFormats: [{ kind: 'icons', area: AREA, middle: 0.9, top: 0.95, isReversed: true, showValue: false }] });
    expect(/<cfRule.*<\/cfRule>/.exec(xml)?.[0]).toBe(
      '<cfRule type="iconSet" priority="1"><iconSet iconSet="3Signs" reverse="1" showValue="0"><cfvo type="percent" val="0"/><cfvo type="num" val="0.9"/><cfvo type="num" val="0.95"/></iconSet></cfRule>',
    );
  });
});
