import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';
import type { ScenarioAmount, ScenarioChange, ScenarioLever } from '../domain/scenario';

/**
 * Items of the scope with another number of the lever's. A change of a price or unit cost leaves the costs that were derived from it
 * (holding, late, lost) as they are. Items that the change leaves as they are stay the same objects.
 */
export function changeItems(model: PlanningModel, { lever, scope, amount }: ScenarioChange): PlanningModel {
  const meant = new Set<number>(scope.items);
  const items = model.items.map((item, i) => (meant.has(i) ? patched(item, PATCHES[lever]?.(item, amount) ?? {}) : item));
  return items.some((item, i) => item !== model.items[i]) ? { ...model, items } : model;
}

function patched(item: Item, patch: Partial<Item>): Item {
  const isSame = Object.entries(patch).every(([key, value]) => item[key as keyof Item] === value);
  return isSame ? item : { ...item, ...patch };
}

const PATCHES: Partial<Readonly<Record<ScenarioLever, (item: Item, amount: ScenarioAmount) => Partial<Item>>>> = {
  subcontract: (item, amount) => (item.subcontractCost === undefined ? {} : { subcontractMax: changed(item.subcontractMax, amount) }),
  safetyStock: wantedStock,
  leadTime: (item, amount) => ({ leadTimePeriods: Math.ceil(changed(item.leadTimePeriods, amount)) }),
  supplierDelay: (item, amount) => (item.routing.length > 0 ? {} : { leadTimePeriods: changed(item.leadTimePeriods, amount) }),
  price: (item, amount) => (item.price === undefined ? {} : { price: changed(item.price, amount) }),
  unitCost: (item, amount) => ({ unitCost: changed(item.unitCost, amount) }),
};

/** A share changes the coverage in periods as well, so that it holds for items that are steered by it. */
function wantedStock(item: Item, amount: ScenarioAmount): Partial<Item> {
  const safetyStock = changed(item.safetyStock, amount);
  if (amount.kind !== 'share') return { safetyStock };
  const minCoverage = changed(item.minCoverage, amount);
  return { safetyStock, minCoverage, maxCoverage: Math.max(item.maxCoverage, minCoverage) };
}

function changed(value: number, amount: ScenarioAmount): number {
  switch (amount.kind) {
    case 'unlimited':
      return Infinity;
    case 'share':
      return amount.share === -1 ? 0 : value * (1 + amount.share);
    case 'amount':
      return Math.max(0, value + amount.amount);
    case 'rule':
      return value;
  }
}
