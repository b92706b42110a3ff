import type { MarginLimit, MarginResult } from '../domain/comparison';
import { indicesUpTo, toIndex, type ResourceIndex } from '../domain/axis';
import type { Plan } from '../domain/plan';
import type { ScenarioAmount, ScenarioChange, ScenarioLever } from '../domain/scenario';
import { applyScenario } from './apply-scenario';
import { measure } from './measure';
import { reconcileFrom, type Reconciled, type ReconcileOptions } from './reconcile';
import type { LpSolver } from './solver';

/** The plan that a margin target came to, and how. */
export interface ReachedMargin {
  readonly solved: Reconciled;
  readonly result: MarginResult;
}

interface Search {
  readonly base: Reconciled;
  readonly target: ScenarioAmount;
  readonly solver: LpSolver;
  readonly options: ReconcileOptions;
}

/** A set of levers pulled, and the margin above the target that it gives [money]. */
interface Trial {
  readonly levers: readonly ScenarioChange[];
  readonly solved: Reconciled;
  readonly excess: number;
}

/**
 * The least that has to change for a margin, by docs/planning-model.md §7: nothing when the base plan has it; else the firm's own levers, less
 * those that can be done without; then more demand and last the price, as weak as they may be. When all of them together don't reach
 * it, the best that was found and what limits it. `offered` are the levers to choose from; without any, `usualLevers`.
 */
export async function reachMargin(
  base: Reconciled,
  { target, offered }: { readonly target: ScenarioAmount; readonly offered: readonly ScenarioChange[] },
  solver: LpSolver,
  options: ReconcileOptions,
): Promise<ReachedMargin> {
  const search: Search = { base, target, solver, options };
  const start: Trial = { levers: [], solved: base, excess: excessOf(base, target) };
  if (Number.isNaN(start.excess)) return { solved: base, result: resultOf(search, start, { kind: 'noPrice' }) };
  if (isReached(start)) return finished(search, start);
  const levers = offered.length > 0 ? offered : usualLevers(base);
  const own = await betterOf(search, start, levers.filter(({ lever }) => !MARKET.includes(lever)));
  if (isReached(own)) return finished(search, await withoutSpare(search, own));
  return finished(search, await withMarket(search, await withoutIdle(search, own), levers));
}

/** Levers that the customers decide on, those that are asked for first. */
const MARKET: readonly ScenarioLever[] = ['demand', 'price'];
const MONEY_DUST = 0.005;

function isReached({ excess }: Trial): boolean {
  return excess >= -MONEY_DUST;
}

function finished(search: Search, trial: Trial): ReachedMargin {
  return { solved: trial.solved, result: resultOf(search, trial, isReached(trial) ? undefined : limitOf(trial.solved)) };
}

function resultOf({ target }: Search, { levers, solved }: Trial, limit: MarginLimit | undefined): MarginResult {
  return { target: targetMoney(solved, target), isReached: limit === undefined, levers, limit };
}

function targetMoney({ model, plan }: Reconciled, target: ScenarioAmount): number {
  if (target.kind === 'share') return target.share * (measure(model, plan).revenue ?? 0);
  return target.kind === 'amount' ? target.amount : 0;
}

/** NaN when no item has a price. */
function excessOf(solved: Reconciled, target: ScenarioAmount): number {
  return (measure(solved.model, solved.plan).margin ?? NaN) - targetMoney(solved, target);
}

async function tried({ base, target, solver, options }: Search, levers: readonly ScenarioChange[]): Promise<Trial> {
  const solved = await reconcileFrom(base, applyScenario(base.model, { changes: levers }), solver, options);
  return { levers, solved, excess: excessOf(solved, target) };
}

async function betterOf(search: Search, before: Trial, added: readonly ScenarioChange[]): Promise<Trial> {
  if (added.length === 0) return before;
  const after = await tried(search, [...before.levers, ...added]);
  return after.excess > before.excess ? after : before;
}

/** Leaves out, from the last to the first, each lever without which the target is still reached. */
async function withoutSpare(search: Search, reached: Trial): Promise<Trial> {
  let kept = reached;
  for (const lever of [...reached.levers].reverse()) {
    if (kept.levers.length === 1) break;
    const without = await tried(search, kept.levers.filter((other) => other !== lever));
    if (isReached(without)) kept = without;
  }
  return kept;
}

/** Share of the margin that a lever must bring to be worth naming. */
const IDLE = 1e-3;

