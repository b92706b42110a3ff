import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { PeriodFinance } from '../domain/finance';
import type { Item } from '../domain/item';
import type { Costs, Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { deliveredOf } from './measure';
import { cheapestFirst, tierLimit } from './tiers';
import { unitCosts } from './unit-costs';

/**
 * The money of a plan, period by period (docs/planning-model.md §1 and §4): production is paid when it starts, subcontracting when
 * it arrives, revenue comes when it is delivered; backlog left at the end counts as lost in the last period.
 */
export function financeOf(model: PlanningModel, plan: Plan): readonly PeriodFinance[] {
  const delivered = deliveredOf(model, plan);
  return indicesUpTo<PeriodIndex>(model.horizon.starts.length).map((t) => {
    const items = addItems(model, plan, t);
    const costs = { ...items, ...hoursCosts(model, plan, t), ...peopleCosts(model, plan, t) };
    let [revenue, stockValue, lostMargin] = [0, 0, 0];
    for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
      const { price, unitCost } = model.items[i] as Item;
      revenue += (price ?? 0) * delivered.at(i, t);
      stockValue += unitCost * plan.stock.at(i, t);
      lostMargin += price === undefined ? 0 : (price - unitCost) * lostUnits(plan, i, t);
    }
    const regularLabour = costs.hours.regularLabour + costs.wages;
    const { production, subcontract, holding, backlog, lostSales, hiring, layoff } = costs;
    const { overtime } = costs.hours;
    const total = production + regularLabour + overtime + subcontract + holding + backlog + lostSales + hiring + layoff;
    return { production, regularLabour, overtime, subcontract, holding, backlog, lostSales, hiring, layoff, total, revenue, margin: revenue - total, stockValue, lostMargin };
  });
}

function lostUnits(plan: Plan, i: ItemIndex, t: PeriodIndex): number {
  return plan.lost.at(i, t) + (t === plan.lost.periodCount - 1 ? plan.backlog.at(i, t) : 0);
}

function addItems(model: PlanningModel, plan: Plan, t: PeriodIndex): Pick<Costs, 'production' | 'subcontract' | 'holding' | 'backlog' | 'lostSales'> {
  const sums = { production: 0, subcontract: 0, holding: 0, backlog: 0, lostSales: 0 };
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const costs = unitCosts(model, i);
    const { openingStock, subcontractCost } = model.items[i] as Item;
    sums.production += costs.start * plan.production.at(i, t);
    sums.subcontract += (subcontractCost ?? 0) * plan.subcontract.at(i, t);
    sums.backlog += costs.backlog * plan.backlog.at(i, t);
    sums.lostSales += costs.lost * lostUnits(plan, i, t);
    const before = t === 0 ? Math.max(0, openingStock) : plan.stock.at(i, toIndex(t - 1));
    const held = model.rules.holdingOn === 'average' ? (before + plan.stock.at(i, t)) / 2 : plan.stock.at(i, t);
    sums.holding += costs.holding * held;
  }
  return sums;
}

/** Hours by tier, the cheapest first; hours beyond every limit are paid as the dearest, decided ones used or not. */
function hoursCosts(model: PlanningModel, plan: Plan, t: PeriodIndex): { readonly hours: Pick<Costs, 'regularLabour' | 'overtime'> } {
  const hours = { regularLabour: 0, overtime: 0 };
  model.resources.forEach((resource, position) => {
    const workers = plan.workforce[position]?.workers[t] ?? 0;
    const tiers = cheapestFirst(resource);
    let rest = plan.load.at(toIndex<ResourceIndex>(position), t);
    tiers.forEach((tier, rank) => {
      const limit = tierLimit(tier, t, workers);
      const used = rank === tiers.length - 1 ? rest : Math.min(rest, limit);
      rest -= used;
      hours[tier.kind === 'regular' ? 'regularLabour' : 'overtime'] += used * tier.costPerHour + (tier.paidPerHour === undefined ? 0 : tier.paidPerHour * limit);
    });
  });
  return { hours };
}

function peopleCosts(model: PlanningModel, plan: Plan, t: PeriodIndex): { readonly wages: number; readonly hiring: number; readonly layoff: number } {
  let [wages, hiring, layoff] = [0, 0, 0];
  model.resources.forEach(({ workforce }, position) => {
    const staff = plan.workforce[position];
    if (workforce === undefined || staff === undefined) return;
    wages += workforce.wagePerPeriod * (staff.workers[t] as number);
    hiring += workforce.hireCost * (staff.hired[t] as number);
    layoff += workforce.layoffCost * (staff.laidOff[t] as number);
  });
  return { wages, hiring, layoff };
}
