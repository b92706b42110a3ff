import { familyFigures } from '../../src/engine/family-figures';
import { planOf } from './planned';
import { smallModel } from './small-model';

test('adds up the items of a family, in the order of their first item', () => {
  const model = smallModel([
    { demand: [10, 20], family: 'Pumps', price: 5, unitCost: 2, openingStock: 30 },
    { demand: [4, 4], family: 'Valves', unitCost: 1, openingStock: 4 },
    { demand: [10, 10], family: 'Pumps', price: 3, unitCost: 2, openingStock: 10 },
    { demand: [0, 0], family: '' },
  ]);
  expect(familyFigures(model, planOf(model))).toEqual([
    // 30 at 5 and 10 at 3; 40 of 50 units on time; stock of 20 units at 2 after the first period.
    { family: 'Pumps', revenue: 180, delivered: 40, serviceLevel: 0.8, stockValue: 20 },
    { family: 'Valves', revenue: undefined, delivered: 4, serviceLevel: 0.5, stockValue: 0 },
    { family: '', revenue: undefined, delivered: 0, serviceLevel: undefined, stockValue: 0 },
  ]);
});
