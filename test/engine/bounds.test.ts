import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { toIndex, type ItemIndex, type PeriodIndex } from '../../src/domain/axis';
import type { PlanBounds, QuantityBound } from '../../src/domain/plan-bounds';
import type { PlanningModel } from '../../src/domain/planning-model';
import { overloadHours, restrictBounds, startWithin } from '../../src/engine/bounds';
import { checkPlan } from '../../src/engine/check-plan';
import { reconcile, reconcileFrom, reconcileQuickly } from '../../src/engine/reconcile';
import { arbitraryModel, type ModelKinds } from '../oracle/arbitrary-model';
import { literalOptimum } from '../oracle/literal-program';
import { rowsOf, smallModel, type SmallItem } from './small-model';

const solver = new HighsSolver();
const options = { timeLimitSeconds: 60 };
const MADE: SmallItem = { demand: [10, 10, 10], unitCost: 10, holdingCost: 0.5, backlogCost: 2, lostSaleCost: 20, hours: [1] };

function bound(item: number, period: number, least: number, most = least): QuantityBound {
  return { item: toIndex(item), period: toIndex(period), least, most };
}

function bounded(model: PlanningModel, given: Partial<PlanBounds>): PlanningModel {
  return { ...model, bounds: { production: [], subcontract: [], workers: [], ...given } };
}

/** At most three locks, each in its own cell. */
function locks(model: PlanningModel): fc.Arbitrary<readonly QuantityBound[]> {
  const quantity = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 150 }), fc.double({ min: 0, max: 80, noNaN: true }));
  const one = fc.record({ i: fc.nat(model.items.length - 1), t: fc.nat(model.horizon.starts.length - 1), quantity });
  return fc.uniqueArray(one, { maxLength: 3, selector: ({ i, t }) => i * 100 + t }).map((drawn) => drawn.map(({ i, t, quantity: units }) => bound(i, t, units)));
}

function lockedModel(kinds: ModelKinds): fc.Arbitrary<PlanningModel> {
  return arbitraryModel(kinds).chain((model) =>
    fc.tuple(locks(model), locks(model)).map(([production, subcontract]) =>
      bounded(model, { production, subcontract: subcontract.filter(({ item }) => model.items[item]?.subcontractCost !== undefined) }),
    ),
  );
}

describe('figures that were decided', () => {
  it.each<[string, ModelKinds]>([['hours', {}], ['lots and a workforce', { lots: true, workforce: true }]])(
    'come back as they were in plans that keep all else, with %s',
    async (_, kinds) => {
      await fc.assert(
        fc.asyncProperty(lockedModel(kinds), async (model) => {
          for (const plan of [await reconcile(model, solver, options), reconcileQuickly(model)]) {
            expect(checkPlan(model, plan)).toEqual([]);
            for (const kind of ['production', 'subcontract'] as const) {
              for (const { item, period, least } of model.bounds?.[kind] ?? []) expect(plan[kind].at(item, period)).toBe(least);
            }
          }
        }),
        { numRuns: 30 },
      );
    },
    60_000,
  );

  it('cost what an independent formulation says', async () => {
    await fc.assert(
      fc.asyncProperty(lockedModel({}), async (model) => {
        // Where there are hours for all of it, and no start is asked for where none can be.
        fc.pre(overloadHours(model).values.every((hours) => hours === 0));
        const { production = [], subcontract = [] } = model.bounds ?? {};
        const cell = ({ item, period }: QuantityBound): string => `${item}_${period}`;
        const expected = await literalOptimum(model, [
          ...production.map((lock) => ({ variable: `x_${cell(lock)}`, sense: '=' as const, right: lock.least })),
          ...subcontract.map((lock) => ({ variable: `z_${cell(lock)}`, sense: '=' as const, right: lock.least })),
        ]);
        fc.pre(expected !== undefined);
        const { objective } = await reconcile(model, solver, options);
        expect(Math.abs(objective - expected.objective)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected.objective)));
      }),
      { numRuns: 25, maxSkipsPerRun: 200 },
    );
  }, 60_000);

  it('are made in a frozen period, beyond the hours, and too late to arrive', async () => {
    const model = smallModel([{ ...MADE, leadTimePeriods: 1 }], [{ regular: 12 }], { frozenPeriods: 2 });
    const plan = await reconcile(bounded(model, { production: [bound(0, 0, 30), bound(0, 2, 5)] }), solver, options);
    expect([rowsOf(plan.production), rowsOf(plan.load)]).toEqual([[[30, 0, 5]], [[30, 0, 5]]]);
  });

  it('leave the others only the hours that are left', async () => {
    const model = smallModel([MADE, MADE], [{ regular: 20 }]);
    const plan = await reconcile(bounded(model, { production: [bound(0, 0, 30)] }), solver, options);
    expect([plan.production.at(toIndex(0), toIndex(0)), plan.production.at(toIndex(1), toIndex(0))]).toEqual([30, 0]);
  });

  it('are solved again from the plan without them', async () => {
    const model = smallModel([MADE, { ...MADE, hours: [] }], [{ regular: 20 }]);
    const free = await reconcileFrom(undefined, model, solver, options);
    const kept = await reconcileFrom(free, bounded(model, { production: [bound(0, 0, 4)] }), solver, options);
    expect(rowsOf(kept.plan.production)).toEqual([[4, 16, 10], [10, 10, 10]]);
    expect((await reconcileFrom(kept, model, solver, options)).plan.objective).toBeCloseTo(free.plan.objective, 9);
  });
});

describe('bounds', () => {
  it('hold a quantity between two limits, and workers above one', async () => {
    const workforce = { openingWorkers: 1, hireCost: 1, layoffCost: 1, wagePerPeriod: 1 };
    const model = bounded(smallModel([MADE], [{ regular: 10, workforce }]), {
      production: [bound(0, 0, 12, Infinity), bound(0, 1, 0, 3)],
      workers: [{ resource: toIndex(0), period: toIndex(1), least: 3 }],
    });
    const plan = await reconcile(model, solver, options);
    expect([plan.production.at(toIndex(0), toIndex(0)) >= 12, plan.production.at(toIndex(0), toIndex(1)) <= 3]).toEqual([true, true]);
    expect(plan.workforce[0]?.workers[1]).toBe(3);
  });

  it('move with the members of a block', () => {
    const bounds: PlanBounds = { production: [bound(2, 1, 4), bound(0, 1, 5)], subcontract: [], workers: [{ resource: toIndex(1), period: toIndex(0), least: 2 }] };
    expect(restrictBounds(bounds, { items: [toIndex<ItemIndex>(2)], resources: [toIndex(1)], isWhole: false })).toEqual({
      production: [bound(0, 1, 4)],
      subcontract: [],
      workers: [{ resource: 0, period: 0, least: 2 }],
    });
  });

  it('round starts to whole lots within them, save what was decided', () => {
    expect([startWithin(bound(0, 0, 12, Infinity), 5, 5), startWithin(bound(0, 0, 0, 12), 20, 5), startWithin(bound(0, 0, 7), 20, 5), startWithin(undefined, 6, 5)]).toEqual([15, 10, 7, 6]);
  });

  it('count the hours that decided production takes beyond the fewest workers’', () => {
    const model = smallModel([MADE], [{ regular: 8, workforce: { openingWorkers: 2, minWorkers: 1, maxWorkers: 3 } }]);
    const period = (t: number): PeriodIndex => toIndex(t);
    expect(rowsOf(overloadHours(bounded(model, { production: [bound(0, period(0), 20), bound(0, period(1), 6)] })))).toEqual([[12, 0, 0]]);
  });
});
