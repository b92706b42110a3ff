import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import type { Item } from '../domain/item';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { perishableStock } from './targets';

/**
 * Units by which a plan misses the wishes that hold whenever they can: final stock that it lacks, backlog left where none may
 * be, stock that perishes. The program pays its elastic price for each; the plan's objective doesn't show them.
 */
export function brokenWishes(model: PlanningModel, { stock, backlog }: Pick<Plan, 'stock' | 'backlog'>): number {
  const perishable = perishableStock(model);
  const last = toIndex<PeriodIndex>(Math.max(0, stock.periodCount - 1));
  let units = 0;
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const { finalStock } = model.items[i] as Item;
    units += Math.max(0, finalStock - stock.at(i, last));
    if (!model.rules.finalBacklogAllowed) units += backlog.at(i, last);
    stock.row(i).forEach((held, t) => { units += Math.max(0, held - perishable.at(i, toIndex<PeriodIndex>(t))); });
  }
  return units;
}
