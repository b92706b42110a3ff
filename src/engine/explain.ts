import { indicesUpTo, toIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { Cause } from '../domain/exception';
import { isLock } from '../domain/plan-bounds';
import { explainOverstock } from './explain-overstock';
import { lockedLoad } from './bounds';
import { fullResources } from './full-resources';
import type { Grid } from '../domain/grid';
import { costsOf, isMore, itemOf, type ItemFinding, type ResourceFinding, type Situation } from './situation';
import { startableUnits } from './spare-hours';

/**
 * The limit that binds. For an item that lacks units it is what stops one unit more of it in the worst period: no supply rule,
 * lead time, frozen periods, hours of a resource, subcontract limit, lots, in that order; when nothing does, being short is cheaper.
 */
export function explain(situation: Situation, finding: ItemFinding | ResourceFinding): Cause {
  if ('resource' in finding) return finding.kind === 'overload' ? explainOverload(situation, finding) : explainIdle(situation, finding);
  return finding.kind === 'overstock' ? explainOverstock(situation, finding) : explainLack(situation, finding);
}

function explainLack(situation: Situation, finding: ItemFinding): Cause {
  const locked = lockedBelowNeed(situation, finding);
  if (locked === undefined) return explainFreeLack(situation, finding);
  if (situation.model.bounds?.restoredVersion === undefined) return locked;
  // Every figure of a restored version is decided: a limit that it had to keep to says more.
  const limit = explainFreeLack(situation, finding);
  return limit.kind === 'cheaper' ? locked : limit;
}

function explainFreeLack(situation: Situation, finding: ItemFinding): Cause {
  const item = itemOf(situation, finding.item);
  const { frozenPeriods } = situation.model.rules;
  if (finding.kind === 'belowSafety' && isNotWorthHolding(situation, finding)) return { kind: 'cheaper' };
  if (!item.canStart) return explainWithoutStarts(situation, finding);
  const start = finding.worst - item.leadTimePeriods;
  if (start >= Math.max(0, frozenPeriods)) return explainStart(situation, finding, toIndex(start));
  if (finding.period === 0 && -item.openingStock >= finding.quantity) return { kind: 'openingBacklog', quantity: -item.openingStock };
  return start < 0 ? { kind: 'leadTime', leadTimePeriods: item.leadTimePeriods } : { kind: 'frozen', frozenPeriods };
}

/** The start that would arrive in the worst period, or the subcontracting in it, when a person decided it. */
function lockedBelowNeed({ model }: Situation, { item, worst }: ItemFinding): Cause | undefined {
  const leadTime = model.items[item]?.leadTimePeriods ?? 0;
  const start = model.bounds?.production.find((bound) => bound.item === item && bound.period === worst - leadTime && isLock(bound));
  if (start !== undefined) return { kind: 'locked', measure: 'production', period: start.period, quantity: start.least };
  const bought = model.bounds?.subcontract.find((bound) => bound.item === item && bound.period === worst && isLock(bound));
  return bought === undefined ? undefined : { kind: 'locked', measure: 'subcontract', period: bought.period, quantity: bought.least };
}

/** A unit of safety stock saves its penalty in each period, and costs its holding. */
function isNotWorthHolding(situation: Situation, { item }: ItemFinding): boolean {
  const { belowTarget, holding } = costsOf(situation, item);
  return belowTarget < holding;
}

function explainWithoutStarts(situation: Situation, { item: i, worst }: ItemFinding): Cause {
  const { subcontractMax } = itemOf(situation, i);
  if (costsOf(situation, i).subcontract === Infinity || subcontractMax === 0) return { kind: 'noSupply' };
  const hasRoom = isMore(subcontractMax, situation.plan.subcontract.at(i, worst));
  return hasRoom ? { kind: 'cheaper' } : { kind: 'subcontractLimit', limit: subcontractMax };
}

/** What stops a start that would arrive in time: full hours, or an order larger than the need or than the hours left. */
function explainStart(situation: Situation, { item: i, quantity }: ItemFinding, start: PeriodIndex): Cause {
  const { lotSize, minimumOrder } = itemOf(situation, i);
  const [resource] = fullResources(situation, i, start);
  if (resource !== undefined) return capacityCause(situation, resource, start);
  const inLots = situation.model.rules.lotSizing && (lotSize > 0 || minimumOrder > 0);
  const isTooLarge = inLots && (quantity < Math.max(lotSize, minimumOrder) || startableUnits(situation, i, start, quantity) === 0);
  return isTooLarge ? { kind: 'lot', lotSize, minimumOrder } : { kind: 'cheaper' };
}

/** All the periods in a row, up to this one, in which the resource is full: earlier ones can't help either. */
function capacityCause({ plan, limit, asked }: Situation, resource: ResourceIndex, to: PeriodIndex): Cause {
  let from = to;
  const isFull = (t: number): boolean => t >= 0 && !isMore(limit.at(resource, toIndex(t)), plan.load.at(resource, toIndex(t)));
  while (isFull(from - 1)) from = toIndex(from - 1);
  return {
    kind: 'capacity', resource, from, to,
    availableHours: sumOver(limit, resource, from, to),
    askedHours: sumOver(asked, resource, from, to),
  };
}

/** Quantities that a person decided, demand of the period, or work brought forward from the first later period that is asked for more than it has. */
function explainOverload(situation: Situation, { resource, worst, period, lastPeriod }: ResourceFinding): Cause {
  const { model, plan, asked, limit } = situation;
  if (isMore(plan.load.at(resource, worst), limit.at(resource, worst))) {
    const hours = sumOver(lockedLoad(model), resource, period, lastPeriod);
    return { kind: 'lockedLoad', hours, availableHours: sumOver(limit, resource, period, lastPeriod) };
  }
  const later = indicesUpTo<PeriodIndex>(plan.load.periodCount).slice(worst + 1);
  const neededIn = later.find((t) => isMore(asked.at(resource, t), limit.at(resource, t)));
  if (neededIn !== undefined && !isMore(asked.at(resource, worst), plan.regularHours.at(resource, worst))) {
    return { kind: 'prebuild', resource, madeIn: worst, neededIn };
  }
  return {
    kind: 'demand',
    hours: sumOver(asked, resource, period, lastPeriod),
    regularHours: sumOver(plan.regularHours, resource, period, lastPeriod),
  };
}

function explainIdle({ plan }: Situation, { resource, period, lastPeriod }: ResourceFinding): Cause {
  return {
    kind: 'littleDemand',
    hours: sumOver(plan.load, resource, period, lastPeriod),
    regularHours: sumOver(plan.regularHours, resource, period, lastPeriod),
  };
}

function sumOver(grid: Grid<ResourceIndex>, r: ResourceIndex, from: PeriodIndex, to: PeriodIndex): number {
  return grid.row(r).subarray(from, to + 1).reduce((total, hours) => total + hours, 0);
}
