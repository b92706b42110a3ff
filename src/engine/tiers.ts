import type { CapacityTier, Resource } from '../domain/resource';

/** Hours of a tier that can be used in period t with so many workers; Infinity = no limit. */
export function tierLimit(tier: CapacityTier, t: number, workers: number): number {
  const hours = tier.hours[t] as number;
  if (!tier.perWorker) return hours;
  return workers === 0 ? 0 : hours * workers;
}

/** The tiers of a resource, cheapest hour first; of two at one price the regular hours come first. */
export function cheapestFirst(resource: Resource): readonly CapacityTier[] {
  return [...resource.tiers].sort(
    (a, b) => a.costPerHour - b.costPerHour || Number(b.kind === 'regular') - Number(a.kind === 'regular'),
  );
}
