import type { PeriodIndex, ResourceIndex } from './axis';
import type { Kpis } from './kpi';
import type { Plan } from './plan';
import type { PlanningModel } from './planning-model';
import type { Report } from './report';
import type { Scenario, ScenarioChange } from './scenario';

/** What a plan does for one family. */
export interface FamilyFigures {
  /** Empty for items without a family. */
  readonly family: string;
  /** Delivered × price; undefined when none of its items has a price. */
  readonly revenue: number | undefined;
  /** Units delivered over the horizon, late ones included. */
  readonly delivered: number;
  /** Delivered on time ÷ demand; undefined without demand. */
  readonly serviceLevel: number | undefined;
  /** Mean stock over the horizon at unit cost. */
  readonly stockValue: number;
}

/** Why a margin can't be raised further by the levers at hand. */
export type MarginLimit =
  | { readonly kind: 'noPrice' }
  /** All demand is served: only prices, costs or more demand could earn more. */
  | { readonly kind: 'demandServed' }
  /** Hours of the resource are what is lacking. */
  | { readonly kind: 'capacity'; readonly resource: ResourceIndex }
  /** Hours are left: lead times, frozen periods, lots or subcontract limits keep demand unserved. */
  | { readonly kind: 'supply' };

/** What a margin target came to. */
export interface MarginResult {
  /** Money. */
  readonly target: number;
  readonly isReached: boolean;
  /** What has to change, weakest strength that reaches the target; empty at the base margin. */
  readonly levers: readonly ScenarioChange[];
  /** Undefined when the target is reached. */
  readonly limit: MarginLimit | undefined;
}

/** One scenario's plan beside the base. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly model: PlanningModel;
  readonly plan: Plan;
  readonly kpis: Kpis;
  readonly families: readonly FamilyFigures[];
  /** Only for a scenario with a margin target. */
  readonly margin: MarginResult | undefined;
}

export type StrategyName = 'chase' | 'level' | 'optimal';

/** The first reason why a strategy can't be carried out: hours that its load lacks. */
export interface StrategyLack {
  readonly resource: ResourceIndex;
  readonly period: PeriodIndex;
  readonly hours: number;
}

/** One way to run the base, by docs/planning-model.md §7. Series have one number a period. */
export interface StrategyResult {
  readonly name: StrategyName;
  /** Undefined for a strategy that can be carried out. */
  readonly lack: StrategyLack | undefined;
  readonly plan: Pick<Plan, 'costs' | 'workforce'>;
  readonly serviceLevel: number | undefined;
  /** Production and subcontract at unit cost. */
  readonly production: readonly number[];
  /** Stock at unit cost at the period's end. */
  readonly stockValue: readonly number[];
  /** Hours of load over all resources. */
  readonly load: readonly number[];
  /** Workers over all resources; undefined when there is no workforce. */
  readonly workers: readonly number[] | undefined;
}

/** The base plan, its scenarios and strategies. */
export interface Comparison {
  readonly base: Report;
  readonly baseFamilies: readonly FamilyFigures[];
  readonly scenarios: readonly ScenarioResult[];
  readonly strategies: readonly StrategyResult[];
}
