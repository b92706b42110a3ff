import type { MarginResult, StrategyLack, StrategyName } from '../domain/comparison';
import type { Kpis } from '../domain/kpi';
import type { PlanStatus } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { ScenarioChange } from '../domain/scenario';
import type { Format } from './format';

/** What the words of a scenario need to name items, resources, periods and money. */
export interface ScenarioContext {
  readonly model: PlanningModel;
  readonly format: Format;
}

export type ComparedKpi = keyof Pick<Kpis, 'serviceLevel' | 'fillRate' | 'stockValue' | 'coverage' | 'utilisation' | 'revenue' | 'margin'>;

/** Every word about scenarios and strategies, on the sheet, the terminal and the pane. */
export interface ScenarioMessages {
  /** Title of the result sheet. */
  readonly title: string;
  readonly heading: string;
  readonly note: (count: number) => string;
  /** Names of the scenarios that stand in when none are given. */
  readonly usual: Readonly<Record<'demandUp' | 'demandDown' | 'capacityDown', string>>;
  readonly base: string;
  readonly proof: string;
  readonly status: Readonly<Record<PlanStatus, string>>;
  readonly sections: Readonly<Record<'results' | 'differences' | 'familyDifferences' | 'assumptions' | 'strategies' | 'figures', string>>;
  /** Heading of the figures by family. */
  readonly familyMeasure: (hasRevenue: boolean, currency: string) => string;
  readonly noFamily: string;
  readonly kpis: Readonly<Record<ComparedKpi, string>>;
  readonly totalCost: string;
  /** `Demand +10% · family Pumps · Mar 2026 – Jun 2026`. */
  readonly change: (change: ScenarioChange, context: ScenarioContext) => string;
  readonly unchanged: string;
  /** What a margin target came to, in one sentence. */
  readonly margin: (result: MarginResult, reached: number | undefined, context: ScenarioContext) => string;
  readonly strategies: Readonly<Record<StrategyName, string>>;
  readonly strategyHints: Readonly<Record<StrategyName, string>>;
  readonly strategyRows: Readonly<Record<'feasible' | 'serviceLevel' | 'stockValue' | 'workers' | 'load', string>>;
  readonly feasible: string;
  readonly infeasible: (lack: StrategyLack, context: ScenarioContext) => string;
  readonly charts: Readonly<Record<'scenarios' | 'production' | 'stock' | 'workers' | 'load' | 'cost', (unit: string) => string>>;
  readonly chartAlts: Readonly<Record<'scenarios' | 'production' | 'stock' | 'workers' | 'load' | 'cost', string>>;
  readonly period: string;
  /** `Production: chase`, above a column of figures. */
  readonly figure: (measure: 'production' | 'stock' | 'workers' | 'load', strategy: string) => string;
}
