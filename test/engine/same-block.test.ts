import { toIndex } from '../../src/domain/axis';
import type { PlanningModel } from '../../src/domain/planning-model';
import { isNear, isUntouched } from '../../src/engine/same-block';
import { gridOf, smallModel } from './small-model';

const model = smallModel([{ demand: [1, 2], hours: [1] }, { demand: [3, 4] }], [{ regular: 5 }]);
const first = { items: [toIndex<never>(0)], resources: [toIndex<never>(0)], isWhole: false };

describe('isUntouched', () => {
  it('is true when only other items changed', () => {
    const items = model.items.map((item, i) => (i === 1 ? { ...item, unitCost: 9 } : item));
    expect(isUntouched(first, model, { ...model, items, demand: gridOf([[1, 2], [8, 9]]) })).toBe(true);
  });

  it.each<[string, Partial<PlanningModel>]>([
    ['demand', { demand: gridOf([[1, 3], [3, 4]]) }],
    ['receipts', { receipts: gridOf([[0, 1], [0, 0]]) }],
    ['an item', { items: model.items.map((item) => ({ ...item })) }],
    ['a resource', { resources: model.resources.map((resource) => ({ ...resource })) }],
    ['a rule', { rules: { ...model.rules, unmetDemand: 'lost' } }],
  ])('is false when %s of the block changed', (_, change) => {
    expect(isUntouched(first, model, { ...model, ...change })).toBe(false);
  });
});

describe('isNear', () => {
  it('is true for other quantities and costs', () => {
    expect(isNear(first, model, { ...model, demand: gridOf([[9, 9], [9, 9]]) })).toBe(true);
  });

  it('is false when lead times changed or unmet demand is treated otherwise', () => {
    const items = model.items.map((item) => ({ ...item, leadTimePeriods: 1 }));
    expect(isNear(first, model, { ...model, items })).toBe(false);
    expect(isNear(first, model, { ...model, rules: { ...model.rules, unmetDemand: 'lost' } })).toBe(false);
  });
});
