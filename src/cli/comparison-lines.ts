import type { Comparison } from '../domain/comparison';
import type { Kpis } from '../domain/kpi';
import type { Plan } from '../domain/plan';
import { formatFor, type Format } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn, type Messages } from '../i18n/messages';
import { issueLines } from './check-command';
import { textTable } from './text-table';

/** What a comparison says on the terminal: a table of the plans, what margin targets came to, the strategies, remarks on scenarios. */
export function comparisonLines(comparison: Comparison, language: Language): string[] {
  const messages = messagesIn(language);
  const format = formatFor(language, comparison.base.model.rules.currency);
  const remarks = comparison.base.diagnostics.filter(({ code }) => code.startsWith('scenario'));
  const { scenarios: words } = messages;
  return [
    ...tableLines(comparison, messages, format),
    ...comparison.scenarios.flatMap(({ scenario, margin, kpis, model }) =>
      margin === undefined ? [] : ['', scenario.name, `  ${words.margin(margin, kpis.margin, { model, format })}`],
    ),
    '',
    ...strategyLines(comparison, messages, format),
    ...(remarks.length === 0 ? [] : ['', ...issueLines(remarks, language)]),
  ];
}

function tableLines({ base, scenarios }: Comparison, { scenarios: words }: Messages, format: Format): string[] {
  const plans = [{ name: words.base, kpis: base.kpis, plan: base.plan }, ...scenarios.map(({ scenario, kpis, plan }) => ({ name: scenario.name, kpis, plan }))];
  const header = ['', words.kpis.serviceLevel, words.kpis.stockValue, words.totalCost, words.kpis.margin];
  return textTable([header, ...plans.map(({ name, kpis, plan }) => [name, ...figures(kpis, plan, format)])]);
}

function figures({ serviceLevel, stockValue, margin }: Kpis, { costs }: Plan, format: Format): string[] {
  const known = (value: number | undefined, show: (value: number) => string): string => (value === undefined ? '–' : show(value));
  const money = (value: number): string => format.money(value);
  return [known(serviceLevel, (share) => format.share(share)), money(stockValue), money(costs.total), known(margin, money)];
}

function strategyLines({ strategies, base }: Comparison, { scenarios: words }: Messages, format: Format): string[] {
  const rows = strategies.map(({ name, lack, plan }) => [
    words.strategies[name],
    format.money(plan.costs.total),
    lack === undefined ? words.feasible : words.infeasible(lack, { model: base.model, format }),
  ]);
  return textTable([[words.sections.strategies, words.totalCost, words.strategyRows.feasible], ...rows]);
}
