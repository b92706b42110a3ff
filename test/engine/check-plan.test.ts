import { toIndex } from '../../src/domain/axis';
import type { Plan } from '../../src/domain/plan';
import { checkPlan } from '../../src/engine/check-plan';
import { evaluate } from '../../src/engine/evaluate';
import { gridOf, smallModel } from './small-model';

const model = smallModel(
  [{ demand: [10, 10, 10], hours: [1], lotSize: 5, minimumOrder: 10, subcontractCost: 1, subcontractMax: 4, leadTimePeriods: 1 }],
  [{ regular: 10, overtime: 2, workforce: { openingWorkers: 1, minWorkers: 1, maxWorkers: 3 } }],
);

function planOf(production: number[], subcontract = [0, 0, 0], workers = [2, 2, 1]): Plan {
  const decisions = { production: gridOf<never>([production]), subcontract: gridOf<never>([subcontract]), workers: [Float64Array.from(workers)] };
  return { ...evaluate(model, decisions), status: 'feasible', gap: 0, bound: 0, prices: undefined };
}

function broken(plan: Plan): string[] {
  return checkPlan(model, plan).map(({ invariant, period }) => `${invariant} ${period}`);
}

describe('checkPlan', () => {
  it('finds nothing in a sound plan', () => {
    expect(checkPlan(model, planOf([20, 10, 0], [4, 0, 0]))).toEqual([]);
  });

  it.each([
    ['a load above all hours', planOf([25, 0, 0]), ['capacity 0']],
    ['a start that arrives too late', planOf([0, 0, 10]), ['start 2']],
    ['half a lot', planOf([12, 0, 0]), ['lot 0']],
    ['less than the minimum order', planOf([5, 0, 0]), ['lot 0']],
    ['too much subcontract', planOf([0, 0, 0], [0, 5, 0]), ['subcontract 1']],
    ['too few workers', planOf([0, 0, 0], [0, 0, 0], [2, 0, 1]), ['workers 1']],
  ])('names %s', (_, plan, expected) => {
    expect(broken(plan).filter((name) => !name.startsWith('load'))).toEqual(expected);
  });

  it('names stock out of nowhere, in the period and in the next', () => {
    const plan = planOf([20, 10, 0]);
    plan.stock.add(toIndex(0), toIndex(1), 1);
    expect(broken(plan)).toEqual(['balance 1', 'balance 2']);
  });

  it('names a negative quantity', () => {
    const plan = planOf([20, 10, 0]);
    plan.lost.set(toIndex(0), toIndex(2), -1);
    expect(broken(plan)).toEqual(['balance 2', 'negative 2']);
  });

  it('names costs that do not add up', () => {
    const plan = planOf([20, 10, 0]);
    const costs = { ...plan.costs, total: plan.costs.total + 1 };
    expect(broken({ ...plan, costs })).toEqual(['total 0']);
  });

  it('does not believe the load that a plan claims', () => {
    const plan = planOf([25, 0, 0]);
    expect(broken({ ...plan, load: gridOf([[0, 0, 0]]) })).toContain('capacity 0');
  });
});
