import { sparklinesXml } from '../../../../src/adapters/xlsx/write/sparklines';
import { renderParts } from '../../../../src/adapters/xlsx/write/render-workbook';
import type { SparklineDraft } from '../../../../src/workbook/sheet-draft';
import { draftOf } from './small-draft';

const DATA = { row: 4, column: 1, rowCount: 1, columnCount: 12 };
const SPARKLINE: SparklineDraft = { kind: 'columns', row: 1, column: 0, data: DATA, color: '0072B2' };

describe('sparklinesXml', () => {
  test('puts those that look alike in one group and each in its cell', () => {
    const xml = sparklinesXml(draftOf([], { name: "Plan d'été", sparklines: [SPARKLINE, { ...SPARKLINE, row: 2, dataSheet: 'Demand' }, { ...SPARKLINE, kind: 'line', row: 3 }] }));
    const groups = xml.split('</x14:sparklineGroup>');
    expect(Array.from(groups[0]?.matchAll(/<xm:f>(.*?)<\/xm:f><xm:sqref>(.*?)</g) ?? [], ([, data, cell]) => [data, cell])).toEqual([["'Plan d''été'!B5:M5", 'A2'], ['Demand!B5:M5', 'A3']]);
    expect(groups[1]).toContain('type="line"');
    expect(groups[1]).toContain('<xm:sqref>A4</xm:sqref>');
  });

  test('gives the axis its lowest value only where one is drafted', () => {
    expect(sparklinesXml(draftOf([], { sparklines: [{ ...SPARKLINE, minimum: 0 }] }))).toMatch(/<x14:sparklineGroup manualMin="0" [^>]*minAxisType="custom">/);
    expect(sparklinesXml(draftOf([], { sparklines: [SPARKLINE] }))).not.toMatch(/manualMin|minAxisType/);
  });

  test('stand beside the extension of data bars', async () => {
    const { parts, sheetParts } = await renderParts([draftOf([], { sparklines: [SPARKLINE], conditionalFormats: [{ kind: 'bar', area: DATA, color: '0072B2' }] })]);
    const [list = '', ...others] = parts.text(sheetParts[0] ?? '').match(/<extLst>(?:(?!<extLst>).)*<\/extLst><\/worksheet>/gs) ?? [];
    expect([list.includes('x14:conditionalFormatting'), list.includes('x14:sparklineGroups'), others.length]).toEqual([true, true, 0]);
  });

  test('writes nothing for a sheet without sparklines', () => {
    expect(sparklinesXml(draftOf([]))).toBe('');
  });
});
