import type { PlanStatus } from '../../domain/plan';

/** What was run, or written into the log of decisions. */
export const JOURNAL_VERBS = ['reconcile', 'compare', 'adopt', 'agenda', 'decide', 'approve', 'restore'] as const;

export type JournalVerb = (typeof JOURNAL_VERBS)[number];

/** One line of the journal: what was run, when, by whom and what came of it; null where that has no meaning or nobody noted it. */
export interface JournalEntry {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `14:05`, local time; empty when it isn't known. */
  readonly time: string;
  readonly verb: JournalVerb;
  /** Empty when nobody said. */
  readonly by: string;
  /** Version of Equilibre. */
  readonly version: string;
  /** Null for a decision, which makes no plan. */
  readonly status: PlanStatus | null;
  /** Proven distance to the best plan as a share. */
  readonly gap: number | null;
  /** Total money of the plan. */
  readonly cost: number | null;
  readonly serviceLevel: number | null;
  readonly exceptionCount: number | null;
  /** Number of the version that was approved or restored. */
  readonly approved: number | null;
  /** What came of it beside the plan, in the language of the run: the topics, the scenarios, the decision. */
  readonly detail: string;
  /** What shaped the plan: settings that differ from their default, locked figures. */
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
    time: text(known.time),
    verb: JOURNAL_VERBS.find((verb) => verb === known.verb) ?? 'reconcile',
    by: text(known.by),
    version: text(known.version),
    status: STATUSES.find((status) => status === known.status) ?? null,
    gap: number(known.gap),
    cost: number(known.cost),
    serviceLevel: number(known.serviceLevel),
    exceptionCount: number(known.exceptionCount),
    approved: number(known.approved),
    detail: text(known.detail),
    settings: text(known.settings),
  };
}

const STATUSES: readonly PlanStatus[] = ['optimal', 'feasible', 'heuristic'];

/** Plans that the journal remembers beside what somebody answers for. */
const KEPT_PLANS = 500;

/** Approvals, restored versions and decisions are never dropped: they are what somebody answers for. */
const LASTING: ReadonlySet<JournalVerb> = new Set(['approve', 'restore', 'decide']);

/** The runs with new ones after them; of other plans than approved ones the oldest are dropped, so that the workbook stays small. */
export function appendedRuns(before: readonly string[], added: readonly JournalEntry[]): readonly string[] {
  const runs = [...before, ...added.map((entry) => JSON.stringify(entry))];
  const plans = runs.flatMap((run, at) => (LASTING.has(entryFrom(run)?.verb ?? 'reconcile') ? [] : [at]));
  const dropped = new Set(plans.slice(0, Math.max(0, plans.length - KEPT_PLANS)));
  return runs.filter((_, at) => !dropped.has(at));
}
