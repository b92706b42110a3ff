import type { ItemIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import type { Plan } from '../../domain/plan';
import type { Report } from '../../domain/report';
import type { PlanMeasure } from '../../i18n/sheet-messages';

/** Shown where the stock outlasts the horizon's demand. */
export const BEYOND_HORIZON = 99;
/** Quantities closer than this are the same: it keeps rounding dust from turning a whole period of coverage around. */
export const COVERAGE_TOLERANCE = 0.000001;

const DUST = 0.000001;

/** The numbers of an item's block, one a period; undefined where the block has no such row. */
export type ItemFigures = Readonly<Partial<Record<PlanMeasure, ArrayLike<number>>>>;

/**
 * The numbers of an item's block, calculated from demand and supply in the very order of the sheet's formulas, so that
 * they are what Excel will find. Sources: docs/planning-model.md §4 (projected stock, delivered, coverage).
 */
export function itemFigures({ model, plan, availableToPromise }: Report, i: ItemIndex): ItemFigures {
  const item = model.items[i] as Item;
  const supply: Supply = {
    item,
    demand: model.demand.row(i),
    receipts: model.receipts.row(i),
    production: plan.production.row(i),
    subcontract: plan.subcontract.row(i),
    held: heldBack(plan, i),
  };
  const served = model.rules.unmetDemand === 'backlog' ? serveLater(supply) : serveOrLose(supply);
  const cumulative = cumulate(supply.demand);
  return {
    ...supply,
    ...served,
    target: plan.targetStock.row(i),
    maximum: plan.maximumStock.row(i),
    cumulative,
    coverage: served.stock.map((stock, t) => coverage(stock, t, cumulative)),
    ...(availableToPromise === undefined ? {} : { promise: availableToPromise.row(i) }),
  };
}

/** Stock that the plan keeps although demand goes unserved, a number a period; rounding dust of the solver is none. */
export function heldBack({ stock, backlog, lost }: Plan, i: ItemIndex): Float64Array {
  const [late, gone] = [backlog.row(i), lost.row(i)];
  return stock.row(i).map((quantity, t) => {
    const held = Math.min(quantity, (late[t] as number) + (gone[t] as number));
    return held > DUST ? held : 0;
  });
}

interface Supply {
  readonly item: Item;
  readonly demand: Float64Array;
  readonly receipts: Float64Array;
  readonly production: Float64Array;
  readonly subcontract: Float64Array;
  /** Stock that the plan keeps although demand goes unserved. */
  readonly held: Float64Array;
}

/** Unmet demand waits: net = stock − backlog; delivered = demand + previous backlog − backlog. */
function serveLater(supply: Supply): { stock: Float64Array; backlog: Float64Array; delivered: Float64Array } {
  const stock = new Float64Array(supply.demand.length);
  const backlog = new Float64Array(supply.demand.length);
  const delivered = new Float64Array(supply.demand.length);
  let previousStock = Math.max(0, supply.item.openingStock);
  let previousBacklog = Math.max(0, -supply.item.openingStock);
  supply.demand.forEach((demand, t) => {
    const held = supply.held[t] as number;
    const net = inHand(supply, t, previousStock) - demand - previousBacklog;
    const late = Math.max(0, -net) + held;
    delivered[t] = demand + previousBacklog - late;
    previousStock = stock[t] = Math.max(0, net) + held;
    previousBacklog = backlog[t] = late;
  });
  return { stock, backlog, delivered };
}

/** Unmet demand is gone: delivered = min(demand, in hand). An opening backlog is asked for in the first period. */
function serveOrLose(supply: Supply): { stock: Float64Array; lost: Float64Array; delivered: Float64Array } {
  const stock = new Float64Array(supply.demand.length);
  const lost = new Float64Array(supply.demand.length);
  const delivered = new Float64Array(supply.demand.length);
  let previousStock = Math.max(0, supply.item.openingStock);
  supply.demand.forEach((demand, t) => {
    const asked = demand + (t === 0 ? Math.max(0, -supply.item.openingStock) : 0);
    const available = inHand(supply, t, previousStock);
    const served = Math.min(asked, available) - (supply.held[t] as number);
    delivered[t] = served;
    lost[t] = asked - served;
    previousStock = stock[t] = available - served;
  });
  return { stock, lost, delivered };
}

function inHand({ item, receipts, production, subcontract }: Supply, t: number, previousStock: number): number {
  const arrived = production[t - item.leadTimePeriods] ?? 0;
  return previousStock + (receipts[t] as number) + arrived + (subcontract[t] as number);
}

function cumulate(demand: Float64Array): Float64Array {
  let sum = 0;
  return demand.map((quantity) => (sum += quantity));
}

/**
 * Whole following demands that the stock covers, and the fraction of the next one. Stock that ends with the horizon's
 * demand covers just the periods that are left.
 */
function coverage(stock: number, t: number, cumulative: Float64Array): number {
  const reach = stock + (cumulative[t] as number);
  const last = cumulative.at(-1) as number;
  if (stock <= 0) return 0;
  if (reach > last + COVERAGE_TOLERANCE) return BEYOND_HORIZON;
  if (reach >= last - COVERAGE_TOLERANCE) return cumulative.length - 1 - t;
  let whole = t;
  while ((cumulative[whole + 1] as number) <= reach + COVERAGE_TOLERANCE) whole++;
  const served = cumulative[whole] as number;
  return whole - t + Math.max(0, reach - served) / ((cumulative[whole + 1] as number) - served);
}
