import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';

/** Stands for "more than the known demand": the stock outlasts the horizon. */
const BEYOND_HORIZON = 99;

/** Share of a demand below which a rest of stock is rounding of the solver and not stock. */
const ROUNDING = 1e-9;

/** Coverage in periods, by item and period, of the plan's ending stocks. */
export function coverageOf(model: PlanningModel, plan: Plan): Grid<ItemIndex> {
  const { rowCount, periodCount } = plan.stock;
  const coverage = new Grid<ItemIndex>(rowCount, periodCount);
  for (const i of indicesUpTo<ItemIndex>(rowCount)) {
    const demand = model.demand.row(i);
    for (const t of indicesUpTo<PeriodIndex>(periodCount)) {
      coverage.set(i, t, periodsCovered(plan.stock.at(i, t), demand.subarray(t + 1)));
    }
  }
  return coverage;
}

/**
 * Whole following demands [u] that a stock [u] covers + the fraction of the next (docs/planning-model.md §4): 0 without stock,
 * 99 when stock is left after the last known demand.
 */
export function periodsCovered(stock: number, followingDemand: Float64Array): number {
  if (stock <= 0) return 0;
  const count = followingDemand.length;
  let rest = stock;
  for (let t = 0; t < count; t++) {
    const demand = followingDemand[t] as number;
    if (rest < demand * (1 - ROUNDING)) return t + rest / demand;
    rest -= demand;
  }
  return rest > ROUNDING * stock ? BEYOND_HORIZON : count;
}
