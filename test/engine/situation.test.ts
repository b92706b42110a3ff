import { toIndex } from '../../src/domain/axis';
import { freeHours, isMore, situationOf } from '../../src/engine/situation';
import { planOf } from './planned';
import { rowsOf, smallModel } from './small-model';

describe('situationOf', () => {
  it('works out the hours asked, the most hours and the items of each resource once', () => {
    const model = smallModel(
      [{ demand: [10, 20], hours: [2, 0] }, { demand: [5, 5], hours: [1, 3] }],
      [{ regular: 8, overtime: 2, workforce: { openingWorkers: 3 } }, { regular: [30, Infinity] }],
    );
    const situation = situationOf(model, planOf(model, { workers: [[3, 4], undefined] }));
    expect(rowsOf(situation.asked)).toEqual([[25, 45], [15, 15]]);
    expect(rowsOf(situation.limit)).toEqual([[30, 40], [30, Infinity]]);
    expect(situation.itemsOn).toEqual([[0, 1], [1]]);
  });
});

describe('freeHours', () => {
  it('leaves out the tiers that the load uses up, cheapest first', () => {
    const model = smallModel([{ demand: [45], hours: [1] }], [{ regular: 40, overtime: 10, overtimeCost: 9, extraShift: 20, extraShiftCost: 7 }]);
    const free = freeHours(situationOf(model, planOf(model, { production: [[45]] })), toIndex(0), toIndex(0));
    expect(free.map(({ tier, hours }) => [tier.kind, hours])).toEqual([['extraShift', 15], ['overtime', 10]]);
  });
});

describe('isMore', () => {
  it.each([
    ['more than rounding', 1.00001, 1, true],
    ['rounding', 1.0000001, 1, false],
    ['rounding of a large level', 1e9 + 10, 1e9, false],
    ['less', 1, 2, false],
    ['anything above no limit', 5, Infinity, false],
    ['no limit above anything', Infinity, 5, true],
    ['no limit above itself', Infinity, Infinity, false],
  ])('judges %s', (_, amount, level, expected) => {
    expect(isMore(amount, level)).toBe(expected);
  });
});
