import type { PeriodIndex } from '../domain/axis';
import type { DecidedLever } from '../domain/decided-lever';
import type { Exception, Lever } from '../domain/exception';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { CapacityTier, Resource } from '../domain/resource';
import { cheapestFirst, tierLimit } from './tiers';

/**
 * What it takes to pull an option's lever on top of a plan, in totals: what the plan does already and what the lever adds. Workers that the plan
 * changes meanwhile are one lever for each run of periods with the same number. Empty when there is nothing to set (accepting it).
 */
export function decideLever(model: PlanningModel, plan: Plan, exception: Exception, lever: Lever): readonly DecidedLever[] {
  switch (lever.kind) {
    case 'overtime':
    case 'extraShift':
      return [{ kind: lever.kind, resource: lever.resource, period: lever.period, quantity: hoursOf(model, plan, lever) + lever.hours }];
    case 'addHours':
      return [{ kind: 'addHours', resource: lever.resource, period: lever.period, quantity: lever.hours, costPerHour: 0 }];
    case 'hire':
      return workersOf(model, plan, exception, lever);
    case 'subcontract':
      return [{ kind: 'subcontract', item: lever.item, period: lever.period, quantity: plan.subcontract.at(lever.item, lever.period) + lever.quantity }];
    case 'prebuild':
      return [{ kind: 'production', item: lever.item, period: lever.from, quantity: plan.production.at(lever.item, lever.from) + lever.quantity }];
    case 'postpone':
      return [{ kind: 'production', item: lever.item, period: lever.period, quantity: Math.max(0, plan.production.at(lever.item, lever.period) - lever.quantity) }];
    case 'expedite':
    case 'postponeReceipt':
      return [{ kind: 'receipt', item: lever.item, period: lever.period, to: lever.to, quantity: lever.quantity }];
    case 'promote':
      return [{ kind: 'sellOff', item: lever.item, period: 0 as PeriodIndex, quantity: lever.quantity }];
    case 'acceptLate':
      return [];
  }
}

/** Hours of the kind that the plan works in the period; those that were decided count whether it uses them or not. */
function hoursOf(model: PlanningModel, plan: Plan, { kind, resource: r, period }: Lever<'overtime' | 'extraShift'>): number {
  const resource = model.resources[r] as Resource;
  const decided = resource.tiers.filter((tier) => tier.kind === kind && tier.paidPerHour !== undefined);
  const free = resource.tiers.find((tier) => tier.kind === kind && tier.paidPerHour === undefined);
  const paid = decided.reduce((hours, tier) => hours + (tier.hours[period] as number), 0);
  return paid + (free === undefined ? 0 : usedHours(resource, free, { load: plan.load.at(r, period), period, workers: plan.workforce[r]?.workers[period] ?? 0 }));
}

function usedHours(resource: Resource, tier: CapacityTier, { load, period, workers }: { load: number; period: PeriodIndex; workers: number }): number {
  let rest = load;
  for (const other of cheapestFirst(resource)) {
    const used = Math.min(rest, tierLimit(other, period, workers));
    if (other === tier) return used;
    rest -= used;
  }
  return 0;
}

/** The new workers stay until the start that serves the exception's last period. */
function workersOf(model: PlanningModel, plan: Plan, { item, lastPeriod }: Exception, { resource, period, workers }: Lever<'hire'>): readonly DecidedLever[] {
  const leadTime = item === undefined ? 0 : (model.items[item]?.leadTimePeriods ?? 0);
  const until = Math.max(period, lastPeriod - leadTime);
  const runs: DecidedLever<'workers'>[] = [];
  for (let t = period; t <= until; t = (t + 1) as PeriodIndex) {
    const quantity = (plan.workforce[resource]?.workers[t] ?? 0) + workers;
    const run = runs.at(-1);
    if (run?.quantity === quantity) runs[runs.length - 1] = { ...run, to: t };
    else runs.push({ kind: 'workers', resource, period: t, to: t, quantity });
  }
  return runs;
}
