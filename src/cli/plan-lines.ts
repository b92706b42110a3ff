import { SEVERITY, type Severity } from '../domain/diagnostic';
import type { Report } from '../domain/report';
import { formatFor, type Format } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn, type Messages } from '../i18n/messages';

const SHOWN_EXCEPTIONS = 8;

/** What a run says on the terminal: the proof, the headline figures, what to look at first, the state of the data. */
export function planLines(report: Report, language: Language): string[] {
  const messages = messagesIn(language);
  const format = formatFor(language, report.model.rules.currency);
  return [
    messages.commands.planStatus(headlineOf(report), format),
    messages.commands.planSize(headlineOf(report), format),
    '',
    ...figureLines(report, messages, format),
    '',
    ...exceptionLines(report, messages, format),
    '',
    issueLine(report, messages),
  ];
}

function headlineOf({ model, plan }: Report): Parameters<Messages['commands']['planStatus']>[0] {
  return {
    itemCount: model.items.length,
    periodCount: model.horizon.starts.length,
    resourceCount: model.resources.length,
    status: plan.status,
    distance: plan.objective - plan.bound,
    restoredVersion: model.bounds?.restoredVersion,
  };
}

function figureLines({ model, plan, kpis }: Report, { commands, sheets }: Messages, format: Format): string[] {
  const { figures } = commands;
  const share = (value: number): string => format.share(value);
  const money = (value: number): string => format.money(value);
  const rows: readonly (readonly [string, number | undefined, (value: number) => string, string])[] = [
    [figures.serviceLevel, kpis.serviceLevel, share, sheets.summary.target(format.share(model.rules.serviceTarget))],
    [figures.forecastAccuracy, kpis.forecastAccuracy, share, ''],
    [figures.forecastBias, kpis.forecastBias, share, ''],
    [figures.stockValue, kpis.stockValue, money, ''],
    [figures.coverage, kpis.coverage, (value) => format.number(value, 1), ''],
    [figures.utilisation, kpis.utilisation, share, ''],
    [figures.margin, kpis.margin, money, ''],
    [figures.totalCost, plan.costs.total, money, ''],
  ];
  const known = rows.filter(([, value]) => value !== undefined);
  const width = Math.max(...known.map(([label]) => label.length)) + 2;
  return known.map(([label, value, show, note]) => `  ${label.padEnd(width)}${show(value ?? 0).padStart(14)}  ${note}`.trimEnd());
}

function exceptionLines({ exceptions, model }: Report, { commands, exceptions: words }: Messages, format: Format): string[] {
  if (exceptions.length === 0) return [commands.noExceptions];
  const shown = exceptions.slice(0, SHOWN_EXCEPTIONS);
  const context = { model, format };
  return [
    commands.topExceptions(shown.length, exceptions.length),
    ...shown.flatMap((exception) => [
      `  ${format.money(exception.value).padStart(10)}  ${words.headline(exception, context)}`,
      `  ${''.padStart(10)}  ${words.cause(exception, context)}`,
    ]),
  ];
}

function issueLine({ diagnostics }: Report, { commands }: Messages): string {
  const count = (severity: Severity): number => diagnostics.filter(({ code }) => SEVERITY[code] === severity).length;
  return commands.issuesOnSheet(count('error'), count('warning'), count('info'));
}
