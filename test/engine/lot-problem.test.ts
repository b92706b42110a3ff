import { toIndex } from '../../src/domain/axis';
import { lotProblems, minimumStart } from '../../src/engine/lot-problem';
import { smallModel, type SmallItem } from './small-model';

const ELASTIC = 1000;

function problemOf(item: SmallItem, rules: Parameters<typeof smallModel>[2] = {}): ReturnType<ReturnType<typeof lotProblems>> {
  return lotProblems(smallModel([item], [], rules), ELASTIC)(toIndex(0));
}

describe('the least start', () => {
  it.each([
    [0, 30, 30],
    [20, 0, 20],
    [20, 30, 40],
    [20, 40, 40],
  ])('with lots of %d and a minimum of %d is %d', (lotSize, minimumOrder, expected) => {
    const [item] = smallModel([{ demand: [1], lotSize, minimumOrder }]).items;
    expect(item && minimumStart(item)).toBe(expected);
  });
});

describe('the problem of one item', () => {
  // b = 6, so that a unit below the target costs 3; ℓ = 20; the final credit is the unit cost.
  const item = { demand: [10, 20], receipts: [4, 0], unitCost: 9, holdingCost: 2, backlogCost: 6, lostSaleCost: 20, safetyStock: 5, finalStock: 8 };

  it('has receipts less demand, and final stock as its last target', () => {
    const { flow, target } = problemOf(item);
    expect([[...flow], [...target]]).toEqual([[-6, -20], [5, 8]]);
  });

  it('prices backlog, stock and being below the target', () => {
    const { positionCost } = problemOf(item);
    expect([-1, 0, 3, 7].map((position) => positionCost(0, position))).toEqual([6 + 15, 15, 6 + 6, 14]);
  });

  it('prices final backlog as lost, credits final stock and keeps what is asked for though demand is late', () => {
    const { positionCost } = problemOf(item);
    const kept = 8 * (2 - 9);
    expect([-1, 0, 10].map((position) => positionCost(1, position))).toEqual([kept + 9 * 26, kept + 8 * 26, 10 * (2 - 9)]);
  });

  it('lets no demand wait where it is lost', () => {
    const problem = problemOf({ ...item, openingStock: -3 }, { unmetDemand: 'lost' });
    expect(problem.positionCost(0, -1)).toBe(Infinity);
    expect(problem.lost).toEqual({ cost: 20, limit: Float64Array.of(13, 20) });
  });

  it('has no starts that are frozen or would arrive too late', () => {
    const { firstStart, endOfStarts } = problemOf({ ...item, leadTimePeriods: 1 }, { frozenPeriods: 1 });
    expect([firstStart, endOfStarts]).toEqual([1, 1]);
  });
});
