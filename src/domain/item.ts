import type { ResourceIndex } from './axis';

/** One step of an item's routing: the hours that a unit (and a lot) takes on a resource. */
export interface RoutingStep {
  readonly resource: ResourceIndex;
  /** Hours per unit. */
  readonly hoursPerUnit: number;
  /** Hours to set up one lot; 0 when there is none. */
  readonly setupHoursPerLot: number;
}

/**
 * What is planned. Every number is known: defaults have been filled in (and reported) before a model exists.
 * Quantities are in item units [u], lead time, coverage and shelf life in periods, costs in money.
 *
 * Invariants: quantities and costs are finite and ≥ 0, save `openingStock` (negative = opening backlog);
 * `Infinity` means no limit where a limit is documented so.
 */
export interface Item {
  readonly code: string;
  readonly description: string;
  readonly family: string;
  readonly unit: string;
  /** On hand at the start of the first period [u]; negative is backlog carried into it. */
  readonly openingStock: number;
  /** Money per unit started (made or bought). */
  readonly unitCost: number;
  /** Sales price per unit; undefined when the planner gave none (revenue leaves it out). */
  readonly price: number | undefined;
  /** Stock wanted at the end of every period [u]. */
  readonly safetyStock: number;
  /** Stock wanted, in periods of following demand; 0 = none asked. */
  readonly minCoverage: number;
  /** Stock accepted, in periods of following demand; Infinity = no limit. */
  readonly maxCoverage: number;
  /** Starts are whole multiples of it [u]; 0 = any quantity. */
  readonly lotSize: number;
  /** A start is nothing or at least this [u]; 0 = none. */
  readonly minimumOrder: number;
  /** A start in period t arrives in t + lead time. */
  readonly leadTimePeriods: number;
  /** Empty for a bought item, or one whose resource is not planned. */
  readonly routing: readonly RoutingStep[];
  /** False: nothing can be started (no supply rule); only stock, receipts and subcontract serve its demand. */
  readonly canStart: boolean;
  /** 1 = served first. */
  readonly priority: number;
  /** Money per unit and period. */
  readonly holdingCost: number;
  /** Money per unit and period late, before the priority's factor. */
  readonly backlogCost: number;
  /** Money per unit never delivered, before the priority's factor. */
  readonly lostSaleCost: number;
  /** All-in money per unit; undefined = it cannot be subcontracted. */
  readonly subcontractCost: number | undefined;
  /** Units per period; Infinity = no limit. */
  readonly subcontractMax: number;
  /** Stock wanted at the end of the horizon [u]; 0 = none asked. */
  readonly finalStock: number;
  /** Periods of following demand that stock may at most wait for; Infinity = it keeps. */
  readonly shelfLifePeriods: number;
}
