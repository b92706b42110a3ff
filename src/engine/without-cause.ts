import { indicesUpTo, type ItemIndex, type ResourceIndex } from '../domain/axis';
import type { Cause, CauseKind } from '../domain/exception';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { PlanBounds } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import type { Resource } from '../domain/resource';

/**
 * The model as if a cause did not hold for an item: hours without limit, no lead time, no frozen periods, any quantity, no subcontract
 * limit, a supply of its own. Undefined for what is no limit of the model.
 */
export function withoutCause(model: PlanningModel, item: ItemIndex, cause: Cause): PlanningModel | undefined {
  return remove(cause.kind, { model, item }, cause);
}

interface Subject {
  readonly model: PlanningModel;
  readonly item: ItemIndex;
}

type Removals = { readonly [Kind in CauseKind]?: (subject: Subject, cause: Cause<Kind>) => PlanningModel | undefined };

function remove<Kind extends CauseKind>(kind: Kind, subject: Subject, cause: Cause<Kind>): PlanningModel | undefined {
  return (REMOVALS as { readonly [K in Kind]?: (subject: Subject, cause: Cause<K>) => PlanningModel | undefined })[kind]?.(subject, cause);
}

const REMOVALS: Removals = {
  capacity: ({ model }, { resource, from, to }) => unlimited(model, resource, { from, to }),
  prebuild: ({ model }, { resource, neededIn }) => unlimited(model, resource, { from: neededIn, to: neededIn }),
  leadTime: ({ model, item }) => changed(model, item, { leadTimePeriods: 0 }),
  frozen: ({ model }) => ({ ...model, rules: { ...model.rules, frozenPeriods: 0 } }),
  lot: ({ model, item }) => changed(model, item, withoutLots(model.items[item] as Item)),
  subcontractLimit: ({ model, item }) => changed(model, item, { subcontractMax: Infinity }),
  noSupply: ({ model, item }) => changed(model, item, { canStart: true, leadTimePeriods: 0 }),
  openingStock: ({ model, item }) => changed(model, item, { openingStock: 0 }),
  openingBacklog: ({ model, item }) => changed(model, item, { openingStock: 0 }),
  receipts: ({ model, item }, { period }) => ({ ...model, receipts: without(model.receipts, item, period) }),
  locked: ({ model, item }, cause) => (model.bounds === undefined ? undefined : { ...model, bounds: withoutBound(model.bounds, item, cause) }),
};

function changed(model: PlanningModel, i: ItemIndex, change: Partial<Item>): PlanningModel {
  return { ...model, items: model.items.map((item, position) => (position === i ? { ...item, ...change } : item)) };
}

function withoutLots({ routing }: Item): Partial<Item> {
  return { lotSize: 0, minimumOrder: 0, routing: routing.map((step) => ({ ...step, setupHoursPerLot: 0 })) };
}

function unlimited(model: PlanningModel, r: ResourceIndex, { from, to }: { readonly from: number; readonly to: number }): PlanningModel {
  const hours = Float64Array.from(model.horizon.starts, (_, t) => (t >= from && t <= to ? Infinity : 0));
  const free = { kind: 'extraShift', hours, costPerHour: 0, perWorker: false } as const;
  const widened = (resource: Resource): Resource => ({ ...resource, tiers: [...resource.tiers, free] });
  return { ...model, resources: model.resources.map((resource, position) => (position === r ? widened(resource) : resource)) };
}

function without(receipts: Grid<ItemIndex>, i: ItemIndex, period: number): Grid<ItemIndex> {
  const changedGrid = new Grid<ItemIndex>(receipts.rowCount, receipts.periodCount);
  changedGrid.values.set(receipts.values);
  for (const t of indicesUpTo<never>(receipts.periodCount)) if (t === period) changedGrid.set(i, t, 0);
  return changedGrid;
}

function withoutBound(bounds: PlanBounds, i: ItemIndex, { measure, period }: Cause<'locked'>): PlanBounds {
  return { ...bounds, [measure]: bounds[measure].filter((bound) => bound.item !== i || bound.period !== period) };
}
