import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { toIndex, type ItemIndex } from '../../src/domain/axis';
import { Grid } from '../../src/domain/grid';
import type { Plan } from '../../src/domain/plan';
import type { PlanningModel } from '../../src/domain/planning-model';
import { checkPlan } from '../../src/engine/check-plan';
import { evaluate } from '../../src/engine/evaluate';
import { hasLots } from '../../src/engine/load';
import { roundToLots } from '../../src/engine/lots';
import { reconcile } from '../../src/engine/reconcile';
import { arbitraryModel } from '../oracle/arbitrary-model';
import { rowsOf, smallModel } from './small-model';

const RUNS = Number(process.env['RUNS'] ?? 25);
const solver = new HighsSolver();

function relax(model: PlanningModel): Promise<Plan> {
  return reconcile({ ...model, rules: { ...model.rules, lotSizing: false } }, solver, { timeLimitSeconds: 60 });
}

describe('rounding to lots', () => {
  it('makes whole lots where the relaxed plan makes parts of them', async () => {
    const model = smallModel(
      [{ demand: [30, 30, 30, 30], hours: [1], lotSize: 60, unitCost: 10, holdingCost: 1, backlogCost: 20, lostSaleCost: 50 }],
      [{ regular: 100 }],
    );
    expect(rowsOf(roundToLots(model, await relax(model)))).toEqual([[60, 0, 60, 0]]);
  });

  it('brings a lot forward when its own period has no hours for it', async () => {
    const model = smallModel(
      [{ demand: [0, 0, 40], hours: [1], lotSize: 40, unitCost: 10, holdingCost: 1, backlogCost: 20, lostSaleCost: 50 }],
      [{ regular: [100, 50, 20] }],
    );
    expect(rowsOf(roundToLots(model, await relax(model)))).toEqual([[0, 40, 0]]);
  });

  it('leaves items without lots as they were', async () => {
    const costs = { unitCost: 10, holdingCost: 1, backlogCost: 20, lostSaleCost: 50 };
    const model = smallModel([{ demand: [13, 17], hours: [1], ...costs }, { demand: [5, 5], hours: [1], lotSize: 10, ...costs }], [{ regular: 100 }]);
    expect(rowsOf(roundToLots(model, await relax(model)))).toEqual([[13, 17], [10, 0]]);
  });

  it('obeys lots, minimums, set-ups, frozen periods, lead times and hours', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({ lots: true, workforce: true }), async (model) => {
        const relaxed = await relax(model);
        const production = roundToLots(model, relaxed);
        const workers = relaxed.workforce.map((plan) => plan?.workers);
        const evaluation = evaluate(model, { production: lotItemsOf(model, production), subcontract: relaxed.subcontract, workers });
        expect(checkPlan(model, { ...relaxed, ...evaluation })).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

/** The starts of items with lots alone: hours that others hold are theirs to take. */
function lotItemsOf(model: PlanningModel, production: Grid<ItemIndex>): Grid<ItemIndex> {
  const starts = new Grid<ItemIndex>(production.rowCount, production.periodCount);
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    if (hasLots(model, item)) starts.row(i).set(production.row(i));
  });
  return starts;
}
