import type { ItemIndex, PeriodIndex, ResourceIndex } from './axis';

/** What can be amiss in a plan that is nevertheless the best one. */
export type ExceptionKind = 'shortage' | 'belowSafety' | 'overstock' | 'overload' | 'late' | 'idle';

export type ExceptionSeverity = 'high' | 'medium' | 'low';

/** What the plan could not do better, by the limit that binds; hours are sums over the periods named. */
export interface CauseDetails {
  /** All hours, paid ones included, of the first to the last period named are used; `askedHours` would serve all demand on time. */
  readonly capacity: {
    readonly resource: ResourceIndex;
    readonly from: PeriodIndex;
    readonly to: PeriodIndex;
    readonly availableHours: number;
    readonly askedHours: number;
  };
  readonly leadTime: { readonly leadTimePeriods: number };
  readonly frozen: { readonly frozenPeriods: number };
  readonly lot: { readonly lotSize: number; readonly minimumOrder: number };
  readonly subcontractLimit: { readonly limit: number };
  readonly noSupply: unknown;
  readonly openingBacklog: { readonly quantity: number };
  readonly openingStock: { readonly quantity: number };
  readonly receipts: { readonly quantity: number; readonly period: PeriodIndex };
  readonly prebuild: { readonly resource: ResourceIndex; readonly madeIn: PeriodIndex; readonly neededIn: PeriodIndex };
  readonly cheaper: unknown;
  readonly demand: { readonly hours: number; readonly regularHours: number };
  /** A quantity that a person decided. */
  readonly locked: { readonly measure: 'production' | 'subcontract'; readonly period: PeriodIndex; readonly quantity: number };
  /** Quantities that a person decided take more hours than there are. */
  readonly lockedLoad: { readonly hours: number; readonly availableHours: number };
  readonly littleDemand: { readonly hours: number; readonly regularHours: number };
}

export type CauseKind = keyof CauseDetails;

/** Why the plan could do no better. */
export type Cause<Kind extends CauseKind = CauseKind> = { [K in Kind]: { readonly kind: K } & CauseDetails[K] }[Kind];

/** What could be done instead, by kind. */
export interface LeverDetails {
  readonly overtime: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly hours: number };
  readonly extraShift: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly hours: number };
  /** Hours beyond all that was given; what they cost is not known. */
  readonly addHours: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly hours: number };
  readonly hire: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly workers: number };
  readonly subcontract: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number };
  /** Bring a receipt forward from its period. */
  readonly expedite: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly to: PeriodIndex; readonly quantity: number };
  /** Make it in an earlier period. */
  readonly prebuild: { readonly item: ItemIndex; readonly from: PeriodIndex; readonly quantity: number };
  /** Make less of another item in the period, and serve it one period later. */
  readonly postpone: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number };
  readonly acceptLate: { readonly item: ItemIndex; readonly quantity: number };
  /** Ask the supplier to deliver a receipt later than its period; `to` is undefined after the horizon. */
  readonly postponeReceipt: {
    readonly item: ItemIndex;
    readonly period: PeriodIndex;
    readonly to: PeriodIndex | undefined;
    readonly quantity: number;
  };
  /** Sell the surplus. */
  readonly promote: { readonly item: ItemIndex; readonly quantity: number };
}

export type LeverKind = keyof LeverDetails;

/** A way out. */
export type Lever<Kind extends LeverKind = LeverKind> = { [K in Kind]: { readonly kind: K } & LeverDetails[K] }[Kind];

export interface Option {
  readonly lever: Lever;
  /**
   * What the lever adds to the plan's objective (money, and penalties for stock targets missed), the savings in the exception taken off;
   * negative saves. The difference of two solved plans, or an estimate when `estimated`.
   */
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
  /** True when it goes to the executive meeting by the planner's thresholds; absent without any. */
  readonly escalated?: boolean;
  readonly cause: Cause;
  /** Cheapest first. */
  readonly options: readonly Option[];
}
