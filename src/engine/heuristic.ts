import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import { isLock } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import type { Resource } from '../domain/resource';
import { boundTable, lockedLoad } from './bounds';
import { hourCosts } from './hour-costs';
import { hasLots, itemHours } from './load';
import { minimumStart } from './lot-problem';
import { placeNeed, type Need, type PlacedItem, type Placing } from './place-need';
import { targetStock } from './targets';
import { unitCosts, type UnitCosts } from './unit-costs';

/** What the quick plan decides: units by item and period; workers by resource position, one number a period. */
export interface QuickPlan {
  readonly production: Grid<ItemIndex>;
  readonly subcontract: Grid<ItemIndex>;
  readonly workers: readonly (Float64Array | undefined)[];
}

/**
 * A feasible plan without a solver, usually some percent above the best one: needs are served in the order of the money
 * that an hour spent on them saves, each in its cheapest periods and tiers; demand first, then stock targets.
 * The workforce stays as it is.
 */
export function quickPlan(model: PlanningModel): QuickPlan {
  const placing = beginPlacing(model);
  for (const need of urgentFirst(placing, missingDemand(placing))) placeNeed(placing, need);
  for (const need of urgentFirst(placing, missingStock(placing))) placeNeed(placing, need);
  const { production, subcontract, workers } = placing;
  return { production, subcontract, workers };
}

function beginPlacing(model: PlanningModel): Placing {
  const periodCount = model.horizon.starts.length;
  const workers = model.resources.map((resource) => steadyWorkers(model, resource));
  const perItem = (): Grid<ItemIndex> => new Grid(model.items.length, periodCount);
  return {
    model,
    hourCosts: hourCosts(model, workers),
    items: model.items.map((item, position) => ({
      item,
      costs: unitCosts(model, toIndex(position)),
      hours: itemHours(model, item),
      lotSize: hasLots(model, item) ? item.lotSize : 0,
      minimum: hasLots(model, item) ? minimumStart(item) : 0,
    })),
    workers,
    bounds: boundTable(model),
    used: lockedLoad(model),
    production: decided(model, 'production'),
    subcontract: decided(model, 'subcontract'),
    spare: perItem(),
  };
}

/** The quantities that were decided. */
function decided(model: PlanningModel, kind: 'production' | 'subcontract'): Grid<ItemIndex> {
  const grid = new Grid<ItemIndex>(model.items.length, model.horizon.starts.length);
  for (const bound of model.bounds?.[kind] ?? []) if (isLock(bound)) grid.set(bound.item, bound.period, bound.least);
  return grid;
}

function steadyWorkers(model: PlanningModel, { workforce }: Resource): Float64Array | undefined {
  if (workforce === undefined) return undefined;
  const { openingWorkers, minWorkers, maxWorkers } = workforce;
  const clamped = Math.min(maxWorkers, Math.max(minWorkers, openingWorkers));
  const whole = Math.min(Math.floor(maxWorkers), Math.ceil(clamped));
  return new Float64Array(model.horizon.starts.length).fill(model.rules.wholeWorkers ? whole : clamped);
}

/** What kind of need is looked for: its quantity, and what a unit of it costs. */
interface Wish {
  /** Units missing at a stock position (negative = backlog) at the end of a period. */
  readonly missing: (i: ItemIndex, t: PeriodIndex, position: number) => number;
  /** Money per unit and period late; Infinity when it can't be served late. */
  readonly lateCost: (costs: UnitCosts) => number;
  /** Money per unit never served, besides that of being late. */
  readonly lossCost: (costs: UnitCosts) => number;
}

function missingDemand({ model }: Placing): Wish {
  const waits = model.rules.unmetDemand === 'backlog';
  return {
    missing: (_i, _t, position) => -position,
    lateCost: (costs) => (waits ? costs.backlog : Infinity),
    lossCost: (costs) => costs.lost,
  };
}

/** The final stock that is asked for is a target of the last period. */
function missingStock({ model }: Placing): Wish {
  const target = targetStock(model);
  const last = target.periodCount - 1;
  return {
    missing: (i, t, position) => {
      const asked = t === last ? (model.items[i] as Item).finalStock : 0;
      return Math.max(target.at(i, t), asked) - Math.max(0, position);
    },
    lateCost: (costs) => Math.max(0, costs.belowTarget - costs.holding),
    lossCost: (costs) => costs.finalCredit,
  };
}

/** All needs of a kind, the most money per hour first. */
function urgentFirst(placing: Placing, wish: Wish): Need[] {
  const needs: Need[] = [];
  for (const i of indicesUpTo<ItemIndex>(placing.items.length)) addNeeds(placing, wish, i, needs);
  return needs.sort((a, b) => b.moneyPerHour - a.moneyPerHour || a.t - b.t || a.i - b.i);
}

/** Needs of one item, as if every earlier need were served in time. */
function addNeeds(placing: Placing, wish: Wish, i: ItemIndex, needs: Need[]): void {
  const { item, costs, hours } = placing.items[i] as PlacedItem;
  const { demand, receipts, rules } = placing.model;
  const lateCost = wish.lateCost(costs);
  let hoursPerUnit = 0;
  for (const { perUnit } of hours) hoursPerUnit += perUnit;
  let position = item.openingStock;
  for (const t of indicesUpTo<PeriodIndex>(demand.periodCount)) {
    position += receipts.at(i, t) + placing.subcontract.at(i, t) + arrived(placing, item, i, t) - demand.at(i, t);
    const quantity = wish.missing(i, t, position);
    if (quantity > 0) {
      const leaveCost = wish.lossCost(costs) + (lateCost < Infinity ? lateCost * (demand.periodCount - t) : 0);
      needs.push({ i, t, quantity, leaveCost, lateCost, moneyPerHour: (leaveCost - item.unitCost) / hoursPerUnit });
      position += quantity;
    }
    if (rules.unmetDemand === 'lost') position = Math.max(0, position);
  }
}

function arrived({ production }: Placing, { leadTimePeriods }: Item, i: ItemIndex, t: PeriodIndex): number {
  return t < leadTimePeriods ? 0 : production.at(i, toIndex(t - leadTimePeriods));
}
