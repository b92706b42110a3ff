import { toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';
import { isStartLocked, lockedQuantity, type BoundTable } from './bounds';
import type { HourCosts } from './hour-costs';
import type { ItemHours } from './load';
import type { UnitCosts } from './unit-costs';

/** Units of an item missing at the end of a period. */
export interface Need {
  readonly i: ItemIndex;
  readonly t: PeriodIndex;
  readonly quantity: number;
  /** Money a unit costs when it is never served. */
  readonly leaveCost: number;
  /** Money per unit and period late; Infinity when it can't be served late. */
  readonly lateCost: number;
  /** Money that an hour spent on it saves. */
  readonly moneyPerHour: number;
}

/** A plan being filled, need after need. */
export interface Placing {
  readonly model: PlanningModel;
  readonly hourCosts: HourCosts;
  /** What was decided, and stays. */
  readonly bounds: BoundTable;
  readonly items: readonly PlacedItem[];
  readonly workers: readonly (Float64Array | undefined)[];
  readonly used: Grid<ResourceIndex>;
  readonly production: Grid<ItemIndex>;
  readonly subcontract: Grid<ItemIndex>;
  /** Units that whole lots brought beyond the need they were started for, by arrival. */
  readonly spare: Grid<ItemIndex>;
}

/** An item with what placing asks for again and again. */
export interface PlacedItem {
  readonly item: Item;
  readonly costs: UnitCosts;
  readonly hours: readonly ItemHours[];
  /** Starts are whole multiples of it; 0 = any quantity. */
  readonly lotSize: number;
  /** The least start that is not 0. */
  readonly minimum: number;
}

/** Serves a need where it costs least, in as many periods as it takes, unless leaving it is cheaper still. */
export function placeNeed(placing: Placing, need: Need): void {
  const closed = new Set<number>();
  let rest = takeSpare(placing, need);
  while (rest > DUST) {
    const place = cheapestPlace(placing, need, closed);
    if (place.cost >= need.leaveCost) return;
    const quantity = place.isStart ? start(placing, need, place.arrival, rest) : subcontract(placing, need, place.arrival, rest);
    // A start that can't hold a whole lot is closed; other places show by themselves that they are full.
    if (quantity === 0) closed.add(place.arrival);
    rest -= quantity;
  }
}

/** Units too few to plan. */
const DUST = 1e-9;

/** Uses what earlier starts left over; returns what is still missing. */
function takeSpare({ spare }: Placing, { i, t, quantity }: Need): number {
  let rest = quantity;
  const row = spare.row(i);
  for (let arrival = 0; arrival <= t && rest > 0; arrival++) {
    const taken = Math.min(rest, row[arrival] as number);
    row[arrival] = (row[arrival] as number) - taken;
    rest -= taken;
  }
  return rest;
}

interface Place {
  /** The period in which the supply is there. */
  readonly arrival: PeriodIndex;
  /** Money for one unit, waiting or late included. */
  readonly cost: number;
  readonly isStart: boolean;
}

/** On time first, then earlier, then later; each direction ends where waiting alone costs more than the best place. */
function cheapestPlace(placing: Placing, need: Need, closed: ReadonlySet<number>): Place {
  const { item, costs } = placing.items[need.i] as PlacedItem;
  let best: Place = { arrival: need.t, cost: need.leaveCost, isStart: false };
  const look = (position: number, waiting: number): boolean => {
    const arrival = toIndex<PeriodIndex>(position);
    const made = closed.has(position) ? Infinity : startCost(placing, need.i, arrival);
    const bought = hasSubcontractLeft(placing, need.i, arrival) ? costs.subcontract : Infinity;
    const cost = Math.min(made, bought) + waiting;
    if (cost < best.cost) best = { arrival, cost, isStart: made <= bought };
    return waiting + Math.min(costs.start, costs.subcontract) < best.cost;
  };
  const earliest = Math.max(0, need.t - item.shelfLifePeriods);
  for (let arrival: number = need.t; arrival >= earliest; arrival--) {
    if (!look(arrival, costs.holding * (need.t - arrival))) break;
  }
  for (let arrival = need.t + 1; arrival < placing.production.periodCount; arrival++) {
    if (!look(arrival, need.lateCost * (arrival - need.t))) break;
  }
  return best;
}

function hasSubcontractLeft({ items, subcontract: bought, bounds }: Placing, i: ItemIndex, t: PeriodIndex): boolean {
  const { item } = items[i] as PlacedItem;
  return lockedQuantity(bounds.subcontract(i, t)) === undefined && bought.at(i, t) < item.subcontractMax;
}

/** Money for one unit more of a start that arrives in the period; Infinity when there can be none. */
function startCost(placing: Placing, i: ItemIndex, arrival: PeriodIndex): number {
  const { item, hours } = placing.items[i] as PlacedItem;
  const t = toIndex<PeriodIndex>(arrival - item.leadTimePeriods);
  if (!item.canStart || t < placing.model.rules.frozenPeriods || t < 0 || isStartLocked(placing.bounds, i, t)) return Infinity;
  const isNew = placing.production.at(i, t) === 0;
  let cost = item.unitCost;
  for (const { resource, perUnit, perStart } of hours) {
    const used = placing.used.at(resource, t) + (isNew ? perStart : 0);
    const next = placing.hourCosts.next(resource, t, used);
    if (perUnit > 0) cost += perUnit * next.price;
    else if (isNew && used > placing.hourCosts.limit.at(resource, t)) return Infinity;
  }
  return cost;
}

/** Starts up to `rest` units, rounded up to lots and minimums; returns how much of the need that serves. */
function start(placing: Placing, { i }: Need, arrival: PeriodIndex, rest: number): number {
  const { item, hours } = placing.items[i] as PlacedItem;
  const t = toIndex<PeriodIndex>(arrival - item.leadTimePeriods);
  const added = startable(placing, i, t, rest);
  if (added <= 0) return 0;
  const isNew = placing.production.at(i, t) === 0;
  for (const { resource, perUnit, perStart } of hours) placing.used.add(resource, t, perUnit * added + (isNew ? perStart : 0));
  placing.production.add(i, t, added);
  const served = Math.min(rest, added);
  placing.spare.add(i, arrival, added - served);
  return served;
}

/** Units to add to the start in t for a need of `rest`: without lots what the cheapest hours give, else whole lots. */
function startable(placing: Placing, i: ItemIndex, t: PeriodIndex, rest: number): number {
  const { hours, lotSize, minimum } = placing.items[i] as PlacedItem;
  const before = placing.production.at(i, t);
  let [atPrice, room] = [Infinity, Infinity];
  for (const { resource, perUnit, perStart } of hours) {
    if (perUnit === 0) continue;
    const used = placing.used.at(resource, t) + (before === 0 ? perStart : 0);
    atPrice = Math.min(atPrice, placing.hourCosts.next(resource, t, used).hours / perUnit);
    room = Math.min(room, (placing.hourCosts.limit.at(resource, t) - used) / perUnit);
  }
  const wanted = Math.max(minimum, before + rest);
  if (lotSize > 0) {
    const lots = Math.min(Math.ceil(wanted / lotSize - DUST), Math.floor((before + room) / lotSize + DUST));
    return lots * lotSize < minimum ? 0 : lots * lotSize - before;
  }
  if (minimum === 0 || before > 0) return Math.min(rest, atPrice);
  return room < minimum ? 0 : Math.min(wanted, Math.max(minimum, atPrice));
}

function subcontract({ subcontract: bought, items }: Placing, { i }: Need, arrival: PeriodIndex, rest: number): number {
  const { item } = items[i] as PlacedItem;
  const quantity = Math.min(rest, item.subcontractMax - bought.at(i, arrival));
  bought.add(i, arrival, quantity);
  return quantity;
}
