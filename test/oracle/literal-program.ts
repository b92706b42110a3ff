import loadHighs from 'highs';
import type { Item } from '../../src/domain/item';
import type { PlanningModel } from '../../src/domain/planning-model';
import type { Resource } from '../../src/domain/resource';

const loading = loadHighs();

/**
 * A limit on one variable: `x_i_t` starts [u], `z_i_t` subcontracting [u], `k_r_t_kind` hours of a tier, `W_r_t` workers, by positions.
 */
export interface FurtherRow {
  readonly variable: string;
  readonly sense: '=' | '<=' | '>=';
  readonly right: number;
}

/** What an independent optimum says of a model. */
interface OracleAnswer {
  readonly objective: number;
  readonly total: number;
}

/**
 * The optimum of a small model, by a second formulation that shares nothing with `src/engine`: LP text with one stock
 * variable, hard wishes and deviations from target and maximum; of plans that tie, the money of the cheapest. Undefined when
 * those hard wishes can't all be met, or the solver loses the tie in its arithmetic.
 */
export async function literalOptimum(model: PlanningModel, further: readonly FurtherRow[] = []): Promise<OracleAnswer | undefined> {
  const text = new LiteralProgram();
  model.items.forEach((item, i) => {
    writeItem(text, model, item, i);
  });
  model.resources.forEach((resource, r) => {
    writeResource(text, model, resource, r);
  });
  for (const { variable, sense, right } of further) text.row([[1, variable]], sense, right);
  const highs = await loading;
  const best = highs.solve(text.toString(), EXACT);
  if (best.Status !== 'Optimal') return undefined;
  const cheapest = highs.solve(text.cheapestAt(best.ObjectiveValue), EXACT);
  if (cheapest.Status !== 'Optimal') return undefined;
  return { objective: best.ObjectiveValue + text.moneyConstant, total: cheapest.ObjectiveValue + text.moneyConstant };
}

const EXACT = { output_flag: false, mip_rel_gap: 1e-9, mip_abs_gap: 1e-9, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 };

/** LP text in the making: money and steering costs of each variable kept apart. */
class LiteralProgram {
  readonly money = new Map<string, number>();
  moneyConstant = 0;
  private readonly steering = new Map<string, number>();
  private readonly rows: string[] = [];
  private readonly bounds: string[] = [];
  private readonly general: string[] = [];

  variable(name: string, money: number, steering = 0, upper = Infinity): string {
    this.money.set(name, (this.money.get(name) ?? 0) + money);
    this.steering.set(name, (this.steering.get(name) ?? 0) + steering);
    if (upper !== Infinity) this.bounds.push(`0 <= ${name} <= ${upper}`);
    return name;
  }

  atLeast(name: string, lower: number): void {
    this.row([[1, name]], '>=', lower);
  }

  whole(name: string): void {
    this.general.push(name);
  }

