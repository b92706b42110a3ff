import { placeText } from '../../../src/domain/place';
import { changesSince, fingerprintOf, snapshotOf } from '../../../src/workbook/process/input-snapshot';
import { recordsOf, sheetOf } from '../read/input-records';

const DEMAND = sheetOf('demand', ['item', '2026-01', '2026-02'], ['A', 10, 20], ['B', 5, null]);
const STOCK = sheetOf('stock', ['item', 'onHand'], ['A', 15]);
const ORDERS = sheetOf('orders', ['item', 'customer', 'period', 'quantity'], ['A', 'Dupont', '2026-01', 4], ['A', 'Dupont', '2026-01', 6]);

function changes(before: ReturnType<typeof recordsOf>, after: ReturnType<typeof recordsOf>) {
  return changesSince(snapshotOf(before), after).map(({ role, subject, before: was, after: is, place }) => [role, subject, was, is, place === undefined ? undefined : placeText(place)]);
}

describe('a snapshot of the input', () => {
  test('is the same whatever the order of rows and sheets', () => {
    const turned = sheetOf('demand', ['item', '2026-02', '2026-01'], ['B', null, 5], ['A', 20, 10]);
    const [one, other] = [snapshotOf(recordsOf(DEMAND, STOCK)), snapshotOf(recordsOf(STOCK, turned))];
    expect(other).toBe(one);
    expect(fingerprintOf(other)).toBe(fingerprintOf(one));
  });

  test('has another fingerprint when one cell differs', () => {
    const other = sheetOf('demand', ['item', '2026-01', '2026-02'], ['A', 10, 21], ['B', 5, null]);
    expect(fingerprintOf(snapshotOf(recordsOf(other)))).not.toBe(fingerprintOf(snapshotOf(recordsOf(DEMAND))));
  });

  test('does not hold the scenarios, which change no plan until they are chosen', () => {
    const scenarios = sheetOf('scenarios', ['name', 'lever', 'change'], ['High', 'demand', '10%']);
    expect(snapshotOf(recordsOf(DEMAND, scenarios))).toBe(snapshotOf(recordsOf(DEMAND)));
  });
});

describe('changes since a snapshot', () => {
  test('name the cell, what it held and what it holds', () => {
    const now = sheetOf('demand', ['item', '2026-01', '2026-02'], ['A', 10, 25], ['B', 5, 7]);
    expect(changes(recordsOf(DEMAND), recordsOf(now))).toEqual([
      ['demand', 'A', '20', '25', 'Demand!C2'],
      ['demand', 'B', undefined, '7', 'Demand!C3'],
    ]);
  });

  test('are none when nothing but the order changed', () => {
    const sorted = sheetOf('demand', ['item', '2026-01', '2026-02'], ['B', 5, null], ['A', 10, 20]);
    expect(changes(recordsOf(DEMAND, STOCK), recordsOf(sorted, STOCK))).toEqual([]);
  });

  test('tell a row that came and a row that went', () => {
    const now = sheetOf('stock', ['item', 'onHand'], ['C', 3]);
    expect(changes(recordsOf(STOCK), recordsOf(now))).toEqual([
      ['stock', 'C', undefined, '3', 'Stock!B2'],
      ['stock', 'A', '15', undefined, undefined],
    ]);
  });

  test('keep rows about the same subject apart', () => {
    const now = sheetOf('orders', ['item', 'customer', 'period', 'quantity'], ['A', 'Dupont', '2026-01', 4], ['A', 'Dupont', '2026-01', 9]);
    expect(changes(recordsOf(ORDERS), recordsOf(now))).toEqual([['orders', 'A · Dupont (2)', '6', '9', 'Orders!D3']]);
  });
});
