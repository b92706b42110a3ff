import { toIndex, type ItemIndex, type PeriodIndex } from '../../src/domain/axis';
import { situationOf, type Situation } from '../../src/engine/situation';
import { hoursFor, startableUnits } from '../../src/engine/spare-hours';
import { planOf } from './planned';
import { smallModel, type SmallItem, type SmallResource } from './small-model';

const ITEM = toIndex<ItemIndex>(0);
const FIRST = toIndex<PeriodIndex>(0);

function situation(item: Partial<SmallItem>, resources: readonly SmallResource[], made: number): Situation {
  const model = smallModel([{ demand: [made], hours: [2], ...item }], resources);
  return situationOf(model, planOf(model, { production: [[made]] }));
}

describe('startableUnits', () => {
  it('is the quantity, as far as the scarcest hours go', () => {
    const resources = [{ regular: 40, overtime: 10 }, { regular: 30 }];
    expect(startableUnits(situation({ hours: [2, 1] }, resources, 20), ITEM, FIRST, 100)).toBe(5);
    expect(startableUnits(situation({ hours: [2, 1] }, resources, 20), ITEM, FIRST, 3)).toBe(3);
  });

  it('is whole lots of at least the minimum order, or nothing', () => {
    const item = { lotSize: 4, minimumOrder: 8 };
    expect(startableUnits(situation(item, [{ regular: 26 }], 0), ITEM, FIRST, 9)).toBe(12);
    expect(startableUnits(situation(item, [{ regular: 23 }], 0), ITEM, FIRST, 9)).toBe(8);
    expect(startableUnits(situation(item, [{ regular: 15 }], 0), ITEM, FIRST, 9)).toBe(0);
  });

  it('is nothing for an item without supply rule', () => {
    expect(startableUnits(situation({ canStart: false }, [{ regular: 26 }], 0), ITEM, FIRST, 9)).toBe(0);
  });
});

describe('hoursFor', () => {
  it('takes the cheapest spare hours first and tells the extra ones', () => {
    const resource = { regular: 40, regularCost: 5, overtime: 10, overtimeCost: 30, extraShift: 20, extraShiftCost: 40 };
    expect(hoursFor(situation({}, [resource], 19), ITEM, FIRST, 10)).toEqual({
      money: 2 * 5 + 10 * 30 + 8 * 40,
      extra: { kind: 'overtime', resource: 0, hours: 10 },
    });
  });

  it('tells no extra hours when regular ones do', () => {
    expect(hoursFor(situation({}, [{ regular: 40 }], 10), ITEM, FIRST, 10)).toEqual({ money: 0, extra: undefined });
  });
});
