import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { PERIODS_PER_YEAR } from '../domain/calendar';
import { Grid } from '../domain/grid';
import type { Kpis } from '../domain/kpi';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';

/** The headline figures of a plan, by the formulas of docs/planning-model.md §4. */
export function measure(model: PlanningModel, plan: Plan): Kpis {
  const periodCount = model.horizon.starts.length;
  const flows = addUp(model, plan);
  const revenue = flows.hasPrice ? flows.revenue : undefined;
  const costOfSalesPerYear = (flows.costOfSales * PERIODS_PER_YEAR[model.horizon.bucket]) / periodCount;
  const stockValue = flows.stockValue / periodCount;
  return {
    serviceLevel: ratio(flows.onTime, flows.demand),
    fillRate: ratio(flows.delivered, flows.demand + flows.openingBacklog),
    stockValue,
    coverage: ratio(flows.stockValue, flows.demandValue),
    utilisation: utilisation(plan),
    revenue,
    margin: revenue === undefined ? undefined : revenue - plan.costs.total,
    turns: ratio(costOfSalesPerYear, stockValue),
  };
}

/** Units delivered by item and period: demand + backlog before − backlog after − lost. */
export function deliveredOf(model: PlanningModel, plan: Plan): Grid<ItemIndex> {
  const { rowCount, periodCount } = plan.backlog;
  const delivered = new Grid<ItemIndex>(rowCount, periodCount);
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    let before = Math.max(0, -item.openingStock);
    for (const t of indicesUpTo<PeriodIndex>(periodCount)) {
      const backlog = plan.backlog.at(i, t);
      delivered.set(i, t, Math.max(0, model.demand.at(i, t) + before - backlog - plan.lost.at(i, t)));
      before = backlog;
    }
  });
  return delivered;
}

interface Flows {
  demand: number;
  onTime: number;
  delivered: number;
  openingBacklog: number;
  /** Σ over the periods, not their mean. */
  stockValue: number;
  demandValue: number;
  costOfSales: number;
  revenue: number;
  /** True when some item has a price. */
  hasPrice: boolean;
}

function addUp(model: PlanningModel, plan: Plan): Flows {
  const delivered = deliveredOf(model, plan);
  const flows: Flows = {
    demand: 0, onTime: 0, delivered: 0, openingBacklog: 0, stockValue: 0, demandValue: 0, costOfSales: 0, revenue: 0, hasPrice: false,
  };
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    const demand = sum(model.demand.row(i));
    const served = sum(delivered.row(i));
    flows.demand += demand;
    flows.onTime += onTime(model, plan, i);
    flows.delivered += served;
    flows.openingBacklog += Math.max(0, -item.openingStock);
    flows.stockValue += item.unitCost * sum(plan.stock.row(i));
    flows.demandValue += item.unitCost * demand;
    flows.costOfSales += item.unitCost * served;
    flows.revenue += (item.price ?? 0) * served;
    flows.hasPrice ||= item.price !== undefined;
  });
  return flows;
}

/** Units delivered in the period of their demand: late demand is served first. */
function onTime(model: PlanningModel, plan: Plan, i: ItemIndex): number {
  let units = 0;
  for (const t of indicesUpTo<PeriodIndex>(plan.backlog.periodCount)) {
    units += Math.max(0, model.demand.at(i, t) - plan.backlog.at(i, t) - plan.lost.at(i, t));
  }
  return units;
}

function utilisation(plan: Plan): number | undefined {
  let load = 0;
  let regular = 0;
  plan.regularHours.values.forEach((hours, position) => {
    if (hours === Infinity) return;
    load += plan.load.values[position] as number;
    regular += hours;
  });
  return ratio(load, regular);
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
