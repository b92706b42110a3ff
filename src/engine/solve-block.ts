import { toIndex, type ItemIndex } from '../domain/axis';
import { SolverError } from '../domain/error';
import type { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan, Prices } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { brokenWishes } from './broken-wishes';
import { evaluate, type Decisions, type Evaluation } from './evaluate';
import { hasLots } from './load';
import { lotBound } from './lot-bound';
import { roundToLots } from './lots';
import { buildProgram, elasticPrice, type BuiltProgram } from './lp/build';
import { carryBasis } from './lp/carry-basis';
import { extractDecisions, extractPrices } from './lp/extract';
import { fixWhole } from './lp/fix-whole';
import { ABSENT } from './lp/layout';
import type { ProgramKeys } from './lp/program-keys';
import { thriftiest } from './lp/thriftiest';
import type { Basis, LpSolver } from './solver';
import { solveProgram, type ProgramSolution, type SolveLimits } from './solve-program';

/** The decisions for one block, with their proof and prices. */
export interface BlockSolution {
  readonly decisions: Decisions;
  readonly prices: Prices;
  /** How much cheaper the best plan of the block can be, at most: objective − bound, ≥ 0. */
  readonly distance: number;
  readonly vertex: BlockVertex;
}

/** Where the linear program of a block was solved, to begin from when its model changes a little. */
export interface BlockVertex {
  readonly keys: ProgramKeys;
  readonly basis: Basis | undefined;
}

/** Above so many items whole lots are planned by rounding alone. */
const EXACT_LOT_ITEMS = 15;
const EXACT_LOT_SECONDS = 20;

/**
 * Plans one block: the linear program, whole workers where asked; with lots that plan is rounded, the quantities without
 * lots are solved again around it, and a small block is searched for the best lots from there. `from` is where the block was
 * solved with other figures. Errors: SolverError.
 */
export async function solveBlock(
  model: PlanningModel,
  solver: LpSolver,
  limits: SolveLimits,
  from?: BlockVertex,
): Promise<BlockSolution> {
  const built = buildProgram(model, 'relaxed');
  const basis = from?.basis === undefined ? undefined : carryBasis(from.basis, from.keys, built.keys);
  const relaxed = await solveProgram(solver, built.program, limits, { basis });
  const solution = blockSolution(model, built, relaxed);
  if (!model.items.some((item) => hasLots(model, item))) return solution;
  return { ...(await solveLots(model, solver, limits, solution)), vertex: solution.vertex };
}

async function solveLots(
  model: PlanningModel,
  solver: LpSolver,
  limits: SolveLimits,
  relaxed: BlockSolution,
): Promise<BlockSolution> {
  const relaxedPlan = asPlan(model, relaxed);
  const built = buildProgram(model, 'whole');
  const point = wholePoint(model, built, roundToLots(model, relaxedPlan), relaxed.decisions.workers);
  const rounded = await solveProgram(solver, fixWhole(built.program, point), limits);
  const bound = lotBound(model, relaxedPlan);
  const roundedSolution = provenBy(bound, model, blockSolution(model, built, rounded));
  if (model.items.length > EXACT_LOT_ITEMS) return roundedSolution;
  const isSettled = roundedSolution.distance <= SETTLED * Math.max(1, Math.abs(bound));
  if (isSettled && !model.items.some((item) => item.holdingCost === 0)) return roundedSolution;
  const search: LotSearch = { model, solver, limits, built };
  const best = isSettled ? rounded : await solveProgram(solver, built.program, within(limits, EXACT_LOT_SECONDS), { point: rounded.columns });
  const proven = provenBy(bound, model, blockSolution(model, built, await spendLess(search, best)));
  return { ...proven, distance: Math.min(isSettled ? Infinity : best.distance, proven.distance) };
}

interface LotSearch {
  readonly model: PlanningModel;
  readonly solver: LpSolver;
  readonly limits: SolveLimits;
  readonly built: BuiltProgram;
}

