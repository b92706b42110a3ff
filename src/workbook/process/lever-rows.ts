import type { SerialDay } from '../../domain/calendar';
import { DECIDED_LEVER_KINDS, leverSubject, type DecidedLever, type DecidedLeverKind } from '../../domain/decided-lever';
import type { PlanningModel } from '../../domain/planning-model';
import type { Language } from '../../i18n/language';
import { decidedLever } from '../schema/control-columns';
import type { RowValues } from './add-rows';
import { PROCESS_WORDS } from './process-words';

/** What an option of the agenda sets when it is decided, by names and days: positions change from month to month. */
export interface OfferedLever {
  readonly kind: DecidedLeverKind;
  /** Code of the item or resource. */
  readonly scope: string;
  readonly period: SerialDay;
  readonly to?: SerialDay;
  /** In all [h, workers or u]. */
  readonly quantity: number;
  /** How much of it the option adds to what the plan did; negative when it takes away. */
  readonly added: number;
}

/** Levers by the words of the options that set them. */
export type OfferedLevers = ReadonlyMap<string, readonly OfferedLever[]>;

/** A decided lever of a model as an option offers it. */
export function offeredLever(lever: DecidedLever, added: number, model: PlanningModel): OfferedLever {
  const { horizon } = model;
  const to = 'to' in lever && lever.to !== undefined ? horizon.starts[lever.to] : undefined;
  return { kind: lever.kind, scope: leverSubject(lever, model), period: horizon.starts[lever.period] ?? 0, ...(to === undefined ? {} : { to }), quantity: tidy(lever.quantity), added: tidy(added) };
}

/** A millionth of a unit is nothing to a planner and reads badly. */
function tidy(quantity: number): number {
  return Number(quantity.toFixed(6));
}

/** The levers as the ledger keeps them. */
export function offeredText(offered: OfferedLevers): string {
  return JSON.stringify([...offered]);
}

/** The levers of `offeredText`; what somebody spoiled is left out. */
export function offeredFrom(text: string | undefined): OfferedLevers {
  if (text === undefined) return new Map();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return new Map();
  }
  const entries: readonly unknown[] = Array.isArray(json) ? json : [];
  return new Map(entries.flatMap((entry) => (isEntry(entry) ? [entry] : [])));
}

function isEntry(entry: unknown): entry is [string, readonly OfferedLever[]] {
  if (!Array.isArray(entry)) return false;
  const [words, levers] = entry as readonly unknown[];
  return typeof words === 'string' && Array.isArray(levers) && levers.every(isOffered);
}

function isOffered(json: unknown): json is OfferedLever {
  if (typeof json !== 'object' || json === null) return false;
  const known = json as Partial<Record<keyof OfferedLever, unknown>>;
  const areNumbers = [known.period, known.quantity, known.added].every((value) => typeof value === 'number' && Number.isFinite(value));
  return areNumbers && typeof known.scope === 'string' && DECIDED_LEVER_KINDS.some((kind) => kind === known.kind);
}

const UNITS = {
  hours: { en: 'h', fr: 'h' },
  workers: { en: 'workers', fr: 'personnes' },
  units: { en: 'units', fr: 'unités' },
} as const;

/** The row of the Decided levers table that sets a lever. */
export function leverValues({ kind, scope, period, to, quantity }: OfferedLever, set: { readonly decision: number; readonly why: string; readonly language: Language }): RowValues<'levers'> {
  const { decision, why, language } = set;
  const { of, titles } = decidedLever(kind);
  const unit = of === 'item' ? 'units' : kind === 'workers' ? 'workers' : 'hours';
  return {
    decision,
    lever: titles[language],
    scope,
    period,
    ...(to === undefined ? {} : { to }),
    quantity,
    unit: UNITS[unit][language],
    active: PROCESS_WORDS.yes[language],
    why,
  };
}
