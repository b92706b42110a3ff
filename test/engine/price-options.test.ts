import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { toIndex } from '../../src/domain/axis';
import type { Cause, Exception, Lever, Option } from '../../src/domain/exception';
import { Grid } from '../../src/domain/grid';
import type { Plan } from '../../src/domain/plan';
import type { PlanningModel } from '../../src/domain/planning-model';
import { findExceptions } from '../../src/engine/find-exceptions';
import { priceOptions, type PricingOptions } from '../../src/engine/price-options';
import { reconcileFrom, type Reconciled } from '../../src/engine/reconcile';
import { withoutCause } from '../../src/engine/without-cause';
import { arbitraryModel, type ModelKinds } from '../oracle/arbitrary-model';
import { literalOptimum, type FurtherRow } from '../oracle/literal-program';
import { smallModel } from './small-model';

const solver = new HighsSolver();
const ALL: PricingOptions = { exceptionCount: 20, solveCount: 1000, timeLimitSeconds: 30 };
const KINDS: readonly (readonly [string, ModelKinds])[] = [['hours', {}], ['a workforce', { workforce: true }], ['lots', { lots: true }]];

function planned(model: PlanningModel): Promise<Reconciled> {
  return reconcileFrom(undefined, model, solver, { timeLimitSeconds: 30 });
}

describe('the price of an option', () => {
  it.each(KINDS)('is the difference of two independent optima, with %s', async (_, kinds) => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel(kinds), async (model) => {
        const base = await planned(model);
        const before = await literalOptimum(model);
        fc.pre(before !== undefined);
        for (const exception of await priceOptions(base, findExceptions(model, base.plan), solver, ALL)) {
          for (const option of solvedOptions(exception)) {
            const pulled = pull(model, base.plan, exception, option.lever);
            const after = await literalOptimum(pulled.model, pulled.rows);
            if (after === undefined) continue;
            const expected = after.objective + pulled.money - before.objective;
            const tolerance = 0.005 * Math.abs(expected) + 0.01 + 1e-6 * Math.abs(before.objective);
            expect(Math.abs(option.cost - expected)).toBeLessThan(tolerance);
          }
        }
      }),
      { numRuns: kinds.lots === true ? 8 : 20 },
    );
  }, 60_000);

  it('stays an estimate without plans to spare, and for a plan without proof', async () => {
    const model = smallModel([{ demand: [10, 10], unitCost: 10, backlogCost: 2, lostSaleCost: 50, hours: [1], subcontractCost: 13 }], [{ regular: [5, 20] }]);
    const base = await planned(model);
    const exceptions = findExceptions(model, base.plan);
    expect(await priceOptions(base, exceptions, solver, { ...ALL, solveCount: 0 })).toEqual(exceptions);
    expect(await priceOptions(base, exceptions, solver, { ...ALL, isTimeUp: () => true })).toEqual(exceptions);
    expect(await priceOptions({ ...base, plan: { ...base.plan, status: 'heuristic' } }, exceptions, solver, ALL)).toEqual(exceptions);
  });

  it('is what subcontracting adds to five units a month late', async () => {
    const model = smallModel([{ demand: [10, 10], unitCost: 10, backlogCost: 2, lostSaleCost: 50, hours: [1], subcontractCost: 13 }], [{ regular: [5, 20] }]);
    const base = await planned(model);
    const [exception] = await priceOptions(base, findExceptions(model, base.plan), solver, ALL);
    expect(exception?.options.find(({ lever }) => lever.kind === 'subcontract')).toMatchObject({ cost: expect.closeTo(5 * (13 - 10 - 2), 6) as number, estimated: false });
  });
});

describe('the cause of an exception', () => {
  it.each(KINDS)('makes it smaller when it is taken away, with %s', async (_, kinds) => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel(kinds), async (model) => {
        const base = await planned(model);
        fc.pre(base.plan.status === 'optimal');
        for (const exception of await priceOptions(base, findExceptions(model, base.plan), solver, ALL)) {
          const freed = exception.item === undefined ? undefined : withoutCause(model, exception.item, exception.cause);
          if (freed === undefined || bindsTogether(model, exception)) continue;
          const { plan } = await planned(freed);
          expect(amount(findExceptions(freed, plan), exception)).toBeLessThan(exception.value);
        }
      }),
      { numRuns: kinds.lots === true ? 8 : 20 },
    );
  }, 60_000);

  it('is that it would cost more, where no limit of the item matters', async () => {
    // A unit late costs less than the dear hours that would make it; the lot has nothing to do with it.
    const model = smallModel([{ demand: [10, 0], unitCost: 1, backlogCost: 1, lostSaleCost: 4, hours: [1], lotSize: 4 }], [{ overtime: 50, overtimeCost: 30 }]);
    const base = await planned(model);
    const [exception] = await priceOptions(base, findExceptions(model, base.plan), solver, ALL);
    expect(exception?.cause).toEqual({ kind: 'cheaper' } satisfies Cause);
  });
});

