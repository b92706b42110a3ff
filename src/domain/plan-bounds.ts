import type { ItemIndex, PeriodIndex, ResourceIndex } from './axis';

/** Limits [u] of one quantity of the plan; equal ones are a figure that a person decided, which the plan keeps whatever it costs. */
export interface QuantityBound {
  readonly item: ItemIndex;
  readonly period: PeriodIndex;
  readonly least: number;
  readonly most: number;
  /** Set by a decision of the meeting, not on the Plan sheet. */
  readonly byDecision?: true;
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
  /** Number of the approved version whose figures these are; absent when a planner locked them, or an option of a plan is tried. */
  readonly restoredVersion?: number;
}

/** A model without bounds. */
export const NO_BOUNDS: PlanBounds = { production: [], subcontract: [], workers: [] };

/** The bounds that the Plan sheet carries on: the figures of a restored version hold for one plan alone, those of decisions stand on a sheet of their own. */
export function lastingBounds(bounds: PlanBounds = NO_BOUNDS): PlanBounds {
  if (bounds.restoredVersion !== undefined) return NO_BOUNDS;
  const lasting = (list: readonly QuantityBound[]): readonly QuantityBound[] => list.filter(({ byDecision }) => byDecision !== true);
  return { ...bounds, production: lasting(bounds.production), subcontract: lasting(bounds.subcontract) };
}

/** True for a figure that a person decided. */
export function isLock({ least, most }: QuantityBound): boolean {
  return least === most;
}
