import type { LinearProgram, LpSolution, LpSolver, SolveOptions } from '../../src/engine/solver';

/** A solver that gives the answers it was told, one a call, and keeps what it was asked. */
export class ScriptedSolver implements LpSolver {
  readonly asked: { readonly program: LinearProgram; readonly options: SolveOptions }[] = [];

  constructor(private readonly answers: readonly (LpSolution | Error)[]) {}

  solve(program: LinearProgram, options: SolveOptions): Promise<LpSolution> {
    const answer = this.answers[this.asked.length] ?? new Error('The script has ended.');
    this.asked.push({ program, options });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }
}

/** An answer with a point. */
export function pointOf(columns: readonly number[], objective: number, given: Partial<LpSolution> = {}): LpSolution {
  const base = { status: 'optimal' as const, objective, bound: objective, rowDuals: Float64Array.of(1) };
  return { ...base, columns: Float64Array.from(columns), ...given };
}

/** An answer without a point. */
export function withoutPoint(status: LpSolution['status']): LpSolution {
  return { status, objective: Infinity, bound: -Infinity, columns: new Float64Array(0), rowDuals: undefined };
}
