import { toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import type { Option } from '../domain/exception';
import type { CapacityTier } from '../domain/resource';
import { hireFor } from './hire';
import { costsOf, isMore, itemOf, type ResourceFinding, type Situation } from './situation';

/** Ways to do without the extra hours of a resource in the worst period of an overload: hire, or subcontract an item. */
export function overloadOptions(situation: Situation, finding: ResourceFinding): readonly Option[] {
  return [...hire(situation, finding), ...subcontract(situation, finding)];
}

function hire(situation: Situation, finding: ResourceFinding): readonly Option[] {
  const { resource, worst, lastPeriod, quantity, value } = finding;
  const hired = hireFor(situation, resource, quantity, { from: worst, to: lastPeriod });
  if (hired === undefined) return [];
  const saved = Math.min(value, hired.hours * extraHourCost(situation, finding) * (lastPeriod - worst + 1));
  return [{ lever: { kind: 'hire', resource, period: worst, workers: hired.workers }, cost: hired.money - saved, estimated: true }];
}

/** The item that the subcontractor makes at the least extra money for an hour freed. */
function subcontract(situation: Situation, finding: ResourceFinding): readonly Option[] {
  const { resource, worst, quantity } = finding;
  const candidates = (situation.itemsOn[resource] ?? []).flatMap((item) => {
    const arrival = toIndex<PeriodIndex>(worst + itemOf(situation, item).leadTimePeriods);
    const units = Math.min(subcontractable(situation, item, arrival), situation.plan.production.at(item, worst));
    const costs = costsOf(situation, item);
    const perUnit = situation.hours[item]?.find((step) => step.resource === resource)?.perUnit ?? 0;
    return isMore(units, 0) ? [{ item, arrival, units, perUnit, premium: costs.subcontract - costs.start }] : [];
  });
  const [best] = candidates.sort((a, b) => a.premium / a.perUnit - b.premium / b.perUnit);
  if (best === undefined) return [];
  const units = Math.min(best.units, quantity / best.perUnit);
  const cost = units * (best.premium - best.perUnit * extraHourCost(situation, finding));
  return [{ lever: { kind: 'subcontract', item: best.item, period: best.arrival, quantity: units }, cost, estimated: true }];
}

function subcontractable(situation: Situation, item: ItemIndex, t: PeriodIndex): number {
  if (costsOf(situation, item).subcontract === Infinity || t >= situation.plan.subcontract.periodCount) return 0;
  return itemOf(situation, item).subcontractMax - situation.plan.subcontract.at(item, t);
}

/** Cost of the dearest extra hour that the plan works in the worst period; 0 when it works none. */
function extraHourCost({ model, plan }: Situation, { resource, worst }: ResourceFinding): number {
  if (plan.extraHours.at(resource, worst) === 0) return 0;
  const extra = (model.resources[resource]?.tiers ?? []).filter((tier: CapacityTier) => tier.kind !== 'regular');
  return Math.max(...extra.map((tier) => tier.costPerHour));
}
