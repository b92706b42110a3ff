import { isoDate } from '../domain/calendar';
import type { Comparison, FamilyFigures, ScenarioResult, StrategyResult } from '../domain/comparison';
import type { Costs } from '../domain/plan';
import type { Kpis } from '../domain/kpi';
import { formatFor } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { Input } from './read-input';
import { checkJson, reconcileJson, type Json } from './report-json';

/**
 * The report of `compare --json`: the base as `reconcile --json` prints it, the scenarios with their differences to it (scenario − base),
 * the strategies, issues and mapping. Without a plan the base's status is `error` and the lists are empty.
 */
export function comparisonJson(input: Input, comparison: Comparison | undefined, language: Language): Json {
  const diagnostics = comparison?.base.diagnostics ?? input.diagnostics;
  const issues = checkJson({ ...input, diagnostics }, language) as { readonly issues: Json; readonly mapping: Json };
  return {
    base: reconcileJson(input, comparison?.base, language),
    scenarios: comparison?.scenarios.map((result) => scenarioJson(comparison, result, language)) ?? [],
    strategies: comparison?.strategies.map((strategy) => strategyJson(comparison, strategy, language)) ?? [],
    issues: issues.issues,
    mapping: issues.mapping,
  };
}

function scenarioJson({ base, baseFamilies }: Comparison, { scenario, model, plan, kpis, families, margin }: ScenarioResult, language: Language): Json {
  const words = messagesIn(language).scenarios;
  const context = { model, format: formatFor(language, model.rules.currency) };
  return {
    name: scenario.name,
    status: plan.status,
    gap: known(plan.gap),
    objective: plan.objective,
    costs: { ...plan.costs },
    kpis: kpisJson(kpis),
    deltas: { costs: costDeltas(base.plan.costs, plan.costs), kpis: kpiDeltas(base.kpis, kpis), objective: plan.objective - base.plan.objective },
    assumptions: scenario.changes.map((change) => words.change(change, context)),
    families: families.map((figures) => familyJson(figures, baseFamilies.find(({ family }) => family === figures.family))),
    margin:
      margin === undefined
        ? null
        : {
            target: margin.target,
            reached: margin.isReached,
            levers: margin.levers.map((change) => words.change(change, context)),
            limit: margin.limit?.kind ?? null,
            sentence: words.margin(margin, kpis.margin, context),
          },
  };
}

function familyJson(figures: FamilyFigures, base: FamilyFigures | undefined): Json {
  return {
    family: figures.family,
    revenue: known(figures.revenue),
    delivered: figures.delivered,
    serviceLevel: known(figures.serviceLevel),
    stockValue: figures.stockValue,
    deltas: {
      revenue: known((figures.revenue ?? NaN) - (base?.revenue ?? NaN)),
      delivered: figures.delivered - (base?.delivered ?? 0),
      serviceLevel: known((figures.serviceLevel ?? NaN) - (base?.serviceLevel ?? NaN)),
      stockValue: figures.stockValue - (base?.stockValue ?? 0),
    },
  };
}

function strategyJson({ base: { model } }: Comparison, { name, lack, plan, serviceLevel, production, stockValue, load, workers }: StrategyResult, language: Language): Json {
  const context = { model, format: formatFor(language, model.rules.currency) };
  const word = messagesIn(language).scenarios.infeasible;
  return {
    name,
    feasible: lack === undefined,
    reason: lack === undefined ? null : word(lack, context),
    costs: { ...plan.costs },
    serviceLevel: known(serviceLevel),
    periods: model.horizon.starts.map((start, t) => ({
      period: isoDate(start),
      production: production[t] ?? 0,
      stockValue: stockValue[t] ?? 0,
      load: load[t] ?? 0,
      workers: workers?.[t] ?? null,
    })),
  };
}

function kpisJson(kpis: Kpis): Json {
  return Object.fromEntries(Object.entries(kpis).map(([name, value]: [string, number | undefined]) => [name, known(value)]));
}

function costDeltas(base: Costs, costs: Costs): Json {
  return Object.fromEntries((Object.keys(costs) as (keyof Costs)[]).map((kind) => [kind, costs[kind] - base[kind]]));
}

function kpiDeltas(base: Kpis, kpis: Kpis): Json {
  const names = Object.keys(kpis) as (keyof Kpis)[];
  return Object.fromEntries(names.map((name) => [name, known((kpis[name] ?? NaN) - (base[name] ?? NaN))]));
}

function known(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
