import type { CancelSignal } from '../domain/progress';

/**
 * minimise cost · x over rowLower ≤ A x ≤ rowUpper, columnLower ≤ x ≤ columnUpper, some columns whole.
 * A is held by compressed columns: column j has the entries `starts[j]` … `starts[j + 1] − 1` of `rows` and `values`.
 * ±Infinity stands for no limit.
 */
export interface LinearProgram {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  /** 1 = the column takes whole numbers only; undefined = none does. */
  readonly whole: Uint8Array | undefined;
}

/** States of a column or row in a basis. */
export const AT_LOWER = 0;
export const BASIC = 1;

/**
 * The vertex that a solve ended on, in the solver's own codes (0 at its lower bound, 1 basic, 2 at its upper bound, 3 free at 0):
 * one a column and one a row. A program that differs little from the solved one is solved in a fraction of the time from there.
 */
export interface Basis {
  readonly columns: Uint8Array;
  readonly rows: Uint8Array;
}

export interface SolveOptions {
  readonly timeLimitSeconds: number;
  /** Whole-number programs stop when proven within this share of the best. */
  readonly relativeGap: number;
  /** A feasible point to begin from. */
  readonly start?: Float64Array;
  /** Where the simplex method begins; one that doesn't suit the program costs time, never the optimum. */
  readonly basis?: Basis;
  readonly signal?: CancelSignal;
}

export interface LpSolution {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'timeLimit';
  readonly objective: number;
  /** Proven lower bound of the objective; equals it when optimal. */
  readonly bound: number;
  /** Empty when there is no feasible point. */
  readonly columns: Float64Array;
  /** Price of each row (derivative of the objective by its right-hand side); undefined when columns are whole. */
  readonly rowDuals: Float64Array | undefined;
  /** Where the solve ended; absent when columns are whole or there is no optimum. */
  readonly basis?: Basis;
}

/** Solves linear and mixed-integer programs. Errors: SolverError `failed` or `cancelled`. */
export interface LpSolver {
  solve(program: LinearProgram, options: SolveOptions): Promise<LpSolution>;
}
