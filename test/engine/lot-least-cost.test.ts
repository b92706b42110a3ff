import fc from 'fast-check';
import { leastItemCost } from '../../src/engine/lot-least-cost';
import { arbitraryProblem, leastCostByTrial, plainProblem } from './lot-problems';

describe('the least cost of one item', () => {
  it('is at most what trying every plan finds, and within 2 % of it', () => {
    fc.assert(
      fc.property(arbitraryProblem(), ({ problem, prices }) => {
        const best = leastCostByTrial(problem, prices);
        const least = leastItemCost(problem, prices);
        expect(least).toBeLessThanOrEqual(best + 1e-6);
        expect(least).toBeGreaterThanOrEqual(best - 0.02 * Math.max(50, Math.abs(best)));
      }),
      { numRuns: 60 },
    );
  });

  it('is exact when all supply comes in lots', () => {
    // One lot of 10 in the first period serves 4 + 4 (6 in stock, then 2); two lots would cost 30 more and hold 10 more.
    const problem = plainProblem([4, 4], { holding: 1, late: 50, lotSize: 10, minimum: 10 });
    const prices = { perUnit: Float64Array.of(3, 3), perStart: new Float64Array(2) };
    expect(leastItemCost(problem, prices)).toBeCloseTo(30 + 6 + 2, 9);
  });
});
