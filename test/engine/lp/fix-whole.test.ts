import { fixWhole } from '../../../src/engine/lp/fix-whole';
import { programOf } from '../../contract/lp-solver';

describe('fixWhole', () => {
  it('holds whole columns at their rounded numbers and frees the program of them', () => {
    const program = programOf([[1, 0, 9], [1, 0, 9]], [[[1, 1], 2, 3]], [0, 1]);
    expect(fixWhole(program, Float64Array.of(1.5, 1.9999999))).toEqual({
      ...program,
      columnLower: Float64Array.of(0, 2),
      columnUpper: Float64Array.of(9, 2),
      whole: undefined,
    });
  });

  it('leaves a linear program as it is', () => {
    const program = programOf([[1, 0, 9]], [[[1], 2, 3]]);
    expect(fixWhole(program, Float64Array.of(0))).toBe(program);
  });
});
