import { toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import { isLock, NO_BOUNDS, type PlanBounds, type QuantityBound } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import type { Block } from './decompose';
import { itemHours } from './load';
import { tierLimit } from './tiers';

/** The bounds of a model, to look up by item and period. */
export interface BoundTable {
  production(i: ItemIndex, t: number): QuantityBound | undefined;
  subcontract(i: ItemIndex, t: number): QuantityBound | undefined;
  /** Least workers; 0 without a bound. */
  workers(r: number, t: number): number;
}

/** The table of a model's bounds. */
export function boundTable({ bounds = NO_BOUNDS, horizon }: PlanningModel): BoundTable {
  const periodCount = horizon.starts.length;
  const tableOf = (list: readonly QuantityBound[]): ReadonlyMap<number, QuantityBound> =>
    new Map(list.map((bound) => [bound.item * periodCount + bound.period, bound]));
  const [production, subcontract] = [tableOf(bounds.production), tableOf(bounds.subcontract)];
  const workers = new Map(bounds.workers.map(({ resource, period, least }) => [resource * periodCount + period, least]));
  return {
    production: (i, t) => production.get(i * periodCount + t),
    subcontract: (i, t) => subcontract.get(i * periodCount + t),
    workers: (r, t) => workers.get(r * periodCount + t) ?? 0,
  };
}

/** The quantity that was decided, or undefined where the plan is free. */
export function lockedQuantity(bound: QuantityBound | undefined): number | undefined {
  return bound !== undefined && isLock(bound) ? bound.least : undefined;
}

/** Hours [h] by resource and period that the locked production takes. */
export function lockedLoad(model: PlanningModel): Grid<ResourceIndex> {
  const load = new Grid<ResourceIndex>(model.resources.length, model.horizon.starts.length);
  for (const bound of model.bounds?.production ?? []) {
    if (!isLock(bound) || bound.least === 0) continue;
    for (const { resource, perUnit, perStart } of itemHours(model, model.items[bound.item] as Item)) {
      load.add(resource, bound.period, perUnit * bound.least + perStart);
    }
  }
  return load;
}

/** Hours [h] by resource and period that the locked production takes beyond all that the resource has with its fewest workers. */
export function overloadHours(model: PlanningModel): Grid<ResourceIndex> {
  const overload = lockedLoad(model);
  model.resources.forEach(({ tiers, workforce }, position) => {
    overload.row(toIndex(position)).forEach((decided, t, row) => {
      if (decided === 0) return;
      const available = tiers.reduce((hours, tier) => hours + tierLimit(tier, t, workforce?.minWorkers ?? 0), 0);
      row[t] = Math.max(0, decided - available);
    });
  });
  return overload;
}

/** The bounds of a block's members, with their positions in the block. */
export function restrictBounds({ production, subcontract, workers }: PlanBounds, { items, resources }: Block): PlanBounds {
  const [itemAt, resourceAt] = [positionsOf(items), positionsOf(resources)];
  const moved = (list: readonly QuantityBound[]): readonly QuantityBound[] =>
    list.flatMap((bound) => {
      const item = itemAt.get(bound.item);
      return item === undefined ? [] : [{ ...bound, item: toIndex<ItemIndex>(item) }];
    });
  return {
    production: moved(production),
    subcontract: moved(subcontract),
    workers: workers.flatMap((bound) => {
      const resource = resourceAt.get(bound.resource);
      return resource === undefined ? [] : [{ ...bound, resource: toIndex<ResourceIndex>(resource) }];
    }),
  };
}

function positionsOf(members: readonly number[]): ReadonlyMap<number, number> {
  return new Map(members.map((member, position) => [member, position]));
}

/** True when two models bound a block's members alike. */
export function haveSameBounds(block: Block, before: PlanningModel, after: PlanningModel): boolean {
  if (before.bounds === after.bounds) return true;
  const text = ({ bounds }: PlanningModel): string => JSON.stringify(restrictBounds(bounds ?? NO_BOUNDS, block));
  return text(before) === text(after);
}

/** A start within its bound, in whole lots where there are any; what was decided stays as it is. */
export function startWithin(bound: QuantityBound | undefined, quantity: number, lotSize: number): number {
  if (bound === undefined) return quantity;
  if (isLock(bound)) return bound.least;
  if (quantity < bound.least) return lotSize > 0 ? Math.ceil(bound.least / lotSize - DUST) * lotSize : bound.least;
  if (quantity > bound.most) return lotSize > 0 ? Math.floor(bound.most / lotSize + DUST) * lotSize : bound.most;
  return quantity;
}

const DUST = 1e-9;

/** The arrivals [u] of an item that were decided: locked starts a lead time later, and locked subcontracting. */
export function lockedArrivals(model: PlanningModel, table: BoundTable, i: ItemIndex): Float64Array {
  const { leadTimePeriods } = model.items[i] as Item;
  return Float64Array.from(model.horizon.starts, (_, t) => {
    const made = t < leadTimePeriods ? undefined : lockedQuantity(table.production(i, t - leadTimePeriods));
    return (made ?? 0) + (lockedQuantity(table.subcontract(i, t)) ?? 0);
  });
}

/** Positions of the periods in which a start of the item was decided. */
export function isStartLocked(table: BoundTable, i: ItemIndex, t: PeriodIndex): boolean {
  return lockedQuantity(table.production(i, t)) !== undefined;
}
