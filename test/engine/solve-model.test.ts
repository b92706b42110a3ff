import type { PlanningModel } from '../../src/domain/planning-model';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { solveModel } from '../../src/engine/solve-model';
import type { LinearProgram, LpSolution, LpSolver, SolveOptions } from '../../src/engine/solver';
import { smallModel, type SmallItem } from './small-model';

/** Passes on to HiGHS and keeps what was asked. */
class WatchedSolver implements LpSolver {
  readonly asked: SolveOptions[] = [];
  private readonly solver = new HighsSolver();

  solve(program: LinearProgram, options: SolveOptions): Promise<LpSolution> {
    this.asked.push(options);
    return this.solver.solve(program, options);
  }
}

const ITEM: SmallItem = { demand: [10, 20], unitCost: 3, holdingCost: 1, backlogCost: 2, lostSaleCost: 9, lotSize: 5 };
/** Two items with lots are blocks of their own. */
const model = smallModel([ITEM, { ...ITEM, demand: [7, 9] }]);

function withFirst(change: Partial<PlanningModel['items'][number]>): PlanningModel {
  return { ...model, items: model.items.map((item, i) => (i === 0 ? { ...item, ...change } : item)) };
}

describe('solveModel', () => {
  it('solves only the blocks that changed, from where they were solved', async () => {
    const solver = new WatchedSolver();
    const before = await solveModel(model, solver, { timeLimitSeconds: 30 });
    const cold = solver.asked.length;
    const after = await solveModel(withFirst({ unitCost: 4 }), solver, { timeLimitSeconds: 30 }, { model, ...before });
    expect(solver.asked.slice(0, cold).some(({ basis }) => basis !== undefined)).toBe(false);
    expect(solver.asked[cold]?.basis).toBe(before.blocks[0]?.solution.vertex.basis);
    expect(after.blocks[1]?.solution).toBe(before.blocks[1]?.solution);
    expect(after.blocks[0]?.solution).not.toBe(before.blocks[0]?.solution);
  });

  it('asks nothing of the solver for a model that is known', async () => {
    const solver = new WatchedSolver();
    const before = await solveModel(model, solver, { timeLimitSeconds: 30 });
    const cold = solver.asked.length;
    const after = await solveModel({ ...model }, solver, { timeLimitSeconds: 30 }, { model, ...before });
    expect(solver.asked.length).toBe(cold);
    expect(after.decisions).toEqual(before.decisions);
  });

  it('begins afresh when lead times changed', async () => {
    const solver = new WatchedSolver();
    const before = await solveModel(model, solver, { timeLimitSeconds: 30 });
    const cold = solver.asked.length;
    await solveModel(withFirst({ leadTimePeriods: 1 }), solver, { timeLimitSeconds: 30 }, { model, ...before });
    expect(solver.asked[cold]?.basis).toBeUndefined();
  });
});
