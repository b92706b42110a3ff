import fc from 'fast-check';
import { coverageOf, periodsCovered } from '../../src/engine/coverage';
import { planOf } from './planned';
import { rowsOf, smallModel } from './small-model';

describe('periodsCovered', () => {
  it.each([
    ['0 without stock', 0, [10, 10], 0],
    ['0 when stock is owed', -5, [10, 10], 0],
    ['the fraction of the next demand', 4, [10, 10], 0.4],
    ['whole demands and the fraction of the next', 25, [10, 10, 20], 2.25],
    ['periods without demand as covered', 5, [0, 0, 10], 2.5],
    ['all known demands when they use the stock up', 30, [10, 20], 2],
    ['99 when stock is left after the last known demand', 31, [10, 20], 99],
    ['99 at the horizon’s end', 1, [], 99],
    ['whole demands in spite of rounding', 0.1 + 0.2, [0.3, 1], 1],
    ['whole demands when the stock is short by rounding', 0.3, [0.1 + 0.2, 1], 1],
  ])('is %s', (_, stock, demand, expected) => {
    expect(periodsCovered(stock, Float64Array.from(demand))).toBeCloseTo(expected, 9);
  });

  it('never falls when the stock grows', () => {
    const demands = fc.array(fc.nat(50), { maxLength: 12 });
    fc.assert(
      fc.property(demands, fc.nat(400), fc.nat(100), (demand, stock, more) => {
        const following = Float64Array.from(demand);
        expect(periodsCovered(stock + more, following)).toBeGreaterThanOrEqual(periodsCovered(stock, following));
      }),
    );
  });
});

describe('coverageOf', () => {
  it('covers each ending stock by the demands that follow it', () => {
    const model = smallModel([{ openingStock: 40, demand: [10, 20, 20] }]);
    expect(rowsOf(coverageOf(model, planOf(model)))).toEqual([[1.5, 0.5, 0]]);
  });
});
