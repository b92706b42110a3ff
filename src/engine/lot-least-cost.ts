import type { LotProblem } from './lot-problem';

/** What starts of an item cost at given prices of hours, one number a period. */
export interface StartPrices {
  /** Money per unit. */
  readonly perUnit: Float64Array;
  /** Money per start, whatever its quantity. */
  readonly perStart: Float64Array;
}

/**
 * A lower bound of what one item costs (starts, subcontract, lost sales, positions) when its starts obey lots and
 * minimums and hours have prices: dynamic programming over the cumulative supply, cut in cells. Exact when all supply
 * comes in lots; else a relaxation, as a supply may stand anywhere in its cell.
 *
 * Supply is paid at a reference price q_t on positions: Σ q_t (A_t − A_{t−1}) = Σ (q_t − q_{t+1}) A_t, so that only the
 * differences of prices suffer from the cells and not the whole cost.
 */
export function leastItemCost(problem: LotProblem, prices: StartPrices): number {
  const cells = cutCells(problem);
  const reference = referencePrices(problem, prices);
  let value: Float64Array = new Float64Array(cells.count).fill(Infinity);
  value[0] = 0;
  let position = problem.opening;
  for (let t = 0; t < problem.periodCount; t++) {
    const price = reference[t] as number;
    position += problem.flow[t] as number;
    const { subcontract, lost } = problem;
    value = addFlow(value, cells, { limit: subcontract.limit, price: subcontract.cost - price });
    if (lost !== undefined) value = addFlow(value, cells, { limit: lost.limit[t] as number, price: lost.cost - price });
    const start = t - problem.leadTimePeriods;
    if (start >= problem.firstStart && start < problem.endOfStarts) {
      const excess = (prices.perUnit[start] as number) - price;
      value = addStarts(value, cells, { perUnit: excess, perStart: prices.perStart[start] as number });
    }
    addPositionCost(value, cells, { problem, t, position, slope: price - (reference[t + 1] ?? 0) });
  }
  return value.reduce((least, cost) => Math.min(least, cost), Infinity);
}

/** Cumulative supply: cell j holds j × width ≤ supply < (j + 1) × width, or only j × width when exact. */
interface Cells {
  readonly count: number;
  readonly width: number;
  readonly isExact: boolean;
  /** Starts come in steps of so many cells; 0 = any quantity. */
  readonly step: number;
  /** Least start that is not 0, in units and in whole cells. */
  readonly minimum: number;
  readonly minimumCells: number;
}

const MOST_CELLS = 2000;

function cutCells(problem: LotProblem): Cells {
  const { lotSize, minimum, lost, subcontract } = problem;
  const span = largestSupply(problem);
  const onlyLots = lost === undefined && subcontract.limit === 0;
  const unit = lotSize > 0 ? lotSize : minimum;
  const fits = unit > 0 && span / unit <= MOST_CELLS;
  const parts = fits && !(onlyLots && lotSize > 0) ? Math.max(1, Math.floor((MOST_CELLS * unit) / span)) : 1;
  const width = fits ? unit / parts : span / MOST_CELLS;
  return {
    count: Math.ceil(span / width - 1e-9) + 1,
    width,
    isExact: onlyLots && lotSize > 0 && fits,
    step: fits && lotSize > 0 ? parts : 0,
    minimum,
    minimumCells: Math.floor(minimum / width + 1e-9),
  };
}

/** No plan gains by more supply than covers every need and one minimum start [u]. */
function largestSupply({ opening, flow, target, minimum, periodCount }: LotProblem): number {
  let position = opening;
  let need = -opening;
  for (let t = 0; t < periodCount; t++) {
    position += flow[t] as number;
    need = Math.max(need, -position);
  }
  const highest = target.reduce((most, wanted) => Math.max(most, wanted), 0);
  return Math.max(0, need) + highest + minimum + 1e-6;
}

