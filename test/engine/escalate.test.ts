import { toIndex, type ItemIndex } from '../../src/domain/axis';
import type { Exception } from '../../src/domain/exception';
import type { PlanningRules } from '../../src/domain/planning-model';
import { escalate } from '../../src/engine/escalate';
import { smallModel } from './small-model';

function marked(values: readonly number[], rules: Partial<PlanningRules>, revenue?: number): readonly (boolean | undefined)[] {
  const exceptions = values.map((value): Exception => ({
    kind: 'shortage', severity: 'high', item: toIndex<ItemIndex>(0), resource: undefined, period: toIndex(0), lastPeriod: toIndex(0), quantity: 1, value, cause: { kind: 'cheaper' }, options: [],
  }));
  return escalate(exceptions, smallModel([], [], rules).rules, revenue).map(({ escalated }) => escalated);
}

test('marks what reaches the amount', () => {
  expect(marked([5000, 4999, 0], { escalationAmount: 5000 })).toEqual([true, false, false]);
});

test('marks what reaches the share of the revenue, or the amount when that is less', () => {
  expect(marked([2000, 1999], { escalationShare: 0.02 }, 100_000)).toEqual([true, false]);
  expect(marked([2000, 1500], { escalationShare: 0.02, escalationAmount: 1500 }, 100_000)).toEqual([true, true]);
});

test('marks nothing without a threshold, and nothing by a share of a revenue that is not known', () => {
  expect(marked([1e9], {})).toEqual([undefined]);
  expect(marked([1e9], { escalationShare: 0.01 })).toEqual([false]);
});
