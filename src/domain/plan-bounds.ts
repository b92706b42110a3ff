import type { ItemIndex, PeriodIndex, ResourceIndex } from './axis';

/** Limits [u] of one quantity of the plan; equal ones are a figure that a person decided, which the plan keeps whatever it costs. */
export interface QuantityBound {
  readonly item: ItemIndex;
  readonly period: PeriodIndex;
  readonly least: number;
  readonly most: number;
}

/** Workers that a resource has in a period at least. */
interface WorkerBound {
  readonly resource: ResourceIndex;
  readonly period: PeriodIndex;
  readonly least: number;
}

/** What was decided before the plan: at most one bound for each item and period. */
export interface PlanBounds {
  readonly production: readonly QuantityBound[];
  readonly subcontract: readonly QuantityBound[];
  readonly workers: readonly WorkerBound[];
}

/** A model without bounds. */
export const NO_BOUNDS: PlanBounds = { production: [], subcontract: [], workers: [] };

/** True for a figure that a person decided. */
export function isLock({ least, most }: QuantityBound): boolean {
  return least === most;
}
