import { buildModel } from '../../../src/workbook/read/build-model';
import { readRecords } from '../../../src/workbook/read/read-records';
import type { RevenueBudget } from '../../../src/domain/finance';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import type { SheetData } from '../../../src/workbook/workbook';
import { sheet, type Row } from './sheet-notation';

const MONTHS = ['2026-01', '2026-02', '2026-03'];
const DEMAND = sheet('Demand', [['Item', 'Family', ...MONTHS], ['A', 'Pumps', 10, 10, 10], ['B', 'Valves', 5, 5, 5]]);
const OTHERS = [
  sheet('Stock', [['Item', 'On hand', 'Price', 'Unit cost'], ['A', 0, 12, 5], ['B', 0, null, 5]]),
  sheet('Capacity', [['Resource', ...MONTHS], ['Line', 100, 100, 100]]),
];

interface ReadBudget {
  readonly budget: RevenueBudget | undefined;
  readonly codes: readonly Diagnostic['code'][];
  readonly sheets: readonly (readonly string[])[];
}

function readBudget(budget: readonly Row[], demand: SheetData = DEMAND): ReadBudget {
  const read = readRecords([sheet('Budget', budget), demand, ...OTHERS]);
  const built = buildModel(read.records, { today: 46000 });
  const codes = [...read.diagnostics, ...built.diagnostics].map(({ code }) => code);
  return { budget: built.budget, codes: codes.filter((code) => code.startsWith('budget') || code === 'unknown-item'), sheets: read.mapping.map(({ role, sheet: name }) => [role, name]) };
}

describe('a Budget sheet', () => {
  it('stands beside Demand, whichever comes first', () => {
    expect(readBudget([['Item', ...MONTHS], ['A', 1, 2, 3]]).sheets).toEqual([['demand', 'Demand'], ['stock', 'Stock'], ['capacity', 'Capacity'], ['budget', 'Budget']]);
  });

  it('is not taken for Demand where Demand is missing', () => {
    const { records } = readRecords([sheet('Budget', [['Item', ...MONTHS], ['A', 1, 2, 3]]), ...OTHERS]);
    expect([records.has('demand'), records.has('budget')]).toEqual([false, true]);
  });

  it('lets Demand be found by its columns', () => {
    const demand = { ...DEMAND, name: 'Plan 2026 commerce' };
    expect(readBudget([['Item', ...MONTHS], ['A', 1, 2, 3]], demand).sheets).toContainEqual(['demand', 'Plan 2026 commerce']);
  });

  it('is left alone when it is another kind of table', () => {
    expect(readBudget([['Account', 'Amount'], ['6011', 1200]])).toEqual({ budget: undefined, codes: [], sheets: [['demand', 'Demand'], ['stock', 'Stock'], ['capacity', 'Capacity']] });
  });

  it('turns the quantities of an item into money at its price', () => {
    expect(readBudget([['Item', ...MONTHS], ['A', 1, 2, null]]).budget).toEqual([12, 24, undefined]);
  });

  it('takes the values of families as money', () => {
    expect(readBudget([['Family', ...MONTHS], ['Pumps', 100, 200, 300], ['Valves', 10, 0, 0]]).budget).toEqual([110, 200, 300]);
  });

  it('takes numbers whose unit is the currency as money', () => {
    expect(readBudget([['Item', 'Unit', ...MONTHS], ['A', 'EUR', 100, 200, 300]]).budget).toEqual([100, 200, 300]);
  });

  it('reads one row a period in French, the value before the quantity', () => {
    const rows = [['Article', 'Famille', 'Période', 'Quantité', 'Valeur'], ['A', null, '2026-01', 10, 99], [null, 'Valves', '2026-01', null, 1], ['A', null, '2026-02', 10, null]];
    expect(readBudget(rows)).toMatchObject({ budget: [100, 120, undefined], codes: [] });
  });

  it('spreads a quarter over its months', () => {
    expect(readBudget([['Family', 'Period', 'Value'], ['Pumps', 'Q1 2026', 900]]).budget).toEqual([300, 300, 300]);
  });

  it('leaves out what lies before or after the plan', () => {
    expect(readBudget([['Family', 'Period', 'Value'], ['Pumps', '2025-12', 900], ['Pumps', '2026-04', 900]]).budget).toBeUndefined();
  });

  it('says which items, families and prices it does not find', () => {
    const rows = [['Item', 'Family', 'Period', 'Quantity'], ['Z', null, '2026-01', 1], [null, 'Pump', '2026-01', 1], ['B', null, '2026-01', 1]];
    expect(readBudget(rows)).toMatchObject({ budget: undefined, codes: ['unknown-item', 'budget-unknown-family', 'budget-without-price'] });
  });
});
