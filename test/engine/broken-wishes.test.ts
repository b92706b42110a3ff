import { brokenWishes } from '../../src/engine/broken-wishes';
import { planOf } from './planned';
import { smallModel } from './small-model';

describe('brokenWishes', () => {
  it('counts final stock that is missing and backlog left where none may be', () => {
    const model = smallModel([{ demand: [10, 20], finalStock: 6 }], [], { finalBacklogAllowed: false });
    expect(brokenWishes(model, planOf(model, { production: [[10, 18]] }))).toBe(6 + 2);
    expect(brokenWishes(model, planOf(model, { production: [[10, 24]] }))).toBe(2);
  });

  it('counts stock in every period in which it perishes', () => {
    const model = smallModel([{ demand: [10, 20, 20], shelfLifePeriods: 1 }]);
    // 25, 5 and 0 units are left; 20, 20 and (the mean of the year) 16.67 can still be sold.
    expect(brokenWishes(model, planOf(model, { production: [[35, 0, 15]] }))).toBe(5);
  });

  it('leaves backlog that may stay', () => {
    const model = smallModel([{ demand: [10, 20] }]);
    expect(brokenWishes(model, planOf(model))).toBe(0);
  });
});
