import type { ResourceIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import type { PlanningModel } from '../../domain/planning-model';

/** Hours that an item takes on a resource: for each unit, and for each start. */
export interface HoursFactors {
  readonly perUnit: number;
  readonly perStart: number;
}

/** With a lot size, the set-up of a lot is spread over its units; without one, every start pays it whole. */
export function hoursFactors(model: PlanningModel, item: Item, resource: ResourceIndex): HoursFactors {
  let perUnit = 0;
  let perStart = 0;
  for (const step of item.routing) {
    if (step.resource !== resource) continue;
    perUnit += step.hoursPerUnit;
    if (item.lotSize > 0) perUnit += step.setupHoursPerLot / item.lotSize;
    else if (model.rules.lotSizing) perStart += step.setupHoursPerLot;
  }
  return { perUnit, perStart };
}
