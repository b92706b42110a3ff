import { serialDay } from '../../../src/domain/calendar';
import { toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../../../src/domain/axis';
import { Grid } from '../../../src/domain/grid';
import { placeText } from '../../../src/domain/place';
import { buildModel } from '../../../src/workbook/read/build-model';
import type { SheetRecords } from '../../../src/workbook/read/records';
import { found, recordsOf, sheetOf } from './input-records';

const TODAY = serialDay(2026, 3, 15);

const DEMAND = sheetOf('demand', ['item', '2026-01', '2026-02', '2026-03'], ['A', 10, 20, 30], ['B', 5, 5, 5]);
const STOCK = sheetOf('stock', ['item', 'onHand'], ['A', 15], ['B', 0]);
const CAPACITY = sheetOf('capacity', ['resource', '2026-01', '2026-02', '2026-03'], ['Line', 100, 0, 100]);

function build(...sheets: readonly SheetRecords[]) {
  return buildModel(recordsOf(...sheets), { today: TODAY });
}

function grid(...rows: readonly (readonly number[])[]): Grid<ItemIndex> {
  const filled = new Grid<ItemIndex>(rows.length, rows[0]?.length ?? 0);
  filled.values.set(rows.flat());
  return filled;
}

const item = (position: number) => toIndex<ItemIndex>(position);
const at = (position: number) => toIndex<PeriodIndex>(position);

describe('three sheets with nothing but their required columns', () => {
  const built = build(DEMAND, STOCK, CAPACITY);

  test('make a model whose every number is a documented default', () => {
    expect(built.model).toEqual({
      horizon: { bucket: 'month', starts: [serialDay(2026, 1, 1), serialDay(2026, 2, 1), serialDay(2026, 3, 1)] },
      items: ['A', 'B'].map((code, i) => ({
        code, description: '', family: '', unit: '',
        openingStock: [15, 0][i], unitCost: 1, price: undefined,
        safetyStock: 0, minCoverage: 0.5, maxCoverage: 3, lotSize: 0, minimumOrder: 0, leadTimePeriods: 0,
        routing: [{ resource: 0, hoursPerUnit: 1, setupHoursPerLot: 0 }], canStart: true, priority: 1,
        holdingCost: 0.2 / 12, backlogCost: 0.13, lostSaleCost: 1.3,
        subcontractCost: undefined, subcontractMax: Infinity, finalStock: 0, shelfLifePeriods: Infinity,
      })),
      resources: [{ code: 'Line', tiers: [{ kind: 'regular', hours: Float64Array.of(100, 0, 100), costPerHour: 0, perWorker: false }] }],
      demand: grid([10, 20, 30], [5, 5, 5]),
      orders: undefined,
      receipts: grid([0, 0, 0], [0, 0, 0]),
      rules: {
        unmetDemand: 'backlog', holdingOn: 'ending', finalBacklogAllowed: true, frozenPeriods: 0, overloadThreshold: 1,
        wholeWorkers: true, lotSizing: true, serviceTarget: 0.95, currency: 'EUR',
      },
    });
  });

  test('list each assumption once', () => {
    expect(built.diagnostics.map(({ code, parameters }) => ('column' in parameters ? `${code} ${parameters.column}` : code))).toEqual([
      'settings-not-given', 'default-capacity-costs', 'capacity-in-units', 'default-used unitCost', 'default-used holdingCost',
      'default-used backlogCost', 'default-used lostSaleCost', 'columns-not-given', 'default-used minCoverage', 'default-used maxCoverage',
    ]);
  });

  test('lead every number back to its cell', () => {
    const { places } = built;
    expect(placeText(places.demand(item(1), at(2)) ?? { sheet: '' })).toBe('Demand!D3');
    expect(placeText(places.stock(item(0)) ?? { sheet: '' })).toBe('Stock!B2');
    expect(placeText(places.capacity(toIndex<ResourceIndex>(0), at(1)) ?? { sheet: '' })).toBe('Capacity!C2');
  });
});

test('long and wide sheets make the same model', () => {
  const long = sheetOf('demand', ['item', 'period', 'quantity'],
    ['A', '2026-01', 10], ['B', '2026-01', 5], ['A', '2026-02', 20], ['B', '2026-02', 5], ['B', '2026-03', 5], ['A', '2026-03', 30]);
  const longCapacity = sheetOf('capacity', ['resource', 'period', 'quantity'], ['Line', '2026-02', 0], ['Line', '2026-01', 100], ['Line', '2026-03', 100]);
  expect(build(long, STOCK, longCapacity).model).toEqual(build(DEMAND, STOCK, CAPACITY).model);
});

test('an unknown item in receipts is named with its cell and the nearest item, and its row is left out', () => {
  const demand = sheetOf('demand', ['item', '2026-01', '2026-02'], ['Pump-200', 10, 20], ['Valve', 5, 5]);
  const receipts = sheetOf('receipts', ['item', 'period', 'quantity'], ['Pomp-200', '2026-01', 7], ['Gasket', '2026-01', 7], ['valve', '2026-02', 3]);
  const { model, diagnostics } = build(demand, CAPACITY, receipts);
  expect(model?.receipts.values).toEqual(Float64Array.of(0, 0, 0, 3));
  expect(found(diagnostics, 'unknown-item')).toEqual([
    ['unknown-item', 'Receipts!A2', { role: 'receipts', item: 'Pomp-200', suggestion: 'Pump-200' }],
    ['unknown-item', 'Receipts!A3', { role: 'receipts', item: 'Gasket', suggestion: undefined }],
  ]);
});

test('a demanded item without a stock row has nothing on hand, with a warning that names a likely row', () => {
  const demand = sheetOf('demand', ['item', '2026-01'], ['Pump 200', 10]);
  const stock = sheetOf('stock', ['item', 'onHand'], ['Pump 20O', 40]);
  const { model, diagnostics } = build(demand, stock, CAPACITY);
  expect(model?.items.map(({ code, openingStock }) => [code, openingStock])).toEqual([['Pump 200', 0], ['Pump 20O', 40]]);
  expect(found(diagnostics, 'no-stock-row', 'items-without-demand')).toEqual([
    ['items-without-demand', 'Stock!A2', { count: 1, codes: ['Pump 20O'] }],
    ['no-stock-row', 'Demand!A2', { item: 'Pump 200', suggestion: 'Pump 20O' }],
  ]);
});

test('codes that are one number but for their zeros are one item, with a warning', () => {
  const demand = sheetOf('demand', ['item', '2026-01'], ['123', 10]);
  const { model, diagnostics } = build(demand, sheetOf('stock', ['item', 'onHand'], ['00123', 4]), CAPACITY);
  expect(model?.items.map(({ code, openingStock }) => [code, openingStock])).toEqual([['123', 4]]);
  expect(found(diagnostics, 'item-code-format', 'no-stock-row')).toEqual([
    ['item-code-format', 'Stock!A2', { role: 'stock', written: '00123', item: '123' }],
  ]);
});

test('an error in the data gives no model', () => {
  const stock = sheetOf('stock', ['item', 'onHand', 'resource'], ['A', 15, 'Lime'], ['B', 0, 'Line']);
  const { model, diagnostics } = build(DEMAND, stock, CAPACITY);
  expect(model).toBeUndefined();
  expect(found(diagnostics, 'unknown-resource')).toEqual([
    ['unknown-resource', 'Stock!C2', { role: 'items', resource: 'Lime', suggestion: 'Line' }],
  ]);
});

test('without a Demand sheet there is no model and nothing more to say of it', () => {
  expect(found(build(STOCK, CAPACITY).diagnostics, 'no-demand-period', 'no-stock-row')).toEqual([]);
  expect(build(STOCK, CAPACITY).model).toBeUndefined();
});

test('a month without a year is dated by the stock date, and it is said', () => {
  const demand = sheetOf('demand', ['item', 'November', 'December', 'January'], ['A', 1, 2, 3]);
  const stock = sheetOf('stock', ['item', 'onHand', 'stockDate'], ['A', 5, serialDay(2026, 10, 31)]);
  const { model, diagnostics } = build(demand, stock, CAPACITY);
  expect(model?.horizon.starts).toEqual([serialDay(2026, 11, 1), serialDay(2026, 12, 1), serialDay(2027, 1, 1)]);
  expect(found(diagnostics, 'assumed-first-period')).toEqual([
    ['assumed-first-period', 'Demand!B2', { first: serialDay(2026, 11, 1), bucket: 'month', basis: 'stockDate' }],
  ]);
});

test('firm orders of the Orders sheet raise the forecast of their period', () => {
  const orders = sheetOf('orders', ['item', 'period', 'quantity'], ['A', '2026-01', 25], ['A', '2026-02', 5]);
  const { model } = build(DEMAND, STOCK, CAPACITY, orders);
  expect(model?.demand.row(item(0))).toEqual(Float64Array.of(25, 20, 30));
  expect(model?.orders?.row(item(0))).toEqual(Float64Array.of(25, 5, 0));
});

test('100,000 demand cells become a model within a second of processor time', () => {
  const months = Array.from({ length: 40 }, (_, m) => `${2026 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`);
  const demand = sheetOf('demand', ['item', ...months], ...Array.from({ length: 2500 }, (_, i) => [`I${i}`, ...months.map((_m, t) => i + t)]));
  const stock = sheetOf('stock', ['item', 'onHand'], ...Array.from({ length: 2500 }, (_, i) => [`I${i}`, i]));
  const records = recordsOf(demand, stock, CAPACITY);
  const begun = process.cpuUsage();
  const { model } = buildModel(records, { today: TODAY });
  const { user } = process.cpuUsage(begun);
  expect(model?.demand.at(item(2499), at(39))).toBe(2538);
  expect(user).toBeLessThan(1_000_000);
});
