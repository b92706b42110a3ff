import { CellBudget, Deadline } from '../../../../src/adapters/xlsx/read/limits';

it('lets work on until the deadline and stops it after', () => {
  expect(() => { new Deadline('plan.xlsx', 60_000).check(); }).not.toThrow();
  expect(() => { new Deadline('plan.xlsx', -1).check(); }).toThrow('too-slow: plan.xlsx');
});

it('gives as many cells as the budget holds', () => {
  const budget = new CellBudget('plan.xlsx', { cells: 2, places: 100 });
  budget.spend(1);
  budget.spend(1);
  expect(() => { budget.spend(1); }).toThrow('too-many-cells: plan.xlsx (2)');
});

it('counts the gaps between cells unless they cost nothing', () => {
  const budget = new CellBudget('plan.xlsx', { cells: 10, places: 1000 });
  budget.spend(16_384);
  budget.spend(999);
  expect(() => { budget.spend(1); }).toThrow('too-many-cells: plan.xlsx (10)');
});
