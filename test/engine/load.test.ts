import { hasLots, itemHours, loadOf } from '../../src/engine/load';
import { toIndex, type ResourceIndex } from '../../src/domain/axis';
import type { Item } from '../../src/domain/item';
import { gridOf, rowsOf, smallModel } from './small-model';

describe('loadOf', () => {
  it('spreads the set-up of a lot over its units', () => {
    const model = smallModel([{ demand: [0, 0], hours: [0.5], setup: [4], lotSize: 10 }], [{}]);
    expect(rowsOf(loadOf(model, gridOf([[20, 10]])))).toEqual([[20 * 0.5 + 2 * 4, 10 * 0.5 + 4]]);
  });

  it('takes one set-up a start where there is no lot size', () => {
    const model = smallModel([{ demand: [0, 0], hours: [0.5], setup: [4] }], [{}]);
    expect(rowsOf(loadOf(model, gridOf([[20, 0]])))).toEqual([[14, 0]]);
  });

  it('takes no set-up without a lot size when lots are not planned', () => {
    const model = smallModel([{ demand: [0], hours: [0.5], setup: [4] }], [{}], { lotSizing: false });
    expect(rowsOf(loadOf(model, gridOf([[20]])))).toEqual([[10]]);
  });

  it('adds the items that share a resource', () => {
    const model = smallModel([{ demand: [0], hours: [1, 2] }, { demand: [0], hours: [3] }], [{}, {}]);
    expect(rowsOf(loadOf(model, gridOf([[10], [5]])))).toEqual([[25], [20]]);
  });
});

describe('itemHours', () => {
  it('adds routing steps that name one resource twice', () => {
    const model = smallModel([{ demand: [0], hours: [1] }], [{}]);
    const [item] = model.items as [Item];
    const twice = { ...item, routing: [...item.routing, ...item.routing] };
    expect(itemHours(model, twice)).toEqual([{ resource: toIndex<ResourceIndex>(0), perUnit: 2, perStart: 0 }]);
  });
});

describe('hasLots', () => {
  it.each([
    [{ lotSize: 5 }, true],
    [{ minimumOrder: 5 }, true],
    [{ hours: [1], setup: [2] }, true],
    [{ hours: [1] }, false],
    [{ lotSize: 5, canStart: false }, false],
  ])('of %j is %s', (given, expected) => {
    const model = smallModel([{ demand: [0], ...given }], [{}]);
    expect(hasLots(model, model.items[0] as Item)).toBe(expected);
  });

  it('is false when lots are not planned', () => {
    const model = smallModel([{ demand: [0], lotSize: 5 }], [], { lotSizing: false });
    expect(hasLots(model, model.items[0] as Item)).toBe(false);
  });
});
