import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { DecidedLever, LeverObstacle } from '../domain/decided-lever';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import { NO_BOUNDS, type PlanBounds, type QuantityBound } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import type { CapacityTier, Resource } from '../domain/resource';

/** The model in which a decided lever is pulled, or why it can't be. */
export type AppliedLever = { readonly model: PlanningModel } | { readonly obstacle: LeverObstacle };

/** Pulls a decided lever; several are pulled one after the other. A figure that is bounded already stays as it is (`locked`). */
export function applyLever(model: PlanningModel, lever: DecidedLever): AppliedLever {
  switch (lever.kind) {
    case 'overtime':
    case 'extraShift':
      return payHours(model, lever);
    case 'addHours':
      return { model: withHours(model, lever.resource, paidTier(model, 'extraShift', lever)) };
    case 'workers':
      return employ(model, lever);
    case 'production':
      return lockFigure(model, 'production', lever);
    case 'subcontract':
      return model.items[lever.item]?.subcontractCost === undefined ? { obstacle: 'notSubcontracted' } : lockFigure(model, 'subcontract', lever);
    case 'receipt':
      return moveReceipt(model, lever);
    case 'sellOff':
      return sellOff(model, lever);
  }
}

/** Hours of the tier become hours that are paid, used or not; more of them than the tier has are paid as well. */
function payHours(model: PlanningModel, lever: DecidedLever<'overtime' | 'extraShift'>): AppliedLever {
  const { kind, resource: r, period, quantity } = lever;
  const resource = model.resources[r] as Resource;
  const tier = resource.tiers.find((candidate) => candidate.kind === kind && candidate.paidPerHour === undefined);
  if (tier === undefined || tier.perWorker) return { obstacle: 'noTier' };
  const left = { ...tier, hours: tier.hours.map((limit, t) => (t === period ? Math.max(0, limit - quantity) : limit)) };
  const rest = withResource(model, r, { ...resource, tiers: resource.tiers.map((other) => (other === tier ? left : other)) });
  return { model: withHours(rest, r, paidTier(model, kind, { period, quantity, costPerHour: tier.costPerHour })) };
}

interface PaidHours {
  readonly period: PeriodIndex;
  readonly quantity: number;
  readonly costPerHour: number;
}

function paidTier({ horizon }: PlanningModel, kind: CapacityTier['kind'], { period, quantity, costPerHour }: PaidHours): CapacityTier {
  const hours = Float64Array.from(horizon.starts, (_, t) => (t === period ? quantity : 0));
  return { kind, hours, costPerHour: 0, paidPerHour: costPerHour, perWorker: false };
}

function withHours(model: PlanningModel, r: ResourceIndex, tier: CapacityTier): PlanningModel {
  const resource = model.resources[r] as Resource;
  return withResource(model, r, { ...resource, tiers: [...resource.tiers, tier] });
}

function withResource(model: PlanningModel, r: ResourceIndex, resource: Resource): PlanningModel {
  return { ...model, resources: model.resources.map((other, position) => (position === r ? resource : other)) };
}

function employ(model: PlanningModel, { resource, period, to, quantity }: DecidedLever<'workers'>): AppliedLever {
  const workforce = model.resources[resource]?.workforce;
  if (workforce === undefined) return { obstacle: 'noWorkforce' };
  if (quantity > workforce.maxWorkers) return { obstacle: 'tooManyWorkers' };
  const periods = indicesUpTo<PeriodIndex>(to + 1).slice(period);
  return { model: withBounds(model, { workers: periods.map((t) => ({ resource, period: t, least: quantity })) }) };
}

function lockFigure(model: PlanningModel, kind: 'production' | 'subcontract', { item, period, quantity }: DecidedLever<'production' | 'subcontract'>): AppliedLever {
  const locked = boundFigure(model, kind, { item, period, least: quantity, most: quantity, byDecision: true });
  return locked === undefined ? { obstacle: 'locked' } : { model: locked };
}

/** The model with one more bound; undefined where the figure has one already. */
export function boundFigure(model: PlanningModel, kind: 'production' | 'subcontract', bound: QuantityBound): PlanningModel | undefined {
  const given = model.bounds?.[kind] ?? [];
  if (given.some(({ item, period }) => item === bound.item && period === bound.period)) return undefined;
  return withBounds(model, { [kind]: [bound] });
}

function withBounds(model: PlanningModel, added: Partial<PlanBounds>): PlanningModel {
  const given = model.bounds ?? NO_BOUNDS;
  const bounds: PlanBounds = {
    ...given,
    production: [...given.production, ...(added.production ?? [])],
    subcontract: [...given.subcontract, ...(added.subcontract ?? [])],
    workers: [...given.workers, ...(added.workers ?? [])],
  };
  return { ...model, bounds };
}

/** Of a receipt that is smaller than what was to be moved, all of it moves. */
function moveReceipt(model: PlanningModel, { item, period, to, quantity }: DecidedLever<'receipt'>): AppliedLever {
  const moved = Math.min(quantity, model.receipts.at(item, period));
  if (moved <= 0) return { obstacle: 'noReceipt' };
  const receipts = new Grid<ItemIndex>(model.receipts.rowCount, model.receipts.periodCount);
  receipts.values.set(model.receipts.values);
  receipts.add(item, period, -moved);
  if (to !== undefined) receipts.add(item, to, moved);
  return { model: { ...model, receipts } };
}

/** What comes in later makes up for stock that is not there yet. */
function sellOff(model: PlanningModel, { item, quantity }: DecidedLever<'sellOff'>): AppliedLever {
  const items = model.items.map((other, position): Item => (toIndex<ItemIndex>(position) === item ? { ...other, openingStock: other.openingStock - quantity } : other));
  return { model: { ...model, items } };
}
