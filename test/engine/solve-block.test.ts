import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { checkPlan } from '../../src/engine/check-plan';
import { evaluate } from '../../src/engine/evaluate';
import { reconcile } from '../../src/engine/reconcile';
import { solveBlock } from '../../src/engine/solve-block';
import { randomModel } from '../bench/random-model';
import { rowsOf, smallModel } from './small-model';

const solver = new HighsSolver();
const limits = { timeLimitSeconds: 20, signal: undefined };

describe('solveBlock', () => {
  it('plans whole lots at their proven best', async () => {
    const model = smallModel([
      { demand: [7, 5, 9], unitCost: 10, holdingCost: 1, backlogCost: 4, lostSaleCost: 30, lotSize: 6, minimumOrder: 12 },
    ]);
    // Stock 5, 0 and 3 costs 8 of holding.
    const { decisions, distance } = await solveBlock(model, solver, limits);
    expect(rowsOf(decisions.production)).toEqual([[12, 0, 12]]);
    expect(evaluate(model, decisions).costs.total).toBe(240 + 8);
    expect(distance).toBeLessThan(1e-4);
  });

  it('proves how far rounded lots of a larger block can be from the best', async () => {
    const model = randomModel(3, { items: 20, periods: 6, resources: 2, lotShare: 0.5, minimumShare: 0.2 });
    const plan = await reconcile(model, solver, { timeLimitSeconds: 20 });
    expect(checkPlan(model, plan)).toEqual([]);
    const relaxed = await reconcile({ ...model, rules: { ...model.rules, lotSizing: false } }, solver, { timeLimitSeconds: 20 });
    expect(plan.bound).toBeGreaterThanOrEqual(relaxed.objective - 1e-6 * Math.abs(relaxed.objective));
    expect(plan.bound).toBeLessThanOrEqual(plan.objective);
    expect(plan.gap).toBeLessThan(0.2);
  });
});
