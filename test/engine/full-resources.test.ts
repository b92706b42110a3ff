import { toIndex } from '../../src/domain/axis';
import { fullResources } from '../../src/engine/full-resources';
import { situationOf } from '../../src/engine/situation';
import { planOf } from './planned';
import { smallModel } from './small-model';

describe('fullResources', () => {
  const model = smallModel([{ demand: [10], hours: [1, 1, 2, 0] }], [{ regular: 10 }, { regular: 11 }, { regular: 20 }, { regular: 0 }]);

  it('are those of the item without hours left, the dearest hour first', () => {
    const plan = planOf(model, { production: [[10]], hourPrices: [[1], [9], [4], [9]] });
    expect(fullResources(situationOf(model, plan), toIndex(0), toIndex(0))).toEqual([2, 0]);
  });

  it('keep the routing’s order when no price is known', () => {
    expect(fullResources(situationOf(model, planOf(model, { production: [[10]] })), toIndex(0), toIndex(0))).toEqual([0, 2]);
  });
});
