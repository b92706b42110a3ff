import { toIndex, type ItemIndex } from '../domain/axis';
import { PERIODS_PER_YEAR } from '../domain/calendar';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';

/**
 * Stock wanted [u] at the end of each period: the safety stock or the minimum coverage of following demand,
 * whichever is more.
 */
export function targetStock(model: PlanningModel): Grid<ItemIndex> {
  return limitGrid(model, wantedOf);
}

/** Stock accepted [u] at the end of each period: the maximum coverage, never below the target; Infinity = no limit. */
export function maximumStock(model: PlanningModel): Grid<ItemIndex> {
  return limitGrid(model, (item, coverage) => Math.max(wantedOf(item, coverage), coverage(item.maxCoverage)));
}

/** Stock [u] at the end of each period that can still be sold before it perishes; Infinity for an item that keeps. */
export function perishableStock(model: PlanningModel): Grid<ItemIndex> {
  return limitGrid(model, (item, coverage) => coverage(item.shelfLifePeriods));
}

/** Quantity demanded in so many periods after the one at hand. */
type Coverage = (periods: number) => number;

function limitGrid(model: PlanningModel, limitOf: (item: Item, coverage: Coverage) => number): Grid<ItemIndex> {
  const periodCount = model.horizon.starts.length;
  const grid = new Grid<ItemIndex>(model.items.length, periodCount);
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    const following = followingDemand(model.demand.row(i), PERIODS_PER_YEAR[model.horizon.bucket]);
    for (let t = 0; t < periodCount; t++) grid.set(i, toIndex(t), limitOf(item, (periods) => following(t, periods)));
  });
  return grid;
}

function wantedOf(item: Item, coverage: Coverage): number {
  return Math.max(item.safetyStock, coverage(item.minCoverage));
}

/**
 * The demand [u] of so many periods after period t, with the fraction of the last one. Beyond the horizon the mean
 * demand of its last year is repeated, so that a plan doesn't run its stock down because its data end.
 */
function followingDemand(demand: Float64Array, periodsPerYear: number): (t: number, periods: number) => number {
  const count = demand.length;
  const until = new Float64Array(count + 1);
  for (let t = 0; t < count; t++) until[t + 1] = (until[t] as number) + (demand[t] as number);
  const year = Math.min(count, periodsPerYear);
  const total = until[count] as number;
  const mean = year === 0 ? 0 : (total - (until[count - year] as number)) / year;
  return (t, periods) => {
    if (periods === Infinity) return Infinity;
    const known = Math.min(periods, count - 1 - t);
    const whole = Math.floor(known);
    const end = t + 1 + whole;
    const part = whole < known ? (known - whole) * (demand[end] as number) : 0;
    return (until[end] as number) - (until[t + 1] as number) + part + (periods - known) * mean;
  };
}
