import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { PlanningModel } from '../domain/planning-model';
import { loadOf } from './load';
import { targetStock } from './targets';

/** What would be started if capacity had no limit, and the hours that it takes. */
export interface Projection {
  /** Units started, a lead time before they are needed. */
  readonly production: Grid<ItemIndex>;
  readonly load: Grid<ResourceIndex>;
}

/**
 * Unconstrained projection: all demand is served on time and the target stock kept, from stock and receipts first and from
 * starts a lead time earlier for the rest. What should have started before the horizon starts in its first period.
 */
export function project(model: PlanningModel): Projection {
  const periodCount = model.horizon.starts.length;
  const production = new Grid<ItemIndex>(model.items.length, periodCount);
  const target = targetStock(model);
  model.items.forEach((item, position) => {
    if (!item.canStart) return;
    const i = toIndex<ItemIndex>(position);
    let stock = item.openingStock;
    for (const t of indicesUpTo<PeriodIndex>(periodCount)) {
      stock += model.receipts.at(i, t) - model.demand.at(i, t);
      const need = Math.max(0, target.at(i, t) - stock);
      production.add(i, toIndex(Math.max(0, t - item.leadTimePeriods)), need);
      stock += need;
    }
  });
  return { production, load: loadOf(model, production) };
}
