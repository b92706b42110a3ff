import { toIndex } from '../../src/domain/axis';
import { demandUsed } from '../../src/domain/demand';
import { gridOf, rowsOf } from '../engine/small-model';

describe('demandUsed', () => {
  const forecast = gridOf([[40, 40, 40, 40, 40]]);
  const orders = gridOf([[39, 42, 39, 33, 23]]);

  it('is the forecast when there are no orders', () => {
    expect(demandUsed(forecast, undefined, 'max', 0)).toBe(forecast);
  });

  it('is the greater of forecast and orders by default, fence or not', () => {
    expect(rowsOf(demandUsed(forecast, orders, 'max', 3))).toEqual([[40, 42, 40, 40, 40]]);
  });

  it('ignores the orders when the forecast rules', () => {
    expect(rowsOf(demandUsed(forecast, orders, 'forecast', 3))).toEqual([[40, 40, 40, 40, 40]]);
  });

  it('is the orders alone inside the fence and the greater of both after it', () => {
    expect(rowsOf(demandUsed(forecast, orders, 'ordersInsideFence', 3))).toEqual([[39, 42, 39, 40, 40]]);
  });

  it('projects the published stock 1, 59, 20, 80, 40 with demand fence 3', () => {
    const demand = demandUsed(forecast, orders, 'ordersInsideFence', 3).row(toIndex(0));
    const receipts = [0, 100, 0, 100, 0];
    let stock = 40;
    expect([...demand].map((units, t) => (stock += (receipts[t] ?? 0) - units))).toEqual([1, 59, 20, 80, 40]);
  });

  it('lets orders consume the forecast: of 350 gross, orders of 130, 100 and 80 leave 220, 250 and 270', () => {
    const ordered = gridOf([[130, 100, 80]]);
    const demand = demandUsed(gridOf([[350, 350, 350]]), ordered, 'max', 0);
    expect(demand.values.map((units, t) => units - (ordered.values[t] ?? 0))).toEqual(Float64Array.of(220, 250, 270));
  });
});
