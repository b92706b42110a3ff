import { indicesUpTo, toIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { PlanningModel } from '../domain/planning-model';
import { cheapestFirst, tierLimit } from './tiers';

/** The hours of every resource and period and their money, the cheapest first, with a given number of workers. */
export interface HourCosts {
  /** Hours of all tiers together; Infinity = no limit. */
  readonly limit: Grid<ResourceIndex>;
  /** What the next hour costs once so many are used, and how many there are at that price; 0 when none is left. */
  readonly next: (r: ResourceIndex, t: PeriodIndex, used: number) => { readonly price: number; readonly hours: number };
}

/** The hours that resources can give with `workers` (by resource position, one number a period). */
export function hourCosts(model: PlanningModel, workers: readonly (Float64Array | undefined)[]): HourCosts {
  const limit = new Grid<ResourceIndex>(model.resources.length, model.horizon.starts.length);
  const tiersOf = model.resources.map((resource, position) =>
    cheapestFirst(resource).map((tier) => ({
      price: tier.costPerHour,
      limits: tier.hours.map((_, t) => tierLimit(tier, t, workers[position]?.[t] ?? 0)),
    })),
  );
  tiersOf.forEach((tiers, position) => {
    const r = toIndex<ResourceIndex>(position);
    for (const t of indicesUpTo<PeriodIndex>(limit.periodCount)) {
      for (const { limits } of tiers) limit.add(r, t, limits[t] as number);
    }
  });
  return {
    limit,
    next: (r, t, used) => {
      let rest = used;
      for (const { price, limits } of tiersOf[r] ?? []) {
        const hours = (limits[t] as number) - rest;
        if (hours > DUST) return { price, hours };
        rest = Math.max(0, -hours);
      }
      return NONE_LEFT;
    },
  };
}

/** Hours too few to plan with. */
const DUST = 1e-9;
const NONE_LEFT = { price: Infinity, hours: 0 };
