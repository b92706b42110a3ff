import { serialDay } from '../../../src/domain/calendar';
import { cellPlace } from '../../../src/domain/place';
import { buildModel } from '../../../src/workbook/read/build-model';
import type { SheetRecords } from '../../../src/workbook/read/records';
import { found, recordsOf, sheetOf } from './input-records';

const DEMAND = sheetOf('demand', ['item', '2026-01', '2026-02', '2026-03', '2026-04'], ['A', 10, 10, 10, 10], ['B', 10, 10, 10, 10]);
const CAPACITY = sheetOf('capacity', ['resource', '2026-01', '2026-02', '2026-03', '2026-04'], ['Line', 9, 9, 9, 9], ['Oven', 9, 9, 9, 9]);

function build(...sheets: readonly SheetRecords[]) {
  return buildModel(recordsOf(DEMAND, CAPACITY, ...sheets), { today: serialDay(2026, 1, 1) });
}

const stock = (header: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]) => sheetOf('stock', ['item', 'onHand', ...header], ...rows);

test('costs follow from price and unit cost where they are not given', () => {
  const { model } = build(stock(['unitCost', 'price', 'holdingCost'], ['A', 0, 12, 20, 3], ['B', 0, 6, null, null]));
  expect(model?.items.map(({ holdingCost, backlogCost, lostSaleCost }) => [holdingCost, backlogCost, lostSaleCost])).toEqual([
    [3, 2, 20],
    [(0.2 / 12) * 6, 0.1 * (1.3 * 6), 1.3 * 6],
  ]);
});

test('a missing unit cost is the price less the usual markup, else the mean of the others, and it is said', () => {
  const { model, diagnostics } = build(stock(['unitCost', 'price'], ['A', 0, null, 13], ['B', 0, 6, null], ['C', 0, null, null]));
  expect(model?.items.map(({ unitCost }) => unitCost)).toEqual([10, 6, 6]);
  expect(found(diagnostics, 'default-used').slice(0, 2)).toEqual([
    ['default-used', 'Stock!C1', { column: 'unitCost', count: 1, total: 3, rule: 'priceShare', value: 1.3 }],
    ['default-used', 'Stock!C1', { column: 'unitCost', count: 1, total: 3, rule: 'meanCost', value: 6 }],
  ]);
});

test('Items wins over Stock where they disagree, and it is said', () => {
  const items = sheetOf('items', ['item', 'safetyStock'], ['A', 5]);
  const { model, diagnostics } = build(stock(['safetyStock'], ['A', 0, 8], ['B', 0, 7]), items);
  expect(model?.items.map(({ safetyStock }) => safetyStock)).toEqual([5, 7]);
  expect(found(diagnostics, 'master-conflict')).toEqual([
    ['master-conflict', 'Items!B2', { item: 'A', column: 'safetyStock', kept: '5', left: '8', other: cellPlace({ sheet: 'Stock' }, 1, 2) }],
  ]);
});

test('stock on two rows adds up with a warning; a negative sum is backlog and said', () => {
  const { model, diagnostics } = build(stock([], ['A', 4], ['B', -3], ['A', 6]));
  expect(model?.items.map(({ openingStock }) => openingStock)).toEqual([10, -3]);
  expect(found(diagnostics, 'duplicate-row', 'negative-stock')).toEqual([
    ['negative-stock', 'Stock!B3', { item: 'B', quantity: -3 }],
    ['duplicate-row', 'Stock!A4', { role: 'stock', item: 'A', other: cellPlace({ sheet: 'Stock' }, 1, 0), count: 2, summed: true }],
  ]);
});

test('stock counted more than 31 days before the plan is stale', () => {
  const { diagnostics } = build(stock(['stockDate'], ['A', 4, serialDay(2025, 11, 1)], ['B', 3, serialDay(2025, 12, 31)]));
  expect(found(diagnostics, 'stale-stock')).toEqual([
    ['stale-stock', 'Stock!C2', { items: { count: 1, codes: ['A'] }, date: serialDay(2025, 11, 1), days: 61, limit: 31 }],
  ]);
});

