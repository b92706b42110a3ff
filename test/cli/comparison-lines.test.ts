import { comparisonLines } from '../../src/cli/comparison-lines';
import { CHANGES, compared, PRICED } from '../engine/sample-comparison';

test('prints a line for each plan, what became of a margin target, the strategies and what is odd', async () => {
  const comparison = await compared(PRICED, ...CHANGES);
  const remark = { code: 'scenario-without-effect', place: { sheet: 'Scenarios' }, parameters: { name: 'Idle' } } as const;
  const lines = comparisonLines({ ...comparison, base: { ...comparison.base, diagnostics: [remark] } }, 'en');
  // 260 units at 10, made at 4, 20 hours of overtime at 3, and 20 units waiting or held over.
  expect(lines[1]).toMatch(/^ {2}Base +\d+(\.\d)?% +€\d+ +€1,1\d\d +€1,4\d\d$/);
  expect(lines.slice(2, 5).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(['Up', '=Down', 'Goal']);
  expect(lines.some((line) => line.includes('€1,000,000 can’t be reached'))).toBe(true);
  expect(lines.filter((line) => /^ {2}(Chase|Level|Optimal) /.test(line))).toHaveLength(3);
  expect(lines.at(-1)).toContain('“Idle” changes nothing');
});
