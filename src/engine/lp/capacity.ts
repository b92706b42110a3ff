import type { CapacityTier } from '../../domain/resource';
import { overloadHours } from '../bounds';
import type { ProgramDraft } from './build';
import { programKey } from './program-keys';

/**
 * One row a resource and period [h]: load − hours paid in each tier − hours that workers give ≤ hours that cost nothing.
 * A period in which free hours have no limit has no row. The hours of workers enter with their columns.
 */
export function addCapacity(draft: ProgramDraft): void {
  const { model, layout, builder } = draft;
  const overload = overloadHours(model);
  model.resources.forEach((resource, r) => {
    for (let t = 0; t < layout.periodCount; t++) {
      if (resource.tiers.some((tier) => isFree(tier) && tier.hours[t] === Infinity)) continue;
      const cell = r * layout.periodCount + t;
      const row = builder.addRow(programKey('capacity', cell), -Infinity, freeHours(resource.tiers, t));
      layout.capacityRows[cell] = row;
      for (const tier of resource.tiers) {
        if (isFree(tier) || tier.perWorker) continue;
        builder.addColumn(programKey(`${tier.kind}Hours`, cell), tier.costPerHour, 0, tier.hours[t] as number);
        builder.enter(row, -1);
      }
      addOverload(draft, row, cell, overload.values[cell] as number);
    }
  });
}

/** Production that was decided is made even where it doesn't fit: hours beyond all limits, at a price that nothing else would pay. */
function addOverload({ builder, overloadPrice }: ProgramDraft, row: number, cell: number, most: number): void {
  if (most === 0) return;
  builder.addColumn(programKey('overloadHours', cell), overloadPrice, 0, most);
  builder.enter(row, -1);
}

/** True when hours of the tier cost nothing: they need no column. */
export function isFree(tier: CapacityTier): boolean {
  return tier.costPerHour === 0;
}

function freeHours(tiers: readonly CapacityTier[], t: number): number {
  let hours = 0;
  for (const tier of tiers) if (isFree(tier) && !tier.perWorker) hours += tier.hours[t] as number;
  return hours;
}
