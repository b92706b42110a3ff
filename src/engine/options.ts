import { toIndex, type PeriodIndex } from '../domain/axis';
import type { Cause, Lever, LeverKind, Option } from '../domain/exception';
import { lackOptions } from './lack-options';
import { overloadOptions } from './overload-options';
import { savedBy } from './item-findings';
import type { ItemFinding, ResourceFinding, Situation } from './situation';

const MOST = 4;

/**
 * What could be done about an exception, cheapest first, at most four. Every option is possible with the hours, workers and limits that
 * the planner gave; its cost is an estimate at the prices of the model, each lever taken alone.
 */
export function optionsFor(situation: Situation, finding: ItemFinding | ResourceFinding, cause: Cause): readonly Option[] {
  return leversFor(situation, finding, cause)
    .map((option) => ({ ...option, cost: Math.max(option.cost, leastCost(situation, option.lever)) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST);
}

/** Levers that change what the planner gave: the plan had no choice. */
const OUTSIDE_THE_PLAN: readonly LeverKind[] = ['addHours', 'expedite', 'postponeReceipt', 'promote'];

/** Nothing that an optimal plan may do itself can save money: an estimate that says so leaves out a further consequence. */
function leastCost({ plan }: Situation, lever: Lever): number {
  return plan.status === 'optimal' && !OUTSIDE_THE_PLAN.includes(lever.kind) ? 0 : -Infinity;
}

function leversFor(situation: Situation, finding: ItemFinding | ResourceFinding, cause: Cause): readonly Option[] {
  if ('resource' in finding) return finding.kind === 'overload' ? overloadOptions(situation, finding) : [];
  return finding.kind === 'overstock' ? surplusOptions(situation, finding, cause) : lackOptions(situation, finding, cause);
}

/** A surplus that the plan itself makes on purpose has no better way out: only what was there or ordered before it has. */
function surplusOptions(situation: Situation, finding: ItemFinding, cause: Cause): readonly Option[] {
  const { item, quantity } = finding;
  const saves = (units: number): number => -savedBy(situation, { ...finding, worst: finding.period }, units);
  if (cause.kind === 'receipts') {
    const units = Math.min(quantity, cause.quantity);
    return [{ lever: { kind: 'postponeReceipt', item, period: cause.period, to: periodAfter(situation, finding), quantity: units }, cost: saves(units), estimated: true }];
  }
  if (cause.kind !== 'openingStock') return [];
  return [{ lever: { kind: 'promote', item, quantity }, cost: saves(quantity), estimated: true }];
}

/** The first period in which a receipt would no longer be a surplus; undefined after the horizon. */
function periodAfter({ plan }: Situation, { lastPeriod }: ItemFinding): PeriodIndex | undefined {
  return lastPeriod + 1 < plan.stock.periodCount ? toIndex<PeriodIndex>(lastPeriod + 1) : undefined;
}
