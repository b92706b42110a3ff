import { toIndex, type ItemIndex, type ResourceIndex } from '../domain/axis';
import type { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { Resource, Workforce } from '../domain/resource';
import { hasLots, itemHours } from './load';
import { elasticPrice } from './lp/build';
import { leastItemCost, type StartPrices } from './lot-least-cost';
import { lotProblems, type LotProblem } from './lot-problem';

/**
 * A proven lower bound of the objective of every plan that obeys lots, minimum orders and set-ups. `relaxed` is the plan
 * of the linear program without them; never below its bound, which it returns when it has no prices.
 *
 * Lagrangian relaxation: capacity rows are priced at λ, the prices of hours of `relaxed`; then items and workforces are
 * apart. As the linear program's value is the sum of their parts at λ, the bound is that value, plus what lots add to
 * each item's part, less what other numbers of workers than the whole ones of `relaxed` would save at λ.
 */
export function lotBound(model: PlanningModel, relaxed: Plan): number {
  if (relaxed.prices === undefined) return relaxed.bound;
  const { hour } = relaxed.prices;
  const problemOf = lotProblems(model, elasticPrice(model));
  let bound = relaxed.bound;
  // Items with decided quantities keep their part of the relaxed value: a bound all the same.
  const decided = new Set([...(model.bounds?.production ?? []), ...(model.bounds?.subcontract ?? [])].map(({ item }) => item));
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    if (!hasLots(model, item) || decided.has(i)) return;
    const problem = problemOf(i);
    const prices = startPrices(model, item, hour);
    const value = relaxedCost(problem, prices, relaxed, i);
    const added = leastItemCost(problem, prices) - value;
    bound += Math.max(0, added - ROUNDING * Math.abs(value));
  });
  model.resources.forEach((resource, position) => {
    bound -= workerSaving(resource, relaxed.workforce[position]?.workers, hour.row(toIndex(position)));
  });
  return Math.max(relaxed.bound, bound);
}

/** Share of an item's cost that the solver's arithmetic may have lost. */
const ROUNDING = 1e-7;

/** What starts cost at the prices of hours. */
function startPrices(model: PlanningModel, item: Item, hour: Grid<ResourceIndex>): StartPrices {
  const perUnit = new Float64Array(hour.periodCount).fill(item.unitCost);
  const perStart = new Float64Array(hour.periodCount);
  for (const hours of itemHours(model, item)) {
    hour.row(hours.resource).forEach((price, t) => {
      perUnit[t] = (perUnit[t] as number) + price * hours.perUnit;
      perStart[t] = (perStart[t] as number) + price * hours.perStart;
    });
  }
  return { perUnit, perStart };
}

/** The item's part of the linear program's value at the prices. */
function relaxedCost(problem: LotProblem, { perUnit }: StartPrices, relaxed: Plan, i: ItemIndex): number {
  let cost = 0;
  for (let position = 0; position < problem.periodCount; position++) {
    const t = toIndex<never>(position);
    cost += (perUnit[position] as number) * relaxed.production.at(i, t);
    if (problem.subcontract.limit > 0) cost += problem.subcontract.cost * relaxed.subcontract.at(i, t);
    if (problem.lost !== undefined) cost += problem.lost.cost * relaxed.lost.at(i, t);
    cost += problem.positionCost(position, relaxed.stock.at(i, t) - relaxed.backlog.at(i, t));
  }
  return cost;
}

/** Money at the prices of hours that the best numbers of workers would save over those given; Infinity without end. */
function workerSaving({ workforce, tiers }: Resource, workers: Float64Array | undefined, hourPrices: Float64Array): number {
  if (workforce === undefined || workers === undefined) return 0;
  const net = hourPrices.map((price, t) => {
    let earned = 0;
    for (const tier of tiers) {
      const hours = tier.hours[t] as number;
      if (tier.perWorker && hours < Infinity && price > tier.costPerHour) earned += (price - tier.costPerHour) * hours;
    }
    return workforce.wagePerPeriod - earned;
  });
  const given = costOfWorkers(workforce, net, workers);
  const opening = Math.min(workforce.maxWorkers, Math.max(workforce.minWorkers, workforce.openingWorkers));
  const bounded = leastWorkerCost(workforce, net, [workforce.minWorkers, opening]);
  if (workforce.maxWorkers < Infinity) return given - leastWorkerCost(workforce, net, [workforce.minWorkers, opening, workforce.maxWorkers]);
  // Beyond all levels the cost is linear: when one worker more saves, so does every further one.
  const further = leastWorkerCost(workforce, net, [workforce.minWorkers, opening, opening + 1]);
  return further < bounded - ROUNDING * Math.abs(bounded) ? Infinity : given - bounded;
}

function costOfWorkers(workforce: Workforce, net: Float64Array, workers: Float64Array): number {
  let cost = 0;
  let before = workforce.openingWorkers;
  workers.forEach((count, t) => {
    cost += (net[t] as number) * count + changeCost(workforce, before, count);
    before = count;
  });
  return cost;
}

/** The best path of workers over a few levels: costs that are linear between them bend nowhere else. */
function leastWorkerCost(workforce: Workforce, net: Float64Array, levels: readonly number[]): number {
  let costs = levels.map((level) => changeCost(workforce, workforce.openingWorkers, level) + (net[0] as number) * level);
  for (const price of net.subarray(1)) {
    costs = levels.map((level) => {
      const arrivals = costs.map((cost, from) => cost + changeCost(workforce, levels[from] as number, level));
      return Math.min(...arrivals) + price * level;
    });
  }
  return Math.min(...costs);
}

function changeCost(workforce: Workforce, before: number, after: number): number {
  return after > before ? workforce.hireCost * (after - before) : workforce.layoffCost * (before - after);
}
