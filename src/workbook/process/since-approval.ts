import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import { addPeriods, isoDate } from '../../domain/calendar';
import type { PlanningModel } from '../../domain/planning-model';
import { figuresFrom } from './plan-figures';
import type { KeptVersion } from './plan-versions';

/** What became of the approved plan; undefined where its input or figures are no longer kept, or no such data are given. */
export interface SinceApproval {
  /** (order book now − then) ÷ then, in units. */
  readonly orderEvolution: number | undefined;
  /** 1 − Σ|stock − planned stock| ÷ Σ planned stock, at the start of the horizon. */
  readonly planAdherence: number | undefined;
  /** Items with more stock than then and than they need, by the value that came, the most first. */
  readonly growingOverstock: readonly GrowingOverstock[];
}

export interface GrowingOverstock {
  readonly item: string;
  /** Stock that came × unit cost. */
  readonly value: number;
}

/** Compares the model with the last approved version. `onAgenda` holds the references of the topics that are being looked at. */
export function sinceApproval(version: KeptVersion, model: PlanningModel, onAgenda: ReadonlySet<string>): SinceApproval {
  const before = version.snapshot === undefined ? undefined : cellsOf(version.snapshot);
  return {
    orderEvolution: before && evolution(before, model),
    planAdherence: version.figures === undefined ? undefined : adherence(version.figures, model),
    growingOverstock: before === undefined ? [] : growing(before, model, onAgenda),
  };
}

interface SnapshotCell {
  readonly role: string;
  readonly subject: string;
  readonly column: string;
  readonly value: string;
}

function cellsOf(snapshot: string): readonly SnapshotCell[] {
  return snapshot.split('\n').map((line) => {
    const [role = '', subject = '', column = '', value = ''] = line.split('\t');
    return { role, subject, column, value };
  });
}

function evolution(before: readonly SnapshotCell[], { orders, items, horizon }: PlanningModel): number | undefined {
  if (orders === undefined) return undefined;
  const then = before.filter(({ role, column }) => role === 'orders' && /^(\+?\d+|(week|month|quarter) \d+)$/.test(column)).reduce((sum, { value }) => sum + Number(value), 0);
  let now = 0;
  for (const i of indicesUpTo<ItemIndex>(items.length)) for (const t of indicesUpTo<PeriodIndex>(horizon.starts.length)) now += orders.at(i, t);
  return then > 0 ? (now - then) / then : undefined;
}

function adherence(figures: string, { items, horizon }: PlanningModel): number | undefined {
  const last = isoDate(addPeriods(horizon.starts[0] ?? 0, -1, horizon.bucket));
  const planned = figuresFrom(figures).filter(({ period }) => period === last);
  const total = planned.reduce((sum, { stock }) => sum + stock, 0);
  if (total <= 0) return undefined;
  const stocks = new Map(items.map(({ code, openingStock }) => [code, openingStock]));
  const apart = planned.reduce((sum, { item, stock }) => sum + Math.abs((stocks.get(item) ?? 0) - stock), 0);
  return Math.max(0, 1 - apart / total);
}

function growing(before: readonly SnapshotCell[], { items, demand }: PlanningModel, onAgenda: ReadonlySet<string>): readonly GrowingOverstock[] {
  const then = new Map(before.filter(({ role, column }) => role === 'stock' && column === 'onHand').map(({ subject, value }) => [subject, Number(value)]));
  return items
    .flatMap(({ code, openingStock, maxCoverage, unitCost }, i): readonly GrowingOverstock[] => {
      const came = openingStock - (then.get(code) ?? openingStock);
      const needed = Number.isFinite(maxCoverage) ? coverOf(demand.row(i as ItemIndex), maxCoverage) : Infinity;
      const isSeen = onAgenda.has(`overstock ${code}`);
      return came > 0 && openingStock > needed && !isSeen ? [{ item: code, value: came * unitCost }] : [];
    })
    .sort((a, b) => b.value - a.value);
}

/** Demand of the next so many periods, the last one in part. */
function coverOf(demand: Iterable<number>, periods: number): number {
  let left = periods;
  let sum = 0;
  for (const quantity of demand) {
    if (left <= 0) break;
    sum += quantity * Math.min(1, left);
    left -= 1;
  }
  return sum;
}
