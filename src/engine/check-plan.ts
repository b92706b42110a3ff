import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { Item } from '../domain/item';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { Resource } from '../domain/resource';
import { boundTable, lockedQuantity, overloadHours, type BoundTable } from './bounds';
import { hasLots, loadOf } from './load';
import { tierLimit } from './tiers';

/** A sentence of the plan's contract that does not hold, for us and not for the planner. */
interface Violation {
  readonly invariant: 'balance' | 'negative' | 'load' | 'capacity' | 'start' | 'lock' | 'lot' | 'subcontract' | 'workers' | 'total';
  /** Item or resource code. */
  readonly code: string;
  readonly period: PeriodIndex;
  /** By how much it is broken. */
  readonly amount: number;
}

/**
 * Every invariant of a plan that is broken by more than 1e-6, relative to the quantities at hand: stock balance, load and
 * its limits, what was decided before it, starts where they are possible, lots and minimum orders, subcontract and workforce limits, the sum of costs.
 * Empty for a sound plan.
 */
export function checkPlan(model: PlanningModel, plan: Plan): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (invariant, code, t, broken) => {
    if (broken.amount > TOLERANCE * Math.max(1, Math.abs(broken.scale))) {
      violations.push({ invariant, code, period: toIndex(t), amount: broken.amount });
    }
  };
  const bounds = boundTable(model);
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    checkBalance(model, plan, i, report);
    checkSupply(model, plan, { i, bounds }, report);
  }
  const load = loadOf(model, plan.production);
  const overload = overloadHours(model);
  for (const r of indicesUpTo<ResourceIndex>(model.resources.length)) checkHours(model, { ...plan, load }, { r, overload: overload.row(r) }, report);
  checkTotal(plan, report);
  return violations;
}

const TOLERANCE = 1e-6;

type Report = (
  invariant: Violation['invariant'],
  code: string,
  t: number,
  broken: { readonly amount: number; readonly scale: number },
) => void;

function checkBalance(model: PlanningModel, plan: Plan, i: ItemIndex, report: Report): void {
  const { code, openingStock, leadTimePeriods } = model.items[i] as Item;
  let before = openingStock;
  for (const t of indicesUpTo<PeriodIndex>(model.horizon.starts.length)) {
    const arrived = t < leadTimePeriods ? 0 : plan.production.at(i, toIndex(t - leadTimePeriods));
    const supply = model.receipts.at(i, t) + arrived + plan.subcontract.at(i, t);
    const after = plan.stock.at(i, t) - plan.backlog.at(i, t);
    const expected = before + supply + plan.lost.at(i, t) - model.demand.at(i, t);
    report('balance', code, t, { amount: Math.abs(after - expected), scale: Math.abs(before) + supply + model.demand.at(i, t) });
    for (const grid of [plan.production, plan.subcontract, plan.stock, plan.backlog, plan.lost]) {
      report('negative', code, t, { amount: -grid.at(i, t), scale: 1 });
    }
    before = after;
  }
}

function checkSupply(
  model: PlanningModel,
  plan: Plan,
  { i, bounds }: { readonly i: ItemIndex; readonly bounds: BoundTable },
  report: Report,
): void {
  const item = model.items[i] as Item;
  const periodCount = model.horizon.starts.length;
  for (const t of indicesUpTo<PeriodIndex>(periodCount)) {
    const started = plan.production.at(i, t);
    const bought = plan.subcontract.at(i, t);
    const [decided, ordered] = [lockedQuantity(bounds.production(i, t)), lockedQuantity(bounds.subcontract(i, t))];
    if (decided !== undefined) report('lock', item.code, t, { amount: Math.abs(started - decided), scale: started });
    if (ordered !== undefined) report('lock', item.code, t, { amount: Math.abs(bought - ordered), scale: bought });
    const limit = item.subcontractCost === undefined ? 0 : item.subcontractMax;
    if (ordered === undefined) report('subcontract', item.code, t, { amount: bought - limit, scale: bought });
    if (decided !== undefined) continue;
    const canStart = item.canStart && t >= model.rules.frozenPeriods && t + item.leadTimePeriods < periodCount;
    if (!canStart) report('start', item.code, t, { amount: started, scale: 1 });
    if (started !== 0 && hasLots(model, item)) checkLot(item, { t, started }, report);
  }
}

function checkLot(item: Item, { t, started }: { readonly t: PeriodIndex; readonly started: number }, report: Report): void {
  report('lot', item.code, t, { amount: item.minimumOrder - started, scale: started });
  const lots = item.lotSize > 0 ? started / item.lotSize : 0;
  report('lot', item.code, t, { amount: Math.abs(lots - Math.round(lots)), scale: lots });
}

function checkHours(
  model: PlanningModel,
  plan: Plan,
  { r, overload }: { readonly r: ResourceIndex; readonly overload: Float64Array },
  report: Report,
): void {
  const resource = model.resources[r] as Resource;
  const workforce = plan.workforce[r];
  for (const t of indicesUpTo<PeriodIndex>(model.horizon.starts.length)) {
    const load = plan.load.at(r, t);
    const workers = workforce?.workers[t] ?? 0;
    const beyond = overload[t] as number;
    let available = 0;
    for (const tier of resource.tiers) available += tierLimit(tier, t, workers);
    report('capacity', resource.code, t, { amount: load - available - beyond, scale: load });
    report('load', resource.code, t, { amount: load - plan.regularHours.at(r, t) - plan.extraHours.at(r, t) - beyond, scale: load });
    checkWorkers(plan, resource, { r, t }, report);
  }
}

function checkWorkers(plan: Plan, resource: Resource, at: { r: ResourceIndex; t: PeriodIndex }, report: Report): void {
  const planned = plan.workforce[at.r];
  if (planned === undefined || resource.workforce === undefined) return;
  const { minWorkers, maxWorkers, openingWorkers } = resource.workforce;
  const workers = planned.workers[at.t] as number;
  const before = at.t === 0 ? openingWorkers : (planned.workers[at.t - 1] as number);
  const change = (planned.hired[at.t] as number) - (planned.laidOff[at.t] as number);
  const amount = Math.max(minWorkers - workers, workers - maxWorkers, Math.abs(workers - before - change));
  report('workers', resource.code, at.t, { amount, scale: workers });
}

function checkTotal({ costs }: Plan, report: Report): void {
  const { total, ...parts } = costs;
  let sum = 0;
  for (const part of Object.values(parts)) sum += part;
  report('total', 'costs', 0, { amount: Math.abs(total - sum), scale: total });
}
