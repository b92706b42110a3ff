import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Costs, Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { useHours } from './use-hours';
import { snap } from './snap';
import { maximumStock, targetStock } from './targets';
import { unitCosts } from './unit-costs';

/** What a planner decides; everything else in a plan follows from it. Units by item and period. */
export interface Decisions {
  readonly production: Grid<ItemIndex>;
  readonly subcontract: Grid<ItemIndex>;
  /** Workers by resource position, one number a period; undefined where there is no workforce. */
  readonly workers: readonly (Float64Array | undefined)[];
  /** Demand given up, where it is not carried as backlog; without it as little as possible is lost. */
  readonly lost?: Grid<ItemIndex>;
  /** Demand left waiting; without it everything in stock is delivered. */
  readonly backlog?: Grid<ItemIndex>;
}

/** A plan without its proof. */
export type Evaluation = Omit<Plan, 'status' | 'gap' | 'bound' | 'prices'>;

/**
 * Recomputes from the decisions alone: stock, backlog, lost demand, hours by tier (cheapest first), every cost and the
 * objective of docs/planning-model.md §1. Knows nothing of the linear program, so that the two prove each other.
 */
export function evaluate(model: PlanningModel, decisions: Decisions): Evaluation {
  const flows = followStock(model, decisions);
  const hours = useHours(model, decisions);
  const targets = { targetStock: targetStock(model), maximumStock: maximumStock(model) };
  const material = priceMaterial(model, decisions, flows);
  const costs = withTotal({ ...material, ...hours.costs });
  return {
    objective: costs.total + steeringOf(model, flows.stock, targets),
    costs,
    production: decisions.production,
    subcontract: decisions.subcontract,
    ...flows,
    ...targets,
    load: hours.load,
    regularHours: hours.regularHours,
    extraHours: hours.extraHours,
    workforce: hours.workforce,
  };
}

type Flows = Pick<Plan, 'stock' | 'backlog' | 'lost'>;

/** Stock − backlog follows from the period before; a shortage waits or is lost by the planner's rule. */
function followStock(model: PlanningModel, decisions: Decisions): Flows {
  const size = [model.items.length, model.horizon.starts.length] as const;
  const flows = { stock: new Grid<ItemIndex>(...size), backlog: new Grid<ItemIndex>(...size), lost: new Grid<ItemIndex>(...size) };
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const { openingStock, leadTimePeriods } = model.items[i] as Item;
    let net = openingStock;
    for (const t of indicesUpTo<PeriodIndex>(size[1])) {
      const started = t - leadTimePeriods;
      const arrived = started < 0 ? 0 : decisions.production.at(i, toIndex(started));
      net += model.receipts.at(i, t) + arrived + decisions.subcontract.at(i, t) - model.demand.at(i, t);
      const isLost = model.rules.unmetDemand === 'lost';
      const lost = isLost ? snap(Math.max(decisions.lost?.at(i, t) ?? 0, -net)) : 0;
      net += lost;
      const backlog = snap(Math.max(decisions.backlog?.at(i, t) ?? 0, -net));
      flows.lost.set(i, t, Math.max(0, lost));
      flows.backlog.set(i, t, Math.max(0, backlog));
      flows.stock.set(i, t, Math.max(0, snap(net + Math.max(0, backlog))));
    }
  }
  return flows;
}

type Material = Pick<Costs, 'production' | 'subcontract' | 'holding' | 'backlog' | 'lostSales'>;

function priceMaterial(model: PlanningModel, decisions: Decisions, flows: Flows): Material {
  let [production, subcontract, holding, backlog, lostSales] = [0, 0, 0, 0, 0];
  const last = model.horizon.starts.length - 1;
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const costs = unitCosts(model, i);
    const { openingStock, subcontractCost } = model.items[i] as Item;
    production += costs.start * sum(decisions.production.row(i));
    subcontract += (subcontractCost ?? 0) * sum(decisions.subcontract.row(i));
    backlog += costs.backlog * sum(flows.backlog.row(i));
    lostSales += costs.lost * (sum(flows.lost.row(i)) + flows.backlog.at(i, toIndex(last)));
    holding += costs.holding * sum(flows.stock.row(i));
    if (model.rules.holdingOn === 'average') {
      holding += (costs.holding / 2) * (Math.max(0, openingStock) - flows.stock.at(i, toIndex(last)));
    }
  }
  return { production, subcontract, holding, backlog, lostSales };
}

/** What steers the plan and is no money: penalties below target and above maximum, less the credit of final stock. */
function steeringOf(
  model: PlanningModel,
  stock: Grid<ItemIndex>,
  targets: Pick<Plan, 'targetStock' | 'maximumStock'>,
): number {
  let steering = 0;
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const costs = unitCosts(model, i);
    for (const t of indicesUpTo<PeriodIndex>(stock.periodCount)) {
      const held = stock.at(i, t);
      steering += costs.belowTarget * Math.max(0, targets.targetStock.at(i, t) - held);
      steering += costs.aboveMaximum * Math.max(0, held - targets.maximumStock.at(i, t));
    }
    steering -= costs.finalCredit * stock.at(i, toIndex(stock.periodCount - 1));
  }
  return steering;
}

function withTotal(costs: Omit<Costs, 'total'>): Costs {
  return { ...costs, total: sum(Float64Array.from(Object.values(costs))) };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
