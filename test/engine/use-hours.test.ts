import { useHours } from '../../src/engine/use-hours';
import { gridOf, rowsOf, smallModel } from './small-model';

describe('useHours', () => {
  it('fills tiers from the cheapest hour up', () => {
    const model = smallModel(
      [{ demand: [0, 0], hours: [1] }],
      [{ regular: 10, regularCost: 5, overtime: 4, overtimeCost: 9, extraShift: 8, extraShiftCost: 7 }],
    );
    const used = useHours(model, { production: gridOf([[9, 20]]), workers: [undefined] });
    expect(rowsOf(used.load)).toEqual([[9, 20]]);
    expect(rowsOf(used.regularHours)).toEqual([[10, 10]]);
    expect(rowsOf(used.extraHours)).toEqual([[0, 10]]);
    expect(used.costs).toEqual({ regularLabour: 19 * 5, overtime: 8 * 7 + 2 * 9, hiring: 0, layoff: 0 });
  });

  it('gives workers their hours, and counts who comes and goes', () => {
    const workforce = { openingWorkers: 2, hireCost: 100, layoffCost: 50, wagePerPeriod: 20 };
    const model = smallModel([{ demand: [0, 0, 0], hours: [1] }], [{ regular: 10, overtime: 2, overtimeCost: 3, workforce }]);
    const used = useHours(model, { production: gridOf([[31, 20, 0]]), workers: [Float64Array.of(3, 2, 0)] });
    expect(used.workforce).toEqual([
      { workers: Float64Array.of(3, 2, 0), hired: Float64Array.of(1, 0, 0), laidOff: Float64Array.of(0, 1, 2) },
    ]);
    expect(rowsOf(used.regularHours)).toEqual([[30, 20, 0]]);
    expect(used.costs).toEqual({ regularLabour: 5 * 20, overtime: 3, hiring: 100, layoff: 150 });
  });

  it('has no limit where regular hours are unknown, and still pays them', () => {
    const model = smallModel([{ demand: [0], hours: [1] }], [{ regular: Infinity, regularCost: 2 }]);
    const used = useHours(model, { production: gridOf([[70]]), workers: [undefined] });
    expect([rowsOf(used.load), rowsOf(used.regularHours), used.costs.regularLabour]).toEqual([[[70]], [[Infinity]], 140]);
  });
});
