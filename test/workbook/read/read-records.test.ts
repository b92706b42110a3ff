import { readRecords } from '../../../src/workbook/read/read-records';
import { readOne, sheet, shownIssues, shownRecords } from './sheet-notation';

const demand = sheet('Demand', [['Item', '2026-01', '2026-02'], ['A', 10, null], ['B', 0, 5]]);
const stock = sheet('Stock', [['Item', 'On hand'], ['A', 3], ['B', -2]]);
const capacity = sheet('Capacity', [['Resource', 'Kind', '2026-01', '2026-02'], ['Line', 'Regular', 100, 0], ['Line', 'Overtime', null, 20]]);

describe('readRecords', () => {
  it('reads the three sheets with nothing but required columns, without a word', () => {
    const read = readRecords([demand, stock, capacity]);
    expect(read.diagnostics).toEqual([]);
    expect(shownRecords(read, 'demand')).toEqual(['A | 2026-01=10 2026-02=?', 'B | 2026-01=0 2026-02=5']);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=3', 'B | onHand=-2']);
    expect(shownRecords(read, 'capacity')).toEqual(['resource=Line | kind=regular | 2026-01=100 2026-02=0', 'resource=Line | kind=overtime | 2026-01=? 2026-02=20']);
  });

  it('reads French sheets alike', () => {
    const read = readRecords([
      sheet('Demande', [['Article', 'janv.-26', 'févr.-26'], ['A', 10, null], ['B', 0, 5]]),
      sheet('stock', [['Réf.', 'Stock actuel'], ['A', 3], ['B', -2]]),
      sheet('CAPACITE', [['Ressource', 'Type', 'janvier 2026', 'février 2026'], ['Line', 'Normale', 100, 0], ['Line', 'Heures sup', null, 20]]),
    ]);
    expect(read.diagnostics).toEqual([]);
    for (const role of ['demand', 'stock', 'capacity'] as const) expect(shownRecords(read, role)).toEqual(shownRecords(readRecords([demand, stock, capacity]), role));
  });

  it('reads long sheets', () => {
    const read = readRecords([
      sheet('Prévisions', [['Produit', 'Mois', 'Qté'], ['A', '2026-01', 10], ['A', '03/2026', '1 234,5']]),
      sheet('Stock', [['Item', 'On hand'], ['A', 3]]),
      sheet('Capacité', [['Poste', 'Semaine', 'Heures'], ['Four', 'S12 2026', 35]]),
    ]);
    expect(read.diagnostics).toEqual([]);
    expect(shownRecords(read, 'demand')).toEqual(['A | quantity=10 | 2026-01=10', 'A | quantity=1234.5 | 2026-03=1234.5']);
    expect(shownRecords(read, 'capacity')).toEqual(['resource=Four | quantity=35 | 2026-03-16week=35']);
  });

  it('names the cell of a text where a number belongs', () => {
    const read = readOne('Demand', [['Item', '2026-01', '2026-02'], ['A', 'abc', 5]]);
    expect(shownIssues(read.diagnostics)).toEqual(['not-a-number Demand!B2']);
  });

  it('says which needed sheets are missing', () => {
    expect(readRecords([]).diagnostics.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['missing-sheet', { role: 'demand', others: [] }],
      ['missing-sheet', { role: 'stock', others: [] }],
      ['missing-sheet', { role: 'capacity', others: [] }],
    ]);
  });

  it('tells how each sheet was mapped', () => {
    const [mapping] = readOne('Demand', [['Plan'], [], ['Item', 'Family', '2026-01', '2026-02'], ['A', 'F', 1, 2]]).mapping;
    expect(mapping).toEqual({
      role: 'demand', sheet: 'Demand', file: undefined,
      area: { row: 2, column: 0, rowCount: 2, columnCount: 4 },
      columns: new Map([['item', 0], ['family', 1]]),
      periods: [2, 3],
    });
  });
});
