import { carryBasis } from '../../../src/engine/lp/carry-basis';

const keys = (columns: readonly number[], rows: readonly number[]) => ({ columns: Float64Array.from(columns), rows: Float64Array.from(rows) });
const basis = (columns: readonly number[], rows: readonly number[]) => ({ columns: Uint8Array.from(columns), rows: Uint8Array.from(rows) });

describe('carryBasis', () => {
  it('is the basis itself between programs of the same columns and rows', () => {
    const start = basis([1, 0], [1]);
    expect(carryBasis(start, keys([7, 8], [3]), keys([7, 8], [3]))).toBe(start);
  });

  it('keeps the state of what both programs have, and lets new columns rest and new rows slack', () => {
    const carried = carryBasis(basis([1, 2], [0]), keys([7, 8], [3]), keys([8, 9, 7], [3, 4]));
    expect(carried).toEqual(basis([2, 0, 1], [0, 1]));
  });

  it('lets rows slack when a basic column is gone, so that each row has its basic one', () => {
    expect(carryBasis(basis([1, 1], [0, 0]), keys([7, 8], [3, 4]), keys([8], [3, 4]))).toEqual(basis([1], [1, 0]));
  });

  it('lets columns rest when a row that was not basic is gone', () => {
    expect(carryBasis(basis([1, 1], [0, 0]), keys([7, 8], [3, 4]), keys([7, 8], [4]))).toEqual(basis([1, 0], [0]));
  });
});
