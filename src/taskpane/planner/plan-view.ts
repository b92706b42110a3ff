import { indicesUpTo, type ResourceIndex } from '../../domain/axis';
import type { Exception, ExceptionSeverity } from '../../domain/exception';
import type { Place } from '../../domain/place';
import { isLock, lastingBounds } from '../../domain/plan-bounds';
import type { Report } from '../../domain/report';
import type { Format } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import type { StyleName } from '../../workbook/palette';
import type { Words } from '../../workbook/schema/column';
import type { OwnedSheetNames } from '../../workbook/ledger';
import { bottleneckOf } from '../../workbook/write/load-layout';
import { reportContext, type ReportContext } from '../../workbook/write/report-context';
import { cardsOf, judge, type Card, type Judgement } from '../../workbook/write/summary-cards';
import { summaryFigures } from '../../workbook/write/summary-figures';

/** What the pane shows of a plan: plain data that crosses threads, its words in every language. */
export interface PlanView {
  /** How far the plan is proven, and its size. */
  readonly status: Words;
  readonly figures: readonly FigureView[];
  readonly stock: StockView;
  /** By resource, the one that limits the plan first. */
  readonly loads: readonly LoadView[];
  /** The most costly first. */
  readonly exceptions: readonly ExceptionView[];
  readonly exceptionCount: number;
  /** Figures of the Plan sheet that a person locked. */
  readonly lockCount: number;
  /** Names of the sheets that were written. */
  readonly names: OwnedSheetNames;
}

export interface FigureView {
  readonly label: Words;
  readonly value: Words;
  /** What the target is; empty when there is none. */
  readonly note: Words;
  readonly judgement: Judgement | undefined;
}

/** Names of the horizon's periods. */
type Periods = Readonly<Record<Language, readonly string[]>>;

/** Value of the projected stock and of the stock aimed at, one number a period. */
export interface StockView {
  readonly title: Words;
  readonly alt: Words;
  readonly names: Readonly<Record<'stock' | 'target', Words>>;
  readonly periods: Periods;
  readonly stock: readonly number[];
  readonly target: readonly number[];
}

/** Hours that a resource works and hours that it has, one number a period; Infinity where no limit is known. */
export interface LoadView {
  readonly resource: string;
  readonly title: Words;
  readonly alt: Words;
  readonly names: Readonly<Record<'load' | 'available', Words>>;
  readonly periods: Periods;
  readonly load: readonly number[];
  readonly available: readonly number[];
}

export interface ExceptionView {
  readonly severity: ExceptionSeverity;
  readonly headline: Words;
  readonly cause: Words;
  readonly value: Words;
  /** Cheapest first. */
  readonly options: readonly Words[];
  readonly place: Place | undefined;
}

const SHOWN_EXCEPTIONS = 8;

/** What the pane shows of a report whose sheets bear these names. */
export function planView(report: Report, names: OwnedSheetNames): PlanView {
  const contexts: Contexts = { en: contextIn('en', report, names), fr: contextIn('fr', report, names) };
  return {
    status: inEach((language) => statusOf(report, language, contexts[language].format)),
    figures: figureViews(contexts),
    stock: stockView(contexts),
    loads: loadViews(contexts),
    exceptions: report.exceptions.slice(0, SHOWN_EXCEPTIONS).map((exception) => exceptionView(exception, contexts)),
    exceptionCount: report.exceptions.length,
    lockCount: lockCount(report),
    names,
  };
}

/** The headline figures of a report for which no sheets are written. */
export function estimateView(report: Report): readonly FigureView[] {
  return figureViews({ en: contextIn('en', report, NO_SHEETS), fr: contextIn('fr', report, NO_SHEETS) });
}

const NO_SHEETS: OwnedSheetNames = { summary: '', plan: '', load: '', exceptions: '', quality: '' };

function lockCount({ model }: Report): number {
  const { production, subcontract } = lastingBounds(model.bounds);
  return [...production, ...subcontract].filter(isLock).length;
}

type Contexts = Readonly<Record<Language, ReportContext>>;

function contextIn(language: Language, report: Report, names: OwnedSheetNames): ReportContext {
  return reportContext(report, { language, names, version: '', runAt: 0 });
}

function inEach<Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return { en: make('en'), fr: make('fr') };
}

