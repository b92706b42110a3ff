import { planStatus } from '../../../src/workbook/write/plan-status';
import { smallModel } from '../../engine/small-model';

const model = smallModel([{ demand: [1, 1] }]);

test.each([
  ['shortage', { stock: [0, 50], target: [5, 5], maximum: [9, 9], backlog: [1, 0] }],
  ['watch', { stock: [4, 50], target: [5, 5], maximum: [9, 9], backlog: [0, 0] }],
  ['overstock', { stock: [6, 50], target: [5, 5], maximum: [9, 9], backlog: [0, 0] }],
  ['ok', { stock: [6, 9], target: [5, 5], maximum: [9, Infinity], backlog: [0, 0] }],
  ['ok', { stock: [4.9999999, 9.0000001], target: [5, 5], maximum: [9, 9], backlog: [1e-9, 0] }],
] as const)('finds %s as the worst of a row of periods', (expected, figures) => {
  expect(planStatus(model, figures)).toBe(expected);
});
