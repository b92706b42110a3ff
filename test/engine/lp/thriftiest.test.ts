import { HighsSolver } from '../../../src/adapters/highs/highs-solver';
import { thriftiest } from '../../../src/engine/lp/thriftiest';
import type { LinearProgram } from '../../../src/engine/solver';

/** x + y ≥ 4 at costs 2 and 2 (z is free): every split ties at 8. */
const TIED: LinearProgram = {
  columnCount: 3,
  rowCount: 1,
  cost: Float64Array.of(2, 2, 0),
  columnLower: new Float64Array(3),
  columnUpper: new Float64Array(3).fill(10),
  rowLower: Float64Array.of(4),
  rowUpper: Float64Array.of(Infinity),
  starts: Int32Array.of(0, 1, 2, 2),
  rows: Int32Array.of(0, 0),
  values: Float64Array.of(1, 1),
  whole: undefined,
};

describe('thriftiest', () => {
  it('limits the cost in a row of its own, without entries for what is free', () => {
    const { cost, rowCount, rowUpper, starts, rows, values } = thriftiest(TIED, Float64Array.of(1, 5, 0), 8);
    expect([rowCount, ...rowUpper]).toEqual([2, Infinity, 8]);
    expect([[...cost], [...starts], [...rows], [...values]]).toEqual([[1, 5, 0], [0, 2, 4, 4], [0, 1, 0, 1], [1, 2, 1, 2]]);
  });

  it('finds the point that is cheapest by the other cost among equals', async () => {
    const solver = new HighsSolver();
    const solve = async (cost: Float64Array) => (await solver.solve(thriftiest(TIED, cost, 8), { timeLimitSeconds: 5, relativeGap: 0 })).columns;
    expect([...(await solve(Float64Array.of(1, 5, 0)))]).toEqual([4, 0, 0]);
    expect([...(await solve(Float64Array.of(5, 1, 0)))]).toEqual([0, 4, 0]);
  });
});