/** The least price of a unit in each period among the ways to get it; the next period's where there is none. */
function referencePrices({ periodCount, leadTimePeriods, firstStart, endOfStarts, subcontract, lost }: LotProblem, prices: StartPrices): Float64Array {
  const reference = new Float64Array(periodCount);
  for (let t = periodCount - 1; t >= 0; t--) {
    const start = t - leadTimePeriods;
    let least = subcontract.limit > 0 ? subcontract.cost : Infinity;
    if (start >= firstStart && start < endOfStarts) least = Math.min(least, prices.perUnit[start] as number);
    if (lost !== undefined && (lost.limit[t] as number) > 0) least = Math.min(least, lost.cost);
    reference[t] = least < Infinity ? least : (reference[t + 1] ?? 0);
  }
  return reference;
}

/** Any quantity up to a limit, at a price above the reference. A move of n cells may be as little as n − 1. */
function addFlow(value: Float64Array, { count, width }: Cells, flow: { limit: number; price: number }): Float64Array {
  if (flow.limit === 0) return value;
  const reach = Math.min(count, Math.floor(flow.limit / width + 1e-9) + 1);
  const rate = flow.price * width;
  const next = value.slice();
  // Candidates in ascending order of value − rate × cell: the first is the cheapest origin within reach.
  const origins = new Int32Array(count);
  let head = 0;
  let tail = 0;
  for (let j = 1; j < count; j++) {
    const origin = j - 1;
    const key = (value[origin] as number) - rate * origin;
    while (tail > head && keyAt(value, rate, origins[tail - 1] as number) >= key) tail--;
    origins[tail++] = origin;
    while ((origins[head] as number) < j - reach) head++;
    const from = origins[head] as number;
    next[j] = Math.min(next[j] as number, (value[from] as number) + rate * (j - from - 1));
  }
  return next;
}

function keyAt(value: Float64Array, rate: number, cell: number): number {
  return (value[cell] as number) - rate * cell;
}

/** Nothing, or a start of at least the minimum, in steps; prices above the reference. */
function addStarts(value: Float64Array, cells: Cells, prices: { perUnit: number; perStart: number }): Float64Array {
  const { count, width, step, minimumCells, minimum } = cells;
  const next = value.slice();
  const move = step === 0 ? 1 : step;
  const moveCost = prices.perUnit * width * move;
  const leastCost = prices.perStart + prices.perUnit * minimum;
  const started = new Float64Array(count).fill(Infinity);
  for (let j = 0; j < count; j++) {
    let cost = (value[j - minimumCells] ?? Infinity) + leastCost;
    // Without steps, a start that moves one cell further may be no larger than the least one.
    if (step === 0) cost = Math.min(cost, (value[j - minimumCells - 1] ?? Infinity) + leastCost);
    cost = Math.min(cost, (started[j - move] ?? Infinity) + moveCost);
    started[j] = cost;
    if (cost < (next[j] as number)) next[j] = cost;
  }
  return next;
}

interface PeriodEnd {
  readonly problem: LotProblem;
  readonly t: number;
  /** Stock position without supply. */
  readonly position: number;
  readonly slope: number;
}

/** Adds to each cell the least that a supply within it costs; the cost is convex, so its ends and bends suffice. */
function addPositionCost(value: Float64Array, { count, width, isExact }: Cells, end: PeriodEnd): void {
  const { problem, t, position, slope } = end;
  const costOf = (supply: number): number => problem.positionCost(t, position + supply) + slope * supply;
  const least = new Float64Array(count);
  for (let j = 0; j < count; j++) least[j] = costOf(j * width);
  if (!isExact) {
    for (let j = 0; j < count - 1; j++) least[j] = Math.min(least[j] as number, least[j + 1] as number);
    for (const bend of problem.bends(t)) {
      const cell = Math.floor((bend - position) / width);
      if (cell >= 0 && cell < count) least[cell] = Math.min(least[cell] as number, costOf(bend - position));
    }
  }
  for (let j = 0; j < count; j++) value[j] = (value[j] as number) + (least[j] as number);
}
