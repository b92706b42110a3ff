import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';

/**
 * Units that can still be promised from the supply that arrives in each period, by item and period, after the firm orders
 * until the next supply; what later orders lack is taken back from earlier supply. Undefined when there are no orders.
 */
export function availableToPromise(model: PlanningModel, plan: Plan): Grid<ItemIndex> | undefined {
  const { orders } = model;
  if (orders === undefined) return undefined;
  const promise = new Grid<ItemIndex>(model.items.length, orders.periodCount);
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    const free = uncommitted(item.openingStock, arrivals(model, plan, i), orders.row(i));
    promise.row(i).set(takeBack(free));
  });
  return promise;
}

/**
 * Supply [u] not committed to orders, a number a period: in the first period the stock on hand and in each period with an
 * arrival that arrival, less the orders until the next arrival; 0 in the other periods. Negative: more ordered than supplied.
 */
export function uncommitted(onHand: number, arriving: Float64Array, orders: Float64Array): Float64Array {
  const free = new Float64Array(orders.length);
  let bucket = 0;
  free[0] = onHand;
  orders.forEach((ordered, t) => {
    const arrived = arriving[t] as number;
    if (arrived > 0) bucket = t;
    free[bucket] = (free[bucket] as number) + arrived - ordered;
  });
  return free;
}

/** Covers what a period lacks from the nearest earlier periods that have some left; what nothing covers stays negative. */
function takeBack(free: Float64Array): Float64Array {
  const promise = Float64Array.from(free);
  for (let t = promise.length - 1; t > 0; t--) {
    const lacking = promise[t] as number;
    if (lacking >= 0) continue;
    promise[t] = 0;
    promise[t - 1] = (promise[t - 1] as number) + lacking;
  }
  return promise;
}

function arrivals(model: PlanningModel, plan: Plan, i: ItemIndex): Float64Array {
  const leadTime = (model.items[i]?.leadTimePeriods ?? 0);
  const arriving = new Float64Array(plan.production.periodCount);
  for (const t of indicesUpTo<PeriodIndex>(arriving.length)) {
    const started = t >= leadTime ? plan.production.at(i, toIndex(t - leadTime)) : 0;
    arriving[t] = model.receipts.at(i, t) + plan.subcontract.at(i, t) + started;
  }
  return arriving;
}
