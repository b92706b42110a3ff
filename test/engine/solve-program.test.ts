import { solveProgram } from '../../src/engine/solve-program';
import { programOf } from '../contract/lp-solver';
import type { Basis } from '../../src/engine/solver';
import { pointOf, ScriptedSolver, withoutPoint } from './scripted-solver';

const limits = { timeLimitSeconds: 5, signal: undefined };
const columns = [[1, 0, 9], [1, 0, 9]] as const;
const rows = [[[1, 1], 2.5, Infinity]] as const;
const linear = programOf(columns, rows);
const whole = programOf(columns, rows, [1, 0]);

describe('solveProgram', () => {
  it('asks once for a linear program', async () => {
    const solver = new ScriptedSolver([pointOf([2.5, 0], 2.5)]);
    const solution = await solveProgram(solver, linear, limits);
    expect(solution).toEqual({ columns: Float64Array.of(2.5, 0), rowDuals: Float64Array.of(1), objective: 2.5, distance: 0 });
    expect(solver.asked.map(({ options }) => options)).toEqual([{ timeLimitSeconds: 5, relativeGap: 1e-7 }]);
  });

  it('searches no further when the rounded relaxation is as good as the relaxation', async () => {
    const solver = new ScriptedSolver([pointOf([2.4, 0.1], 2.5), pointOf([2, 0.5], 2.5)]);
    expect((await solveProgram(solver, whole, limits)).columns).toEqual(Float64Array.of(2, 0.5));
    const held = solver.asked[1]?.program;
    expect([held?.whole, held?.columnLower, held?.columnUpper]).toEqual([undefined, Float64Array.of(2, 0), Float64Array.of(2, 9)]);
  });

  it('searches from the rounded relaxation and holds the whole columns it found', async () => {
    const solver = new ScriptedSolver([
      pointOf([2.4, 0.1], 2.5),
      pointOf([2, 1], 3),
      pointOf([0.9999999, 1.5000001], 2.8, { bound: 2.7, rowDuals: undefined }),
      pointOf([1, 1.5], 2.8),
    ]);
    const solution = await solveProgram(solver, whole, limits);
    expect(solution.columns).toEqual(Float64Array.of(1, 1.5));
    expect(solution.distance).toBeCloseTo(0.1, 12);
    expect(solver.asked[2]?.options.start).toEqual(Float64Array.of(2, 1));
  });

  it('keeps the point that it began from when time runs out, and measures it by the relaxation', async () => {
    const solver = new ScriptedSolver([pointOf([2.4, 0.1], 2.5), pointOf([2, 1], 3), withoutPoint('timeLimit')]);
    const solution = await solveProgram(solver, whole, limits);
    expect([solution.objective, solution.distance]).toEqual([3, 0.5]);
  });

  it('begins from a given point', async () => {
    const solver = new ScriptedSolver([pointOf([2.4, 0.1], 2.5), pointOf([3, 0], 3), withoutPoint('timeLimit')]);
    await solveProgram(solver, whole, limits, { point: Float64Array.of(3, 0) });
    expect(solver.asked[1]?.program.columnLower).toEqual(Float64Array.of(3, 0));
  });

  it('begins from the vertex of a similar program, and from its own when whole columns are held', async () => {
    const [given, found] = [vertexOf(0), vertexOf(1)];
    const solver = new ScriptedSolver([pointOf([2.4, 0.1], 2.5, { basis: found }), pointOf([2, 1], 2.5)]);
    const { relaxedBasis } = await solveProgram(solver, whole, limits, { basis: given });
    expect(solver.asked.map(({ options }) => options.basis)).toEqual([given, found]);
    expect(relaxedBasis).toBe(found);
  });

  it.each([
    ['timeLimit', 'time-limit'],
    ['infeasible', 'infeasible'],
    ['unbounded', 'unbounded'],
  ] as const)('throws when the program ends as %s', async (status, fault) => {
    await expect(solveProgram(new ScriptedSolver([withoutPoint(status)]), linear, limits)).rejects.toMatchObject({ fault });
  });
});

function vertexOf(state: number): Basis {
  return { columns: Uint8Array.of(state, 0), rows: Uint8Array.of(1) };
}
