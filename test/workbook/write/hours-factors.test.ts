import { toIndex, type ResourceIndex } from '../../../src/domain/axis';
import type { Item } from '../../../src/domain/item';
import { itemHours } from '../../../src/engine/load';
import { hoursFactors } from '../../../src/workbook/write/hours-factors';
import { smallModel, type SmallItem } from '../../engine/small-model';

test.each<readonly [string, SmallItem, boolean, { perUnit: number; perStart: number }]>([
  ['nothing on another resource', { demand: [1], hours: [0, 2] }, true, { perUnit: 0, perStart: 0 }],
  ['the set-up of a lot over its units', { demand: [1], hours: [0.5], setup: [2], lotSize: 8 }, true, { perUnit: 0.75, perStart: 0 }],
  ['a set-up without a lot size to each start', { demand: [1], hours: [0.5], setup: [2] }, true, { perUnit: 0.5, perStart: 2 }],
  ['no set-up when lots are not planned', { demand: [1], hours: [0.5], setup: [2] }, false, { perUnit: 0.5, perStart: 0 }],
])('gives %s', (_, small, lotSizing, expected) => {
  const model = smallModel([small], [{ regular: 10 }, { regular: 10 }], { lotSizing });
  const item = model.items[0] as Item;
  const resource = toIndex<ResourceIndex>(0);

  expect(hoursFactors(model, item, resource)).toEqual(expected);
  expect(itemHours(model, item).find((hours) => hours.resource === resource) ?? { resource, perUnit: 0, perStart: 0 }).toEqual({ resource, ...expected });
});
