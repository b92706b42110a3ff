import { toIndex, type PeriodIndex } from '../../domain/axis';
import type { DecidedLever, DecidedLeverKind } from '../../domain/decided-lever';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Item } from '../../domain/item';
import type { Place } from '../../domain/place';
import type { Resource } from '../../domain/resource';
import type { ColumnKey } from '../schema/column-keys';
import { decidedLever, DECIDED_LEVERS } from '../schema/control-columns';
import { normaliseHeader } from './header-text';
import { keyOf } from './key';
import { namedChoice } from './named-choice';
import { periodPosition } from './period-position';
import type { SheetRecord, SheetRecords } from './records';
import { nearestName } from './resolve-name';
import type { Frame } from './resolve-series';
import { YES_NO } from './setting-value';

/** A decided lever with the row that sets it. */
export interface PlacedLever {
  readonly lever: DecidedLever;
  readonly place: Place;
  /** Number of its decision as it is written; empty without one. */
  readonly decision: string;
}

/** What the names of the sheet are looked up in. */
export interface LeverSources {
  readonly frame: Frame;
  readonly items: readonly Item[];
  readonly resources: readonly Resource[];
}

/**
 * The levers of the Decided levers sheet that are active, in the order of their rows; of two that set the same figure the last one. A row
 * with a fault is left out and said; those outside the horizon are counted.
 */
export function resolveLevers(sheet: SheetRecords | undefined, sources: LeverSources, diagnostics: Diagnostic[]): readonly PlacedLever[] {
  const found = (sheet?.records ?? []).filter(isActive).map((record) => ({ record, lever: leverOf(record, sources, diagnostics) }));
  const levers = new Map<string, PlacedLever>();
  for (const { record, lever } of found) {
    if (lever === undefined || lever === 'outside') continue;
    const figure = figureOf(lever) ?? `row ${levers.size}`;
    const before = levers.get(figure);
    if (before !== undefined) diagnostics.push({ code: 'decided-lever-twice', place: before.place, parameters: { lever: decidedLever(lever.kind).titles, scope: textOf(record, 'scope') } });
    levers.set(figure, { lever, place: record.place, decision: textOf(record, 'decision') });
  }
  const count = found.filter(({ lever }) => lever === 'outside').length;
  if (count > 0) diagnostics.push({ code: 'decided-levers-outside', place: sheet?.place, parameters: { count } });
  return [...levers.values()];
}

function isActive(record: SheetRecord): boolean {
  return YES_NO.get(normaliseHeader(textOf(record, 'active'))) !== false;
}

/** What only one lever can set; receipts, stock and further hours add up. */
function figureOf(lever: DecidedLever): string | undefined {
  switch (lever.kind) {
    case 'overtime':
    case 'extraShift':
    case 'workers':
      return `${lever.kind} ${lever.resource} ${lever.period}`;
    case 'production':
    case 'subcontract':
      return `${lever.kind} ${lever.item} ${lever.period}`;
    case 'addHours':
    case 'receipt':
    case 'sellOff':
      return undefined;
  }
}

function leverOf(record: SheetRecord, sources: LeverSources, diagnostics: Diagnostic[]): DecidedLever | 'outside' | undefined {
  const known = kindOf(record, diagnostics);
  if (known === undefined) return undefined;
  const subject = subjectOf(record, known, sources, diagnostics);
  if (subject === undefined) return undefined;
  const quantity = record.fields.get('quantity')?.value;
  if (typeof quantity !== 'number' || quantity < 0) {
    diagnostics.push({ code: 'decided-lever-bad-quantity', place: record.fields.get('quantity')?.place ?? record.place, parameters: { lever: known.titles } });
    return undefined;
  }
  const periods = periodsOf(record, sources.frame, diagnostics);
  if (periods === undefined) return undefined;
  const cost = record.fields.get('costPerHour')?.value;
  return leverFrom({ known, subject, quantity, ...periods, costPerHour: typeof cost === 'number' ? cost : 0, end: sources.frame.horizon.starts.length - 1 });
}

type Known = (typeof DECIDED_LEVERS)[number];

