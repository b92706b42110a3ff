import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan, Prices } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { boundTable, isStartLocked, startWithin, type BoundTable } from './bounds';
import { hasLots, itemHours, loadOf, type ItemHours } from './load';
import { elasticPrice } from './lp/build';
import { hourCosts } from './hour-costs';
import { lotProblems, type LotProblem } from './lot-problem';
import { planStarts, type StartSupply } from './lot-starts';

/**
 * Starts [u] that obey lots, minimum orders, set-ups and the hours of the workers in `relaxed`, the plan of the linear
 * program without lots. Items without lots keep their relaxed starts, though lots may take their hours: solve those
 * items again with the lots fixed.
 *
 * Each item is planned in turn at the prices of hours of `relaxed`, within the hours that the items before it left; the
 * items still to come hold the hours of their relaxed starts, which are dearer.
 */
export function roundToLots(model: PlanningModel, relaxed: Plan): Grid<ItemIndex> {
  const rounding = beginRounding(model, relaxed);
  const { production, held, placed } = rounding;
  const tasks = lotTasks(model);
  for (const task of tasks) {
    addLoad(held, task.relaxedHours, production.row(task.i), -1);
    const starts = planStarts(task.problem, supplyOf(rounding, task));
    production.row(task.i).set(starts.map((quantity, t) => startWithin(rounding.bounds.production(task.i, t), quantity, task.item.lotSize)));
    addLoad(placed, task.hours, production.row(task.i), 1);
  }
  return production;
}

/** Share of an hour's price that is added for hours which others were to have. */
const DISPLACEMENT = 0.3;

interface Task {
  readonly i: ItemIndex;
  readonly item: Item;
  readonly problem: LotProblem;
  readonly hours: readonly ItemHours[];
  /** Hours of relaxed starts, which are shares of a lot: without set-ups per start. */
  readonly relaxedHours: readonly ItemHours[];
}

/** Items with lots, the largest lots first: they fit while there is room. */
function lotTasks(model: PlanningModel): readonly Task[] {
  const problemOf = lotProblems(model, elasticPrice(model));
  const tasks: Task[] = [];
  model.items.forEach((item, position) => {
    if (!hasLots(model, item)) return;
    const i = toIndex<ItemIndex>(position);
    const hours = itemHours(model, item);
    tasks.push({ i, item, problem: problemOf(i), hours, relaxedHours: hours.map((taken) => ({ ...taken, perStart: 0 })) });
  });
  return tasks.sort((a, b) => leastHours(b) - leastHours(a));
}

function leastHours({ problem, hours }: Task): number {
  let least = 0;
  for (const { perUnit, perStart } of hours) least += perUnit * problem.minimum + perStart;
  return least;
}

/** The starts so far, and who holds the hours. */
interface Rounding {
  readonly production: Grid<ItemIndex>;
  readonly prices: Prices | undefined;
  readonly bounds: BoundTable;
  /** Hours that there are. */
  readonly limit: Grid<ResourceIndex>;
  /** Hours of the starts that obey lots. */
  readonly placed: Grid<ResourceIndex>;
  /** Hours of relaxed starts: of items without lots, and of those still to come. */
  readonly held: Grid<ResourceIndex>;
}

function beginRounding(model: PlanningModel, relaxed: Plan): Rounding {
  const production = new Grid<ItemIndex>(model.items.length, model.horizon.starts.length);
  production.values.set(relaxed.production.values);
  return {
    production,
    prices: relaxed.prices,
    bounds: boundTable(model),
    limit: hourCosts(model, relaxed.workforce.map((plan) => plan?.workers)).limit,
    placed: new Grid(model.resources.length, production.periodCount),
    held: loadOf({ ...model, rules: { ...model.rules, lotSizing: false } }, production),
  };
}

function addLoad(load: Grid<ResourceIndex>, hours: readonly ItemHours[], starts: Float64Array, sign: 1 | -1): void {
  for (const t of indicesUpTo<PeriodIndex>(starts.length)) {
    const quantity = starts[t] as number;
    if (quantity === 0) continue;
    for (const { resource, perUnit, perStart } of hours) load.add(resource, t, sign * (perUnit * quantity + perStart));
  }
}

/** Hours at their prices in the relaxed plan, dearer where the relaxed starts of others would have to give way. */
function supplyOf({ limit, placed, held, prices, bounds }: Rounding, { i, item, hours }: Task): StartSupply {
  return {
    most: (position) => {
      const t = toIndex<PeriodIndex>(position);
      let most = bounds.production(i, t)?.most ?? Infinity;
      if (isStartLocked(bounds, i, t)) return 0;
      for (const { resource, perUnit, perStart } of hours) {
        const room = limit.at(resource, t) - placed.at(resource, t) - perStart;
        if (room < 0) return 0;
        if (perUnit > 0) most = Math.min(most, room / perUnit);
      }
      return most;
    },
    cost: (position, quantity) => {
      const t = toIndex<PeriodIndex>(position);
      let money = item.unitCost * quantity;
      for (const { resource, perUnit, perStart } of hours) {
        const taken = perUnit * quantity + perStart;
        const room = Math.max(0, limit.at(resource, t) - placed.at(resource, t) - held.at(resource, t));
        money += (prices?.hour.at(resource, t) ?? 0) * (taken + DISPLACEMENT * Math.max(0, taken - room));
      }
      return money;
    },
  };
}
