import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { ExceptionKind } from '../domain/exception';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { CapacityTier, Resource } from '../domain/resource';
import { itemHours, type ItemHours } from './load';
import { project } from './project';
import { cheapestFirst, tierLimit } from './tiers';
import { unitCosts, type UnitCosts } from './unit-costs';

/** A plan with what is needed to find and explain its exceptions, worked out once. */
export interface Situation {
  readonly model: PlanningModel;
  readonly plan: Plan;
  /** Hours that would serve all demand on time. */
  readonly asked: Grid<ResourceIndex>;
  /** Most hours that can be worked with the plan's workers, paid ones included; Infinity = no limit. */
  readonly limit: Grid<ResourceIndex>;
  /** By item position. */
  readonly hours: readonly (readonly ItemHours[])[];
  /** By item position. */
  readonly costs: readonly UnitCosts[];
  /** Items that need a resource, by resource position. */
  readonly itemsOn: readonly (readonly ItemIndex[])[];
}

/** A run of periods in which something is amiss, before it is explained. */
export interface Run {
  readonly period: PeriodIndex;
  readonly lastPeriod: PeriodIndex;
  /** Period in which it is largest, the first of equals. */
  readonly worst: PeriodIndex;
  /** Units or hours in the worst period. */
  readonly quantity: number;
}

interface Amiss<Kind extends ExceptionKind> extends Run {
  readonly kind: Kind;
  /** Money at stake over the run. */
  readonly value: number;
}

export interface ItemFinding extends Amiss<'shortage' | 'late' | 'belowSafety' | 'overstock'> {
  readonly item: ItemIndex;
}

export interface ResourceFinding extends Amiss<'overload' | 'idle'> {
  readonly resource: ResourceIndex;
}

/** Quantities below it are what the solver's arithmetic leaves: relative to the level, absolute below 1. */
const TOLERANCE = 1e-6;

/** The situation of a plan. */
export function situationOf(model: PlanningModel, plan: Plan): Situation {
  const items = indicesUpTo<ItemIndex>(model.items.length);
  const hours = model.items.map((item) => itemHours(model, item));
  return {
    model,
    plan,
    asked: project(model).load,
    limit: limitOf(model, plan),
    hours,
    costs: items.map((i) => unitCosts(model, i)),
    itemsOn: indicesUpTo<ResourceIndex>(model.resources.length).map((r) =>
      items.filter((i) => hours[i]?.some((step) => step.resource === r && step.perUnit > 0)),
    ),
  };
}

/** Hours of a tier not yet used. */
export interface FreeHours {
  readonly tier: CapacityTier;
  readonly hours: number;
}

/** The hours that a resource still has in a period, by tier, cheapest first; tiers that are used up are left out. */
export function freeHours({ model, plan }: Situation, r: ResourceIndex, t: PeriodIndex): readonly FreeHours[] {
  const resource = model.resources[r] as Resource;
  const free: FreeHours[] = [];
  let load = plan.load.at(r, t);
  for (const tier of cheapestFirst(resource)) {
    const limit = tierLimit(tier, t, plan.workforce[r]?.workers[t] ?? 0);
    const used = Math.min(load, limit);
    load -= used;
    if (isMore(limit, used)) free.push({ tier, hours: limit - used });
  }
  return free;
}

/** True when an amount exceeds a level by more than rounding. */
export function isMore(amount: number, level: number): boolean {
  return amount - level > TOLERANCE * Math.max(1, Math.abs(level));
}

/** The item's data. */
export function itemOf({ model }: Situation, i: ItemIndex): Item {
  return model.items[i] as Item;
}

/** The item's unit costs. */
export function costsOf({ costs }: Situation, i: ItemIndex): UnitCosts {
  return costs[i] as UnitCosts;
}

function limitOf(model: PlanningModel, plan: Plan): Grid<ResourceIndex> {
  const limit = new Grid<ResourceIndex>(model.resources.length, plan.load.periodCount);
  model.resources.forEach((resource, position) => {
    const r = toIndex<ResourceIndex>(position);
    for (const t of indicesUpTo<PeriodIndex>(plan.load.periodCount)) {
      for (const tier of resource.tiers) limit.add(r, t, tierLimit(tier, t, plan.workforce[r]?.workers[t] ?? 0));
    }
  });
  return limit;
}
