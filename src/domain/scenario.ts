import type { ItemIndex, PeriodIndex, ResourceIndex } from './axis';
import type { Grid } from './grid';
import type { Place } from './place';

/** What a scenario can change. */
export const SCENARIO_LEVERS = [
  'demand', 'capacity', 'overtime', 'extraShift', 'subcontract', 'safetyStock', 'leadTime', 'receipts', 'supplierDelay', 'price', 'unitCost',
  'unmetDemand', 'marginTarget',
] as const;

export type ScenarioLever = (typeof SCENARIO_LEVERS)[number];

/** For what a change holds: everything, or one item, family, customer or resource by its name. */
export interface ScenarioScope {
  readonly kind: 'all' | 'item' | 'family' | 'customer' | 'resource';
  /** As the data write it; empty for all. */
  readonly name: string;
  /** Items concerned; for a resource none. */
  readonly items: readonly ItemIndex[];
  /** Resources concerned; for an item, family or customer none. */
  readonly resources: readonly ResourceIndex[];
  /** For a customer: its share (0 … 1) of each item's forecast in each period. */
  readonly shares?: Grid<ItemIndex>;
}

/**
 * By how much: a share of what there is (0.1 = +10 %), an amount in the lever's own unit (units a period, hours a period, periods,
 * money), no limit, or the rule for unmet demand. For a margin target the share is one of revenue.
 */
export type ScenarioAmount =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'rule'; readonly unmetDemand: 'lost' | 'backlog' };

/** One line of a scenario. */
export interface ScenarioChange {
  readonly lever: ScenarioLever;
  readonly scope: ScenarioScope;
  /** First and last period that are changed. */
  readonly from: PeriodIndex;
  readonly to: PeriodIndex;
  readonly amount: ScenarioAmount;
  /** Money per hour of hours that are added; undefined = what such hours cost already, or by the rule of docs/planning-model.md §7. */
  readonly costPerHour?: number;
}

/** Another course of things: the changes are made one after the other, in their order. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
  /** Its first row; undefined when we made it. */
  readonly place: Place | undefined;
}

/** Scenarios that are compared at most. */
export const MOST_SCENARIOS = 8;
