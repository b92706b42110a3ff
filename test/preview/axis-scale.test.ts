import fc from 'fast-check';
import { axisScale } from './axis-scale';

describe('an axis', () => {
  test.each<readonly [readonly number[], readonly number[]]>([
    [[950_000, 120_000], [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]],
    [[0.96], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[-30, 70], [-40, -20, 0, 20, 40, 60, 80]],
    [[], [0, 0.2]],
    [[5e-324], [0, 0.2]],
  ])('of %j has the marks %j', (values, marks) => {
    expect(axisScale(values).marks).toEqual(marks);
  });

  test('holds zero and all values between its ends', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
      const { low, high, marks } = axisScale(values);
      const slack = 1e-9 * (high - low);
      expect(Math.min(0, ...values)).toBeGreaterThanOrEqual(low - slack);
      expect(Math.max(0, ...values)).toBeLessThanOrEqual(high + slack);
      expect(marks.length).toBeGreaterThanOrEqual(2);
      expect(marks.length).toBeLessThanOrEqual(8);
    }));
  });
});
