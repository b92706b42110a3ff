import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { toIndex, type ItemIndex } from '../../src/domain/axis';
import { SolverError } from '../../src/domain/error';
import type { PlanningModel } from '../../src/domain/planning-model';
import type { CapacityTier } from '../../src/domain/resource';
import { checkPlan } from '../../src/engine/check-plan';
import { evaluate } from '../../src/engine/evaluate';
import { quickPlan } from '../../src/engine/heuristic';
import { reconcile } from '../../src/engine/reconcile';
import { arbitraryModel, type ModelKinds } from '../oracle/arbitrary-model';
import { literalOptimum } from '../oracle/literal-program';
import { ScriptedSolver, withoutPoint } from './scripted-solver';
import { gridOf, rowsOf, smallModel, type SmallItem } from './small-model';

const solver = new HighsSolver();
const options = { timeLimitSeconds: 60 };

const MADE: SmallItem = {
  demand: [10, 10, 10],
  unitCost: 10,
  holdingCost: 0.5,
  backlogCost: 2,
  lostSaleCost: 20,
  hours: [1],
};

describe('the plan of small models', () => {
  it.each<[string, ModelKinds]>([
    ['hours alone', {}],
    ['a workforce', { workforce: true }],
    ['lots, minimum orders and set-ups', { lots: true }],
    ['lots and a workforce', { lots: true, workforce: true }],
    ['lots and stock that costs nothing to hold', { lots: true, freeHolding: true }],
  ])(
    'costs what an independent formulation says, with %s',
    async (_, kinds) => {
      await fc.assert(
        fc.asyncProperty(arbitraryModel(kinds), async (model) => {
          const expected = await literalOptimum(model);
          fc.pre(expected !== undefined);
          const plan = await reconcile(model, solver, options);
          const scale = Math.max(1, Math.abs(expected.objective));
          expect(Math.abs(plan.objective - expected.objective)).toBeLessThan(1e-6 * scale);
          // The oracle may give 1e-9 of the objective away for money, which a small penalty makes a larger sum of.
          expect(Math.abs(plan.costs.total - expected.total)).toBeLessThan(5e-6 * Math.max(scale, expected.total));
          expect(plan.status).toBe('optimal');
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );

  it('keeps every invariant, even where wishes can not be met', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({ lots: true, workforce: true }), async (model) => {
        expect(checkPlan(model, await reconcile(model, solver, options))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('is never dearer than the quick plan', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({ lots: true, workforce: true }).map(withoutWishes), async (model) => {
        const { objective } = await reconcile(model, solver, options);
        const tolerance = 1e-6 * Math.max(1, Math.abs(objective));
        const quick = evaluate(model, quickPlan(model));
        expect(objective).toBeLessThanOrEqual(quick.objective + tolerance);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('never costs more with more capacity', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel(), async (model) => {
        const before = await reconcile(model, solver, options);
        const after = await reconcile(withMoreHours(model), solver, options);
        expect(after.objective).toBeLessThanOrEqual(before.objective + 1e-6 * Math.max(1, Math.abs(before.objective)));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same for items that share no resource, alone or together', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel(), async (model) => {
        const apart = await Promise.all([0, 1].map((i) => reconcile(alone(model, i), solver, options)));
        const together = await reconcile(beside(alone(model, 0), alone(model, 1)), solver, options);
        const sum = apart.reduce((total, plan) => total + plan.costs.total, 0);
        expect(Math.abs(together.costs.total - sum)).toBeLessThan(1e-6 * Math.max(1, sum));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('reconcile', () => {
  it('leaves no backlog beyond the lead time when hours are unlimited', async () => {
    const model = smallModel([{ ...MADE, leadTimePeriods: 1 }], [{ regular: Infinity }]);
    expect(rowsOf((await reconcile(model, solver, options)).backlog)).toEqual([[10, 0, 0]]);
  });

  it('builds ahead of a closure, at the price of holding', async () => {
    const model = smallModel([MADE], [{ regular: [20, 20, 0] }]);
    const plan = await reconcile(model, solver, options);
    expect(rowsOf(plan.production)).toEqual([[10, 20, 0]]);
    expect(plan.costs.total).toBe(300 + 10 * 0.5);
    expect(plan.prices && rowsOf(plan.prices.hour)).toEqual([[0, 0, expect.any(Number)]]);
  });

  it('prices the hour that a bottleneck lacks', async () => {
    const model = smallModel([MADE], [{ regular: [10, 10, 5] }]);
    // One hour more in the last period serves a unit that would be lost: 20 + 2 late, less the 10 that it costs to make.
    const { prices } = await reconcile(model, solver, options);
    expect(prices?.hour.at(toIndex(0), toIndex(2))).toBeCloseTo(12, 6);
    expect(prices?.unit.at(toIndex(0), toIndex(2))).toBeCloseTo(22, 6);
  });

  it('is no dearer than a level plan or one that chases the demand', async () => {
    const model = smallModel([{ ...MADE, demand: [4, 20, 6] }], [{ regular: 12, overtime: 10, overtimeCost: 3 }]);
    const { objective } = await reconcile(model, solver, options);
    for (const production of [[10, 10, 10], [4, 20, 6]]) {
      const decisions = { production: gridOf<ItemIndex>([production]), subcontract: gridOf<ItemIndex>([[0, 0, 0]]), workers: [] };
      expect(objective).toBeLessThan(evaluate(model, decisions).objective);
    }
  });

  it('does not hold stock beside backlog for an item of low rank', async () => {
    const model = smallModel([{ ...MADE, lostSaleCost: 13, priority: 4, openingStock: 15 }], [{ regular: 0 }]);
    const plan = await reconcile(model, solver, options);
    expect([rowsOf(plan.stock), rowsOf(plan.backlog)]).toEqual([[[5, 0, 0]], [[0, 5, 15]]]);
  });

  it('starts nothing in frozen periods or without a supply rule', async () => {
    const model = smallModel([MADE, { ...MADE, canStart: false }], [{ regular: 100 }], { frozenPeriods: 1 });
    expect(rowsOf((await reconcile(model, solver, options)).production)).toEqual([[0, 20, 10], [0, 0, 0]]);
  });

  it('falls short of final stock, and holds what perishes, rather than failing', async () => {
    const model = smallModel(
      [{ ...MADE, hours: [], canStart: false, openingStock: 100, finalStock: 90, shelfLifePeriods: 1 }],
      [],
      { finalBacklogAllowed: false },
    );
    const plan = await reconcile(model, solver, options);
    expect([plan.status, rowsOf(plan.stock), rowsOf(plan.backlog)]).toEqual(['optimal', [[90, 80, 70]], [[0, 0, 0]]]);
    expect(plan.costs.total).toBeCloseTo(240 * 0.5, 9);
  });

  it.each(['failed', 'time-limit'] as const)('gives the quick plan when the solver says %s', async (fault) => {
    const model = smallModel([MADE], [{ regular: 100 }]);
    const answer = fault === 'failed' ? new SolverError('failed') : withoutPoint('timeLimit');
    const plan = await reconcile(model, new ScriptedSolver([answer]), options);
    expect([plan.status, plan.prices]).toEqual(['heuristic', undefined]);
    expect(checkPlan(model, plan)).toEqual([]);
  });

  it('stops when it is cancelled', async () => {
    const signal = { aborted: true, addEventListener: (): void => undefined, removeEventListener: (): void => undefined };
    const running = reconcile(smallModel([MADE], [{}]), solver, { ...options, control: { signal } });
    await expect(running).rejects.toMatchObject({ name: 'SolverError', fault: 'cancelled' });
  });

  it('tells its progress block by block', async () => {
    const shares: (number | undefined)[] = [];
    const onProgress = (_: string, share: number | undefined): void => {
      shares.push(share);
    };
    const model = smallModel([{ ...MADE, hours: [], lotSize: 5 }, MADE], [{ regular: 20 }]);
    await reconcile(model, solver, { ...options, control: { onProgress } });
    expect(shares).toEqual([0, 0.5, 1]);
  });

  it('starts another lot rather than leave final stock and backlog unserved', async () => {
    const item = {
      ...MADE, unitCost: 1, demand: [0, 120], openingStock: 42, lotSize: 19, minimumOrder: 59, leadTimePeriods: 1, finalStock: 2, hours: [0.2], setup: [6],
    };
    const workforce = { hireCost: 220, layoffCost: 150, wagePerPeriod: 165, minWorkers: 1 };
    const model = smallModel([item], [{ regular: 16, workforce }], { finalBacklogAllowed: false });
    const plan = await reconcile(model, solver, options);
    // Four lots would take one worker less for 34 hours, and miss the wish by two units late and two in stock.
    expect([rowsOf(plan.production), rowsOf(plan.stock)]).toEqual([[[95, 0]], [[42, 17]]]);
  });

  it('makes no more than it needs where stock costs nothing to hold', async () => {
    const items = [{ ...MADE, holdingCost: 0, lotSize: 7, hours: [1] }, { ...MADE, holdingCost: 0, demand: [3, 9, 0], minimumOrder: 8, hours: [1] }];
    const plan = await reconcile(smallModel(items, [{ regular: 40 }]), solver, options);
    const made = rowsOf(plan.production).map((row) => row.reduce((sum, units) => sum + units, 0));
    expect([plan.status, ...made]).toEqual(['optimal', 35, 12]);
  });

  it('plans nothing for nobody', async () => {
    const plan = await reconcile(smallModel([]), solver, options);
    expect([plan.status, plan.objective, plan.costs.total]).toEqual(['optimal', 0, 0]);
  });
});

/** Without the wishes that a plan may fail at a price that its objective doesn't show. */
function withoutWishes(model: PlanningModel): PlanningModel {
  return {
    ...model,
    items: model.items.map((item) => ({ ...item, finalStock: 0, shelfLifePeriods: Infinity })),
    rules: { ...model.rules, finalBacklogAllowed: true },
  };
}

function withMoreHours(model: PlanningModel): PlanningModel {
  const wider = (tier: CapacityTier): CapacityTier => ({ ...tier, hours: tier.hours.map((hours) => hours * 1.3 + 1) });
  return { ...model, resources: model.resources.map((resource) => ({ ...resource, tiers: resource.tiers.map(wider) })) };
}

/** A model of the n-th item (or the first, when there are fewer) with the resources all to itself. */
function alone(model: PlanningModel, n: number): PlanningModel {
  const i = toIndex<ItemIndex>(n < model.items.length ? n : 0);
  const keep = <G extends PlanningModel['demand']>(grid: G): readonly number[] => [...grid.row(i)];
  const only = smallModel([{ demand: keep(model.demand), receipts: keep(model.receipts) }]);
  return { ...model, items: model.items.filter((_, position) => position === i), demand: only.demand, receipts: only.receipts };
}

/** Two models side by side; they share periods and rules, and no resource. */
function beside(a: PlanningModel, b: PlanningModel): PlanningModel {
  const both = smallModel(
    [a, b].map((model) => ({ demand: [...model.demand.values], receipts: [...model.receipts.values] })),
  );
  const moved = b.items.map((item) => ({
    ...item,
    routing: item.routing.map((step) => ({ ...step, resource: toIndex<typeof step.resource>(step.resource + a.resources.length) })),
  }));
  return {
    ...a,
    items: [...a.items, ...moved],
    resources: [...a.resources, ...b.resources],
    demand: both.demand,
    receipts: both.receipts,
  };
}
