import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { Exception, Lever } from '../domain/exception';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan } from '../domain/plan';
import { NO_BOUNDS, type PlanBounds, type QuantityBound } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import type { CapacityTier, Resource } from '../domain/resource';
import { cheapestFirst, tierLimit } from './tiers';
import { unitCosts } from './unit-costs';

/** A model in which a lever has been pulled and can't be let go: its optimum + `money` − the plan's objective is what the lever costs. */
interface Trial {
  readonly model: PlanningModel;
  /** Money that the lever commits outside the model; negative is money that comes back. */
  readonly money: number;
}

/**
 * The trial of a lever on top of a plan (docs/planning-model.md §5); undefined where it changes nothing or what was decided stands
 * in its way. Hours and workers are paid whether the plan uses them or not; a quantity is started, bought or left out at least as said.
 */
export function tryLever(model: PlanningModel, plan: Plan, exception: Exception, lever: Lever): Trial | undefined {
  switch (lever.kind) {
    case 'overtime':
    case 'extraShift':
      return payHours(model, plan, lever);
    case 'addHours':
      return { model: withFreeHours(model, lever.resource, lever), money: 0 };
    case 'hire':
      return { model: employ(model, plan, exception, lever), money: 0 };
    case 'subcontract':
      return atLeast(model, 'subcontract', { ...lever, least: plan.subcontract.at(lever.item, lever.period) + lever.quantity });
    case 'prebuild':
      return atLeast(model, 'production', { item: lever.item, period: lever.from, least: plan.production.at(lever.item, lever.from) + lever.quantity });
    case 'postpone':
      return leaveOut(model, plan, lever);
    case 'expedite':
    case 'postponeReceipt':
      return moveReceipt(model, lever);
    case 'promote':
      return sell(model, lever);
    case 'acceptLate':
      return undefined;
  }
}

/** The hours of the tier that the plan works, and those of the lever, are paid and free to use. */
function payHours(model: PlanningModel, plan: Plan, { kind, resource: r, period, hours }: Lever<'overtime' | 'extraShift'>): Trial | undefined {
  const resource = model.resources[r] as Resource;
  const tier = resource.tiers.find((candidate) => candidate.kind === kind);
  if (tier === undefined || tier.perWorker) return undefined;
  const paid = usedHours(resource, tier, { load: plan.load.at(r, period), period, workers: plan.workforce[r]?.workers[period] ?? 0 }) + hours;
  const left = { ...tier, hours: tier.hours.map((limit, t) => (t === period ? Math.max(0, limit - paid) : limit)) };
  const rest = withResource(model, r, { ...resource, tiers: resource.tiers.map((other) => (other === tier ? left : other)) });
  return { model: withFreeHours(rest, r, { period, hours: paid }), money: paid * tier.costPerHour };
}

function usedHours(resource: Resource, tier: CapacityTier, { load, period, workers }: { load: number; period: PeriodIndex; workers: number }): number {
  let rest = load;
  for (const other of cheapestFirst(resource)) {
    const used = Math.min(rest, tierLimit(other, period, workers));
    if (other === tier) return used;
    rest -= used;
  }
  return 0;
}

function withResource(model: PlanningModel, r: ResourceIndex, resource: Resource): PlanningModel {
  return { ...model, resources: model.resources.map((other, position) => (position === r ? resource : other)) };
}

function withFreeHours(model: PlanningModel, r: ResourceIndex, { period, hours }: { readonly period: PeriodIndex; readonly hours: number }): PlanningModel {
  const resource = model.resources[r] as Resource;
  const free: CapacityTier = {
    kind: 'extraShift',
    hours: Float64Array.from(model.horizon.starts, (_, t) => (t === period ? hours : 0)),
    costPerHour: 0,
    perWorker: false,
  };
  return withResource(model, r, { ...resource, tiers: [...resource.tiers, free] });
}

/** The new workers stay until the start that serves the exception's last period. */
function employ(model: PlanningModel, plan: Plan, { item, lastPeriod }: Exception, { resource, period, workers }: Lever<'hire'>): PlanningModel {
  const leadTime = item === undefined ? 0 : (model.items[item]?.leadTimePeriods ?? 0);
  const until = Math.max(period, lastPeriod - leadTime);
  const added = indicesUpTo<PeriodIndex>(until + 1)
    .slice(period)
    .map((t) => ({ resource, period: t, least: (plan.workforce[resource]?.workers[t] ?? 0) + workers }));
  return withBounds(model, { workers: added });
}

function atLeast(
  model: PlanningModel,
  kind: 'production' | 'subcontract',
  { item, period, least }: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly least: number },
): Trial | undefined {
  return bounded(model, kind, { item, period, least, most: Infinity });
}

function leaveOut(model: PlanningModel, plan: Plan, { item, period, quantity }: Lever<'postpone'>): Trial | undefined {
  const most = Math.max(0, plan.production.at(item, period) - quantity);
  return bounded(model, 'production', { item, period, least: 0, most });
}

function bounded(model: PlanningModel, kind: 'production' | 'subcontract', bound: QuantityBound): Trial | undefined {
  const given = model.bounds?.[kind] ?? [];
  if (given.some(({ item, period }) => item === bound.item && period === bound.period)) return undefined;
  return { model: withBounds(model, { [kind]: [bound] }), money: 0 };
}

function withBounds(model: PlanningModel, added: Partial<PlanBounds>): PlanningModel {
  const { production, subcontract, workers } = model.bounds ?? NO_BOUNDS;
  const bounds: PlanBounds = {
    production: [...production, ...(added.production ?? [])],
    subcontract: [...subcontract, ...(added.subcontract ?? [])],
    workers: [...workers, ...(added.workers ?? [])],
  };
  return { ...model, bounds };
}

/** A receipt that leaves the horizon is not paid for in it: its unit takes along what final stock is credited with. */
function moveReceipt(model: PlanningModel, { item, period, to, quantity }: Lever<'expedite' | 'postponeReceipt'>): Trial {
  const receipts = new Grid<ItemIndex>(model.receipts.rowCount, model.receipts.periodCount);
  receipts.values.set(model.receipts.values);
  receipts.add(item, period, -quantity);
  if (to === undefined) return { model: { ...model, receipts }, money: -quantity * unitCosts(model, item).finalCredit };
  receipts.add(item, to, quantity);
  return { model: { ...model, receipts }, money: 0 };
}

/** The surplus is gone from the start, for what it cost. */
function sell(model: PlanningModel, { item, quantity }: Lever<'promote'>): Trial {
  const sold = (other: Item, position: number): Item =>
    toIndex<ItemIndex>(position) === item ? { ...other, openingStock: other.openingStock - quantity } : other;
  return { model: { ...model, items: model.items.map(sold) }, money: -quantity * unitCosts(model, item).finalCredit };
}
