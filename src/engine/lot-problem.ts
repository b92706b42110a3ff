import type { ItemIndex } from '../domain/axis';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';
import { boundTable, lockedArrivals } from './bounds';
import { maximumStock, perishableStock, targetStock } from './targets';
import { unitCosts } from './unit-costs';

/** One item planned apart from the others. Quantities in item units, arrays with one number a period. */
export interface LotProblem {
  readonly periodCount: number;
  /** Stock before the first period; negative is backlog. */
  readonly opening: number;
  /** Receipts and decided supply − demand of the period. */
  readonly flow: Float64Array;
  /** Stock aimed at for the period's end. */
  readonly target: Float64Array;
  readonly leadTimePeriods: number;
  /** Starts are possible in firstStart ≤ t < endOfStarts. */
  readonly firstStart: number;
  readonly endOfStarts: number;
  /** Starts are whole multiples of it; 0 = any quantity. */
  readonly lotSize: number;
  /** The least start that is not 0, in whole lots; 0 = none. */
  readonly minimum: number;
  /** Money per unit, and units a period at most (0 = it cannot be subcontracted). */
  readonly subcontract: { readonly cost: number; readonly limit: number };
  /** Money per unit of demand given up, and units a period at most; undefined = unmet demand waits. */
  readonly lost: { readonly cost: number; readonly limit: Float64Array } | undefined;
  /** Money and penalties of a stock position (stock − backlog) at the end of period t; Infinity where it can't be. */
  readonly positionCost: (t: number, position: number) => number;
  /** Positions ≥ 0 at which the cost of period t bends. */
  readonly bends: (t: number) => readonly number[];
}

/** Makes the problems of a model's items, with the stock and shortage terms of docs/planning-model.md §1. */
export function lotProblems(model: PlanningModel, elasticPrice: number): (i: ItemIndex) => LotProblem {
  const grids = { target: targetStock(model), maximum: maximumStock(model), perishable: perishableStock(model) };
  const table = boundTable(model);
  return (i) => {
    const item = model.items[i] as Item;
    const limits = { target: grids.target.row(i), maximum: grids.maximum.row(i), perishable: grids.perishable.row(i) };
    const { subcontract, lost } = unitCosts(model, i);
    const last = model.horizon.starts.length - 1;
    const demand = model.demand.row(i);
    const receipts = model.receipts.row(i);
    return {
      periodCount: last + 1,
      opening: item.openingStock,
      flow: lockedArrivals(model, table, i).map((quantity, t) => quantity + (receipts[t] as number) - (demand[t] as number)),
      target: limits.target.map((target, t) => (t === last ? Math.max(target, item.finalStock) : target)),
      leadTimePeriods: item.leadTimePeriods,
      firstStart: model.rules.frozenPeriods,
      endOfStarts: item.canStart ? last + 1 - item.leadTimePeriods : 0,
      lotSize: item.lotSize,
      minimum: minimumStart(item),
      subcontract: { cost: subcontract, limit: item.subcontractCost === undefined ? 0 : item.subcontractMax },
      lost: model.rules.unmetDemand === 'lost' ? { cost: lost, limit: losable(demand, item) } : undefined,
      positionCost: positionCost(model, i, limits, elasticPrice),
      bends: (t) => [0, limits.target[t] as number, limits.maximum[t] as number, limits.perishable[t] as number, item.finalStock],
    };
  };
}

/** The least start of an item that is not 0 [u]: its minimum order, in whole lots; 0 = any start. */
export function minimumStart(item: Item): number {
  if (item.lotSize === 0) return item.minimumOrder;
  return Math.max(1, Math.ceil(item.minimumOrder / item.lotSize - 1e-9)) * item.lotSize;
}

/** Backlog that the planner brings along may be lost with the first period's demand. */
function losable(demand: Float64Array, item: Item): Float64Array {
  return demand.map((quantity, t) => quantity + (t === 0 ? Math.max(0, -item.openingStock) : 0));
}

interface StockLimits {
  readonly target: Float64Array;
  readonly maximum: Float64Array;
  readonly perishable: Float64Array;
}

function positionCost(
  model: PlanningModel,
  i: ItemIndex,
  { target, maximum, perishable }: StockLimits,
  elasticPrice: number,
): LotProblem['positionCost'] {
  const costs = unitCosts(model, i);
  const { finalStock } = model.items[i] as Item;
  const last = model.horizon.starts.length - 1;
  const waits = model.rules.unmetDemand === 'backlog';
  const finalBacklog = costs.lost + (model.rules.finalBacklogAllowed ? 0 : elasticPrice);
  const shortageCost = (t: number): number => (waits ? costs.backlog + (t === last ? finalBacklog : 0) : Infinity);
  const stockCost = (t: number, stock: number): number => {
    const below = Math.max(0, (target[t] as number) - stock);
    const above = Math.max(0, stock - (maximum[t] as number));
    const perished = Math.max(0, stock - (perishable[t] as number));
    const cost = costs.belowTarget * below + costs.aboveMaximum * above + elasticPrice * perished;
    if (t < last) return cost + costs.holding * stock;
    return cost + (costs.finalHolding - costs.finalCredit) * stock + elasticPrice * Math.max(0, finalStock - stock);
  };
  return (t, position) => {
    // Dust of the arithmetic is no shortage.
    const short = position < -1e-9 ? -position : 0;
    const cost = stockCost(t, Math.max(0, position)) + (short > 0 ? shortageCost(t) * short : 0);
    if (!waits || t < last || position >= finalStock) return cost;
    // Final stock that is asked for may be kept even when demand is late for it.
    return Math.min(cost, stockCost(t, finalStock) + shortageCost(t) * (finalStock - position));
  };
}
