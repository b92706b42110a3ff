import { toIndex, type ItemIndex } from '../domain/axis';
import type { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan, Prices } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { evaluate, type Decisions } from './evaluate';
import { hasLots } from './load';
import { lotBound } from './lot-bound';
import { roundToLots } from './lots';
import { buildProgram, type BuiltProgram } from './lp/build';
import { extractDecisions, extractPrices } from './lp/extract';
import { fixWhole } from './lp/fix-whole';
import { ABSENT } from './lp/layout';
import type { LpSolver } from './solver';
import { solveProgram, type ProgramSolution, type SolveLimits } from './solve-program';

/** The decisions for one block, with their proof and prices. */
export interface BlockSolution {
  readonly decisions: Decisions;
  readonly prices: Prices;
  /** How much cheaper the best plan of the block can be, at most: objective − bound, ≥ 0. */
  readonly distance: number;
}

/** Above so many items whole lots are planned by rounding alone. */
const EXACT_LOT_ITEMS = 15;
const EXACT_LOT_SECONDS = 20;

/**
 * Plans one block: the linear program, whole workers where asked; with lots that plan is rounded, the quantities without
 * lots are solved again around it, and a small block is searched for the best lots from there. Errors: SolverError.
 */
export async function solveBlock(model: PlanningModel, solver: LpSolver, limits: SolveLimits): Promise<BlockSolution> {
  const built = buildProgram(model, 'relaxed');
  const relaxed = await solveProgram(solver, built.program, limits);
  const solution = blockSolution(model, built, relaxed);
  if (!model.items.some((item) => hasLots(model, item))) return solution;
  return solveLots(model, solver, limits, solution);
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
  const isSettled = roundedSolution.distance <= SETTLED * Math.max(1, Math.abs(bound));
  if (isSettled || model.items.length > EXACT_LOT_ITEMS) return roundedSolution;
  const timeLimitSeconds = Math.min(EXACT_LOT_SECONDS, limits.timeLimitSeconds);
  const best = await solveProgram(solver, built.program, { ...limits, timeLimitSeconds }, rounded.columns);
  const proven = provenBy(bound, model, blockSolution(model, built, best));
  return { ...proven, distance: Math.min(best.distance, proven.distance) };
}

/** Share of the objective below which a plan's distance from its bound is rounding. */
const SETTLED = 1e-7;

function provenBy(bound: number, model: PlanningModel, solution: BlockSolution): BlockSolution {
  return { ...solution, distance: Math.max(0, evaluate(model, solution.decisions).objective - bound) };
}

function blockSolution(model: PlanningModel, { layout }: BuiltProgram, solution: ProgramSolution): BlockSolution {
  return {
    decisions: extractDecisions(model, layout, solution.columns),
    prices: extractPrices(model, layout, solution.rowDuals),
    distance: solution.distance,
  };
}

/** The relaxed plan as what it was solved for: set-ups without a lot size take no hours in it. */
function asPlan(model: PlanningModel, { decisions, prices, distance }: BlockSolution): Plan {
  const evaluation = evaluate({ ...model, rules: { ...model.rules, lotSizing: false } }, decisions);
  return { ...evaluation, status: 'feasible', gap: 0, bound: evaluation.objective - distance, prices };
}

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
