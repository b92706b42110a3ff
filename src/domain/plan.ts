import type { ItemIndex, ResourceIndex } from './axis';
import type { Grid } from './grid';

/**
 * `optimal`: proven within 0.01 %. `feasible`: proven within `gap`. `heuristic`: the quick plan, its bound may be far.
 */
export type PlanStatus = 'optimal' | 'feasible' | 'heuristic';

/** Money by kind; `total` is their sum. Credits for final stock and penalties are not money and not here. */
export interface Costs {
  /** Unit cost × quantity started. */
  readonly production: number;
  /** Regular hours × their cost, and wages. */
  readonly regularLabour: number;
  /** Overtime and extra-shift hours × their cost. */
  readonly overtime: number;
  readonly subcontract: number;
  readonly holding: number;
  readonly backlog: number;
  /** Lost demand, and the backlog left at the horizon's end, at the lost sale cost. */
  readonly lostSales: number;
  readonly hiring: number;
  readonly layoff: number;
  readonly total: number;
}

/** What the plan does with one workforce. */
export interface WorkforcePlan {
  /** Workers, hired, laid off: one number a period. */
  readonly workers: Float64Array;
  readonly hired: Float64Array;
  readonly laidOff: Float64Array;
}

/** Marginal prices of the linear program behind a plan: what one unit more of a limit would save. ≥ 0. */
export interface Prices {
  /** Money per hour of a resource in a period. */
  readonly hour: Grid<ResourceIndex>;
  /** Money per unit of an item available in a period. */
  readonly unit: Grid<ItemIndex>;
}

/**
 * One feasible plan with its proof. Quantities in item units, hours in hours, a number a period.
 *
 * Invariants (relative tolerance 1e-6), kept by `engine/check-plan`:
 * stock − backlog = previous (stock − backlog) + receipts + arrived production + subcontract − demand + lost;
 * load = Σ hours per unit × production + set-up ≤ regular hours + extra hours; every quantity ≥ 0.
 */
export interface Plan {
  readonly status: PlanStatus;
  /** (objective − bound) ÷ max(1, |controllable cost|): proven distance to the best plan, as a share. */
  readonly gap: number;
  /** What was minimised: money, penalties and end terms of docs/planning-model.md §1. */
  readonly objective: number;
  /** Proven lower bound of the objective. */
  readonly bound: number;
  readonly costs: Costs;
  /** Quantity started in the period (it arrives a lead time later). */
  readonly production: Grid<ItemIndex>;
  readonly subcontract: Grid<ItemIndex>;
  /** Stock at the period's end, ≥ 0. */
  readonly stock: Grid<ItemIndex>;
  /** Demand late at the period's end, ≥ 0. */
  readonly backlog: Grid<ItemIndex>;
  /** Demand of the period that will never be served. */
  readonly lost: Grid<ItemIndex>;
  /** Stock wanted [u] at the period's end: safety stock or minimum coverage, whichever is more. */
  readonly targetStock: Grid<ItemIndex>;
  /** Stock accepted [u] at the period's end; Infinity = no limit. */
  readonly maximumStock: Grid<ItemIndex>;
  /** Hours that the production takes, set-up included. */
  readonly load: Grid<ResourceIndex>;
  /** Regular hours that could be used; Infinity = unlimited. With a workforce: hours per worker × workers. */
  readonly regularHours: Grid<ResourceIndex>;
  /** Paid hours of overtime and extra shift. */
  readonly extraHours: Grid<ResourceIndex>;
  /** By resource position; undefined where there is no workforce. */
  readonly workforce: readonly (WorkforcePlan | undefined)[];
  /** Undefined for a heuristic plan. */
  readonly prices: Prices | undefined;
}
