import type { ItemIndex, PeriodIndex, ResourceIndex } from './axis';

/** What can be amiss in a plan that is nevertheless the best one. */
export type ExceptionKind = 'shortage' | 'belowSafety' | 'overstock' | 'overload' | 'late' | 'idle';

export type ExceptionSeverity = 'high' | 'medium' | 'low';

/** The limit that binds: why the plan could do no better. Periods are the first and last in which it binds. */
export type Cause =
  | { readonly kind: 'capacity'; readonly resource: ResourceIndex; readonly from: PeriodIndex; readonly to: PeriodIndex }
  | { readonly kind: 'leadTime'; readonly leadTimePeriods: number }
  | { readonly kind: 'frozen'; readonly frozenPeriods: number }
  | { readonly kind: 'lot'; readonly lotSize: number; readonly minimumOrder: number }
  | { readonly kind: 'subcontractLimit'; readonly limit: number }
  | { readonly kind: 'noSupply' }
  | { readonly kind: 'openingBacklog'; readonly quantity: number }
  | { readonly kind: 'openingStock'; readonly quantity: number }
  | { readonly kind: 'receipts'; readonly quantity: number; readonly period: PeriodIndex }
  | { readonly kind: 'shelfLife'; readonly periods: number }
  | { readonly kind: 'prebuild'; readonly resource: ResourceIndex; readonly madeIn: PeriodIndex; readonly neededIn: PeriodIndex }
  | { readonly kind: 'cheaper' }
  | { readonly kind: 'demand'; readonly hours: number }
  | { readonly kind: 'littleDemand'; readonly hours: number };

/** A way out, with what it adds to the plan's money (negative: it saves). */
export type Lever =
  | { readonly kind: 'overtime'; readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly hours: number }
  | { readonly kind: 'extraShift'; readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly hours: number }
  | { readonly kind: 'hire'; readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly workers: number }
  | { readonly kind: 'subcontract'; readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number }
  | { readonly kind: 'expedite'; readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number }
  | { readonly kind: 'prebuild'; readonly item: ItemIndex; readonly from: PeriodIndex; readonly quantity: number }
  | { readonly kind: 'postpone'; readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number }
  | { readonly kind: 'acceptLate'; readonly item: ItemIndex; readonly quantity: number }
  | { readonly kind: 'postponeReceipt'; readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number }
  | { readonly kind: 'promote'; readonly item: ItemIndex; readonly quantity: number };

export interface Option {
  readonly lever: Lever;
  /** Money added to the plan; negative saves. An estimate from marginal prices when `estimated`. */
  readonly cost: number;
  readonly estimated: boolean;
}

/** One thing to look at: a run of periods in which one item or resource is amiss in one way. */
export interface Exception {
  readonly kind: ExceptionKind;
  readonly severity: ExceptionSeverity;
  readonly item: ItemIndex | undefined;
  readonly resource: ResourceIndex | undefined;
  /** First period hit. */
  readonly period: PeriodIndex;
  /** Last period of the run. */
  readonly lastPeriod: PeriodIndex;
  /** Units (items) or hours (resources), at its worst. */
  readonly quantity: number;
  /** Money at stake over the run, ≥ 0. */
  readonly value: number;
  readonly cause: Cause;
  /** Cheapest first. */
  readonly options: readonly Option[];
}