function statusOf({ model, plan }: Report, language: Language, format: Format): string {
  const { commands } = messagesIn(language);
  const headline = {
    itemCount: model.items.length,
    periodCount: model.horizon.starts.length,
    resourceCount: model.resources.length,
    status: plan.status,
    distance: plan.objective - plan.bound,
    restoredVersion: model.bounds?.restoredVersion,
  };
  return `${commands.planStatus(headline, format)} ${commands.planSize(headline, format)}`;
}

function figureViews(contexts: Contexts): readonly FigureView[] {
  const cards = inEach((language) => cardsOf(contexts[language], summaryFigures(contexts[language], bottleneckOf(contexts[language].report))));
  return cards.en.map((card, position) => {
    const pick = (show: (card: Card, language: Language) => string): Words => inEach((language) => show(cards[language][position] ?? card, language));
    return {
      label: pick(({ label }) => label),
      value: pick((own, language) => cardText(own, contexts[language])),
      note: pick(({ note }) => note),
      judgement: card.limits === undefined || card.value === undefined ? undefined : judge(card.value, card.limits),
    };
  });
}

function cardText({ value, style }: Card, { format, messages }: ReportContext): string {
  if (value === undefined) return messages.sheets.summary.unknown;
  return (TEXT[style] ?? ((number) => format.number(number)))(value, format);
}

/** What the cards' number formats make of a value. */
const TEXT: Readonly<Partial<Record<StyleName, (value: number, format: Format) => string>>> = {
  cardShare: (value, format) => format.share(value),
  cardNumberFine: (value, format) => format.number(value, 1),
  cardThousandsFine: (value, format) => format.number(value / 1e3, 1),
  cardThousands: (value, format) => format.number(value / 1e3),
  cardMillions: (value, format) => format.number(value / 1e6, 1),
};

function periodsOf(contexts: Contexts): Periods {
  const { starts, bucket } = contexts.en.report.model.horizon;
  return inEach((language) => starts.map((start) => contexts[language].format.period(start, bucket)));
}

function stockView(contexts: Contexts): StockView {
  const { values } = summaryFigures(contexts.en, undefined);
  const { currency } = contexts.en.report.model.rules;
  const words = inEach((language) => contexts[language].messages.sheets.summary);
  return {
    title: inEach((language) => words[language].charts.stock(currency)),
    alt: inEach((language) => words[language].chartAlts.stock),
    names: { stock: inEach((language) => words[language].columns.stock), target: inEach((language) => words[language].columns.target) },
    periods: periodsOf(contexts),
    stock: values.get('stock') ?? [],
    target: values.get('target') ?? [],
  };
}

function loadViews(contexts: Contexts): readonly LoadView[] {
  const { report } = contexts.en;
  const { model, plan } = report;
  const bottleneck = bottleneckOf(report);
  const others = indicesUpTo<ResourceIndex>(model.resources.length).filter((r) => r !== bottleneck);
  const words = inEach((language) => contexts[language].messages.sheets.load);
  return [...(bottleneck === undefined ? [] : [bottleneck]), ...others].map((r) => {
    const resource = model.resources[r]?.code ?? '';
    return {
      resource,
      title: inEach((language) => words[language].chartTitle(resource)),
      alt: inEach((language) => words[language].chartAlt(resource)),
      names: { load: inEach((language) => words[language].measures.load), available: inEach((language) => words[language].measures.available) },
      periods: periodsOf(contexts),
      load: Array.from(plan.load.row(r)),
      available: Array.from(plan.regularHours.row(r)),
    };
  });
}

function exceptionView(exception: Exception, contexts: Contexts): ExceptionView {
  const { model, places } = contexts.en.report;
  const words = (say: (language: Language, context: { model: typeof model; format: Format }) => string): Words =>
    inEach((language) => say(language, { model, format: contexts[language].format }));
  const { item, resource, period } = exception;
  const place = item !== undefined ? places.demand(item, period) : resource === undefined ? undefined : places.capacity(resource, period);
  return {
    severity: exception.severity,
    headline: words((language, context) => messagesIn(language).exceptions.headline(exception, context)),
    cause: words((language, context) => messagesIn(language).exceptions.cause(exception, context)),
    value: words((_, { format }) => format.money(exception.value)),
    options: exception.options.map((option) => words((language, context) => messagesIn(language).exceptions.option(option, context))),
    place,
  };
}
