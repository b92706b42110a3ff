import { maximumStock, perishableStock, targetStock } from '../../src/engine/targets';
import { rowsOf, smallModel } from './small-model';

describe('stock targets', () => {
  it('take whole following periods and the fraction of the next', () => {
    const model = smallModel([{ demand: [10, 20, 40, 10], minCoverage: 1.5 }]);
    // Beyond the horizon: the mean demand, 20.
    expect(rowsOf(targetStock(model))).toEqual([[20 + 20, 40 + 5, 10 + 10, 20 + 10]]);
  });

  it('are the safety stock where that is more', () => {
    const model = smallModel([{ demand: [10, 20, 40, 10], minCoverage: 1, safetyStock: 25 }]);
    expect(rowsOf(targetStock(model))).toEqual([[25, 40, 25, 25]]);
  });

  it('repeat the mean of the last year beyond a longer horizon', () => {
    const demand = [...Array.from({ length: 6 }, () => 600), ...Array.from({ length: 12 }, (_, t) => t)];
    const model = smallModel([{ demand, minCoverage: 2 }]);
    expect(rowsOf(targetStock(model))[0]?.slice(-2)).toEqual([11 + 5.5, 11]);
  });

  it('have a maximum that is never below them', () => {
    const model = smallModel([{ demand: [10, 20, 40], safetyStock: 30, maxCoverage: 1 }]);
    expect(rowsOf(maximumStock(model))).toEqual([[30, 40, 30]]);
  });

  it('have no maximum without a maximum coverage', () => {
    expect(rowsOf(maximumStock(smallModel([{ demand: [10, 20] }])))).toEqual([[Infinity, Infinity]]);
  });

  it('end at what can be sold within the shelf life', () => {
    const model = smallModel([{ demand: [10, 20, 40, 10], shelfLifePeriods: 2 }, { demand: [1, 1, 1, 1] }]);
    expect(rowsOf(perishableStock(model))).toEqual([
      [60, 50, 30, 40],
      [Infinity, Infinity, Infinity, Infinity],
    ]);
  });
});
