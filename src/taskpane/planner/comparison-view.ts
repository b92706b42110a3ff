import type { Comparison, ScenarioResult } from '../../domain/comparison';
import type { Kpis } from '../../domain/kpi';
import type { Plan } from '../../domain/plan';
import { diagnosticSentence } from '../../i18n/diagnostic-messages';
import { formatFor, type Format } from '../../i18n/format';
import { LANGUAGES, type Language } from '../../i18n/language';
import { messagesIn, type Messages } from '../../i18n/messages';
import type { Words } from '../../workbook/schema/column';

/** A comparison as the pane shows it: plain data that crosses threads, its words in every language. */
export interface ComparisonView {
  readonly base: readonly MeasureView[];
  readonly scenarios: readonly ScenarioView[];
  /** Chase, level and optimal. */
  readonly strategies: readonly StrategyView[];
  /** What is to be said of the scenarios that were given. */
  readonly remarks: readonly Words[];
  /** Name of the sheet that shows the whole comparison. */
  readonly sheet: string;
}

export interface ScenarioView {
  readonly name: string;
  /** What it changes, a line each, and what a margin target came to. */
  readonly assumptions: readonly Words[];
  readonly measures: readonly MeasureView[];
}

/** One figure of a plan and its difference to the base; the difference is empty for the base itself and where nothing changes. */
export interface MeasureView {
  readonly label: Words;
  readonly value: Words;
  readonly difference: Words;
}

export interface StrategyView {
  readonly name: Words;
  readonly cost: Words;
  /** Whether it can be carried out, or what it lacks. */
  readonly verdict: Words;
}

/** What the pane shows of a comparison whose sheet bears the name. */
export function comparisonView(comparison: Comparison, sheet: string): ComparisonView {
  const { base, scenarios, strategies } = comparison;
  const say = speaker(base.model.rules.currency);
  return {
    base: measuresOf(base, base, say),
    scenarios: scenarios.map((result) => ({ name: result.scenario.name, assumptions: assumptionsOf(result, say), measures: measuresOf(result, base, say) })),
    strategies: strategies.map(({ name, plan, lack }) => ({
      name: say(({ scenarios: words }) => words.strategies[name]),
      cost: say((_, format) => format.money(plan.costs.total)),
      verdict: say(({ scenarios: words }, format) => (lack === undefined ? words.feasible : words.infeasible(lack, { model: base.model, format }))),
    })),
    remarks: base.diagnostics
      .filter(({ code }) => code.startsWith('scenario'))
      .map((diagnostic) => say(({ diagnostics }, format) => diagnosticSentence(diagnostics, diagnostic, format))),
    sheet,
  };
}

/** Says something in every language. */
type Say = (sentence: (messages: Messages, format: Format) => string) => Words;

function speaker(currency: string): Say {
  const formats: readonly (readonly [Language, Format])[] = LANGUAGES.map((language) => [language, formatFor(language, currency)]);
  return (sentence) => Object.fromEntries(formats.map(([language, format]) => [language, sentence(messagesIn(language), format)])) as Record<Language, string>;
}

function assumptionsOf({ scenario, model, kpis, margin }: ScenarioResult, say: Say): readonly Words[] {
  const changes = scenario.changes.filter(({ lever }) => lever !== 'marginTarget' || margin === undefined);
  return [
    ...changes.map((change) => say(({ scenarios: words }, format) => words.change(change, { model, format }))),
    ...(margin === undefined ? [] : [say(({ scenarios: words }, format) => words.margin(margin, kpis.margin, { model, format }))]),
  ];
}

interface Measured {
  readonly kpis: Kpis;
  readonly plan: Plan;
}

type Show = (value: number, format: Format) => string;

const asShare: Show = (value, format) => format.share(value);
const asMoney: Show = (value, format) => format.money(value);

const MEASURES: readonly { readonly label: (messages: Messages) => string; readonly of: (measured: Measured) => number | undefined; readonly show: Show; readonly difference: Show }[] = [
  { label: ({ scenarios }) => scenarios.kpis.serviceLevel, of: ({ kpis }) => kpis.serviceLevel, show: asShare, difference: (value, format) => format.number(value * 100, 1) },
  { label: ({ scenarios }) => scenarios.kpis.stockValue, of: ({ kpis }) => kpis.stockValue, show: asMoney, difference: asMoney },
  { label: ({ scenarios }) => scenarios.totalCost, of: ({ plan }) => plan.costs.total, show: asMoney, difference: asMoney },
  { label: ({ scenarios }) => scenarios.kpis.margin, of: ({ kpis }) => kpis.margin, show: asMoney, difference: asMoney },
];

/** Differences that no format shows. */
const NOTHING = 5e-4;
const POINTS: Words = { en: ' pt', fr: '\u00a0pt' };

function measuresOf(measured: Measured, base: Measured, say: Say): readonly MeasureView[] {
  return MEASURES.flatMap(({ label, of, show, difference }): readonly MeasureView[] => {
    const [value, before] = [of(measured), of(base)];
    if (value === undefined) return [];
    const change = before === undefined ? 0 : value - before;
    const isShare = show === asShare;
    const shown = (format: Format): string => `${change < 0 ? '−' : '+'}${difference(Math.abs(change), format)}`;
    const isNothing = Math.abs(change) < (isShare ? NOTHING : NOTHING * 1000);
    const delta = isNothing ? { en: '', fr: '' } : say((_, format) => shown(format));
    return [{ label: say(label), value: say((_, format) => show(value, format)), difference: isShare && !isNothing ? { en: delta.en + POINTS.en, fr: delta.fr + POINTS.fr } : delta }];
  });
}
