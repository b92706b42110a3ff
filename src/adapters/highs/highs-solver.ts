import loadHighs, { type Highs, type HighsCallbackMap, type Model, type ModelData } from 'highs';
import { SolverError } from '../../domain/error';
import type { CancelSignal } from '../../domain/progress';
import type { Basis, LinearProgram, LpSolution, LpSolver, SolveOptions } from '../../engine/solver';

/** Below this a quantity, an hour or a reduced cost is dust. */
const TOLERANCE = 1e-9;
/** HiGHS's sign that a feasible point is held. */
const FEASIBLE_POINT = 2;

/**
 * HiGHS, compiled to WebAssembly. It loads on the first call, which costs a second or two more; a solve blocks the thread
 * and looks at the signal from time to time. Errors: SolverError `failed` or `cancelled`.
 */
export class HighsSolver implements LpSolver {
  private loading: Promise<Highs> | undefined;

  async solve(program: LinearProgram, options: SolveOptions): Promise<LpSolution> {
    throwIfCancelled(options.signal);
    try {
      this.loading ??= loadHighs();
      return runModel(await this.loading, program, options);
    } catch (error) {
      if (error instanceof SolverError) throw error;
      // A fault inside WebAssembly may leave its memory unusable: the next call begins with a fresh one.
      this.loading = undefined;
      throw new SolverError('failed', error instanceof Error ? error.name : typeof error, { cause: error });
    }
  }
}

function runModel(highs: Highs, program: LinearProgram, options: SolveOptions): LpSolution {
  const model = highs.createModel(modelData(program));
  try {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.01, options.timeLimitSeconds),
      primal_feasibility_tolerance: TOLERANCE,
      dual_feasibility_tolerance: TOLERANCE,
      mip_rel_gap: options.relativeGap,
      mip_abs_gap: TOLERANCE,
    });
    if (options.start !== undefined) model.setSolution({ colValue: options.start });
    if (options.basis !== undefined) model.setBasis(basisData(options.basis));
    model.run(interruptWhenCancelled(highs, options.signal));
    throwIfCancelled(options.signal);
    return readSolution(highs, model, program);
  } finally {
    model.dispose();
  }
}

function modelData(program: LinearProgram): ModelData {
  return {
    numCols: program.columnCount,
    numRows: program.rowCount,
    colCost: program.cost,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows: program.rowCount,
      numCols: program.columnCount,
      starts: program.starts,
      indices: program.rows,
      values: program.values,
    },
    ...(program.whole === undefined ? {} : { integrality: Int32Array.from(program.whole) }),
  };
}

function basisData({ columns, rows }: Basis): { colStatus: Int32Array; rowStatus: Int32Array } {
  return { colStatus: Int32Array.from(columns), rowStatus: Int32Array.from(rows) };
}

function interruptWhenCancelled(highs: Highs, signal: CancelSignal | undefined): HighsCallbackMap {
  if (signal === undefined) return {};
  const { simplexInterrupt, mipInterrupt } = highs.constants.callbackType;
  const stop = (event: { interrupt(): void }): undefined => {
    if (signal.aborted) event.interrupt();
  };
  return { [simplexInterrupt]: stop, [mipInterrupt]: stop };
}

function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw new SolverError('cancelled');
}

function readSolution(highs: Highs, model: Model, program: LinearProgram): LpSolution {
  const codes = highs.constants.modelStatus;
  const status = model.getModelStatus();
  if (status === codes.optimal || status === codes.empty) return { ...readPoint(model, program), status: 'optimal' };
  if (status === codes.infeasible || status === codes.unboundedOrInfeasible) return { ...NO_POINT, status: 'infeasible' };
  if (status === codes.unbounded) return { ...NO_POINT, status: 'unbounded' };
  if (status !== codes.timeLimit) throw new SolverError('failed', `status ${status}`);
  const hasPoint = program.whole !== undefined && Number(model.info.get('primal_solution_status')) === FEASIBLE_POINT;
  return hasPoint ? { ...readPoint(model, program), status: 'feasible' } : { ...NO_POINT, status: 'timeLimit' };
}

const NO_POINT = { objective: Infinity, bound: -Infinity, columns: new Float64Array(0), rowDuals: undefined };

function readPoint(model: Model, program: LinearProgram): Omit<LpSolution, 'status'> {
  const { colValue, rowDual } = model.getSolution();
  const objective = model.getObjectiveValue();
  if (program.whole === undefined) {
    const { colStatus, rowStatus } = model.getBasis();
    const basis = { columns: Uint8Array.from(colStatus), rows: Uint8Array.from(rowStatus) };
    return { objective, bound: objective, columns: colValue, rowDuals: rowDual, basis };
  }
  const bound = Math.min(objective, Number(model.info.get('mip_dual_bound')));
  return { objective, bound, columns: colValue, rowDuals: undefined };
}
