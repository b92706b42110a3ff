import type { Resource, Workforce } from '../../domain/resource';
import type { ProgramDraft } from './build';
import { isFree } from './capacity';
import { ABSENT } from './layout';
import { programKey } from './program-keys';

/**
 * Workers, hired and laid off in each period: workers − workers before − hired + laid off = 0, and the hours that they
 * give: free ones straight into the capacity row, paid ones through a column limited by hours per worker × workers.
 */
export function addWorkforce(draft: ProgramDraft): void {
  draft.model.resources.forEach((resource, r) => {
    if (resource.workforce !== undefined) addResource(draft, resource, resource.workforce, r);
  });
}

function addResource(draft: ProgramDraft, resource: Resource, workforce: Workforce, r: number): void {
  const { model, layout, builder } = draft;
  const changeRows = Array.from({ length: layout.periodCount }, (_, t) => {
    const opening = t === 0 ? workforce.openingWorkers : 0;
    return builder.addRow(programKey('workerChange', r * layout.periodCount + t), opening, opening);
  });
  changeRows.forEach((changeRow, t) => {
    const given = addHours(draft, resource, r, t);
    const { minWorkers, maxWorkers, wagePerPeriod } = workforce;
    const cell = r * layout.periodCount + t;
    const least = Math.max(minWorkers, draft.bounds.workers(r, t));
    layout.workers[cell] = builder.addColumn(programKey('workers', cell), wagePerPeriod, least, maxWorkers);
    if (model.rules.wholeWorkers) builder.makeWhole();
    builder.enter(changeRow, 1);
    const nextRow = changeRows[t + 1];
    if (nextRow !== undefined) builder.enter(nextRow, -1);
    for (const { row, hours } of given) builder.enter(row, -hours);
    builder.addColumn(programKey('hired', cell), workforce.hireCost, 0, Infinity);
    builder.enter(changeRow, -1);
    builder.addColumn(programKey('laidOff', cell), workforce.layoffCost, 0, Infinity);
    builder.enter(changeRow, 1);
  });
}

/** Columns for the paid hours of workers; returns the rows into which one worker gives how many hours. */
function addHours(draft: ProgramDraft, resource: Resource, r: number, t: number): { row: number; hours: number }[] {
  const { layout, builder } = draft;
  const cell = r * layout.periodCount + t;
  const capacityRow = layout.capacityRows[cell] as number;
  if (capacityRow === ABSENT) return [];
  const given: { row: number; hours: number }[] = [];
  let free = 0;
  for (const tier of resource.tiers) {
    if (!tier.perWorker) continue;
    const hours = tier.hours[t] as number;
    if (isFree(tier)) {
      free += hours;
      continue;
    }
    const limited = Number.isFinite(hours);
    if (limited) given.push({ row: builder.addRow(programKey(`${tier.kind}Limit`, cell), -Infinity, 0), hours });
    builder.addColumn(programKey(`${tier.kind}Hours`, cell), tier.costPerHour, 0, Infinity);
    builder.enter(capacityRow, -1);
    const limit = given.at(-1);
    if (limited && limit !== undefined) builder.enter(limit.row, 1);
  }
  return [...given, { row: capacityRow, hours: free }];
}