/** Leaves out, from the last to the first, each lever that brings next to nothing beside the others. */
async function withoutIdle(search: Search, trial: Trial): Promise<Trial> {
  const least = trial.excess - IDLE * Math.abs(trial.excess + targetMoney(trial.solved, search.target));
  let kept = trial;
  for (const lever of [...trial.levers].reverse()) {
    const without = await tried(search, kept.levers.filter((other) => other !== lever));
    if (without.excess >= least) kept = without;
  }
  return kept;
}

async function withMarket(search: Search, own: Trial, levers: readonly ScenarioChange[]): Promise<Trial> {
  let best = own;
  for (const kind of MARKET) {
    for (const lever of levers.filter((offered) => offered.lever === kind)) {
      const full = await betterOf(search, best, [lever]);
      if (isReached(full)) return weakest(search, { without: best, full, lever });
      best = full;
    }
  }
  return best;
}

const HALVINGS = 7;

/** The weakest strength of the last lever that reaches the target, from above; margin grows with a price in a straight line. */
async function weakest(search: Search, { without, full, lever }: { without: Trial; full: Trial; lever: ScenarioChange }): Promise<Trial> {
  const at = (strength: number): Promise<Trial> => tried(search, [...without.levers, { ...lever, amount: scaled(lever.amount, strength) }]);
  if (lever.lever === 'price') {
    const exact = await at(-without.excess / (full.excess - without.excess));
    return isReached(exact) ? exact : full;
  }
  let [low, high, reached] = [0, 1, full];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = await at((low + high) / 2);
    if (isReached(middle)) [high, reached] = [(low + high) / 2, middle];
    else low = (low + high) / 2;
  }
  return reached;
}

function scaled(amount: ScenarioAmount, strength: number): ScenarioAmount {
  if (amount.kind === 'share') return { kind: 'share', share: amount.share * strength };
  return amount.kind === 'amount' ? { kind: 'amount', amount: amount.amount * strength } : amount;
}

/** What keeps the best plan from earning more. */
function limitOf({ model, plan }: Reconciled): MarginLimit {
  const unserved = (grid: Plan['lost']): boolean => grid.values.some((quantity) => quantity > MONEY_DUST);
  if (!unserved(plan.lost) && !unserved(plan.backlog)) return { kind: 'demandServed' };
  let dearest: { resource: ResourceIndex; price: number } | undefined;
  for (const resource of indicesUpTo<ResourceIndex>(model.resources.length)) {
    const price = plan.prices?.hour.row(resource).reduce((sum, hour) => sum + hour, 0) ?? 0;
    if (price > (dearest?.price ?? 0)) dearest = { resource, price };
  }
  return dearest === undefined ? { kind: 'supply' } : { kind: 'capacity', resource: dearest.resource };
}

const OVERTIME_SHARE = 0.25;
const EXTRA_SHIFT_SHARE = 0.5;
const PRICE_SHARE = 0.1;

/**
 * What is offered when a scenario names nothing but its target: where hours are short, overtime of up to a quarter of the mean regular
 * hours and an extra shift of half of them; subcontract without limit; a price of up to 10 % more.
 */
function usualLevers({ model, plan }: Reconciled): readonly ScenarioChange[] {
  const last = toIndex<ScenarioChange['to']>(model.horizon.starts.length - 1);
  const everything = { items: indicesUpTo<ScenarioChange['scope']['items'][number]>(model.items.length), resources: indicesUpTo<ResourceIndex>(model.resources.length) };
  const whole = { scope: { kind: 'all', name: '', ...everything }, from: toIndex<ScenarioChange['from']>(0), to: last } as const;
  const hours = (lever: ScenarioLever, share: number): ScenarioChange[] =>
    model.resources.flatMap(({ code, tiers }, r) => {
      const regular = tiers.find(({ kind }) => kind === 'regular');
      const mean = (regular?.hours.reduce((sum, value) => sum + value, 0) ?? 0) / Math.max(1, last + 1);
      const isShort = plan.prices?.hour.row(toIndex(r)).some((price) => price > 0) ?? true;
      if (!isShort || regular === undefined || regular.perWorker || !Number.isFinite(mean) || mean === 0) return [];
      const scope = { kind: 'resource', name: code, items: [], resources: [toIndex<ResourceIndex>(r)] } as const;
      return [{ ...whole, scope, lever, amount: { kind: 'amount', amount: Math.round(share * mean) } }];
    });
  return [
    ...hours('overtime', OVERTIME_SHARE),
    { ...whole, lever: 'subcontract', amount: { kind: 'unlimited' } },
    ...hours('extraShift', EXTRA_SHIFT_SHARE),
    { ...whole, lever: 'price', amount: { kind: 'share', share: PRICE_SHARE } },
  ];
}
