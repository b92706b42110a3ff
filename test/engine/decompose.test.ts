import { decompose } from '../../src/engine/decompose';
import { smallModel } from './small-model';

const demand = [0];

describe('decompose', () => {
  it('joins items and resources that share hours, and batches what has no whole numbers', () => {
    const model = smallModel([{ demand, hours: [1, 1] }, { demand }, { demand, hours: [0, 0, 1] }, { demand, hours: [0, 1] }], [{}, {}, {}]);
    expect(decompose(model)).toEqual([{ items: [0, 3, 1, 2], resources: [0, 1, 2], isWhole: false }]);
  });

  it('keeps blocks with workers or lots apart', () => {
    const model = smallModel(
      [{ demand, hours: [1] }, { demand, hours: [0, 1] }, { demand, lotSize: 5 }, { demand, hours: [0, 1] }],
      [{}, { workforce: {} }],
    );
    expect(decompose(model)).toEqual([
      { items: [1, 3], resources: [1], isWhole: true },
      { items: [2], resources: [], isWhole: true },
      { items: [0], resources: [0], isWhole: false },
    ]);
  });

  it('plans a workforce that no item needs, and drops an idle machine', () => {
    expect(decompose(smallModel([], [{ workforce: {} }, {}]))).toEqual([{ items: [], resources: [0], isWhole: true }]);
  });

  it('begins a new batch after 200 items', () => {
    const model = smallModel(Array.from({ length: 450 }, () => ({ demand })));
    expect(decompose(model).map((block) => block.items.length)).toEqual([200, 200, 50]);
  });
});
