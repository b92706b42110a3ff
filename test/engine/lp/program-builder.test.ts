import { ProgramBuilder } from '../../../src/engine/lp/program-builder';

describe('ProgramBuilder', () => {
  it('writes rows and columns as compressed columns', () => {
    const builder = new ProgramBuilder();
    expect([builder.addRow(40, 1, 2), builder.addRow(41, -Infinity, 5)]).toEqual([0, 1]);
    expect(builder.addColumn(50, 3, 0, 9)).toBe(0);
    builder.enter(0, 7);
    builder.enter(1, -1);
    expect(builder.addColumn(51, 4, 1, Infinity)).toBe(1);
    builder.makeWhole();
    expect(builder.addColumn(52, 5, 0, 1)).toBe(2);
    builder.enter(1, 8);
    expect(builder.finish()).toEqual({
      columnCount: 3,
      rowCount: 2,
      cost: Float64Array.of(3, 4, 5),
      columnLower: Float64Array.of(0, 1, 0),
      columnUpper: Float64Array.of(9, Infinity, 1),
      rowLower: Float64Array.of(1, -Infinity),
      rowUpper: Float64Array.of(2, 5),
      starts: Int32Array.of(0, 2, 2, 3),
      rows: Int32Array.of(0, 1, 1),
      values: Float64Array.of(7, -1, 8),
      whole: Uint8Array.of(0, 1, 0),
    });
    expect(builder.keys()).toEqual({ columns: Float64Array.of(50, 51, 52), rows: Float64Array.of(40, 41) });
  });

  it('leaves out coefficients of 0, and whole numbers when no column asks for them', () => {
    const builder = new ProgramBuilder();
    builder.addRow(0, 0, 0);
    builder.addColumn(0, 1, 0, 1);
    builder.enter(0, 0);
    const { starts, rows, whole } = builder.finish();
    expect([starts, rows, whole]).toEqual([Int32Array.of(0, 0), new Int32Array(0), undefined]);
  });
});
