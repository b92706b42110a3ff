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

export interface SolveOptions {
  readonly timeLimitSeconds: number;
  /** Whole-number programs stop when proven within this share of the best. */
  readonly relativeGap: number;
  /** A feasible point to begin from. */
  readonly start?: Float64Array;
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
}

/** Solves linear and mixed-integer programs. Errors: SolverError `failed` or `cancelled`. */
export interface LpSolver {
  solve(program: LinearProgram, options: SolveOptions): Promise<LpSolution>;
}
