import { toIndex } from '../../src/domain/axis';
import { hourCosts } from '../../src/engine/hour-costs';
import { rowsOf, smallModel } from './small-model';

const R = toIndex<never>(0);

describe('hours and their costs', () => {
  const machine = smallModel([{ demand: [0, 0] }], [{ regular: [40, 0], regularCost: 2, overtime: 10, overtimeCost: 5 }]);

  it('are limited by all tiers together', () => {
    expect(rowsOf(hourCosts(machine, []).limit)).toEqual([[50, 10]]);
  });

  it('begin with the cheapest that are left', () => {
    const { next } = hourCosts(machine, []);
    expect([0, 30, 40, 45].map((used) => next(R, toIndex(0), used))).toEqual([
      { price: 2, hours: 40 },
      { price: 2, hours: 10 },
      { price: 5, hours: 10 },
      { price: 5, hours: 5 },
    ]);
  });

  it('end where every tier is used up', () => {
    expect(hourCosts(machine, []).next(R, toIndex(1), 10)).toEqual({ price: Infinity, hours: 0 });
  });

  it('of a workforce are those of its workers', () => {
    const model = smallModel([{ demand: [0, 0] }], [{ regular: 8, workforce: {} }]);
    expect(rowsOf(hourCosts(model, [Float64Array.of(3, 0)]).limit)).toEqual([[24, 0]]);
  });
});
