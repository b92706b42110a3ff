import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';
import { hasLots } from './load';
import { targetStock } from './targets';

/**
 * Chase: each period starts what the demand and the target stock a lead time later need beyond stock and receipts. What can't start in
 * time starts in the first period that is not frozen. Lots are rounded up and carried on. Units by item and period.
 */
export function chaseStarts(model: PlanningModel): Grid<ItemIndex> {
  return startsOf(model, (item, needs) => {
    const started = new Float64Array(needs.length);
    let made = 0;
    needs.forEach((need, t) => {
      if (need <= made || t + item.leadTimePeriods < model.rules.frozenPeriods) return;
      const start = Math.max(model.rules.frozenPeriods, t - item.leadTimePeriods);
      if (start + item.leadTimePeriods >= needs.length) return;
      const quantity = inLots(model, item, need - made);
      started[start] = (started[start] as number) + quantity;
      made += quantity;
    });
    return started;
  });
}

/**
 * Level: the lowest constant rate at which no period falls below its target stock, from the first start that arrives on. The rate is
 * per working hour of the item's first resource where its regular hours are known, else per period (Heizer & Render,
 * *Operations Management*, ch. 13: a level plan makes the mean daily requirement on each working day).
 */
export function levelStarts(model: PlanningModel): Grid<ItemIndex> {
  return startsOf(model, (item, needs) => {
    const first = model.rules.frozenPeriods;
    const count = needs.length - item.leadTimePeriods;
    const time = workingTime(model, item);
    let worked = 0;
    let rate = 0;
    for (let t = first; t < count; t++) {
      worked += time[t] as number;
      if (worked > 0) rate = Math.max(rate, (needs[t + item.leadTimePeriods] as number) / worked);
    }
    const started = new Float64Array(needs.length);
    let [due, made] = [0, 0];
    for (let t = first; t < count; t++) {
      due += rate * (time[t] as number);
      const quantity = due - made <= DUST * Math.max(1, due) ? 0 : inLots(model, item, due - made);
      started[t] = quantity;
      made += quantity;
    }
    return started;
  });
}

const DUST = 1e-9;

/** Starts of each item from its cumulative needs [u]: what must have arrived by each period's end. */
function startsOf(model: PlanningModel, starts: (item: Item, needs: Float64Array) => Float64Array): Grid<ItemIndex> {
  const production = new Grid<ItemIndex>(model.items.length, model.horizon.starts.length);
  const target = targetStock(model);
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const item = model.items[i] as Item;
    if (!item.canStart) continue;
    const needs = new Float64Array(production.periodCount);
    let net = -item.openingStock;
    for (const t of indicesUpTo<PeriodIndex>(production.periodCount)) {
      net += model.demand.at(i, t) - model.receipts.at(i, t);
      const asked = t === production.periodCount - 1 ? item.finalStock : 0;
      needs[t] = net + Math.max(asked, target.at(i, t));
    }
    production.row(i).set(starts(item, needs));
  }
  return production;
}

/** The quantity that a start of at least so much has: whole lots, at least the minimum order. */
function inLots(model: PlanningModel, item: Item, quantity: number): number {
  if (!hasLots(model, item)) return quantity;
  const wanted = Math.max(quantity, item.minimumOrder);
  return item.lotSize > 0 ? Math.ceil(wanted / item.lotSize - DUST) * item.lotSize : wanted;
}

function workingTime(model: PlanningModel, item: Item): Float64Array {
  const [step] = item.routing;
  const regular = step === undefined ? undefined : model.resources[step.resource]?.tiers.find(({ kind }) => kind === 'regular');
  const even = new Float64Array(model.horizon.starts.length).fill(1);
  if (regular === undefined || regular.hours.some((hours) => !Number.isFinite(hours)) || regular.hours.every((hours) => hours === 0)) return even;
  return regular.hours;
}
