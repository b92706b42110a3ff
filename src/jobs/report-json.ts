import { indicesUpTo, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import { isoDate } from '../domain/calendar';
import { SEVERITY, type Diagnostic } from '../domain/diagnostic';
import type { Exception } from '../domain/exception';
import type { InputPlaces } from '../domain/input-places';
import { placeText, type Place } from '../domain/place';
import type { Report } from '../domain/report';
import { coverageOf } from '../engine/coverage';
import { financeOf } from '../engine/finance';
import { deliveredOf } from '../engine/measure';
import { diagnosticSentence } from '../i18n/diagnostic-messages';
import { formatFor } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { mappingToJson } from '../workbook/read/mapping-json';
import type { Input } from './read-input';

/** What `--json` prints: plain data, numbers as numbers, periods as ISO dates of their first day; null = not known or no limit. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The report of `check --json`: issues and mapping. */
export function checkJson(input: Input, language: Language): Json {
  return { issues: issuesJson(input.diagnostics, language, currencyOf(input)), mapping: mappingToJson(input.mapping) };
}

/** The report of `reconcile --json`; without a plan its status is `error` and its lists are empty. */
export function reconcileJson(input: Input, report: Report | undefined, language: Language): Json {
  const issues = issuesJson(report?.diagnostics ?? input.diagnostics, language, currencyOf(input));
  const mapping = mappingToJson(input.mapping);
  if (report === undefined) {
    return { status: 'error', gap: null, objective: null, costs: null, kpis: null, plan: [], load: [], finance: [], exceptions: [], issues, mapping };
  }
  const { plan, kpis } = report;
  return {
    status: plan.status,
    gap: known(plan.gap),
    objective: plan.objective,
    costs: { ...plan.costs },
    kpis: Object.fromEntries(Object.entries(kpis).map(([name, value]: [string, number | undefined]) => [name, known(value)])),
    plan: planJson(report),
    load: loadJson(report),
    finance: financeJson(report),
    exceptions: report.exceptions.map((exception) => exceptionJson(exception, report, language)),
    issues,
    mapping,
  };
}

function planJson({ model, plan }: Report): Json[] {
  const delivered = deliveredOf(model, plan);
  const coverage = coverageOf(model, plan);
  return model.items.flatMap((item, position) =>
    model.horizon.starts.map((start, t) => {
      const at = [position as ItemIndex, t as PeriodIndex] as const;
      return {
        item: item.code,
        period: isoDate(start),
        demand: model.demand.at(...at),
        receipts: model.receipts.at(...at),
        production: plan.production.at(...at),
        subcontract: plan.subcontract.at(...at),
        delivered: delivered.at(...at),
        stock: plan.stock.at(...at),
        backlog: plan.backlog.at(...at),
        lost: plan.lost.at(...at),
        coverage: coverage.at(...at),
      };
    }),
  );
}

/** Money by period; revenue and margin are null without any price. */
function financeJson({ model, plan, kpis }: Report): Json[] {
  const unpriced = kpis.revenue === undefined ? { revenue: null, margin: null, lostMargin: null } : {};
  return financeOf(model, plan).map((money, t) => ({ period: isoDate(model.horizon.starts[t] ?? 0), ...money, ...unpriced }));
}

function loadJson({ model, plan }: Report): Json[] {
  return indicesUpTo<ResourceIndex>(model.resources.length).flatMap((r) =>
    indicesUpTo<PeriodIndex>(model.horizon.starts.length).map((t) => {
      const available = plan.regularHours.at(r, t);
      const load = plan.load.at(r, t);
      const workforce = plan.workforce[r];
      return {
        resource: model.resources[r]?.code ?? '',
        period: isoDate(model.horizon.starts[t] ?? 0),
        available: known(available),
        overtime: plan.extraHours.at(r, t),
        load,
        utilisation: available > 0 && Number.isFinite(available) ? load / available : null,
        workers: workforce?.workers[t] ?? null,
        hired: workforce?.hired[t] ?? null,
        laidOff: workforce?.laidOff[t] ?? null,
      };
    }),
  );
}

function exceptionJson(exception: Exception, report: Report, language: Language): Json {
  const { model, places } = report;
  const words = messagesIn(language).exceptions;
  const context = { model, format: formatFor(language, model.rules.currency) };
  const { item, resource, period } = exception;
  const place = placeOf(exception, places);
  return {
    kind: exception.kind,
    severity: exception.severity,
    item: item === undefined ? null : (model.items[item]?.code ?? null),
    resource: resource === undefined ? null : (model.resources[resource]?.code ?? null),
    period: isoDate(model.horizon.starts[period] ?? 0),
    lastPeriod: isoDate(model.horizon.starts[exception.lastPeriod] ?? 0),
    quantity: exception.quantity,
    value: exception.value,
    escalated: exception.escalated ?? false,
    cause: words.cause(exception, context),
    options: exception.options.map((option) => ({ text: words.option(option, context), cost: option.cost, estimated: option.estimated })),
    place: place === undefined ? null : placeText(place),
  };
}

function placeOf({ item, resource, period }: Exception, places: InputPlaces): Place | undefined {
  if (item !== undefined) return places.demand(item, period);
  return resource === undefined ? undefined : places.capacity(resource, period);
}

function issuesJson(diagnostics: readonly Diagnostic[], language: Language, currency: string): Json[] {
  const format = formatFor(language, currency);
  const sentences = messagesIn(language).diagnostics;
  return diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    severity: SEVERITY[diagnostic.code],
    place: diagnostic.place === undefined ? null : placeText(diagnostic.place),
    message: diagnosticSentence(sentences, diagnostic, format),
  }));
}

function currencyOf(input: Input): string {
  return input.built.model?.rules.currency ?? 'EUR';
}

function known(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
