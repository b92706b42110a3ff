import { toIndex, type ItemIndex, type ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';
import type { Resource } from '../domain/resource';
import { restrictBounds } from './bounds';
import type { Block } from './decompose';

/** The model of one block alone: its item n is the block's n-th item, its resource n the block's n-th resource. */
export function restrict(model: PlanningModel, block: Block): PlanningModel {
  const positions = new Map(block.resources.map((r, position) => [r, toIndex<ResourceIndex>(position)]));
  return {
    ...model,
    items: block.items.map((i) => moveRouting(model.items[i] as Item, positions)),
    resources: block.resources.map((r) => model.resources[r] as Resource),
    demand: pickRows(model.demand, block.items),
    receipts: pickRows(model.receipts, block.items),
    orders: model.orders === undefined ? undefined : pickRows(model.orders, block.items),
    ...(model.bounds === undefined ? {} : { bounds: restrictBounds(model.bounds, block) }),
  };
}

/** Writes the rows of a block's grid into the grid of the whole model; `rows` says where each belongs. */
export function putRows<Row extends number>(whole: Grid<Row>, part: Grid<Row>, rows: readonly Row[]): void {
  rows.forEach((row, position) => {
    whole.row(row).set(part.row(toIndex(position)));
  });
}

function moveRouting(item: Item, positions: ReadonlyMap<ResourceIndex, ResourceIndex>): Item {
  const routing = item.routing.map((step) => ({ ...step, resource: positions.get(step.resource) as ResourceIndex }));
  return { ...item, routing };
}

function pickRows(grid: Grid<ItemIndex>, rows: readonly ItemIndex[]): Grid<ItemIndex> {
  const picked = new Grid<ItemIndex>(rows.length, grid.periodCount);
  rows.forEach((row, position) => {
    picked.row(toIndex(position)).set(grid.row(row));
  });
  return picked;
}
