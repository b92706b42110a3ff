import { snap } from '../../src/engine/snap';

describe('snap', () => {
  it.each([
    [64.00000000000094, 64],
    [3e-10, 0],
    [-3e-10, 0],
    [12.3400000000001, 12.34],
    [1 / 3, 1 / 3],
    [0.0000015, 0.0000015],
    [Infinity, Infinity],
  ])('turns %p into %p', (value, expected) => {
    expect(snap(value)).toBe(expected);
  });
});
