import { serialDay } from '../../../src/domain/calendar';
import { buildModel } from '../../../src/workbook/read/build-model';
import { found, recordsOf, sheetOf } from './input-records';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const TODAY = serialDay(2026, 1, 1);

test('a cell over ten times the usual demand of its item is to be checked', () => {
  const demand = sheetOf('demand', ['item', ...MONTHS], ['A', 10, 12, 1200, 11, 10], ['B', 1, 2, 9, 10, 10]);
  expect(found(buildModel(recordsOf(demand), { today: TODAY }).diagnostics, 'high-demand')).toEqual([
    ['high-demand', 'Demand!D2', { item: 'A', quantity: 1200, median: 11, start: serialDay(2026, 3, 1), bucket: 'month' }],
  ]);
});

test('a forecast over three times the latest sales is to be checked', () => {
  const demand = sheetOf('demand', ['item', ...MONTHS], ['A', 40, 40, 40, 40, 40], ['B', 9, 9, 9, 9, 9]);
  const history = sheetOf('history', ['item', '2025-09', '2025-10', '2025-11', '2025-12'], ['A', 999, 10, 14, 12], ['B', 1, 10, 9, 8]);
  const built = buildModel(recordsOf(demand, history), { today: TODAY });
  expect(built.history?.horizon.starts[0]).toBe(serialDay(2025, 9, 1));
  expect(built.history?.sold.values).toEqual(Float64Array.of(999, 10, 14, 12, 1, 10, 9, 8));
  expect(found(built.diagnostics, 'demand-unlike-history')).toEqual([
    ['demand-unlike-history', 'Demand!B2', { item: 'A', forecast: 40, sold: 12 }],
  ]);
});
