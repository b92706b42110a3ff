import { parseMappingOverrides } from '../../../src/workbook/read/mapping-json';
import { readRecords } from '../../../src/workbook/read/read-records';
import { readOne, sheet, shownIssues, shownRecords, type Row } from './sheet-notation';

const date = (value: number, numberFormat = 'mmm\\-yy'): { readonly value: number; readonly numberFormat: string } => ({ value, numberFormat });

describe('headers', () => {
  it.each<[string, readonly Row[]]>([
    ['below titles and notes', [['Plan de ventes'], ['Révision du 3 mars'], [], ['Article', '2026-01', '2026-02'], ['A', 1, 2]]],
    ['with spacer columns', [[null, 'Item', null, '2026-01', null, '2026-02'], [null, 'A', null, 1, null, 2]]],
    ['repeated further down', [['Item', '2026-01', '2026-02'], ['Item', '2026-01', '2026-02'], ['A', 1, 2], ['Item', '2026-01', '2026-02']]],
    ['as Excel dates', [['Item', date(46023), date(46054)], ['A', 1, 2]]],
    ['with years above the months', [['Item', 2026, null], [null, 'janv', 'févr'], ['A', 1, 2]]],
    ['with years above numbered months', [[null, '2026', null], ['Article', 1, 2], ['A', 1, 2]]],
    ['with totals among the months', [['Item', '2026-01', '2026-02', 'Total', 'Moyenne', 'YTD'], ['A', 1, 2, 3, 1.5, 3]]],
    ['with quarters among the months', [['Item', '2026-01', '2026-02', 'T1 2026'], ['A', 1, 2, 3]]],
  ])('are found %s', (_, rows) => {
    const read = readOne('Demand', rows);
    expect(shownRecords(read, 'demand')).toEqual(['A | 2026-01=1 2026-02=2']);
    expect(shownIssues(read.diagnostics)).toEqual([]);
  });

  it('run on from December to January of the next year', () => {
    const rows: readonly Row[] = [[null, 2026], ['Item', 'nov', 'déc', 'janv'], ['A', 1, 2, 3]];
    expect(shownRecords(readOne('Demand', rows), 'demand')).toEqual(['A | 2026-11=1 2026-12=2 2027-01=3']);
  });

  it('of weeks stand below their year', () => {
    expect(shownRecords(readOne('Demand', [[null, 2026], ['Item', 'S12', 'S13'], ['A', 1, 2]]), 'demand')).toEqual(['A | 2026-03-16week=1 2026-03-23week=2']);
  });

  it('without a year stay so', () => {
    expect(shownRecords(readOne('Demand', [['Item', 'S12', 'S13'], ['A', 1, 2]]), 'demand')).toEqual(['A | #12week=1 #13week=2']);
    expect(shownRecords(readOne('Demand', [['Item', 'M+1', 'M+2'], ['A', 1, 2]]), 'demand')).toEqual(['A | +0month=1 +1month=2']);
    expect(shownRecords(readOne('Demand', [['Item', 'M', 'M+1'], ['A', 1, 2]]), 'demand')).toEqual(['A | +0month=1 +1month=2']);
    expect(shownRecords(readOne('Demand', [['Item', 'P1', 'P2'], ['A', 1, 2]]), 'demand')).toEqual(['A | +0=1 +1=2']);
  });

  it('as text dates take the order that makes them first days of months', () => {
    expect(shownRecords(readOne('Demand', [['Item', '01/02/2026', '01/03/2026'], ['A', 1, 2]]), 'demand')).toEqual(['A | 2026-02-01=1 2026-03-01=2']);
    expect(shownRecords(readOne('Demand', [['Item', '02/01/2026', '03/01/2026'], ['A', 1, 2]]), 'demand')).toEqual(['A | 2026-02-01=1 2026-03-01=2']);
  });

  it('misspelt are recognised, and said', () => {
    const read = readOne('Stock', [['Artcle', 'Stock actuell'], ['A', 1]]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=1']);
    expect(shownIssues(read.diagnostics)).toEqual(['guessed-header Stock!A1', 'guessed-header Stock!B1']);
  });

  it('that are ambiguous are read and said', () => {
    const read = readOne('Stock', [['Article', 'Disponible', 'Couverture', 'Stock mini'], ['A', 1, 2, 3]]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=1 | minCoverage=2 | safetyStock=3']);
    expect(shownIssues(read.diagnostics)).toEqual(['ambiguous-header Stock!B1', 'ambiguous-header Stock!C1', 'ambiguous-header Stock!D1']);
  });

  it('named like properties of objects are no columns', () => {
    const read = readOne('Stock', [['Item', 'On hand', '__proto__', 'constructor', 'toString'], ['A', 1, 2, 3, 4], ['__proto__', 5]]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=1', '__proto__ | onHand=5']);
  });

  it('too long or strange are no trouble', () => {
    const read = readOne('Stock', [['Item', 'On hand', 'a'.repeat(50_000), '('.repeat(5_000)], ['A', 1, 2, 3]]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=1']);
  });

  it('missing are named', () => {
    expect(shownIssues(readOne('Stock', [['Article', 'Famille'], ['A', 'F']]).diagnostics)).toEqual(['missing-column Stock!A1']);
    expect(shownIssues(readOne('Demand', [['Article', 'Famille'], ['A', 'F']]).diagnostics)).toEqual(['missing-periods Demand!A1']);
    expect(shownIssues(readOne('Demand', []).diagnostics)).toEqual(['missing-column Demand', 'missing-periods Demand']);
    expect(shownIssues(readOne('Demand', [['Item', '2026-01']]).diagnostics)).toEqual(['no-rows Demand']);
  });

  it('in minutes, as a rate and in days are converted', () => {
    const read = readOne('Articles', [['Article', 'Tps/u (min)', 'Délai (jours)', 'Couverture mini (jours)'], ['A', 30, 45, 15.21875]]);
    expect(shownRecords(read, 'items')).toEqual(['A | hoursPerUnit=0.5 | leadTime=2 | minCoverage=0.5']);
    expect(shownRecords(readOne('Articles', [['Article', 'Cadence'], ['A', 4]]), 'items')).toEqual(['A | unitsPerHour=4 | hoursPerUnit=0.25']);
  });
});

describe('rows', () => {
  it('of totals are left out and checked', () => {
    const read = readOne('Demand', [['Item', '2026-01', '2026-02'], ['A', 1, 2], ['B', 3, 4], ['Total', 4, 6], ['C', 1, 1], ['Total général', 5, 9]]);
    expect(shownRecords(read, 'demand').map((record) => record[0])).toEqual(['A', 'B', 'C']);
    expect(shownIssues(read.diagnostics)).toEqual(['total-row Demand!B4', 'total-mismatch Demand!C6']);
  });

  it('of items whose name begins like a total are data', () => {
    const read = readOne('Stock', [['Article', 'Stock'], ['Total Quartz 9000', 5], ['B', 3]]);
    expect(shownRecords(read, 'stock')).toEqual(['Total Quartz 9000 | onHand=5', 'B | onHand=3']);
  });

  it('with a sum but no label are totals too', () => {
    expect(shownIssues(readOne('Stock', [['Article', 'Stock'], ['A', 5], ['B', 3], [null, 8]]).diagnostics)).toEqual([]);
    expect(shownIssues(readOne('Stock', [['Article', 'Stock'], ['A', 5], ['B', 3], [null, 9]]).diagnostics)).toEqual(['row-without-key Stock!A4']);
  });

  it('of notes below the table are not read', () => {
    const read = readOne('Stock', [['Article', 'Stock'], ['A', 5], ['B', 3], [], ['Source : inventaire du 31/12'], ['Relu par Anne']]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=5', 'B | onHand=3']);
    expect(shownIssues(read.diagnostics)).toEqual(['notes-unread Stock!A5']);
  });

  it('of another table below are not read', () => {
    const read = readOne('Stock', [['Article', 'Stock'], ['A', 5], [], ['Famille', 'Coût'], ['B', 3]]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=5']);
    expect(shownIssues(read.diagnostics)).toEqual(['second-table Stock!A4']);
  });

  it('apart by a blank row go on', () => {
    expect(shownRecords(readOne('Stock', [['Article', 'Stock'], ['A', 5], [], ['B', 3]]), 'stock')).toEqual(['A | onHand=5', 'B | onHand=3']);
  });

  it('without a quantity are titles on sheets of quantities only', () => {
    expect(shownIssues(readOne('Demand', [['Item', '2026-01'], ['Famille A', null], ['A', 1]]).diagnostics)).toEqual(['row-without-values Demand!A2']);
    expect(shownRecords(readOne('Stock', [['Item', 'Stock'], ['A', null]]), 'stock')).toEqual(['A']);
    expect(shownRecords(readOne('Capacity', [['Resource', '2026-01'], ['R', null]]), 'capacity')).toEqual(['resource=R | 2026-01=?']);
  });

  it('of an Excel table are its own, whatever stands around it', () => {
    const rows: readonly Row[] = [['Notes', 'Stock'], ['x', 1], ['Item', 'On hand'], ['A', 5], ['Total', 5], ['Note', 7]];
    const table = { name: 'T', area: { row: 2, column: 0, rowCount: 3, columnCount: 2 }, hasHeader: true, hasTotals: true };
    expect(shownRecords(readOne('Stock', rows, {}, { tables: [table] }), 'stock')).toEqual(['A | onHand=5']);
  });
});

describe('cells', () => {
  it('of numbers are read in every form', () => {
    const read = readOne('Stock', [['Item', 'On hand'], ...['1 234,5', '1\u202f234,5', '1.234,5', '(120)', '120-', '-', '12 %', '0'].map((text, i): Row => [`I${i}`, text])]);
    expect(shownRecords(read, 'stock')).toEqual(['I0 | onHand=1234.5', 'I1 | onHand=1234.5', 'I2 | onHand=1234.5', 'I3 | onHand=-120', 'I4 | onHand=-120', 'I5', 'I6 | onHand=0.12', 'I7 | onHand=0']);
    expect(read.diagnostics).toEqual([]);
  });

  it('share one decimal mark in a column', () => {
    const read = readOne('Stock', [['Item', 'On hand'], ['A', '1,5'], ['B', '2,5'], ['C', '1.234'], ['D', '3.5']]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=1.5', 'B | onHand=2.5', 'C | onHand=1234', 'D']);
    expect(shownIssues(read.diagnostics)).toEqual(['decimal-contradiction Stock!B5']);
  });

  it('of undecided marks follow the other columns, else are thousands, and it is said', () => {
    const alone = readOne('Stock', [['Item', 'On hand'], ['A', '1,234']]);
    expect([shownRecords(alone, 'stock'), shownIssues(alone.diagnostics)]).toEqual([['A | onHand=1234'], ['decimal-unclear Stock!B2']]);
    const beside = readOne('Stock', [['Item', 'On hand', 'Unit cost'], ['A', '1,234', '2,5']]);
    expect([shownRecords(beside, 'stock'), shownIssues(beside.diagnostics)]).toEqual([['A | onHand=1.234 | unitCost=2.5'], ['decimal-unclear Stock!B2']]);
  });

  it('of dates take the order of their column', () => {
    const read = readOne('Stock', [['Item', 'On hand', 'Stock date'], ['A', 1, '03/04/2026'], ['B', 1, '25/04/2026'], ['C', 1, '29/29/2014'], ['D', 1, date(46023, 'dd/mm/yyyy')]]);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=1 | stockDate=46115', 'B | onHand=1 | stockDate=46137', 'C | onHand=1', 'D | onHand=1 | stockDate=46023']);
    expect(shownIssues(read.diagnostics)).toEqual(['not-a-date Stock!C4']);
    expect(shownIssues(readOne('Stock', [['Item', 'On hand', 'Stock date'], ['A', 1, '03/04/2026']]).diagnostics)).toEqual(['date-order-unclear Stock!C2']);
  });

  it('with errors or unsaved formulas are issues, never zero', () => {
    const read = readOne('Stock', [['Item', 'On hand', 'Description'], ['A', { error: '#N/A' }, 'x'], ['B', { value: null, formula: 'C1' }], ['C', 1, { error: '#REF!' }], ['D', true]]);
    expect(shownRecords(read, 'stock')).toEqual(['A | description=x', 'B', 'C | onHand=1', 'D']);
    expect(shownIssues(read.diagnostics)).toEqual(['error-value Stock!B2', 'formula-without-value Stock!B3', 'error-text Stock!C4', 'not-a-number Stock!B5']);
  });

  it('of codes may be numbers', () => {
    expect(shownRecords(readOne('Stock', [['Item', 'On hand'], [12345678901, 1], ['00123', 2]]), 'stock')).toEqual(['12345678901 | onHand=1', '00123 | onHand=2']);
  });

  it('of choices are their codes', () => {
    const read = readOne('Items', [['Item', 'Make/Buy'], ['A', 'Acheté'], ['B', 'MAKE'], ['C', 'perhaps']]);
    expect(shownRecords(read, 'items')).toEqual(['A | makeOrBuy=buy', 'B | makeOrBuy=make', 'C']);
    expect(shownIssues(read.diagnostics)).toEqual(['unknown-choice Items!B4']);
  });

  it('of limits may say none', () => {
    expect(shownRecords(readOne('Items', [['Item', 'Max coverage', 'Min coverage'], ['A', 'aucune', 'none']]), 'items')).toEqual(['A | maxCoverage=Infinity | minCoverage=0']);
  });

  it('of scenario changes keep percentages apart from quantities', () => {
    const read = readOne('Scenarios', [['Name', 'Lever', 'Change'], ['Up', 'Demand', '+10 %'], ['Up', 'Capacité', { value: -0.05, numberFormat: '0%' }], ['Up', 'Overtime', 20]]);
    expect(shownRecords(read, 'scenarios')).toEqual(['name=Up | lever=Demand | change=10%', 'name=Up | lever=Capacité | change=-5%', 'name=Up | lever=Overtime | change=20']);
  });

  it('amiss in the same way are listed up to a number', () => {
    const read = readOne('Stock', [['Item', 'On hand'], ['Z', 1], ...Array.from({ length: 60 }, (_, i): Row => [`I${i}`, 'abc'])]);
    expect(read.diagnostics.map(({ code }) => code)).toEqual([...Array.from({ length: 40 }, () => 'not-a-number'), 'more-like-it']);
  });
});

describe('periods of long sheets', () => {
  it.each<[string, Row, Row, string]>([
    ['a year and a month column', ['Item', 'Année', 'Mois', 'Qté'], ['A', 2026, 3, 5], '2026-03=5'],
    ['a year and a named month', ['Item', 'Year', 'Month', 'Qty'], ['A', '2026', 'March', 5], '2026-03=5'],
    ['a year and a week', ['Item', 'Année', 'Semaine', 'Qté'], ['A', 2026, 12, 5], '2026-03-16week=5'],
    ['a bare month number', ['Item', 'Mois', 'Qté'], ['A', 3, 5], '#3month=5'],
    ['a bare period number', ['Item', 'Période', 'Qté'], ['A', 3, 5], '+2=5'],
    ['a date', ['Item', 'Due date', 'Qty'], ['A', date(46082, 'dd/mm/yyyy'), 5], '2026-03-01=5'],
    ['a date without its format', ['Item', 'Date', 'Qty'], ['A', 46082, 5], '2026-03-01=5'],
  ])('are read from %s', (_, header, row, expected) => {
    expect(shownRecords(readOne('Demand', [header, row]), 'demand')[0]).toContain(`| ${expected}`);
  });

  it('that are none are issues', () => {
    expect(shownIssues(readOne('Demand', [['Item', 'Mois', 'Qté'], ['A', 'bientôt', 5], ['A', null, 5], ['A', 13, 5], ['A', 3, 1]]).diagnostics)).toEqual([
      'not-a-period Demand!B2', 'not-a-period Demand!B3', 'not-a-period Demand!B4',
    ]);
  });
});

describe('sheets', () => {
  const rows: readonly Row[] = [['Item', 'On hand'], ['A', 1]];

  it.each(['STOCK', ' stock ', 'Stocks', 'Inventaire', 'Stock au 31-12', 'On hand'])('are found by the name %s', (name) => {
    expect(shownRecords(readOne(name, rows), 'stock')).toEqual(['A | onHand=1']);
  });

  it('are found by their columns when their name says nothing, and it is said', () => {
    const read = readOne('Feuil1', rows);
    expect(shownRecords(read, 'stock')).toEqual(['A | onHand=1']);
    expect(shownIssues(read.diagnostics)).toEqual(['sheet-by-columns Feuil1']);
  });

  it('that fit alike by their columns are asked about', () => {
    const read = readRecords([sheet('Feuil1', rows), sheet('Feuil2', rows)]);
    expect(read.records.has('stock')).toBe(false);
    expect(shownIssues(read.diagnostics)).toEqual(['several-sheets-fit Feuil1', 'missing-sheet', 'missing-sheet']);
  });

  it('that are hidden are not read unless pointed at', () => {
    const hidden = sheet('Stock', rows, { visibility: 'hidden' });
    expect(shownIssues(readRecords([hidden]).diagnostics)).toContain('hidden-sheet Stock');
    const { overrides } = parseMappingOverrides({ Stock: { sheet: 'Stock' } });
    expect(shownRecords(readRecords([hidden], { overrides }), 'stock')).toEqual(['A | onHand=1']);
  });

  it('of ours are never read', () => {
    expect(readOne('Stock', rows, { ignore: new Set(['Stock']) }).records.size).toBe(0);
  });

  it('named twice are said', () => {
    const read = readRecords([sheet('Stock', rows), sheet('stocks', rows), sheet('Inventory', rows), sheet('État des stocks', rows)]);
    expect(shownIssues(read.diagnostics.filter(({ code }) => code !== 'missing-sheet'))).toEqual([]);
  });
});
