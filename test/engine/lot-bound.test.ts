import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import type { Plan } from '../../src/domain/plan';
import type { PlanningModel } from '../../src/domain/planning-model';
import { lotBound } from '../../src/engine/lot-bound';
import { reconcile } from '../../src/engine/reconcile';
import { arbitraryModel } from '../oracle/arbitrary-model';
import { literalOptimum } from '../oracle/literal-program';
import { smallModel } from './small-model';

const RUNS = Number(process.env['RUNS'] ?? 25);
const solver = new HighsSolver();

function relax(model: PlanningModel): Promise<Plan> {
  return reconcile({ ...model, rules: { ...model.rules, lotSizing: false } }, solver, { timeLimitSeconds: 60 });
}

describe('the bound with lots', () => {
  it('is the best plan itself when one item alone has room for its lots', async () => {
    const model = smallModel(
      [{ demand: [30, 30, 30, 30], hours: [1], lotSize: 60, unitCost: 10, holdingCost: 1, backlogCost: 20, lostSaleCost: 50 }],
      [{ regular: 100 }],
    );
    // Two lots of 60 at 10 a unit; 30 in stock after the first and third month at 1.
    expect(lotBound(model, await relax(model))).toBeCloseTo(1200 + 60, 3);
  });

  it.each([{ workforce: false }, { workforce: true }])('lies between the relaxed plan and the best one (%p)', async ({ workforce }) => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({ lots: true, workforce }), async (model) => {
        const best = await literalOptimum(model);
        fc.pre(best !== undefined);
        const relaxed = await relax(model);
        const bound = lotBound(model, relaxed);
        expect(bound).toBeGreaterThanOrEqual(relaxed.bound);
        expect(bound).toBeLessThanOrEqual(best.objective + 1e-5 * Math.max(1, Math.abs(best.objective)));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

describe('the bound without prices', () => {
  it('is that of the relaxed plan', async () => {
    const model = smallModel([{ demand: [30], hours: [1], lotSize: 60, unitCost: 10, backlogCost: 20, lostSaleCost: 50 }], [{ regular: 100 }]);
    const relaxed = await relax(model);
    expect(lotBound(model, { ...relaxed, prices: undefined })).toBe(relaxed.bound);
  });
});