/** Limits that hold one another up: an order placed in a frozen period that would be late as well, or that would find no hours. */
function bindsTogether({ rules, items }: PlanningModel, { item, cause }: Exception): boolean {
  const given = item === undefined ? undefined : items[item];
  const several = [cause.kind === 'capacity', rules.frozenPeriods > 0, (given?.leadTimePeriods ?? 0) > 0, rules.lotSizing, (given?.subcontractMax ?? Infinity) < Infinity];
  return ['frozen', 'leadTime', 'lot', 'subcontractLimit', 'capacity', 'openingBacklog'].includes(cause.kind) && several.filter(Boolean).length > 1;
}

function amount(found: readonly Exception[], { kind, item, period, lastPeriod }: Exception): number {
  const family = (other: Exception['kind']): string => (other === 'late' ? 'shortage' : other);
  return found
    .filter((other) => family(other.kind) === family(kind) && other.item === item && other.period <= lastPeriod && other.lastPeriod >= period)
    .reduce((money, { value }) => money + value, 0);
}

function solvedOptions({ options }: Exception): readonly Option[] {
  return options.filter(({ estimated, lever }) => !estimated && lever.kind !== 'acceptLate');
}

interface Pulled {
  readonly model: PlanningModel;
  readonly rows: readonly FurtherRow[];
  readonly money: number;
}

/** The lever in the words of the other formulation. */
function pull(model: PlanningModel, plan: Plan, exception: Exception, lever: Lever): Pulled {
  const limit = (variable: string, sense: '<=' | '>=', right: number): Pulled => ({ model, rows: [{ variable, sense, right }], money: 0 });
  if (lever.kind === 'overtime' || lever.kind === 'extraShift') {
    return limit(`k_${lever.resource}_${lever.period}_${lever.kind}`, '>=', usedIn(model, plan, lever) + lever.hours - 1e-9);
  }
  if (lever.kind === 'subcontract') return limit(`z_${lever.item}_${lever.period}`, '>=', plan.subcontract.at(lever.item, lever.period) + lever.quantity - 1e-9);
  if (lever.kind === 'prebuild') return limit(`x_${lever.item}_${lever.from}`, '>=', plan.production.at(lever.item, lever.from) + lever.quantity - 1e-9);
  if (lever.kind === 'postpone') {
    return limit(`x_${lever.item}_${lever.period}`, '<=', Math.max(0, plan.production.at(lever.item, lever.period) - lever.quantity + 1e-9));
  }
  if (lever.kind === 'hire') return { model, rows: hiredRows(model, plan, exception, lever), money: 0 };
  return pullOutside(model, lever);
}

/** Levers that change what the planner gave. */
function pullOutside(model: PlanningModel, lever: Lever): Pulled {
  const credit = (i: number): number => Math.min(model.items[i]?.unitCost ?? 0, model.items[i]?.subcontractCost ?? Infinity);
  if (lever.kind === 'expedite' || lever.kind === 'postponeReceipt') {
    const receipts = new Grid<typeof lever.item>(model.items.length, model.horizon.starts.length);
    receipts.values.set(model.receipts.values);
    receipts.add(lever.item, lever.period, -lever.quantity);
    if (lever.to !== undefined) receipts.add(lever.item, lever.to, lever.quantity);
    return { model: { ...model, receipts }, rows: [], money: lever.to === undefined ? -lever.quantity * credit(lever.item) : 0 };
  }
  if (lever.kind === 'promote') {
    const items = model.items.map((item, i) => (i === lever.item ? { ...item, openingStock: item.openingStock - lever.quantity } : item));
    return { model: { ...model, items }, rows: [], money: -lever.quantity * credit(lever.item) };
  }
  if (lever.kind !== 'addHours') throw new Error(`No row says ${lever.kind}.`);
  const hours = Float64Array.from(model.horizon.starts, (_, t) => (t === lever.period ? lever.hours : 0));
  // The other formulation names the hours of a tier by its kind: these are of a kind of their own.
  const free = { kind: 'free' as 'overtime', hours, costPerHour: 0, perWorker: false };
  const resources = model.resources.map((resource, r) => (r === lever.resource ? { ...resource, tiers: [...resource.tiers, free] } : resource));
  return { model: { ...model, resources }, rows: [], money: 0 };
}

function hiredRows(model: PlanningModel, plan: Plan, exception: Exception, { resource, period, workers }: Lever<'hire'>): readonly FurtherRow[] {
  const leadTime = exception.item === undefined ? 0 : (model.items[exception.item]?.leadTimePeriods ?? 0);
  return Array.from({ length: Math.max(1, exception.lastPeriod - leadTime - period + 1) }, (_, offset) => {
    const t = period + offset;
    return { variable: `W_${resource}_${t}`, sense: '>=', right: (plan.workforce[resource]?.workers[t] ?? 0) + workers };
  });
}

/** Hours of a tier that a plan works, the cheapest first. */
function usedIn(model: PlanningModel, plan: Plan, { resource, period, kind }: Lever<'overtime' | 'extraShift'>): number {
  const tiers = [...(model.resources[resource]?.tiers ?? [])].sort((a, b) => a.costPerHour - b.costPerHour || Number(b.kind === 'regular') - Number(a.kind === 'regular'));
  let rest = plan.load.at(resource, toIndex(period));
  for (const tier of tiers) {
    const hours = tier.hours[period] ?? 0;
    const used = Math.min(rest, tier.perWorker ? hours * (plan.workforce[resource]?.workers[period] ?? 0) : hours);
    if (tier.kind === kind) return used;
    rest -= used;
  }
  return 0;
}
