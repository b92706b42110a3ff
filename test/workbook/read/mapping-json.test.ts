import { mappingToJson, parseMappingOverrides } from '../../../src/workbook/read/mapping-json';
import { readRecords } from '../../../src/workbook/read/read-records';
import { sheet, shownRecords, type Row } from './sheet-notation';

const rows: readonly Row[] = [['Nature', 'Repère', 'x', 'y', 'z'], ['Prévision', 'A', 1, 2, 3]];

describe('parseMappingOverrides', () => {
  it('points at a sheet, its columns and its periods', () => {
    const { overrides, diagnostics } = parseMappingOverrides({ Demand: { sheet: 'Feuil1', headerRow: 1, item: 'B', periods: ['C', 'D'] } });
    const read = readRecords([sheet('Feuil1', rows)], { overrides });
    expect(diagnostics).toEqual([]);
    expect(shownRecords(read, 'demand')).toEqual(['A | +0=1 +1=2']);
  });

  it('takes French and English titles as well as keys', () => {
    expect(parseMappingOverrides({ demande: { article: 'B', 'Firm orders': 'c' } }).overrides.get('demand')?.columns).toEqual(new Map([['item', 1], ['firmOrders', 2]]));
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no object', 'A', ['"A"']],
    ['nothing', undefined, ['undefined']],
    ['an unknown sheet', { Nowhere: {} }, ['{"Nowhere":{}}']],
    ['an unknown column', { Demand: { colour: 'A' } }, ['{"Demand":{"colour":"A"}}']],
    ['letters that are none', { Demand: { item: '1', periods: ['A', 5] } }, ['{"Demand":{"item":"1"}}', '{"Demand":{"periods":["A",5]}}']],
    ['a row that is none', { Demand: { headerRow: 0 } }, ['{"Demand":{"headerRow":0}}']],
  ])('refuses %s', (_, json, entries) => {
    expect(parseMappingOverrides(json).diagnostics).toEqual(entries.map((entry) => ({ code: 'mapping-invalid', place: undefined, parameters: { entry } })));
  });

  it('says when a sheet is not there', () => {
    const { overrides } = parseMappingOverrides({ Demand: { sheet: 'Feuil9' } });
    expect(readRecords([], { overrides }).diagnostics[0]).toEqual({ code: 'mapping-sheet-missing', place: undefined, parameters: { role: 'demand', sheet: 'Feuil9' } });
  });
});

describe('mappingToJson', () => {
  const sheets = [sheet('Prévisions', [[], ['Article', '2026-01', '2026-02'], ['A', 1, 2]]), sheet('Stock', [['Item', 'On hand'], ['A', 1]])];

  it('shows sheets by their English titles and columns by their letters', () => {
    expect(mappingToJson(readRecords(sheets).mapping)).toEqual({
      Demand: { sheet: 'Prévisions', headerRow: 2, item: 'A', periods: ['B', 'C'] },
      Stock: { sheet: 'Stock', headerRow: 1, item: 'A', onHand: 'B' },
    });
  });

  it('reads back as the same mapping', () => {
    const { mapping, records } = readRecords(sheets);
    const { overrides } = parseMappingOverrides(mappingToJson(mapping));
    expect(readRecords(sheets, { overrides })).toMatchObject({ mapping, records });
  });
});
