import { runsOf } from '../../src/engine/runs';

const runs = (amounts: readonly number[]): unknown => runsOf(amounts.length, (t) => amounts[t] ?? 0);

describe('runsOf', () => {
  it('joins consecutive periods and keeps the worst', () => {
    expect(runs([0, 3, 5, 4, 0, 2])).toEqual([
      { period: 1, lastPeriod: 3, worst: 2, quantity: 5 },
      { period: 5, lastPeriod: 5, worst: 5, quantity: 2 },
    ]);
  });

  it('takes the first of equally bad periods', () => {
    expect(runs([4, 4])).toEqual([{ period: 0, lastPeriod: 1, worst: 0, quantity: 4 }]);
  });

  it('finds nothing in rounding', () => {
    expect(runs([1e-9, 0, 1e-9])).toEqual([]);
  });
});
