import type { ItemIndex } from '../domain/axis';
import type { Grid } from '../domain/grid';
import type { PlanningModel } from '../domain/planning-model';
import { haveSameBounds } from './bounds';
import type { Block } from './decompose';

/**
 * True when two models that share their members have the same data for a block, so that one's solution is the other's too.
 * Items, resources, horizon and rules count as the same when they are the same object: whoever changes a model shares what
 * it leaves alone.
 */
export function isUntouched(block: Block, before: PlanningModel, after: PlanningModel): boolean {
  return (
    before.horizon === after.horizon &&
    before.rules === after.rules &&
    haveSameBounds(block, before, after) &&
    block.items.every((i) => before.items[i] === after.items[i] && sameRow(before.demand, after.demand, i) && sameRow(before.receipts, after.receipts, i)) &&
    block.resources.every((r) => before.resources[r] === after.resources[r])
  );
}

/**
 * True when a block's solution in one model is worth beginning from in the other. Other lead times, or demand that is lost instead
 * of late, move so much that beginning afresh is faster.
 */
export function isNear(block: Block, before: PlanningModel, after: PlanningModel): boolean {
  return (
    before.rules.unmetDemand === after.rules.unmetDemand &&
    block.items.every((i) => before.items[i]?.leadTimePeriods === after.items[i]?.leadTimePeriods)
  );
}

function sameRow(before: Grid<ItemIndex>, after: Grid<ItemIndex>, i: ItemIndex): boolean {
  if (before === after) return true;
  const other = after.row(i);
  return before.row(i).every((value, t) => value === other[t]);
}
