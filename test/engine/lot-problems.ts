import fc from 'fast-check';
import type { LotProblem } from '../../src/engine/lot-problem';
import type { StartPrices } from '../../src/engine/lot-least-cost';

/** A problem of plain demand: no stock wanted, lots of any size, and costs of holding and being late that a test names. */
export function plainProblem(demand: readonly number[], given: Partial<LotProblem> & { holding: number; late: number }): LotProblem {
  const { holding, late, ...rest } = given;
  return {
    periodCount: demand.length,
    opening: 0,
    flow: Float64Array.from(demand, (quantity) => -quantity),
    target: new Float64Array(demand.length),
    leadTimePeriods: 0,
    firstStart: 0,
    endOfStarts: demand.length - (given.leadTimePeriods ?? 0),
    lotSize: 0,
    minimum: 0,
    subcontract: { cost: Infinity, limit: 0 },
    lost: undefined,
    positionCost: (_, position) => (position < 0 ? -late * position : holding * position),
    bends: () => [0],
    ...rest,
  };
}

/** Small whole-number problems with their prices: every quantity is whole, so that whole numbers hold a best plan. */
export function arbitraryProblem(): fc.Arbitrary<{ readonly problem: LotProblem; readonly prices: StartPrices }> {
  return fc
    .record({
      demand: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 4 }),
      opening: fc.integer({ min: -2, max: 4 }),
      target: fc.integer({ min: 0, max: 3 }),
      leadTimePeriods: fc.integer({ min: 0, max: 1 }),
      firstStart: fc.integer({ min: 0, max: 1 }),
      lotSize: fc.integer({ min: 0, max: 5 }),
      minimum: fc.integer({ min: 0, max: 5 }),
      subcontractLimit: fc.integer({ min: 0, max: 2 }),
      isLost: fc.boolean(),
      holding: fc.integer({ min: 1, max: 5 }),
      late: fc.integer({ min: 6, max: 30 }),
      below: fc.integer({ min: 0, max: 6 }),
      perUnit: fc.array(fc.integer({ min: 10, max: 20 }), { minLength: 4, maxLength: 4 }),
      perStart: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }),
      subcontractCost: fc.integer({ min: 8, max: 40 }),
      lostCost: fc.integer({ min: 15, max: 60 }),
    })
    .map(({ demand, opening, holding, late, below, target, isLost, lotSize, minimum, ...given }) => {
      const last = demand.length - 1;
      const problem = plainProblem(demand, {
        holding,
        late,
        opening,
        lotSize,
        minimum: lotSize === 0 ? minimum : Math.max(1, Math.ceil(minimum / lotSize)) * lotSize,
        target: new Float64Array(demand.length).fill(target),
        leadTimePeriods: given.leadTimePeriods,
        firstStart: given.firstStart,
        subcontract: { cost: given.subcontractCost, limit: given.subcontractLimit },
        lost: isLost
          ? { cost: given.lostCost, limit: Float64Array.from(demand, (quantity, t) => quantity + (t === 0 ? Math.max(0, -opening) : 0)) }
          : undefined,
        positionCost: (t, position) => {
          if (position < -1e-9) return isLost ? Infinity : -(late + (t === last ? given.lostCost : 0)) * position + below * target;
          return (holding - (t === last ? 8 : 0)) * position + below * Math.max(0, target - position);
        },
        bends: () => [0, target],
      });
      return { problem, prices: { perUnit: Float64Array.from(given.perUnit), perStart: Float64Array.from(given.perStart) } };
    });
}

/** The least cost of a whole-number problem, by trying every start, subcontract and lost sale in turn. */
export function leastCostByTrial(problem: LotProblem, prices: StartPrices): number {
  const known = new Map<string, number>();
  const from = (t: number, position: number): number => {
    if (t === problem.periodCount) return 0;
    const key = `${t} ${position}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = Infinity;
    const start = t - problem.leadTimePeriods;
    for (const started of possibleStarts(problem, start)) {
      for (let bought = 0; bought <= problem.subcontract.limit; bought++) {
        for (let lost = 0; lost <= (problem.lost?.limit[t] ?? 0); lost++) {
          const after = position + (problem.flow[t] as number) + started + bought + lost;
          const cost = problem.positionCost(t, after) + supplyCost(problem, prices, start, { started, bought, lost });
          if (cost < Infinity) best = Math.min(best, cost + from(t + 1, after));
        }
      }
    }
    known.set(key, best);
    return best;
  };
  return from(0, problem.opening);
}

function possibleStarts({ firstStart, endOfStarts, lotSize, minimum }: LotProblem, start: number): number[] {
  const starts = [0];
  if (start < firstStart || start >= endOfStarts) return starts;
  const step = lotSize === 0 ? 1 : lotSize;
  for (let quantity = Math.max(step, minimum); quantity <= 30; quantity += step) starts.push(quantity);
  return starts;
}

interface Supply {
  readonly started: number;
  readonly bought: number;
  readonly lost: number;
}

function supplyCost(problem: LotProblem, prices: StartPrices, start: number, { started, bought, lost }: Supply): number {
  let cost = lost * (problem.lost?.cost ?? 0);
  if (bought > 0) cost += bought * problem.subcontract.cost;
  if (started > 0) cost += (prices.perUnit[start] as number) * started + (prices.perStart[start] as number);
  return cost;
}
