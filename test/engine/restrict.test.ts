import { toIndex } from '../../src/domain/axis';
import { putRows, restrict } from '../../src/engine/restrict';
import { gridOf, rowsOf, smallModel } from './small-model';

describe('restrict', () => {
  it('keeps the items, resources and rows of the block and renumbers the routing', () => {
    const model = smallModel(
      [
        { demand: [1, 2], hours: [1] },
        { demand: [3, 4], receipts: [5, 6], hours: [0, 0, 7] },
      ],
      [{ regular: 1 }, { regular: 2 }, { regular: 3 }],
    );
    const part = restrict(model, { items: [toIndex(1)], resources: [toIndex(2)], isWhole: false });
    expect(part.items.map((item) => [item.code, item.routing])).toEqual([
      ['I2', [{ resource: 0, hoursPerUnit: 7, setupHoursPerLot: 0 }]],
    ]);
    expect(part.resources.map((resource) => resource.code)).toEqual(['R3']);
    expect([rowsOf(part.demand), rowsOf(part.receipts)]).toEqual([[[3, 4]], [[5, 6]]]);
  });
});

describe('putRows', () => {
  it('writes the rows of a part where they belong', () => {
    const whole = gridOf<number>([[0, 0], [1, 1], [0, 0]]);
    putRows(whole, gridOf([[5, 6], [7, 8]]), [2, 0]);
    expect(rowsOf(whole)).toEqual([[7, 8], [1, 1], [5, 6]]);
  });
});
