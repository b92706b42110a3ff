import type { Exception } from '../../domain/exception';
import type { Report } from '../../domain/report';
import { LANGUAGES } from '../../i18n/language';
import type { RowChanges, RowValues } from './add-rows';
import { isOpenTopic } from './follow-up';
import type { ProcessRow, ProcessRows } from './process-rows';
import { referenceOf, TOPIC_MINUTES, topicRow, topicText, type Concern, type TopicWords } from './topic-row';

/** Minutes that a meeting takes at most, as the agenda template checks. */
const MEETING_MINUTES = 120;

/** What the agenda is made from. */
export interface AgendaInput extends TopicWords {
  /** The agenda as it stands; undefined when the workbook has none yet. */
  readonly agenda: ProcessRows<'agenda'> | undefined;
  /** What earlier preparations put on it: `AgendaMemory` as JSON. */
  readonly memory: string | undefined;
  /** First month of the plan's horizon or of the meeting, `YYYY-MM`. */
  readonly cycle: string;
}

export interface PreparedAgenda {
  readonly changes: RowChanges<'agenda'>;
  /** What the added rows are about, in their order. */
  readonly concerns: readonly Concern[];
  /** To be kept for the next preparation. */
  readonly memory: string;
  readonly addedCount: number;
  /** Undecided topics of earlier cycles that are on it again. */
  readonly returningCount: number;
  /** Exceptions worth a topic that found no time. */
  readonly leftOutCount: number;
  /** Minutes of all open topics. */
  readonly minutes: number;
}

/**
 * First cycle and money of each topic that we put on the agenda, by its reference: what is still as we wrote it may be brought up to date.
 * `seen` is the last cycle in which it stood there undecided.
 */
type AgendaMemory = Readonly<Record<string, { readonly cycle: string; readonly money: number; readonly seen?: string }>>;

/**
 * The agenda of a month: the exceptions that go to the executive meeting, however long it gets, then the costliest, until two hours are full.
 * Undecided topics come back with their age. Of a row that is there only the age changes, and the money where nobody changed it.
 */
export function prepareAgenda(input: AgendaInput): PreparedAgenda {
  const memory = new Map(Object.entries(memoryFrom(input.memory)));
  const rows = topicsOf(input);
  const open = rows.filter(({ row }) => isOpenTopic(row));
  const known = new Set(rows.filter(({ row, reference }) => isOpenTopic(row) || isOfCycle(memory.get(reference), input.cycle)).map(({ reference }) => reference));
  const concerns = concernsIn(input.report);
  const candidates = concerns.filter((concern) => isUrgent(concern) && !known.has(concern.reference));
  let minutes = open.reduce((sum, { row }) => sum + numberIn(row, 'minutes'), 0);
  const chosen = candidates.filter((concern) => {
    const needed = TOPIC_MINUTES[concern.exceptions[0].severity];
    const fits = isEscalated(concern) || minutes + needed <= MEETING_MINUTES;
    if (fits) minutes += needed;
    return fits;
  });
  const firstRank = Math.max(0, ...rows.map(({ row }) => numberIn(row, 'rank'))) + 1;
  const added = chosen.map((concern, position) => topicRow(concern, firstRank + position, input));
  const changed = changedRows(open, memory, { concerns, cycle: input.cycle });
  for (const { reference, money } of chosen) memory.set(reference, { cycle: input.cycle, money, seen: input.cycle });
  return {
    changes: { added, changed },
    concerns: chosen,
    memory: JSON.stringify(Object.fromEntries([...memory].sort(([a], [b]) => (a < b ? -1 : 1)))),
    addedCount: added.length,
    returningCount: open.filter(({ reference }) => monthsBetween(memory.get(reference)?.cycle ?? input.cycle, input.cycle) > 0).length,
    leftOutCount: candidates.length - chosen.length,
    minutes,
  };
}

/** A row of the agenda and which exception it is about. */
interface KnownTopic {
  readonly row: ProcessRow<'agenda'>;
  readonly reference: string;
}

/** A row whose reference somebody removed is still known by its words. */
function topicsOf({ agenda, report }: AgendaInput): readonly KnownTopic[] {
  const byWords = new Map(LANGUAGES.flatMap((language) => report.exceptions.map((exception) => [topicText(exception, report, language), referenceOf(exception, report)] as const)));
  return (agenda?.rows ?? []).map((row) => ({ row, reference: String(row.values.get('reference') ?? byWords.get(String(row.values.get('topic') ?? '')) ?? '') }));
}

/** A topic that was decided this month isn't brought up again before the next. */
function isOfCycle(known: AgendaMemory[string] | undefined, cycle: string): boolean {
  return known !== undefined && (known.seen ?? known.cycle) === cycle;
}

/** What the exceptions are about: what goes to the executive meeting first, then the costliest. */
function concernsIn(report: Report): readonly Concern[] {
  const groups = new Map<string, [Exception, ...Exception[]]>();
  for (const exception of [...report.exceptions].filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)) {
    const reference = referenceOf(exception, report);
    const group = groups.get(reference);
    if (group === undefined) groups.set(reference, [exception]);
    else group.push(exception);
  }
  return [...groups]
    .map(([reference, exceptions]): Concern => ({ reference, exceptions, money: Math.round(exceptions.reduce((sum, { value }) => sum + value, 0)) }))
    .sort((a, b) => Number(isEscalated(b)) - Number(isEscalated(a)) || b.money - a.money || RANK[a.exceptions[0].severity] - RANK[b.exceptions[0].severity]);
}

const RANK: Readonly<Record<Exception['severity'], number>> = { high: 0, medium: 1, low: 2 };

function isEscalated({ exceptions }: Concern): boolean {
  return exceptions.some(({ escalated }) => escalated === true);
}

/** Worth the meeting's time. */
function isUrgent(concern: Concern): boolean {
  return isEscalated(concern) || concern.exceptions.some(({ severity }) => severity !== 'low');
}

/** Brings the memory up to date with them. */
function changedRows(open: readonly KnownTopic[], memory: Map<string, AgendaMemory[string]>, { concerns, cycle }: { readonly concerns: readonly Concern[]; readonly cycle: string }): ReadonlyMap<number, RowValues<'agenda'>> {
  const current = new Map(concerns.map(({ reference, money }) => [reference, money]));
  return new Map(
    open.flatMap(({ row, reference }) => {
      const known = memory.get(reference);
      if (known === undefined) return [];
      const money = current.get(reference) ?? 0;
      const isOurs = numberIn(row, 'money') === known.money;
      memory.set(reference, { ...known, seen: cycle, ...(isOurs ? { money } : {}) });
      return [[row.row, { age: monthsBetween(known.cycle, cycle), ...(isOurs ? { money } : {}) }] as const];
    }),
  );
}

function numberIn(row: ProcessRow<'agenda'>, key: 'rank' | 'minutes' | 'money' | 'age'): number {
  const value = row.values.get(key);
  return typeof value === 'number' ? value : 0;
}

function monthsBetween(from: string, to: string): number {
  const months = (cycle: string): number => Number(cycle.slice(0, 4)) * 12 + Number(cycle.slice(5, 7));
  return Math.max(0, months(to) - months(from));
}

function memoryFrom(text: string | undefined): AgendaMemory {
  if (text === undefined) return {};
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as AgendaMemory) : {};
  } catch {
    return {}; // Somebody edited our sheet: as if nothing had been put on the agenda.
  }
}