function kindOf(record: SheetRecord, diagnostics: Diagnostic[]): Known | undefined {
  const lever = textOf(record, 'lever');
  const { choice, suggestion } = namedChoice(DECIDED_LEVERS, lever);
  if (choice !== undefined) return choice;
  const place = record.fields.get('lever')?.place ?? record.place;
  diagnostics.push({ code: 'decided-lever-unknown', place, parameters: { lever, suggestion: suggestion?.titles, known: DECIDED_LEVERS.map(({ titles }) => titles) } });
  return undefined;
}

/** Position of the item or resource; undefined, with a warning, when the plan has none of that name. */
function subjectOf(record: SheetRecord, { of, titles }: Known, { items, resources }: LeverSources, diagnostics: Diagnostic[]): number | undefined {
  const scope = textOf(record, 'scope');
  const codes = (of === 'item' ? items : resources).map(({ code }) => code);
  const at = codes.findIndex((code) => keyOf(code) === keyOf(scope));
  if (at >= 0) return at;
  const place = record.fields.get('scope')?.place ?? record.place;
  diagnostics.push({ code: 'decided-lever-unknown-scope', place, parameters: { scope, lever: titles, expected: of, suggestion: nearestName(scope, codes) } });
  return undefined;
}

/** Positions counted from the horizon's first period; they may lie outside it. */
interface Periods {
  readonly from: number;
  /** Undefined = not said. */
  readonly to: number | undefined;
}

function periodsOf(record: SheetRecord, frame: Frame, diagnostics: Diagnostic[]): Periods | undefined {
  const [first, last] = [record.fields.get('firstPeriod'), record.fields.get('lastPeriod')];
  const from = first && periodPosition(first, frame);
  const to = last && periodPosition(last, frame);
  if (from !== undefined && (last === undefined || to !== undefined)) return { from, to };
  const bad = from === undefined ? first : last;
  diagnostics.push({ code: 'decided-lever-bad-period', place: bad?.place ?? record.place, parameters: { period: String(bad?.value ?? '') } });
  return undefined;
}

interface LeverParts extends Periods {
  readonly known: Known;
  readonly subject: number;
  readonly quantity: number;
  /** Money per hour; 0 when the row gives none. */
  readonly costPerHour: number;
  /** Position of the horizon's last period. */
  readonly end: number;
}

function leverFrom(parts: LeverParts): DecidedLever | 'outside' {
  const { known, from, to = 0, end } = parts;
  if (known.code === 'workers') return workersFrom(parts);
  return from < 0 || from > end || to < 0 ? 'outside' : MAKE[known.code](parts, toIndex(from));
}

/** Workers that came before the horizon are there until their last period. */
function workersFrom({ subject, from, to = from, quantity, end }: LeverParts): DecidedLever<'workers'> | 'outside' {
  if (from > end || to < 0) return 'outside';
  return { kind: 'workers', resource: toIndex(subject), period: toIndex(Math.max(0, from)), to: toIndex(Math.min(end, to)), quantity };
}

type Make<Kind extends DecidedLeverKind> = (parts: LeverParts, period: PeriodIndex) => DecidedLever<Kind>;

const MAKE: { readonly [Kind in Exclude<DecidedLeverKind, 'workers'>]: Make<Kind> } = {
  overtime: ({ subject, quantity }, period) => ({ kind: 'overtime', resource: toIndex(subject), period, quantity }),
  extraShift: ({ subject, quantity }, period) => ({ kind: 'extraShift', resource: toIndex(subject), period, quantity }),
  addHours: ({ subject, quantity, costPerHour }, period) => ({ kind: 'addHours', resource: toIndex(subject), period, quantity, costPerHour }),
  production: ({ subject, quantity }, period) => ({ kind: 'production', item: toIndex(subject), period, quantity }),
  subcontract: ({ subject, quantity }, period) => ({ kind: 'subcontract', item: toIndex(subject), period, quantity }),
  receipt: ({ subject, quantity, to, end }, period) => ({ kind: 'receipt', item: toIndex(subject), period, to: to === undefined || to > end ? undefined : toIndex<PeriodIndex>(to), quantity }),
  sellOff: ({ subject, quantity }, period) => ({ kind: 'sellOff', item: toIndex(subject), period, quantity }),
};

function textOf(record: SheetRecord, key: ColumnKey): string {
  return String(record.fields.get(key)?.value ?? '').trim();
}
