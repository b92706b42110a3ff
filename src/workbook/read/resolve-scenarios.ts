import { toIndex, type PeriodIndex } from '../../domain/axis';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import { MOST_SCENARIOS, type Scenario, type ScenarioChange, type ScenarioLever, type ScenarioScope } from '../../domain/scenario';
import type { ColumnKey } from '../schema/column-keys';
import { LEVERS } from '../schema/control-columns';
import { keyOf } from './key';
import { namedChoice } from './named-choice';
import { periodPosition } from './period-position';
import type { Field, SheetRecord, SheetRecords } from './records';
import { scenarioAmount } from './scenario-amount';
import { scopesOf, type ScopeSources, type Scopes } from './scenario-scopes';

/**
 * The scenarios of the Scenarios sheet, in the order of their first rows: rows of one name belong together. A row with a fault is
 * left out and said; so are scenarios beyond the eighth.
 */
export function resolveScenarios(sheet: SheetRecords | undefined, sources: ScopeSources, diagnostics: Diagnostic[]): readonly Scenario[] {
  const scopes = scopesOf(sources);
  const scenarios = new Map<string, { name: string; place: Place; changes: ScenarioChange[] }>();
  for (const record of sheet?.records ?? []) {
    const name = textOf(record, 'name');
    if (name === '') continue;
    const change = changeOf(record, { sources, scopes }, diagnostics);
    const scenario = scenarios.get(keyOf(name)) ?? { name, place: record.place, changes: [] };
    if (change !== undefined) scenario.changes.push(change);
    scenarios.set(keyOf(name), scenario);
  }
  const usable = [...scenarios.values()].filter(({ changes }) => changes.length > 0);
  sayTooMany(usable, sheet?.place, diagnostics);
  return usable.slice(0, MOST_SCENARIOS);
}

function sayTooMany(scenarios: readonly { readonly name: string }[], place: Place | undefined, diagnostics: Diagnostic[]): void {
  if (scenarios.length <= MOST_SCENARIOS) return;
  const left = scenarios.slice(MOST_SCENARIOS).map(({ name }) => name);
  diagnostics.push({ code: 'scenarios-too-many', place, parameters: { count: scenarios.length, limit: MOST_SCENARIOS, left } });
}

interface Resolving {
  readonly sources: ScopeSources;
  readonly scopes: Scopes;
}

/** One row; undefined, with a warning, when it can't be understood. */
function changeOf(record: SheetRecord, { sources, scopes }: Resolving, diagnostics: Diagnostic[]): ScenarioChange | undefined {
  const lever = leverOf(record, diagnostics);
  if (lever === undefined) return undefined;
  const scope = scopeOf(record, lever, scopes, diagnostics);
  if (scope === undefined) return undefined;
  const change = record.fields.get('change');
  const amount = scenarioAmount(lever.code, change?.value);
  if (amount === undefined) {
    diagnostics.push({ code: 'scenario-bad-change', place: change?.place ?? record.place, parameters: { lever: lever.titles, change: textOf(record, 'change') } });
    return undefined;
  }
  const periods = periodsOf(record, sources, diagnostics);
  if (periods === undefined) return undefined;
  sayWholeHorizon(lever, record, diagnostics);
  const cost = record.fields.get('costPerHour')?.value;
  return { lever: lever.code, scope, amount, ...periods, ...(typeof cost === 'number' ? { costPerHour: cost } : {}) };
}

function scopeOf(record: SheetRecord, { code, titles }: KnownLever, scopes: Scopes, diagnostics: Diagnostic[]): ScenarioScope | undefined {
  const written = textOf(record, 'scope');
  const scope = scopes.find(code, written);
  if (!('fault' in scope)) return scope;
  const place = record.fields.get('scope')?.place ?? record.place;
  if (scope.fault === 'unknown') diagnostics.push({ code: 'scenario-unknown-scope', place, parameters: { scope: written, suggestion: scope.suggestion } });
  else diagnostics.push({ code: 'scenario-wrong-scope', place, parameters: { scope: written, lever: titles, expected: scope.expected } });
  return undefined;
}

type KnownLever = (typeof LEVERS)[number];

function leverOf(record: SheetRecord, diagnostics: Diagnostic[]): KnownLever | undefined {
  const lever = textOf(record, 'lever');
  const { choice, suggestion } = namedChoice(LEVERS, lever);
  if (choice !== undefined) return choice;
  const place = record.fields.get('lever')?.place ?? record.place;
  diagnostics.push({ code: 'scenario-unknown-lever', place, parameters: { lever, suggestion: suggestion?.titles, known: LEVERS.map(({ titles }) => titles) } });
  return undefined;
}

/** Levers that a model knows by one number for the whole horizon. */
const WHOLE_HORIZON: ReadonlySet<ScenarioLever> = new Set<ScenarioLever>(['subcontract', 'safetyStock', 'leadTime', 'price', 'unitCost', 'unmetDemand', 'marginTarget']);

function sayWholeHorizon({ code, titles }: KnownLever, record: SheetRecord, diagnostics: Diagnostic[]): void {
  const period = record.fields.get('firstPeriod') ?? record.fields.get('lastPeriod');
  if (period === undefined || !WHOLE_HORIZON.has(code)) return;
  diagnostics.push({ code: 'scenario-whole-horizon', place: period.place, parameters: { lever: titles } });
}

/** First and last period; undefined, with a warning, when one of them is no period. What lies outside the horizon is cut to it. */
function periodsOf(record: SheetRecord, sources: ScopeSources, diagnostics: Diagnostic[]): { readonly from: PeriodIndex; readonly to: PeriodIndex } | undefined {
  const last = sources.frame.horizon.starts.length - 1;
  const from = positionOf(record.fields.get('firstPeriod'), 0, sources, diagnostics);
  const to = positionOf(record.fields.get('lastPeriod'), last, sources, diagnostics);
  if (from === undefined || to === undefined) return undefined;
  return { from: toIndex(Math.max(0, from)), to: toIndex(Math.min(last, to)) };
}

function positionOf(field: Field | undefined, otherwise: number, { frame }: ScopeSources, diagnostics: Diagnostic[]): number | undefined {
  if (field === undefined) return otherwise;
  const position = periodPosition(field, frame);
  if (position === undefined) diagnostics.push({ code: 'scenario-bad-period', place: field.place, parameters: { period: String(field.value) } });
  return position;
}

function textOf(record: SheetRecord, key: ColumnKey): string {
  return String(record.fields.get(key)?.value ?? '').trim();
}
