import type { ItemIndex } from '../../domain/axis';
import type { Grid } from '../../domain/grid';
import type { PlanningModel } from '../../domain/planning-model';
import { boundTable, type BoundTable } from '../bounds';
import type { LinearProgram } from '../solver';
import { maximumStock, perishableStock, targetStock } from '../targets';
import { addBalanceRows } from './balance';
import { addCapacity } from './capacity';
import { emptyLayout, type ProgramLayout } from './layout';
import { ProgramBuilder } from './program-builder';
import type { ProgramKeys } from './program-keys';
import { addShortageColumns } from './shortage';
import { addStartColumns } from './starts';
import { addStockColumns } from './stock';
import { addWorkforce } from './workforce';

/** A program being written, and what its families of rows and columns need to know. */
export interface ProgramDraft {
  readonly model: PlanningModel;
  /** `relaxed`: any quantity can be started. `whole`: lots, minimum orders and set-ups are obeyed. */
  readonly lots: 'relaxed' | 'whole';
  readonly target: Grid<ItemIndex>;
  readonly maximum: Grid<ItemIndex>;
  readonly perishable: Grid<ItemIndex>;
  /** Price per unit of breaking a wish that must hold whenever it can: final stock, final backlog, shelf life. */
  readonly elasticPrice: number;
  /** Weight of the penalties and of the final credit, which are no money. */
  readonly steering: number;
  readonly bounds: BoundTable;
  /** Price of an hour beyond all limits. */
  readonly overloadPrice: number;
  readonly layout: ProgramLayout;
  readonly builder: ProgramBuilder;
}

export interface BuiltProgram {
  readonly program: LinearProgram;
  readonly layout: ProgramLayout;
  /** What each column and row stands for, to carry a basis from one program to another. */
  readonly keys: ProgramKeys;
}

/** Of plans that tie, the one that spends less money is the best: what is no money weighs a little less than its amount. */
const STEERING = 1 - 1e-7;

/**
 * The program of docs/planning-model.md §1 for a model, and where its quantities stand in it. It always has a feasible point:
 * what can't be served is late or lost, and the wishes about the horizon's end and the shelf life are elastic. With the weight 0
 * for `steering` it counts money alone (and what is elastic).
 */
export function buildProgram(model: PlanningModel, lots: 'relaxed' | 'whole', steering = STEERING): BuiltProgram {
  const draft: ProgramDraft = {
    model,
    lots,
    target: targetStock(model),
    maximum: maximumStock(model),
    perishable: perishableStock(model),
    elasticPrice: elasticPrice(model),
    steering,
    bounds: boundTable(model),
    overloadPrice: overloadPrice(model),
    layout: emptyLayout(model),
    builder: new ProgramBuilder(),
  };
  addBalanceRows(draft);
  addCapacity(draft);
  addWorkforce(draft);
  addStartColumns(draft);
  addStockColumns(draft);
  addShortageColumns(draft);
  return { program: draft.builder.finish(), layout: draft.layout, keys: draft.builder.keys() };
}

const ELASTIC_FACTOR = 1000;

/** Far above all that a unit can cost over the horizon, yet near enough for the solver's arithmetic. */
export function elasticPrice(model: PlanningModel): number {
  const periodCount = model.horizon.starts.length;
  let highest = 1;
  for (const item of model.items) {
    const late = Math.max(item.backlogCost, item.holdingCost) * periodCount;
    highest = Math.max(highest, item.unitCost, item.subcontractCost ?? 0, item.lostSaleCost, late);
  }
  return ELASTIC_FACTOR * highest;
}

const OVERLOAD_FACTOR = 10;

/** Above all that the unit which takes the fewest hours could save with an hour. */
function overloadPrice(model: PlanningModel): number {
  const perUnit = model.items.flatMap(({ routing }) => routing.map(({ hoursPerUnit }) => hoursPerUnit)).filter((hours) => hours > 0);
  return (OVERLOAD_FACTOR * elasticPrice(model)) / ELASTIC_FACTOR / Math.min(1, ...perUnit);
}
