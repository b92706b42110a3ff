import type { PlanningModel } from '../domain/planning-model';
import type { CapacityTier, Resource } from '../domain/resource';
import type { ScenarioAmount, ScenarioChange, ScenarioLever } from '../domain/scenario';

/**
 * Hours of one kind changed, by a share or by so many hours a period (hours per worker, where workers give them), or without limit.
 * Hours that are added where there were none of their kind cost what the change says, or `usualCostPerHour`.
 */
export function changeHours(model: PlanningModel, change: ScenarioChange): PlanningModel {
  if (change.amount.kind === 'rule') return model;
  const meant = new Set<number>(change.scope.resources);
  const resources = model.resources.map((resource, r) => (meant.has(r) ? changedResource(resource, change) : resource));
  return resources.some((resource, r) => resource !== model.resources[r]) ? { ...model, resources } : model;
}

function changedResource(resource: Resource, change: ScenarioChange): Resource {
  const kind = kindOf(change.lever);
  const tier = resource.tiers.find((known) => known.kind === kind && known.paidPerHour === undefined);
  if (tier !== undefined) {
    const costPerHour = change.costPerHour ?? tier.costPerHour;
    return { ...resource, tiers: resource.tiers.map((known) => (known === tier ? { ...tier, hours: changedHours(tier.hours, change), costPerHour } : known)) };
  }
  const { amount } = change;
  const adds = amount.kind === 'unlimited' || (amount.kind === 'amount' && amount.amount > 0);
  if (!adds || kind === 'regular') return resource;
  const none = new Float64Array(resource.tiers[0]?.hours.length ?? 0);
  const costPerHour = change.costPerHour ?? usualCostPerHour(resource, kind);
  const added: CapacityTier = { kind, hours: changedHours(none, change), costPerHour, perWorker: false };
  return { ...resource, tiers: [...resource.tiers, added] };
}

/** Kind of hours that a lever is about; regular for all others. */
function kindOf(lever: ScenarioLever): CapacityTier['kind'] {
  return lever === 'overtime' || lever === 'extraShift' ? lever : 'regular';
}

function changedHours(hours: Float64Array, { amount, from, to }: ScenarioChange): Float64Array {
  return hours.map((before, t) => (t < from || t > to ? before : hoursAfter(before, amount)));
}

function hoursAfter(hours: number, amount: ScenarioAmount): number {
  switch (amount.kind) {
    case 'unlimited':
      return Infinity;
    case 'share':
      // No hours stay no hours, whatever the share of an unlimited number would be.
      return amount.share === -1 ? 0 : hours * (1 + amount.share);
    case 'amount':
      return Math.max(0, hours + amount.amount);
    case 'rule':
      return hours;
  }
}

const OVERTIME_FACTOR = 1.25;
const EXTRA_SHIFT_FACTOR = 1.5;

/**
 * What an hour of a kind that a resource doesn't have yet is taken to cost: 1.25 × (overtime) or 1.5 × (extra shift) the regular hour,
 * an extra shift at least as much as overtime.
 */
function usualCostPerHour({ tiers }: Resource, kind: 'overtime' | 'extraShift'): number {
  const costOf = (wanted: CapacityTier['kind']): number => tiers.find((tier) => tier.kind === wanted)?.costPerHour ?? 0;
  if (kind === 'overtime') return OVERTIME_FACTOR * costOf('regular');
  return Math.max(EXTRA_SHIFT_FACTOR * costOf('regular'), costOf('overtime'));
}
