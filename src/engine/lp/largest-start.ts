import type { ItemIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import type { Resource } from '../../domain/resource';
import { itemHours } from '../load';
import { tierLimit } from '../tiers';
import type { ProgramDraft } from './build';

/**
 * A quantity [u] that one start of an item in period t never needs to exceed, lots apart: all that it could serve and
 * all that its resources could make. Keeps whole-number programs tight.
 */
export function largestStart(draft: ProgramDraft, item: Item, i: ItemIndex, t: number): number {
  let largest = Math.max(0, -item.openingStock) + item.finalStock + Math.max(0, ...draft.target.row(i));
  for (const quantity of draft.model.demand.row(i)) largest += quantity;
  for (const { resource, perUnit } of itemHours(draft.model, item)) {
    if (perUnit > 0) largest = Math.min(largest, mostHours(draft.model.resources[resource] as Resource, t) / perUnit);
  }
  return largest;
}

function mostHours(resource: Resource, t: number): number {
  let hours = 0;
  for (const tier of resource.tiers) hours += tierLimit(tier, t, resource.workforce?.maxWorkers ?? 0);
  return hours;
}