const THRIFT_SECONDS = 3;
/** Share of the objective that looking for the cheapest of equal plans may give away: the solver's arithmetic. */
const EQUAL = 1e-9;

/**
 * Of the plans as good as a proven one, that which spends least money. Stock that costs nothing to hold, or penalties that
 * balance, let plans tie, and the search for lots stops before it tells them apart.
 */
async function spendLess({ model, solver, limits, built: { program } }: LotSearch, best: ProgramSolution): Promise<ProgramSolution> {
  if (best.distance > SETTLED * Math.max(1, Math.abs(best.objective))) return best;
  const money = buildProgram(model, 'whole', 0).program.cost;
  const most = best.objective + EQUAL * Math.max(1, Math.abs(best.objective));
  try {
    const thrifty = await solveProgram(solver, thriftiest(program, money, most), within(limits, THRIFT_SECONDS), { point: best.columns });
    const spent = (columns: Float64Array): number => columns.reduce((total, value, column) => total + value * (money[column] as number), 0);
    if (spent(thrifty.columns) >= spent(best.columns) - EQUAL * Math.abs(best.objective)) return best;
    return { ...(await solveProgram(solver, fixWhole(program, thrifty.columns), limits)), distance: best.distance };
  } catch (error) {
    if (error instanceof SolverError && error.fault !== 'cancelled') return best;
    throw error;
  }
}

function within(limits: SolveLimits, seconds: number): SolveLimits {
  return { ...limits, timeLimitSeconds: Math.min(seconds, limits.timeLimitSeconds) };
}

/** Share of the objective below which a plan's distance from its bound is rounding. */
const SETTLED = 1e-7;

function provenBy(bound: number, model: PlanningModel, solution: BlockSolution): BlockSolution {
  const evaluation = evaluate(model, solution.decisions);
  return { ...solution, distance: Math.max(0, evaluation.objective + wishPrice(model, evaluation) - bound) };
}

function blockSolution(model: PlanningModel, { layout, keys }: BuiltProgram, solution: ProgramSolution): BlockSolution {
  return {
    decisions: extractDecisions(model, layout, solution.columns),
    prices: extractPrices(model, layout, solution.rowDuals),
    distance: solution.distance,
    vertex: { keys, basis: solution.relaxedBasis },
  };
}

/** The relaxed plan as what it was solved for: set-ups without a lot size take no hours in it. */
function asPlan(model: PlanningModel, { decisions, prices, distance }: BlockSolution): Plan {
  const evaluation = evaluate({ ...model, rules: { ...model.rules, lotSizing: false } }, decisions);
  return { ...evaluation, status: 'feasible', gap: 0, bound: evaluation.objective + wishPrice(model, evaluation) - distance, prices };
}

/** What the program pays beside the objective: without it, a plan that breaks a wish would look better than the bound. */
function wishPrice(model: PlanningModel, evaluation: Evaluation): number {
  const units = brokenWishes(model, evaluation);
  return units < DUST ? 0 : units * elasticPrice(model);
}

const DUST = 1e-6;

/** The whole columns of the program at the given starts and workers; its other columns are left at 0. */
function wholePoint(
  model: PlanningModel,
  { program, layout }: BuiltProgram,
  production: Grid<ItemIndex>,
  workers: Decisions['workers'],
): Float64Array {
  const point = new Float64Array(program.columnCount);
  const put = (column: number | undefined, value: number): void => {
    if (column !== undefined && column !== ABSENT) point[column] = value;
  };
  model.items.forEach((item: Item, i) => {
    if (!hasLots(model, item)) return;
    production.row(toIndex(i)).forEach((quantity, t) => {
      const cell = i * layout.periodCount + t;
      put(layout.starts[cell], quantity / (layout.startUnits[i] as number));
      put(layout.orders[cell], quantity > 0 ? 1 : 0);
    });
  });
  workers.forEach((counts, r) => counts?.forEach((count, t) => { put(layout.workers[r * layout.periodCount + t], count); }));
  return point;
}
