import type { PlanStatus } from '../../domain/plan';

/** What was run. */
export const JOURNAL_VERBS = ['reconcile', 'compare', 'agenda', 'approve'] as const;

export type JournalVerb = (typeof JOURNAL_VERBS)[number];

/** One line of the journal: what was run, when, by whom and what came of it. */
export interface JournalEntry {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly verb: JournalVerb;
  /** Empty when nobody said. */
  readonly by: string;
  /** Version of Equilibre. */
  readonly version: string;
  readonly status: PlanStatus;
  /** Proven distance to the best plan as a share; null when it isn't known. */
  readonly gap: number | null;
  /** Total money of the plan. */
  readonly cost: number;
  readonly serviceLevel: number | null;
  readonly exceptionCount: number | null;
  /** Number of the version that was approved; null for other runs. */
  readonly approved: number | null;
  /** Settings that shape the plan, as the Settings sheet names their values. */
  readonly settings: string;
}

/** The journal that a workbook's runs make, oldest first; what earlier releases didn't note is empty. */
export function journalFrom(runs: readonly string[]): readonly JournalEntry[] {
  return runs.flatMap((run) => entryFrom(run) ?? []);
}

function entryFrom(run: string): JournalEntry | undefined {
  let json: unknown;
  try {
    json = JSON.parse(run);
  } catch {
    return undefined; // Somebody edited our sheet.
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const known = json as Partial<Record<keyof JournalEntry, unknown>>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return {
    date: text(known.date),
    verb: JOURNAL_VERBS.find((verb) => verb === known.verb) ?? 'reconcile',
    by: text(known.by),
    version: text(known.version),
    status: known.status === 'feasible' || known.status === 'heuristic' ? known.status : 'optimal',
    gap: number(known.gap),
    cost: number(known.cost) ?? 0,
    serviceLevel: number(known.serviceLevel),
    exceptionCount: number(known.exceptionCount),
    approved: number(known.approved),
    settings: text(known.settings),
  };
}
