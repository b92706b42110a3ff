import type { PlanningModel } from '../../domain/planning-model';

/** Stands in a layout where the program has no such column or row. */
export const ABSENT = -1;

/**
 * Where the quantities of a model stand in its linear program. Every array is row after row (item or resource), one
 * number a period; ABSENT where there is none.
 */
export interface ProgramLayout {
  readonly periodCount: number;
  /** Columns of starts, in units of `startUnits` of the item. */
  readonly starts: Int32Array;
  /** Units in one unit of an item's start columns: its lot size when lots are whole, else 1. */
  readonly startUnits: Float64Array;
  /** Columns that are 1 when something is started. */
  readonly orders: Int32Array;
  readonly subcontract: Int32Array;
  readonly backlog: Int32Array;
  readonly lost: Int32Array;
  readonly workers: Int32Array;
  readonly balanceRows: Int32Array;
  readonly capacityRows: Int32Array;
}

/** A layout in which nothing has its place yet. */
export function emptyLayout(model: PlanningModel): ProgramLayout {
  const periodCount = model.horizon.starts.length;
  const perItem = (): Int32Array => new Int32Array(model.items.length * periodCount).fill(ABSENT);
  const perResource = (): Int32Array => new Int32Array(model.resources.length * periodCount).fill(ABSENT);
  return {
    periodCount,
    starts: perItem(),
    startUnits: new Float64Array(model.items.length).fill(1),
    orders: perItem(),
    subcontract: perItem(),
    backlog: perItem(),
    lost: perItem(),
    workers: perResource(),
    balanceRows: perItem(),
    capacityRows: perResource(),
  };
}
