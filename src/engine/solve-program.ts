import { SolverError } from '../domain/error';
import type { CancelSignal } from '../domain/progress';
import { fixWhole } from './lp/fix-whole';
import type { LinearProgram, LpSolution, LpSolver, SolveOptions } from './solver';

/** How long a solve may take, and who may stop it. */
export interface SolveLimits {
  readonly timeLimitSeconds: number;
  readonly signal: CancelSignal | undefined;
}

/** The best point found for a program, with its proof and its prices. */
export interface ProgramSolution {
  readonly columns: Float64Array;
  readonly rowDuals: Float64Array;
  readonly objective: number;
  /** Objective − proven lower bound, ≥ 0. */
  readonly distance: number;
}

const RELATIVE_GAP = 1e-7;
const DUST = 1e-9;

/**
 * Solves a program. With whole columns the search begins from `start` or, without one, from the rounded relaxation, so
 * that running out of time still leaves a plan; its best point is solved again with these columns held, which cleans its
 * quantities and gives prices. Errors: SolverError, `time-limit` when not even the relaxation was solved in time.
 */
export async function solveProgram(
  solver: LpSolver,
  program: LinearProgram,
  limits: SolveLimits,
  start?: Float64Array,
): Promise<ProgramSolution> {
  const options: SolveOptions = {
    timeLimitSeconds: limits.timeLimitSeconds,
    relativeGap: RELATIVE_GAP,
    ...(limits.signal === undefined ? {} : { signal: limits.signal }),
  };
  const solveHeld = async (point: Float64Array): Promise<ProgramSolution> =>
    solved(await solver.solve(fixWhole(program, point), options));

  const relaxed = solved(await solver.solve({ ...program, whole: undefined }, options));
  if (program.whole === undefined) return relaxed;
  const first = await solveHeld(start ?? relaxed.columns);
  if (first.objective - relaxed.objective <= DUST * Math.max(1, Math.abs(first.objective))) return first;
  const searched = await solver.solve(program, { ...options, start: first.columns });
  const best = searched.objective < first.objective ? await solveHeld(searched.columns) : first;
  return { ...best, distance: Math.max(0, best.objective - Math.max(relaxed.objective, searched.bound)) };
}

/** The point of a linear program that was solved to its end. */
function solved({ status, columns, rowDuals, objective }: LpSolution): ProgramSolution {
  if (status === 'infeasible' || status === 'unbounded') throw new SolverError(status);
  if (status !== 'optimal' || rowDuals === undefined) throw new SolverError('time-limit');
  return { columns, rowDuals, objective, distance: 0 };
}
