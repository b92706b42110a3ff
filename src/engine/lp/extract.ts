import { toIndex, type ItemIndex, type ResourceIndex } from '../../domain/axis';
import { Grid } from '../../domain/grid';
import type { Prices } from '../../domain/plan';
import { isLock } from '../../domain/plan-bounds';
import type { PlanningModel } from '../../domain/planning-model';
import type { Decisions } from '../evaluate';
import { snap } from '../snap';
import { ABSENT, type ProgramLayout } from './layout';

/** The decisions that a point of the program stands for, without the solver's dust. */
export function extractDecisions(model: PlanningModel, layout: ProgramLayout, columns: Float64Array): Decisions {
  const grid = (places: Int32Array): Grid<ItemIndex> => {
    const result = new Grid<ItemIndex>(model.items.length, layout.periodCount);
    places.forEach((column, cell) => {
      if (column !== ABSENT) result.values[cell] = Math.max(0, snap(columns[column] as number));
    });
    return result;
  };
  const production = grid(layout.starts);
  layout.startUnits.forEach((units, i) => {
    const row = production.row(toIndex(i));
    if (units !== 1) row.set(row.map((lots) => lots * units));
  });
  const subcontract = grid(layout.subcontract);
  // What was decided comes back as it was, whatever the solver's arithmetic made of it.
  for (const bound of model.bounds?.production ?? []) if (isLock(bound)) production.set(bound.item, bound.period, bound.least);
  for (const bound of model.bounds?.subcontract ?? []) if (isLock(bound)) subcontract.set(bound.item, bound.period, bound.least);
  const workers = model.resources.map((resource, r) => {
    if (resource.workforce === undefined) return undefined;
    const places = layout.workers.subarray(r * layout.periodCount, (r + 1) * layout.periodCount);
    return Float64Array.from(places, (column) => snap(columns[column] as number));
  });
  return { production, subcontract, workers, lost: grid(layout.lost), backlog: grid(layout.backlog) };
}

/** Marginal prices from the duals of the balance rows and the capacity rows; dust and prices below 0 count as 0. */
export function extractPrices(model: PlanningModel, layout: ProgramLayout, rowDuals: Float64Array): Prices {
  const hour = new Grid<ResourceIndex>(model.resources.length, layout.periodCount);
  const unit = new Grid<ItemIndex>(model.items.length, layout.periodCount);
  layout.capacityRows.forEach((row, cell) => {
    if (row !== ABSENT) hour.values[cell] = Math.max(0, snap(-(rowDuals[row] as number)));
  });
  layout.balanceRows.forEach((row, cell) => {
    unit.values[cell] = Math.max(0, snap(rowDuals[row] as number));
  });
  return { hour, unit };
}
