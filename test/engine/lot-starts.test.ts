import fc from 'fast-check';
import { leastItemCost } from '../../src/engine/lot-least-cost';
import type { LotProblem } from '../../src/engine/lot-problem';
import { planStarts } from '../../src/engine/lot-starts';
import { arbitraryProblem, plainProblem } from './lot-problems';

const VERY_LATE = 10_000;

/** Set-ups and holding of the starts of plain demand that is never late. */
function costOf(problem: LotProblem, starts: Float64Array, setups: readonly number[]): number {
  let [cost, position] = [0, 0];
  starts.forEach((quantity, t) => {
    position += quantity + (problem.flow[t] as number);
    cost += (quantity > 0 ? (setups[t] as number) : 0) + problem.positionCost(t, position);
  });
  return cost;
}

describe('starts of one item', () => {
  it('cost 864 for twelve periods with changing set-up costs', () => {
    const setups = [85, 102, 102, 101, 98, 114, 105, 86, 119, 110, 98, 114];
    const problem = plainProblem([69, 29, 36, 61, 61, 26, 34, 67, 45, 67, 79, 56], { holding: 1, late: VERY_LATE });
    const starts = planStarts(problem, { most: () => Infinity, cost: (t) => setups[t] as number });
    expect(costOf(problem, starts, setups)).toBeCloseTo(864, 9);
    const prices = { perUnit: new Float64Array(12), perStart: Float64Array.from(setups) };
    expect(leastItemCost(problem, prices)).toBeLessThanOrEqual(864);
    expect(leastItemCost(problem, prices)).toBeGreaterThan(862);
  });

  it('cost 501.20 for twelve months with a set-up cost of 54', () => {
    const setups = Array.from({ length: 12 }, () => 54);
    const problem = plainProblem([10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41], { holding: 0.4, late: VERY_LATE });
    const starts = planStarts(problem, { most: () => Infinity, cost: () => 54 });
    expect(costOf(problem, starts, setups)).toBeCloseTo(501.2, 9);
    const prices = { perUnit: new Float64Array(12), perStart: Float64Array.from(setups) };
    expect(leastItemCost(problem, prices)).toBeLessThanOrEqual(501.2);
    expect(leastItemCost(problem, prices)).toBeGreaterThan(500);
  });

  it('come in whole lots, not below the minimum', () => {
    const problem = plainProblem([7, 0, 7], { holding: 1, late: VERY_LATE, lotSize: 5, minimum: 10 });
    expect([...planStarts(problem, { most: () => Infinity, cost: (_, quantity) => quantity })]).toEqual([15, 0, 0]);
  });

  it('come a lead time before their need and not while frozen', () => {
    const problem = plainProblem([0, 0, 0, 8], { holding: 1, late: VERY_LATE, leadTimePeriods: 1, firstStart: 1 });
    expect([...planStarts(problem, { most: () => Infinity, cost: () => 0 })]).toEqual([0, 0, 8, 0]);
  });

  it('come earlier where a period has no room', () => {
    const problem = plainProblem([0, 8, 8], { holding: 1, late: VERY_LATE });
    expect([...planStarts(problem, { most: (t) => (t === 2 ? 3 : 10), cost: () => 0 })]).toEqual([3, 10, 3]);
  });

  it('leave to a subcontractor what is too little for a lot', () => {
    const subcontract = { cost: 2, limit: 5 };
    const problem = plainProblem([12], { holding: 1, late: VERY_LATE, lotSize: 10, minimum: 10, subcontract });
    expect([...planStarts(problem, { most: () => Infinity, cost: (_, quantity) => quantity })]).toEqual([10]);
  });

  it('are nothing or a possible quantity', () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.integer({ min: 0, max: 12 }), ({ problem }, most) => {
        planStarts(problem, { most: () => most, cost: (_, quantity) => 10 * quantity }).forEach((quantity, t) => {
          if (quantity === 0) return;
          expect(t).toBeGreaterThanOrEqual(problem.firstStart);
          expect(t).toBeLessThan(problem.endOfStarts);
          expect(quantity).toBeGreaterThanOrEqual(problem.minimum);
          expect(quantity).toBeLessThanOrEqual(most);
          if (problem.lotSize > 0) expect(quantity % problem.lotSize).toBe(0);
        });
      }),
      { numRuns: 300 },
    );
  });
});
