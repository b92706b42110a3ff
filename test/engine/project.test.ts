import { project } from '../../src/engine/project';
import { rowsOf, smallModel } from './small-model';

describe('project', () => {
  it('uses stock and receipts first and starts the rest a lead time before it is needed', () => {
    const model = smallModel(
      [{ openingStock: 15, demand: [10, 10, 10, 10], receipts: [0, 0, 8, 0], leadTimePeriods: 1, hours: [2] }],
      [{ regular: 1 }],
    );
    const { production, load } = project(model);
    expect(rowsOf(production)).toEqual([[5, 2, 10, 0]]);
    expect(rowsOf(load)).toEqual([[10, 4, 20, 0]]);
  });

  it('keeps the safety stock', () => {
    const model = smallModel([{ safetyStock: 5, demand: [10, 10] }]);
    expect(rowsOf(project(model).production)).toEqual([[15, 10]]);
  });

  it('starts in the first period what should have started before it', () => {
    const model = smallModel([{ demand: [4, 6, 10], leadTimePeriods: 2 }]);
    expect(rowsOf(project(model).production)).toEqual([[20, 0, 0]]);
  });

  it('starts nothing that cannot be made or bought', () => {
    const model = smallModel([{ demand: [10], canStart: false }]);
    expect(rowsOf(project(model).production)).toEqual([[0]]);
  });
});
