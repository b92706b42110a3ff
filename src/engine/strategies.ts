import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { StrategyLack, StrategyName, StrategyResult } from '../domain/comparison';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { Resource } from '../domain/resource';
import { evaluate, type Evaluation } from './evaluate';
import { loadOf } from './load';
import { measure } from './measure';
import { levelStarts, chaseStarts } from './strategy-starts';
import { tierLimit } from './tiers';

/**
 * Chase (production follows demand), level (the lowest constant rate that keeps every target stock) and the optimal plan beside each
 * other, by docs/planning-model.md §7. Chase sets the workers of each period to its load, level keeps one number of them.
 */
export function strategies(model: PlanningModel, optimal: Plan): readonly StrategyResult[] {
  const chase = chaseStarts(model);
  const level = levelStarts(model);
  return [
    strategyOf(model, 'chase', planned(model, chase, (resource, r) => neededWorkers(model, resource, loadOf(model, chase).row(r)))),
    strategyOf(model, 'level', planned(model, level, (resource, r) => steadyWorkers(neededWorkers(model, resource, loadOf(model, level).row(r))))),
    strategyOf(model, 'optimal', optimal),
  ];
}

type WorkersOf = (resource: Resource, r: ResourceIndex) => Float64Array;

function planned(model: PlanningModel, production: Grid<ItemIndex>, workersOf: WorkersOf): Evaluation {
  const workers = model.resources.map((resource, r) => (resource.workforce === undefined ? undefined : workersOf(resource, toIndex(r))));
  return evaluate(model, { production, subcontract: new Grid(production.rowCount, production.periodCount), workers });
}

/** Workers whose regular hours carry the load of each period, within the least and most that there can be; whole ones where asked. */
function neededWorkers({ rules }: PlanningModel, { tiers, workforce }: Resource, load: Float64Array): Float64Array {
  const regular = tiers.find(({ kind, perWorker }) => kind === 'regular' && perWorker);
  const { minWorkers = 0, maxWorkers = Infinity } = workforce ?? {};
  return load.map((hours, t) => {
    const each = regular?.hours[t] ?? 0;
    const exact = each > 0 ? hours / each : 0;
    const count = rules.wholeWorkers ? Math.ceil(exact - 1e-9) : exact;
    return Math.min(maxWorkers, Math.max(minWorkers, count));
  });
}

function steadyWorkers(needed: Float64Array): Float64Array {
  return new Float64Array(needed.length).fill(Math.max(0, ...needed));
}

function strategyOf(model: PlanningModel, name: StrategyName, plan: Evaluation): StrategyResult {
  const { serviceLevel } = measure(model, { ...plan, status: 'heuristic', gap: Infinity, bound: -Infinity, prices: undefined });
  const periods = indicesUpTo<PeriodIndex>(model.horizon.starts.length);
  const staffed = plan.workforce.flatMap((workforce) => (workforce === undefined ? [] : [workforce.workers]));
  return {
    name,
    lack: name === 'optimal' ? undefined : lackOf(model, plan),
    plan,
    serviceLevel,
    production: periods.map((t) => atUnitCost(model, (i) => plan.production.at(i, t) + plan.subcontract.at(i, t))),
    stockValue: periods.map((t) => atUnitCost(model, (i) => plan.stock.at(i, t))),
    load: periods.map((t) => indicesUpTo<ResourceIndex>(model.resources.length).reduce((sum, r) => sum + plan.load.at(r, t), 0)),
    workers: staffed.length === 0 ? undefined : periods.map((t) => staffed.reduce((sum, workers) => sum + (workers[t] as number), 0)),
  };
}

function atUnitCost(model: PlanningModel, quantity: (i: ItemIndex) => number): number {
  let value = 0;
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) value += (model.items[i] as Item).unitCost * quantity(i);
  return value;
}

const DUST = 1e-6;

/** The first period in which a load exceeds all hours that there are, paid ones included. */
function lackOf(model: PlanningModel, plan: Evaluation): StrategyLack | undefined {
  for (const period of indicesUpTo<PeriodIndex>(model.horizon.starts.length)) {
    for (const resource of indicesUpTo<ResourceIndex>(model.resources.length)) {
      const workers = plan.workforce[resource]?.workers[period] ?? 0;
      let available = 0;
      for (const tier of model.resources[resource]?.tiers ?? []) available += tierLimit(tier, period, workers);
      const hours = plan.load.at(resource, period) - available;
      if (hours > DUST * Math.max(1, available)) return { resource, period, hours };
    }
  }
  return undefined;
}
