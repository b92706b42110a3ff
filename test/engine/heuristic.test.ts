import fc from 'fast-check';
import type { Plan } from '../../src/domain/plan';
import { checkPlan } from '../../src/engine/check-plan';
import { evaluate } from '../../src/engine/evaluate';
import { quickPlan } from '../../src/engine/heuristic';
import { arbitraryModel } from '../oracle/arbitrary-model';
import { literalOptimum } from '../oracle/literal-program';
import { rowsOf, smallModel } from './small-model';

const COSTS = { unitCost: 10, holdingCost: 1, backlogCost: 5, lostSaleCost: 50 };
const UNPROVEN: Pick<Plan, 'status' | 'gap' | 'bound' | 'prices'> = { status: 'heuristic', gap: Infinity, bound: -Infinity, prices: undefined };

describe('the quick plan', () => {
  it('makes early what the period of need has no hours for', () => {
    const model = smallModel([{ demand: [10, 60], hours: [1], ...COSTS }], [{ regular: 40 }]);
    expect(rowsOf(quickPlan(model).production)).toEqual([[30, 40]]);
  });

  it('serves first the item that loses the most money an hour', () => {
    const items = [{ demand: [20], hours: [2], ...COSTS }, { demand: [20], hours: [1], ...COSTS }];
    expect(rowsOf(quickPlan(smallModel(items, [{ regular: 30 }])).production)).toEqual([[5], [20]]);
  });

  it('takes overtime, then a subcontractor, as each is cheaper than being late', () => {
    const item = { demand: [70], hours: [1], subcontractCost: 25, subcontractMax: 100, ...COSTS };
    const plan = quickPlan(smallModel([item], [{ regular: 40, overtime: 10, overtimeCost: 5 }]));
    expect([rowsOf(plan.production), rowsOf(plan.subcontract)]).toEqual([[[50]], [[20]]]);
  });

  it('is late rather than never', () => {
    const model = smallModel([{ demand: [50, 0], hours: [1], ...COSTS }], [{ regular: 30 }]);
    expect(rowsOf(quickPlan(model).production)).toEqual([[30, 20]]);
  });

  it('uses what a whole lot left over before it starts another', () => {
    const model = smallModel([{ demand: [5, 5, 5], hours: [1], lotSize: 10, ...COSTS }], [{ regular: 40 }]);
    expect(rowsOf(quickPlan(model).production)).toEqual([[10, 0, 10]]);
  });

  it('fills the safety stock with the hours that demand leaves', () => {
    const model = smallModel([{ demand: [30, 10], hours: [1], safetyStock: 20, ...COSTS }], [{ regular: 40 }]);
    expect(rowsOf(quickPlan(model).production)).toEqual([[40, 20]]);
  });

  it('keeps the workforce as it is, within its limits', () => {
    const workforce = { openingWorkers: 2, minWorkers: 3, maxWorkers: 5 };
    const { workers } = quickPlan(smallModel([{ demand: [0, 0], ...COSTS }], [{ regular: 40, workforce }]));
    expect(workers).toEqual([Float64Array.of(3, 3)]);
  });

  it('is feasible and never cheaper than the best plan', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({ lots: true, workforce: true }), async (model) => {
        const evaluation = evaluate(model, quickPlan(model));
        expect(checkPlan(model, { ...evaluation, ...UNPROVEN })).toEqual([]);
        const best = await literalOptimum({ ...model, items: model.items.map((item) => ({ ...item, finalStock: 0, shelfLifePeriods: Infinity })), rules: { ...model.rules, finalBacklogAllowed: true } });
        if (best !== undefined) expect(evaluation.objective).toBeGreaterThanOrEqual(best.objective - 1e-6 * Math.max(1, Math.abs(best.objective)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  }, 120_000);
});
