import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../../src/domain/axis';
import type { Exception, Lever } from '../../src/domain/exception';
import type { PlanningModel } from '../../src/domain/planning-model';
import { applyLever } from '../../src/engine/apply-lever';
import { decideLever } from '../../src/engine/decide-lever';
import { findExceptions } from '../../src/engine/find-exceptions';
import { priceOptions } from '../../src/engine/price-options';
import { reconcileFrom, type Reconciled } from '../../src/engine/reconcile';
import { unitCosts } from '../../src/engine/unit-costs';
import { arbitraryModel } from '../oracle/arbitrary-model';
import { planOf } from './planned';
import { smallModel } from './small-model';

const solver = new HighsSolver();
const [FIRST, SECOND, THIRD] = [0, 1, 2].map((t) => toIndex<PeriodIndex>(t)) as [PeriodIndex, PeriodIndex, PeriodIndex];
const ITEM = toIndex<ItemIndex>(0);
const LINE = toIndex<ResourceIndex>(0);

const SHORTAGE: Exception = {
  kind: 'shortage', severity: 'high', item: ITEM, resource: undefined, period: SECOND, lastPeriod: THIRD, quantity: 5, value: 100, cause: { kind: 'noSupply' }, options: [],
};

function planned(model: PlanningModel): Promise<Reconciled> {
  return reconcileFrom(undefined, model, solver, { timeLimitSeconds: 30 });
}

describe('a lever is decided in totals', () => {
  const model = smallModel(
    [{ demand: [10, 10, 10], unitCost: 10, hours: [1], subcontractCost: 13, subcontractMax: 9 }],
    [{ regular: 6, overtime: 4, overtimeCost: 30 }],
  );
  const plan = planOf(model, { production: [[8, 6, 6]], subcontract: [[0, 3, 0]] });

  it.each<[string, Lever, number]>([
    ['the overtime that is worked already', { kind: 'overtime', resource: LINE, period: FIRST, hours: 1 }, 2 + 1],
    ['no overtime yet', { kind: 'overtime', resource: LINE, period: SECOND, hours: 2 }, 2],
    ['what is subcontracted already', { kind: 'subcontract', item: ITEM, period: SECOND, quantity: 4 }, 3 + 4],
    ['what is made already', { kind: 'prebuild', item: ITEM, from: FIRST, quantity: 2 }, 8 + 2],
    ['what is made, less what is put off', { kind: 'postpone', item: ITEM, period: SECOND, quantity: 5 }, 6 - 5],
  ])('from %s', (_, lever, quantity) => {
    expect(decideLever(model, plan, SHORTAGE, lever)).toMatchObject([{ quantity }]);
  });

  it('again, where it was decided before', () => {
    const once = applied(model, decideLever(model, plan, SHORTAGE, { kind: 'overtime', resource: LINE, period: FIRST, hours: 1 }));
    const again = planOf(once, { production: [[8, 6, 6]] });
    expect(decideLever(once, again, SHORTAGE, { kind: 'overtime', resource: LINE, period: FIRST, hours: 1 })).toMatchObject([{ quantity: 3 + 1 }]);
  });

  it('with one number of workers for each run of periods', () => {
    const team = smallModel([{ demand: [10, 10, 10], hours: [1] }], [{ regular: 5, workforce: { openingWorkers: 1 } }]);
    const staffed = planOf(team, { workers: [[1, 2, 2]] });
    expect(decideLever(team, staffed, { ...SHORTAGE, period: FIRST }, { kind: 'hire', resource: LINE, period: FIRST, workers: 1 })).toEqual([
      { kind: 'workers', resource: LINE, period: FIRST, to: FIRST, quantity: 2 },
      { kind: 'workers', resource: LINE, period: SECOND, to: THIRD, quantity: 3 },
    ]);
  });

  it('as nothing, where the exception is accepted', () => {
    expect(decideLever(model, plan, SHORTAGE, { kind: 'acceptLate', item: ITEM, quantity: 5 })).toEqual([]);
  });
});

describe('the plan in which an option was decided', () => {
  it('has paid for the hours that it doesn’t use', async () => {
    const model = smallModel([{ demand: [0], unitCost: 1, hours: [1] }], [{ regular: 0, overtime: 10, overtimeCost: 30 }]);
    const { plan } = await planned(applied(model, [{ kind: 'overtime', resource: LINE, period: FIRST, quantity: 4 }]));
    expect(plan.costs).toMatchObject({ overtime: 4 * 30, total: 4 * 30 });
  });

  it('costs more by the option’s price', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({}), async (model) => {
        const base = await planned(model);
        for (const exception of await priceOptions(base, findExceptions(model, base.plan), solver, { exceptionCount: 5, solveCount: 100, timeLimitSeconds: 30 })) {
          for (const { lever, cost, estimated } of exception.options) {
            const set = decideLever(model, base.plan, exception, lever);
            if (estimated || set.length === 0) continue;
            const { plan } = await planned(applied(model, set));
            const added = plan.objective - base.plan.objective + moneyBack(model, lever);
            const tolerance = 0.01 + 0.005 * Math.abs(cost) + 1e-6 * Math.abs(base.plan.objective);
            // A figure that is decided is exact, where its price is that of at least (or at most) so much.
            expect(added).toBeGreaterThan(cost - tolerance);
            if (!['subcontract', 'prebuild', 'postpone'].includes(lever.kind)) expect(added).toBeLessThan(cost + tolerance);
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('a decided lever does nothing', () => {
  const model = smallModel([{ demand: [10, 10, 10], hours: [1] }], [{ regular: 6 }]);

  it.each([
    ['without such hours', { kind: 'overtime', resource: LINE, period: FIRST, quantity: 1 }, 'noTier'],
    ['without workers', { kind: 'workers', resource: LINE, period: FIRST, to: FIRST, quantity: 1 }, 'noWorkforce'],
    ['without a receipt', { kind: 'receipt', item: ITEM, period: FIRST, to: SECOND, quantity: 1 }, 'noReceipt'],
    ['without a cost of subcontracting', { kind: 'subcontract', item: ITEM, period: FIRST, quantity: 1 }, 'notSubcontracted'],
  ] as const)('%s', (_, lever, obstacle) => {
    expect(applyLever(model, lever)).toEqual({ obstacle });
  });

  it('on a figure that is locked, or beyond the most workers', () => {
    const locked = applied(model, [{ kind: 'production', item: ITEM, period: FIRST, quantity: 3 }]);
    expect(applyLever(locked, { kind: 'production', item: ITEM, period: FIRST, quantity: 4 })).toEqual({ obstacle: 'locked' });
    const team = smallModel([{ demand: [1], hours: [1] }], [{ regular: 5, workforce: { maxWorkers: 2 } }]);
    expect(applyLever(team, { kind: 'workers', resource: LINE, period: FIRST, to: FIRST, quantity: 3 })).toEqual({ obstacle: 'tooManyWorkers' });
  });
});

function applied(model: PlanningModel, levers: ReturnType<typeof decideLever>): PlanningModel {
  return levers.reduce((changed, lever) => {
    const result = applyLever(changed, lever);
    if ('obstacle' in result) throw new Error(result.obstacle);
    return result.model;
  }, model);
}

/** What an option's price counts and a plan without the units doesn't show. */
function moneyBack(model: PlanningModel, lever: Lever): number {
  const leaves = lever.kind === 'promote' || (lever.kind === 'postponeReceipt' && lever.to === undefined);
  return leaves ? -lever.quantity * unitCosts(model, lever.item).finalCredit : 0;
}
