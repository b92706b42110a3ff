import type { ItemIndex, PeriodIndex, ResourceIndex } from '../domain/axis';
import { isMore, type Situation } from './situation';

/** The resources that have no hours left for a start of the item in a period, the one whose hour is worth most first. */
export function fullResources(situation: Situation, i: ItemIndex, t: PeriodIndex): readonly ResourceIndex[] {
  const { plan, limit, hours } = situation;
  const price = (r: ResourceIndex): number => plan.prices?.hour.at(r, t) ?? 0;
  return (hours[i] ?? [])
    .filter(({ resource, perUnit }) => perUnit > 0 && !isMore(limit.at(resource, t), plan.load.at(resource, t)))
    .map(({ resource }) => resource)
    .sort((a, b) => price(b) - price(a));
}
