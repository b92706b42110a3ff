import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';

/** Hours that an item takes on one resource. */
export interface ItemHours {
  readonly resource: ResourceIndex;
  /** Hours per unit, the set-up of a lot spread over its units. */
  readonly perUnit: number;
  /** Hours per start, whatever its quantity: a set-up without a lot size; 0 when lots are not planned. */
  readonly perStart: number;
}

/** Hours that an item takes, one entry a resource, however many routing steps name it. */
export function itemHours(model: PlanningModel, item: Item): readonly ItemHours[] {
  const byResource = new Map<ResourceIndex, ItemHours>();
  for (const step of item.routing) {
    const before = byResource.get(step.resource) ?? { perUnit: 0, perStart: 0 };
    const spread = item.lotSize > 0 ? step.setupHoursPerLot / item.lotSize : 0;
    const once = item.lotSize > 0 || !model.rules.lotSizing ? 0 : step.setupHoursPerLot;
    byResource.set(step.resource, {
      resource: step.resource,
      perUnit: before.perUnit + step.hoursPerUnit + spread,
      perStart: before.perStart + once,
    });
  }
  return [...byResource.values()];
}

/** True when the item's starts come in lots, in a minimum quantity or with a set-up of their own, and lots are planned. */
export function hasLots(model: PlanningModel, item: Item): boolean {
  if (!model.rules.lotSizing || !item.canStart) return false;
  return item.lotSize > 0 || item.minimumOrder > 0 || item.routing.some((step) => step.setupHoursPerLot > 0);
}

/** Hours [h] by resource and period that starts (units by item and period) take, set-up included. */
export function loadOf(model: PlanningModel, production: Grid<ItemIndex>): Grid<ResourceIndex> {
  const load = new Grid<ResourceIndex>(model.resources.length, production.periodCount);
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    for (const hours of itemHours(model, item)) {
      for (const t of indicesUpTo<PeriodIndex>(production.periodCount)) {
        const quantity = production.at(i, t);
        if (quantity > 0) load.add(hours.resource, t, hours.perUnit * quantity + hours.perStart);
      }
    }
  });
  return load;
}