  row(terms: readonly (readonly [number, string])[], sense: '=' | '<=' | '>=', right: number): void {
    const left = terms.filter(([factor]) => factor !== 0).map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`);
    if (left.length > 0) this.rows.push(`r${this.rows.length}: ${left.join(' ')} ${sense} ${right}`);
  }

  toString(): string {
    return this.textOf(terms(this.cost), this.rows);
  }

  /** The least money among the points of a given objective. */
  cheapestAt(objective: number): string {
    const most = objective + 1e-9 * Math.max(1, Math.abs(objective));
    return this.textOf(terms([...this.money].map(([name, money]) => [money, name])), [...this.rows, `best: ${terms(this.cost)} <= ${most}`]);
  }

  private get cost(): (readonly [number, string])[] {
    return [...this.money].map(([name, money]) => [money + (this.steering.get(name) ?? 0), name]);
  }

  private textOf(objective: string, rows: readonly string[]): string {
    const sections = [
      'Minimize', ` obj: ${objective}`,
      'Subject To', ...rows,
      'Bounds', ...this.bounds,
      ...(this.general.length > 0 ? ['General', this.general.join('\n')] : []),
      'End',
    ];
    return sections.join('\n');
  }
}

function terms(factors: readonly (readonly [number, string])[]): string {
  return factors.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n ');
}

function writeItem(text: LiteralProgram, model: PlanningModel, item: Item, i: number): void {
  const { rules } = model;
  const demand = [...model.demand.values.slice(i * model.demand.periodCount, (i + 1) * model.demand.periodCount)];
  const receipts = [...model.receipts.values.slice(i * demand.length, (i + 1) * demand.length)];
  const rank = 0.8 ** (item.priority - 1);
  if (rules.holdingOn === 'average') text.moneyConstant += (item.holdingCost / 2) * Math.max(0, item.openingStock);
  demand.forEach((quantity, t) => {
    const at = { i, t, demand, rank };
    const terms = [...stockTerms(text, model, item, at), ...supplyTerms(text, item, at), ...shortageTerms(text, model, item, at)];
    text.row(terms, '=', quantity - (receipts[t] ?? 0) - (t === 0 ? item.openingStock : 0));
    writeWishes(text, item, at);
    writeStart(text, model, item, { i, t, total: demand.reduce((sum, d) => sum + d, 0) });
  });
  if (item.finalStock > 0) text.atLeast(`I_${i}_${demand.length - 1}`, item.finalStock);
}

interface Cell {
  readonly i: number;
  readonly t: number;
  readonly demand: readonly number[];
  /** Weight of the item's priority. */
  readonly rank: number;
}

type Terms = [number, string][];

function stockTerms(text: LiteralProgram, { rules }: PlanningModel, item: Item, { i, t, demand }: Cell): Terms {
  const isLast = t === demand.length - 1;
  const share = rules.holdingOn === 'average' && isLast ? 0.5 : 1;
  const credit = isLast ? Math.min(item.unitCost, item.subcontractCost ?? Infinity) : 0;
  const terms: Terms = [[-1, text.variable(`I_${i}_${t}`, item.holdingCost * share, -credit)]];
  if (t > 0) terms.push([1, `I_${i}_${t - 1}`]);
  return terms;
}

function supplyTerms(text: LiteralProgram, item: Item, { i, t }: Cell): Terms {
  const started = t - item.leadTimePeriods;
  const terms: Terms = started >= 0 ? [[1, `x_${i}_${started}`]] : [];
  if (item.subcontractCost !== undefined) terms.push([1, text.variable(`z_${i}_${t}`, item.subcontractCost, 0, item.subcontractMax)]);
  return terms;
}

function shortageTerms(text: LiteralProgram, { rules }: PlanningModel, item: Item, { i, t, demand, rank }: Cell): Terms {
  const lost = item.lostSaleCost * rank;
  if (rules.unmetDemand === 'lost') {
    const most = (demand[t] ?? 0) + (t === 0 ? Math.max(0, -item.openingStock) : 0);
    return [[1, text.variable(`y_${i}_${t}`, lost, 0, most)]];
  }
  const isLast = t === demand.length - 1;
  const most = isLast && !rules.finalBacklogAllowed ? 0 : Infinity;
  const terms: Terms = [[1, text.variable(`B_${i}_${t}`, item.backlogCost * rank + (isLast ? lost : 0), 0, most)]];
  if (t > 0) terms.push([-1, `B_${i}_${t - 1}`]);
  return terms;
}

/** Demand of the next n periods, one period after the other; the mean of the last year stands in beyond the horizon. */
function nextDemand(demand: readonly number[], t: number, n: number): number {
  const year = demand.slice(-12);
  const mean = year.reduce((sum, d) => sum + d, 0) / year.length;
  let [total, left, period] = [0, n, t + 1];
  while (left > 0) {
    total += Math.min(1, left) * (demand[period] ?? mean);
    left -= 1;
    period += 1;
  }
  return total;
}

function writeWishes(text: LiteralProgram, item: Item, at: Cell): void {
  const name = `${at.i}_${at.t}`;
  const target = Math.max(item.safetyStock, nextDemand(at.demand, at.t, item.minCoverage));
  text.row([[1, `I_${name}`], [1, text.variable(`U_${name}`, 0, (item.backlogCost * at.rank) / 2)]], '>=', target);
  if (item.maxCoverage !== Infinity) {
    const maximum = Math.max(target, nextDemand(at.demand, at.t, item.maxCoverage));
    text.row([[1, `I_${name}`], [-1, text.variable(`O_${name}`, 0, item.holdingCost)]], '<=', maximum);
  }
  if (item.shelfLifePeriods !== Infinity) {
    text.row([[1, `I_${name}`]], '<=', nextDemand(at.demand, at.t, item.shelfLifePeriods));
  }
}

function writeStart(text: LiteralProgram, model: PlanningModel, item: Item, at: { i: number; t: number; total: number }): void {
  const name = `${at.i}_${at.t}`;
  const periodCount = model.horizon.starts.length;
  const isPossible = item.canStart && at.t >= model.rules.frozenPeriods && at.t + item.leadTimePeriods < periodCount;
  const x = text.variable(`x_${name}`, item.unitCost, 0, isPossible ? Infinity : 0);
  if (!isPossible || !model.rules.lotSizing) return;
  if (item.lotSize > 0) {
    const lots = text.variable(`n_${name}`, 0);
    text.whole(lots);
    text.row([[1, x], [-item.lotSize, lots]], '=', 0);
  }
  if (item.minimumOrder === 0 && !item.routing.some((step) => step.setupHoursPerLot > 0 && item.lotSize === 0)) return;
  const ordered = text.variable(`w_${name}`, 0, 0, 1);
  text.whole(ordered);
  const most = 3 * at.total + item.minimumOrder + item.lotSize + item.safetyStock + item.finalStock + Math.abs(item.openingStock) + 1;
  text.row([[1, x], [-most, ordered]], '<=', 0);
  text.row([[1, x], [-item.minimumOrder, ordered]], '>=', 0);
}

function writeResource(text: LiteralProgram, model: PlanningModel, resource: Resource, r: number): void {
  const { workforce } = resource;
  model.horizon.starts.forEach((_, t) => {
    const workers = `W_${r}_${t}`;
    if (workforce !== undefined) {
      text.variable(workers, workforce.wagePerPeriod, 0, workforce.maxWorkers);
      text.atLeast(workers, workforce.minWorkers);
      if (model.rules.wholeWorkers) text.whole(workers);
      const change: [number, string][] = [
        [1, workers],
        [-1, text.variable(`H_${r}_${t}`, workforce.hireCost)],
        [1, text.variable(`F_${r}_${t}`, workforce.layoffCost)],
      ];
      if (t > 0) change.push([-1, `W_${r}_${t - 1}`]);
      text.row(change, '=', t === 0 ? workforce.openingWorkers : 0);
    }
    const used = loadTerms(model, r, t);
    for (const tier of resource.tiers) {
      const hours = tier.hours[t] ?? 0;
      const name = text.variable(`k_${r}_${t}_${tier.kind}`, tier.costPerHour, 0, tier.perWorker ? Infinity : hours);
      used.push([-1, name]);
      if (tier.perWorker && hours !== Infinity) text.row([[1, name], [-hours, workers]], '<=', 0);
    }
    if (used.length > resource.tiers.length) text.row(used, '<=', 0);
  });
}

function loadTerms(model: PlanningModel, r: number, t: number): [number, string][] {
  const terms: [number, string][] = [];
  model.items.forEach((item, i) => {
    for (const step of item.routing) {
      if (step.resource !== r) continue;
      const setup = item.lotSize > 0 ? step.setupHoursPerLot / item.lotSize : 0;
      terms.push([step.hoursPerUnit + setup, `x_${i}_${t}`]);
      const isOrdered = model.rules.lotSizing && item.lotSize === 0 && step.setupHoursPerLot > 0;
      const isPossible = item.canStart && t >= model.rules.frozenPeriods && t + item.leadTimePeriods < model.horizon.starts.length;
      if (isOrdered && isPossible) terms.push([step.setupHoursPerLot, `w_${i}_${t}`]);
    }
  });
  return terms;
}
