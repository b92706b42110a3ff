import { SolverError } from '../domain/error';
import type { CancelSignal } from '../domain/progress';
import { fixWhole } from './lp/fix-whole';
import type { Basis, LinearProgram, LpSolution, LpSolver, SolveOptions } from './solver';

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
  /** Vertex of the program without whole numbers, to begin a similar one from. */
  readonly relaxedBasis: Basis | undefined;
}

/** Where a solve may begin. */
export interface ProgramStart {
  /** Whole columns of a plan that is known. */
  readonly point?: Float64Array;
  /** Vertex of a similar program without whole numbers. */
  readonly basis?: Basis | undefined;
}

const RELATIVE_GAP = 1e-7;
const DUST = 1e-9;

/**
 * Solves a program, its relaxation from `start.basis`. With whole columns the search begins from `start.point` or, without one, from the rounded relaxation, so
 * that running out of time still leaves a plan; its best point is solved again with these columns held, which cleans its
 * quantities and gives prices. Errors: SolverError, `time-limit` when not even the relaxation was solved in time.
 */
export async function solveProgram(
  solver: LpSolver,
  program: LinearProgram,
  limits: SolveLimits,
  start: ProgramStart = {},
): Promise<ProgramSolution> {
  const options: SolveOptions = {
    timeLimitSeconds: limits.timeLimitSeconds,
    relativeGap: RELATIVE_GAP,
    ...(limits.signal === undefined ? {} : { signal: limits.signal }),
  };
  const solveFrom = async (basis: Basis | undefined, held: LinearProgram): Promise<ProgramSolution> =>
    solved(await solver.solve(held, basis === undefined ? options : { ...options, basis }));

  const relaxed = await solveFrom(start.basis, { ...program, whole: undefined });
  if (program.whole === undefined) return relaxed;
  const { relaxedBasis } = relaxed;
  const heldBasis = start.basis === undefined ? undefined : relaxedBasis;
  const solveHeld = async (point: Float64Array): Promise<ProgramSolution> => ({ ...(await solveFrom(heldBasis, fixWhole(program, point))), relaxedBasis });
  const first = await solveHeld(start.point ?? relaxed.columns);
  if (first.objective - relaxed.objective <= DUST * Math.max(1, Math.abs(first.objective))) return first;
  const searched = await solver.solve(program, { ...options, start: first.columns });
  const best = searched.objective < first.objective ? await solveHeld(searched.columns) : first;
  return { ...best, distance: Math.max(0, best.objective - Math.max(relaxed.objective, searched.bound)) };
}

/** The point of a linear program that was solved to its end. */
function solved({ status, columns, rowDuals, objective, basis }: LpSolution): ProgramSolution {
  if (status === 'infeasible' || status === 'unbounded') throw new SolverError(status);
  if (status !== 'optimal' || rowDuals === undefined) throw new SolverError('time-limit');
  return { columns, rowDuals, objective, distance: 0, relaxedBasis: basis };
}
