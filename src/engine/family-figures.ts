import { toIndex, type ItemIndex } from '../domain/axis';
import type { FamilyFigures } from '../domain/comparison';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { deliveredOf } from './measure';

interface Sums {
  revenue: number;
  hasPrice: boolean;
  delivered: number;
  demand: number;
  onTime: number;
  stockValue: number;
}

/** What a plan does for each family, in the order of its first item; service by the formula of docs/planning-model.md §4. */
export function familyFigures(model: PlanningModel, plan: Plan): readonly FamilyFigures[] {
  const delivered = deliveredOf(model, plan);
  const families = new Map<string, Sums>();
  const periodCount = model.horizon.starts.length;
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    const sums = families.get(item.family) ?? { revenue: 0, hasPrice: false, delivered: 0, demand: 0, onTime: 0, stockValue: 0 };
    families.set(item.family, sums);
    const served = total(delivered.row(i));
    sums.revenue += (item.price ?? 0) * served;
    sums.hasPrice ||= item.price !== undefined;
    sums.delivered += served;
    sums.stockValue += (item.unitCost * total(plan.stock.row(i))) / periodCount;
    model.demand.row(i).forEach((demand, t) => {
      sums.demand += demand;
      sums.onTime += Math.max(0, demand - plan.backlog.at(i, toIndex(t)) - plan.lost.at(i, toIndex(t)));
    });
  });
  return [...families].map(([family, { revenue, hasPrice, delivered: units, demand, onTime, stockValue }]) => ({
    family,
    revenue: hasPrice ? revenue : undefined,
    delivered: units,
    serviceLevel: demand > 0 ? onTime / demand : undefined,
    stockValue,
  }));
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