test('routings win over the item’s own hours, and each step is needed', () => {
  const routings = sheetOf('routings', ['item', 'resource', 'hoursPerUnit', 'setupHoursPerLot'], ['A', 'Line', 0.5, null], ['A', 'Oven', 0.25, 2]);
  const { model, diagnostics } = build(stock(['resource', 'hoursPerUnit'], ['A', 0, 'Line', 9], ['B', 0, 'Oven', 2]), routings);
  expect(model?.items.map(({ routing }) => routing.map(({ resource, hoursPerUnit, setupHoursPerLot }) => [resource, hoursPerUnit, setupHoursPerLot]))).toEqual([
    [[0, 0.5, 0], [1, 0.25, 2]],
    [[1, 2, 0]],
  ]);
  expect(found(diagnostics, 'routing-over-item')).toEqual([['routing-over-item', 'Stock!D1', { count: 1, codes: ['A'] }]]);
});

test('a rate in units per hour is the inverse of hours per unit', () => {
  const { model } = build(stock(['resource', 'unitsPerHour'], ['A', 0, 'Line', 4], ['B', 0, 'Line', 8]));
  expect(model?.items.map(({ routing }) => routing[0]?.hoursPerUnit)).toEqual([0.25, 0.125]);
});

test('a bought item uses no capacity; a made one without hours or resource uses none with a warning', () => {
  const rows = [['A', 0, 'Line', 4, 'buy'], ['B', 0, 'Line', null, null]] as const;
  const { model, diagnostics } = build(stock(['resource', 'hoursPerUnit', 'makeOrBuy'], ...rows));
  expect(model?.items.map(({ routing }) => routing)).toEqual([[], []]);
  expect(found(diagnostics, 'no-hours', 'no-resource')).toEqual([['no-hours', 'Stock!D1', { count: 1, codes: ['B'] }]]);
  expect(found(build(stock(['hoursPerUnit'], ['A', 0, 1], ['B', 0, 2])).diagnostics, 'no-resource')).toEqual([
    ['no-resource', 'Stock', { count: 2, codes: ['A', 'B'] }],
  ]);
});

test('a lead time is rounded up, a shelf life down, and it is said', () => {
  const { model, diagnostics } = build(stock(['leadTime', 'shelfLife'], ['A', 0, 1.2, 2.8], ['B', 0, 1, 3]));
  expect(model?.items.map(({ leadTimePeriods, shelfLifePeriods }) => [leadTimePeriods, shelfLifePeriods])).toEqual([[2, 2], [1, 3]]);
  expect(found(diagnostics, 'not-a-whole-number')).toHaveLength(2);
});

test('a maximum coverage below the minimum is raised to it with a warning', () => {
  const { model, diagnostics } = build(stock(['minCoverage', 'maxCoverage'], ['A', 0, 2, 1], ['B', 0, 1, 2]));
  expect(model?.items.map(({ minCoverage, maxCoverage }) => [minCoverage, maxCoverage])).toEqual([[2, 2], [1, 2]]);
  expect(found(diagnostics, 'coverage-crossed')).toEqual([['coverage-crossed', 'Stock!D2', { item: 'A', min: 2, max: 1 }]]);
});

test('negative master data is taken as blank with a warning', () => {
  const { model, diagnostics } = build(stock(['safetyStock'], ['A', 0, -5], ['B', 0, 1]));
  expect(model?.items[0]?.safetyStock).toBe(0);
  expect(found(diagnostics, 'negative-value')).toEqual([['negative-value', 'Stock!C2', { column: 'safetyStock', value: -5 }]]);
});

test('a maximum of subcontract without its cost, and a backlog that costs nothing, are warnings', () => {
  const { diagnostics } = build(stock(['subcontractMax', 'backlogCost'], ['A', 0, 5, 0], ['B', 0, null, 1]));
  expect(found(diagnostics, 'subcontract-without-cost', 'late-is-free')).toEqual([
    ['subcontract-without-cost', 'Stock!C1', { count: 1, codes: ['A'] }],
    ['late-is-free', 'Stock!D1', { count: 1, codes: ['A'] }],
  ]);
});
