import { indicesUpTo, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { Resource } from '../domain/resource';
import { runsOf } from './runs';
import { isMore, itemOf, type ResourceFinding, type Run, type Situation } from './situation';
import { cheapestFirst, tierLimit } from './tiers';

/** Utilisation below which a resource counts as idle. */
const IDLE_UTILISATION = 0.5;
/** Periods that a resource must be idle in a row to be worth a line; the whole horizon when that is shorter. */
const IDLE_PERIODS = 3;

/**
 * What is amiss with a resource, with the money at stake over each run. `overload`: hours above the threshold × regular hours; cost of
 * the extra hours. `idle`, the longest run only: regular hours unused; wages paid for them, which are none without a workforce.
 */
export function resourceFindings(situation: Situation, r: ResourceIndex): readonly ResourceFinding[] {
  const { model, plan } = situation;
  const overload = runsOf(plan.load.periodCount, (t) => {
    const accepted = model.rules.overloadThreshold * plan.regularHours.at(r, t);
    return isMore(plan.load.at(r, t), accepted) ? plan.load.at(r, t) - accepted : 0;
  });
  const counted = plan.load.periodCount - lastLeadTime(situation, r);
  const idle = longest(runsOf(counted, (t) => idleHours(situation, r, t)), Math.min(IDLE_PERIODS, counted));
  return [
    ...overload.map((run) => ({ kind: 'overload' as const, resource: r, ...run, value: total(run, (t) => extraCost(situation, r, t)) })),
    ...idle.map((run) => ({ kind: 'idle' as const, resource: r, ...run, value: total(run, (t) => idleWages(situation, r, t)) })),
  ];
}

/** Periods at the horizon's end in which nothing is started because it would arrive after it: no sign of idleness. */
function lastLeadTime(situation: Situation, r: ResourceIndex): number {
  const leadTimes = (situation.itemsOn[r] ?? []).map((i) => itemOf(situation, i).leadTimePeriods);
  return Math.min(situation.plan.load.periodCount, Math.max(0, ...leadTimes));
}

function longest(runs: readonly Run[], atLeast: number): readonly Run[] {
  const [first] = runs.filter((run) => lengthOf(run) >= atLeast).sort((a, b) => lengthOf(b) - lengthOf(a));
  return first === undefined ? [] : [first];
}

function lengthOf(run: Run): number {
  return run.lastPeriod - run.period + 1;
}

function idleHours({ plan }: Situation, r: ResourceIndex, t: PeriodIndex): number {
  const regular = plan.regularHours.at(r, t);
  if (regular === Infinity || plan.load.at(r, t) >= IDLE_UTILISATION * regular) return 0;
  return regular - plan.load.at(r, t);
}

function idleWages(situation: Situation, r: ResourceIndex, t: PeriodIndex): number {
  const { model, plan } = situation;
  const wages = (model.resources[r]?.workforce?.wagePerPeriod ?? 0) * (plan.workforce[r]?.workers[t] ?? 0);
  return wages === 0 ? 0 : (wages * idleHours(situation, r, t)) / plan.regularHours.at(r, t);
}

/** Cost of the extra hours worked, the cheapest tiers first. */
function extraCost({ model, plan }: Situation, r: ResourceIndex, t: PeriodIndex): number {
  const resource = model.resources[r] as Resource;
  let hours = plan.extraHours.at(r, t);
  let money = 0;
  for (const tier of cheapestFirst(resource)) {
    if (tier.kind === 'regular') continue;
    const used = Math.min(hours, tierLimit(tier, t, plan.workforce[r]?.workers[t] ?? 0));
    money += used * tier.costPerHour;
    hours -= used;
  }
  return money;
}

function total(run: Run, moneyIn: (t: PeriodIndex) => number): number {
  return indicesUpTo<PeriodIndex>(run.lastPeriod + 1)
    .slice(run.period)
    .reduce((money, t) => money + moneyIn(t), 0);
}
