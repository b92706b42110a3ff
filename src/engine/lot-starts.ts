import type { LotProblem } from './lot-problem';

/** What starting an item costs in each period, and how much can be started. */
export interface StartSupply {
  /** Units that can be started in period t. */
  readonly most: (t: number) => number;
  /** Money for starting so many units (> 0) in period t. */
  readonly cost: (t: number, quantity: number) => number;
}

/**
 * Starts [u] of one item, one number a period, of least cost among those that cover the needs of following periods:
 * dynamic programming forwards over stock positions, in which each start covers the needs up to some period, in whole
 * lots and not below the minimum (after Wagner and Whitin, Management Science 5, 1958). Exact for demand that must be served without lots and minimums; else a good plan.
 */
export function planStarts(problem: LotProblem, supply: StartSupply): Float64Array {
  const needs = netNeeds(problem, supply);
  const search: Search = { problem, supply, needs };
  let paths: readonly Path[] = [{ position: problem.opening, cost: 0, started: 0, before: undefined }];
  for (let t = 0; t < problem.periodCount; t++) paths = keepBest(extendPaths(search, paths, t), needs);
  return startsOf(problem, cheapest(paths));
}

/** A way to reach a stock position at a period's end. */
interface Path {
  readonly position: number;
  readonly cost: number;
  /** Units started for arrival in its last period. */
  readonly started: number;
  readonly before: Path | undefined;
}

interface Search {
  readonly problem: LotProblem;
  readonly supply: StartSupply;
  readonly needs: NetNeeds;
}

interface NetNeeds {
  /** Demand − receipts from the first period to the end of t [u]. */
  readonly until: Float64Array;
  /** Positions nearer than this are one. */
  readonly resolution: number;
  /** What a unit in stock is worth: the least that it costs to start one. */
  readonly unitWorth: number;
}

/** More paths than these seldom lead to a better plan. */
const MOST_PATHS = 48;
/** Positions told apart. */
const POSITIONS = 1e7;

function netNeeds(problem: LotProblem, supply: StartSupply): NetNeeds {
  const { flow, opening, target, periodCount } = problem;
  const until = new Float64Array(periodCount);
  let sum = 0;
  let size = Math.abs(opening) + 1e-6;
  for (let t = 0; t < periodCount; t++) {
    sum -= flow[t] as number;
    until[t] = sum;
    size = Math.max(size, Math.abs(sum), target[t] as number);
  }
  return { until, resolution: size / POSITIONS, unitWorth: leastUnitCost(problem, supply) };
}

function leastUnitCost({ firstStart, endOfStarts, minimum, subcontract }: LotProblem, supply: StartSupply): number {
  let least = subcontract.limit > 0 ? subcontract.cost : Infinity;
  const quantity = Math.max(1, minimum);
  for (let t = firstStart; t < endOfStarts; t++) least = Math.min(least, supply.cost(t, quantity) / quantity);
  return least < Infinity ? least : 0;
}

function extendPaths(search: Search, paths: readonly Path[], t: number): Path[] {
  const { problem, supply } = search;
  const extended: Path[] = [];
  const start = t - problem.leadTimePeriods;
  const canStart = start >= problem.firstStart && start < problem.endOfStarts;
  for (const path of paths) {
    const position = path.position + (problem.flow[t] as number);
    settle(problem, t, { position, cost: path.cost, started: 0, before: path }, extended);
    if (!canStart) continue;
    for (const started of startChoices(search, position, t)) {
      const cost = path.cost + supply.cost(start, started);
      settle(problem, t, { position: position + started, cost, started, before: path }, extended);
    }
  }
  return extended;
}

/**
 * Quantities that cover the needs to the end of some period, with and without its target, or what later starts have no
 * room for; in whole lots.
 */
function startChoices({ problem, supply, needs }: Search, position: number, t: number): ReadonlySet<number> {
  const choices = new Set<number>();
  const start = t - problem.leadTimePeriods;
  const most = supply.most(start);
  const offer = (quantity: number): void => {
    if (quantity > 0 && quantity >= problem.minimum) choices.add(quantity);
  };
  const offerNear = (needed: number): void => {
    const wanted = Math.min(most, Math.max(needed, problem.minimum));
    if (problem.lotSize === 0) offer(wanted);
    else {
      offer(Math.floor(wanted / problem.lotSize + 1e-9) * problem.lotSize);
      const up = Math.ceil(wanted / problem.lotSize - 1e-9) * problem.lotSize;
      if (up <= most) offer(up);
    }
  };
  // Units that the starts between can still bring.
  let later = 0;
  for (let end = t; end < problem.periodCount; end++) {
    const needed = (needs.until[end] as number) - (needs.until[t] as number) - position;
    const target = problem.target[end] as number;
    if (end > t) later += supply.most(end - problem.leadTimePeriods);
    if (later > 0 && needed > later) offerNear(needed - later);
    if (needed > 0) offerNear(needed);
    if (target > 0 && needed + target > 0) offerNear(needed + target);
    if (needed > most) break;
  }
  return choices;
}

/** Adds the ends of a path: with nothing subcontracted, with what is short, and with what the target lacks. */
function settle(problem: LotProblem, t: number, path: Path, ends: Path[]): void {
  const { limit } = problem.subcontract;
  ends.push(endOf(problem, t, path, 0));
  if (limit === 0) return;
  const short = Math.min(limit, -path.position);
  if (short > 0) ends.push(endOf(problem, t, path, short));
  const target = problem.target[t] as number;
  const lacking = Math.min(limit, target - path.position);
  if (target > 0 && lacking > 0) ends.push(endOf(problem, t, path, lacking));
}

function endOf(problem: LotProblem, t: number, { position, cost, started, before }: Path, bought: number): Path {
  let after = position + bought;
  let money = cost;
  if (bought > 0) money += bought * problem.subcontract.cost;
  if (problem.lost !== undefined && after < 0) {
    money -= after * problem.lost.cost;
    after = 0;
  }
  return { position: after, cost: money + problem.positionCost(t, after), started, before };
}

/** The cheapest path to each position; of too many those that are cheapest after the worth of their stock. */
function keepBest(paths: readonly Path[], { resolution, unitWorth }: NetNeeds): readonly Path[] {
  const best = new Map<number, Path>();
  for (const path of paths) {
    const key = Math.round(path.position / resolution);
    const rival = best.get(key);
    if (rival === undefined || path.cost < rival.cost) best.set(key, path);
  }
  const kept = [...best.values()];
  if (kept.length <= MOST_PATHS) return kept;
  const netCost = ({ cost, position }: Path): number => cost - unitWorth * position;
  return kept.sort((a, b) => netCost(a) - netCost(b)).slice(0, MOST_PATHS);
}

function cheapest(paths: readonly Path[]): Path {
  return paths.reduce((best, path) => (path.cost < best.cost ? path : best));
}

function startsOf({ periodCount, leadTimePeriods }: LotProblem, last: Path): Float64Array {
  const starts = new Float64Array(periodCount);
  let path = last;
  for (let t = periodCount - 1; t >= 0; t--) {
    if (path.started > 0) starts[t - leadTimePeriods] = path.started;
    if (path.before !== undefined) path = path.before;
  }
  return starts;
}
