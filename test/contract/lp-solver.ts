import { SolverError } from '../../src/domain/error';
import type { LinearProgram, LpSolver, SolveOptions } from '../../src/engine/solver';

const OPTIONS: SolveOptions = { timeLimitSeconds: 10, relativeGap: 1e-9 };

/** A program from rows of coefficients: `rows` are [coefficients, lower, upper], `columns` [cost, lower, upper]. */
export function programOf(
  columns: readonly (readonly [number, number, number])[],
  rows: readonly (readonly [readonly number[], number, number])[],
  whole?: readonly number[],
): LinearProgram {
  const starts = [0];
  const rowNumbers: number[] = [];
  const values: number[] = [];
  columns.forEach((_, column) => {
    rows.forEach(([coefficients], row) => {
      const value = coefficients[column] ?? 0;
      if (value === 0) return;
      rowNumbers.push(row);
      values.push(value);
    });
    starts.push(values.length);
  });
  return {
    columnCount: columns.length,
    rowCount: rows.length,
    cost: Float64Array.from(columns, ([cost]) => cost),
    columnLower: Float64Array.from(columns, ([, lower]) => lower),
    columnUpper: Float64Array.from(columns, ([, , upper]) => upper),
    rowLower: Float64Array.from(rows, ([, lower]) => lower),
    rowUpper: Float64Array.from(rows, ([, , upper]) => upper),
    starts: Int32Array.from(starts),
    rows: Int32Array.from(rowNumbers),
    values: Float64Array.from(values),
    whole: whole === undefined ? undefined : Uint8Array.from(whole),
  };
}

/** What every implementation of the port `LpSolver` must do. */
export function lpSolverContract(name: string, create: () => LpSolver): void {
  describe(`${name} as an LpSolver`, () => {
    // Cheapest mix of at least 4 units in all, of which the first can give 3 at most.
    const mix = programOf([[2, 0, 3], [5, 0, Infinity]], [[[1, 1], 4, Infinity]]);
    // Two whole units of 3 beat what the relaxation (7 ÷ 3 of them) would like.
    const knapsack = programOf([[-5, 0, Infinity], [-1, 0, Infinity]], [[[3, 1], -Infinity, 7]], [1, 1]);

    it('finds the optimum, its point and the price of each row', async () => {
      const { status, objective, bound, columns, rowDuals } = await create().solve(mix, OPTIONS);
      expect({ status, objective, bound, columns: [...columns], rowDuals: [...(rowDuals ?? [])] }).toEqual({
        status: 'optimal',
        objective: 11,
        bound: 11,
        columns: [3, 1],
        rowDuals: [5],
      });
    });

    it('gives a limit that saves money a price below zero', async () => {
      const program = programOf([[-4, 0, Infinity]], [[[2], -Infinity, 10]]);
      const { objective, rowDuals } = await create().solve(program, OPTIONS);
      expect(objective).toBeCloseTo(-20, 9);
      expect([...(rowDuals ?? [])]).toEqual([-2]);
    });

    it('takes whole numbers where the program asks for them, and proves them without prices', async () => {
      const { status, objective, bound, columns, rowDuals } = await create().solve(knapsack, OPTIONS);
      expect(status).toBe('optimal');
      expect(objective).toBeCloseTo(-11, 6);
      expect(bound).toBeCloseTo(-11, 6);
      expect([...columns].map(Math.round)).toEqual([2, 1]);
      expect(rowDuals).toBeUndefined();
    });

    it('begins from a point that is given', async () => {
      const { objective } = await create().solve(knapsack, { ...OPTIONS, start: Float64Array.from([1, 4]) });
      expect(objective).toBeCloseTo(-11, 6);
    });

    it('begins from the vertex on which another solve ended, and reaches the same optimum from any', async () => {
      const solver = create();
      const { basis } = await solver.solve(mix, OPTIONS);
      if (basis === undefined) throw new Error('a solved linear program has a vertex');
      const dearer = { ...mix, cost: Float64Array.of(7, 5) };
      const elsewhere = { columns: Uint8Array.of(2, 0), rows: Uint8Array.of(1) };
      for (const start of [basis, elsewhere]) {
        const { objective, columns } = await solver.solve(dearer, { ...OPTIONS, basis: start });
        expect([objective, ...columns]).toEqual([20, 0, 4]);
      }
    });

    it('says that a program has no feasible point', async () => {
      const program = programOf([[1, 0, 1]], [[[1], 2, Infinity]]);
      const { status, columns } = await create().solve(program, OPTIONS);
      expect({ status, columns: [...columns] }).toEqual({ status: 'infeasible', columns: [] });
    });

    it('says that a program has no limit', async () => {
      const program = programOf([[-1, 0, Infinity], [1, 0, Infinity]], [[[1, -1], -Infinity, 1], [[0, 1], 0, Infinity]]);
      const free = { ...program, cost: Float64Array.from([-2, 1]) };
      const { status } = await create().solve(free, OPTIONS);
      expect(['unbounded', 'infeasible']).toContain(status);
      expect(status).toBe('unbounded');
    });

    it('solves one program after the other', async () => {
      const solver = create();
      const objectives: number[] = [];
      for (const program of [mix, knapsack, mix]) objectives.push((await solver.solve(program, OPTIONS)).objective);
      expect(objectives.map(Math.round)).toEqual([11, -11, 11]);
    });

    it('refuses to begin when it is cancelled', async () => {
      const signal = { aborted: true, addEventListener: (): void => undefined, removeEventListener: (): void => undefined };
      await expect(create().solve(mix, { ...OPTIONS, signal })).rejects.toMatchObject({ name: 'SolverError', fault: 'cancelled' });
    });

    it('says that a malformed program failed, and solves the next one', async () => {
      const solver = create();
      const malformed = { ...mix, rows: Int32Array.from([0, 7]) };
      await expect(solver.solve(malformed, OPTIONS)).rejects.toBeInstanceOf(SolverError);
      await expect(solver.solve(malformed, OPTIONS)).rejects.toMatchObject({ fault: 'failed' });
      expect((await solver.solve(mix, OPTIONS)).objective).toBeCloseTo(11, 9);
    });
  });
}
