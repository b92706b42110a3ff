/** Kinds of capacity that a planner can list for a resource. */
export type CapacityKind = 'regular' | 'overtime' | 'extraShift' | 'workers' | 'overtimePerWorker';

/** Hours that can be used in each period at one price. */
export interface CapacityTier {
  readonly kind: 'regular' | 'overtime' | 'extraShift';
  /** Hours per period; Infinity = unknown, taken as unlimited. When `perWorker`, hours that one worker gives. */
  readonly hours: Float64Array;
  readonly costPerHour: number;
  /** Money per hour of all its hours, used or not, for hours that were decided; absent = only hours that are used are paid. */
  readonly paidPerHour?: number;
  /** True: the limit is `hours` × workers of the period. */
  readonly perWorker: boolean;
}

/** A workforce whose size the plan may change; money per worker. */
export interface Workforce {
  readonly openingWorkers: number;
  readonly hireCost: number;
  readonly layoffCost: number;
  readonly wagePerPeriod: number;
  readonly minWorkers: number;
  /** Infinity = no limit. */
  readonly maxWorkers: number;
}

/**
 * A machine, line, team or work centre whose hours limit production.
 * Invariants: at most one tier of each kind, hours that were decided apart; a tier is `perWorker` only when there is a workforce;
 * every `hours` has one number a period, finite and ≥ 0, or Infinity.
 */
export interface Resource {
  readonly code: string;
  readonly tiers: readonly CapacityTier[];
  readonly workforce?: Workforce;
}
