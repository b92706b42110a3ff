import fc from 'fast-check';
import { horizonFrom, serialDay } from '../../../src/domain/calendar';
import { cellPlace } from '../../../src/domain/place';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import { resolveItems } from '../../../src/workbook/read/resolve-items';
import { checkPeriodLength, resolveSeries, type Frame } from '../../../src/workbook/read/resolve-series';
import type { SheetRecords } from '../../../src/workbook/read/records';
import { found, recordsOf, sheetOf } from './input-records';

const FIRST = serialDay(2026, 1, 1);
const NAMES = sheetOf('demand', ['item', '2026-01'], ['A', 1], ['B', 1]);

function frame(): Frame {
  const anchor = { first: FIRST, bucket: 'month', cycleStart: FIRST } as const;
  return { items: resolveItems(recordsOf(NAMES), []), horizon: horizonFrom(FIRST, 3, 'month'), anchor };
}

function resolve(sheet: SheetRecords) {
  const diagnostics: Diagnostic[] = [];
  const { quantities } = resolveSeries(sheet, frame(), diagnostics);
  return { rows: [...quantities.values], diagnostics };
}

test('order lines of one month add up', () => {
  const { rows, diagnostics } = resolve(sheetOf('orders', ['item', 'period', 'quantity'], ['A', '03/02/2026', 5], ['A', '20/02/2026', 7]));
  expect(rows).toEqual([0, 12, 0, 0, 0, 0]);
  expect(diagnostics).toEqual([]);
});

test('customers add up, and it is said once', () => {
  const { rows, diagnostics } = resolve(sheetOf('demand', ['item', 'customer', '2026-01'], ['A', 'Dupont', 5], ['A', 'Martin', 7], ['B', 'Dupont', 1]));
  expect(rows).toEqual([12, 0, 0, 1, 0, 0]);
  expect(diagnostics.map(({ code, parameters }) => [code, parameters])).toEqual([['summed-rows', { role: 'demand', count: 1, codes: ['A'] }]]);
});

test('the same row twice is summed with a warning that names both cells', () => {
  const { rows, diagnostics } = resolve(sheetOf('demand', ['item', '2026-01', '2026-02'], ['A', 5, 1], ['B', 1, 1], ['A', 7, 1]));
  expect(rows).toEqual([12, 2, 0, 1, 1, 0]);
  expect(found(diagnostics, 'duplicate-quantity')).toEqual([
    ['duplicate-quantity', 'Demand!B4', { role: 'demand', item: 'A', count: 2, other: cellPlace({ sheet: 'Demand' }, 1, 1) }],
  ]);
});

test('a negative quantity lessens its period, never below 0, with a warning', () => {
  const { rows, diagnostics } = resolve(sheetOf('demand', ['item', '2026-01', '2026-02'], ['A', -5, 4]));
  expect(rows).toEqual([0, 4, 0, 0, 0, 0]);
  expect(found(diagnostics, 'negative-quantity')).toEqual([['negative-quantity', 'Demand!B2', { role: 'demand', item: 'A', count: 1 }]]);
});

test('blank demand is taken as 0 and counted', () => {
  const { rows, diagnostics } = resolve(sheetOf('demand', ['item', '2026-01', '2026-02'], ['A', null, 4], ['B', 1, null]));
  expect(rows).toEqual([0, 4, 0, 1, 0, 0]);
  expect(found(diagnostics, 'blank-demand')).toEqual([['blank-demand', 'Demand!B2', { count: 2 }]]);
});

test('what lies before and after the horizon is left out and said', () => {
  const receipts = sheetOf('receipts', ['item', 'period', 'quantity'], ['A', '2025-12', 5], ['A', '2025-11', 3], ['A', '2026-04', 7], ['A', '2026-03', 9]);
  const { rows, diagnostics } = resolve(receipts);
  expect(rows).toEqual([0, 0, 9, 0, 0, 0]);
  expect(found(diagnostics, 'past-due', 'beyond-horizon')).toEqual([
    ['past-due', 'Receipts!C3', { role: 'receipts', count: 2, quantity: 8, first: serialDay(2025, 11, 1), bucket: 'month' }],
    ['beyond-horizon', 'Receipts!C4', { role: 'receipts', count: 1, quantity: 7 }],
  ]);
});

test('past demand is an information, not a warning', () => {
  const { diagnostics } = resolve(sheetOf('demand', ['item', '2025-12', '2026-01'], ['A', 5, 1]));
  expect(found(diagnostics, 'past-demand')).toEqual([
    ['past-demand', 'Demand!B2', { count: 1, quantity: 5, first: serialDay(2025, 12, 1), bucket: 'month' }],
  ]);
});

test('a month in a plan of weeks is an error, a week in a plan of months an information', () => {
  const diagnostics: Diagnostic[] = [];
  checkPeriodLength(sheetOf('capacity', ['2026-01', '2026-02'], [1, 2]), 'week', diagnostics);
  checkPeriodLength(sheetOf('demand', ['item', '2026-W02'], ['A', 1]), 'month', diagnostics);
  expect(found(diagnostics, 'coarser-periods', 'finer-periods')).toEqual([
    ['coarser-periods', 'Capacity!A2', { role: 'capacity', found: 'month', bucket: 'week' }],
    ['finer-periods', 'Demand!B2', { role: 'demand', found: 'week', bucket: 'month' }],
  ]);
});

test('the order of rows changes nothing', () => {
  const row = fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom('2026-01', '2026-02', '2026-03'), fc.integer({ min: 0, max: 99 }));
  fc.assert(fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
    const header = ['item', 'period', 'quantity'];
    expect(resolve(sheetOf('receipts', header, ...rows)).rows).toEqual(resolve(sheetOf('receipts', header, ...[...rows].reverse())).rows);
  }));
});
