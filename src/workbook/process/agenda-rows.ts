import type { CauseKind, Exception } from '../../domain/exception';
import type { Report } from '../../domain/report';
import { namesOf } from '../../i18n/exception-messages';
import { formatFor } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import type { RowChanges, RowValues } from './add-rows';
import { isOpenTopic } from './follow-up';
import type { Role } from '../schema/roles';
import type { OwnerOf } from './owners';
import type { ProcessRow, ProcessRows } from './process-rows';
import { PROCESS_WORDS } from './process-words';

/** Minutes that a meeting takes at most, as the agenda template checks. */
export const MEETING_MINUTES = 120;

/** What the agenda is made from. */
export interface AgendaInput {
  readonly report: Report;
  readonly language: Language;
  /** The agenda as it stands; undefined when the workbook has none yet. */
  readonly agenda: ProcessRows<'agenda'> | undefined;
  /** Name of the person who plays a role; undefined when nobody is known to. */
  readonly ownerOf: OwnerOf;
  /** What earlier preparations put on it: `AgendaMemory` as JSON. */
  readonly memory: string | undefined;
  /** First month of the plan's horizon or of the meeting, `YYYY-MM`. */
  readonly cycle: string;
}

export interface PreparedAgenda {
  readonly changes: RowChanges<'agenda'>;
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

/** First cycle and money of each topic that we put on the agenda, by its reference: what is still as we wrote it may be brought up to date. */
type AgendaMemory = Readonly<Record<string, { readonly cycle: string; readonly money: number }>>;

const MINUTES: Readonly<Record<Exception['severity'], number>> = { high: 15, medium: 10, low: 5 };

/**
 * The agenda of a month: the exceptions that go to the executive meeting first, then the costliest, until two hours are full. Undecided topics come
 * back with their age. Of a row that is there only the age changes, and the money where nobody changed it.
 */
export function prepareAgenda(input: AgendaInput): PreparedAgenda {
  const memory = new Map(Object.entries(memoryFrom(input.memory)));
  const open = (input.agenda?.rows ?? []).filter(isOpenTopic);
  const known = new Set((input.agenda?.rows ?? []).filter((row) => isOpenTopic(row) || isOfCycle(row, memory, input.cycle)).map(referenceIn));
  const candidates = byUrgency(input.report.exceptions).filter((exception) => !known.has(referenceOf(exception, input.report)));
  let minutes = open.reduce((sum, row) => sum + numberIn(row, 'minutes'), 0);
  const chosen = candidates.filter(({ severity }) => {
    const fits = minutes + MINUTES[severity] <= MEETING_MINUTES;
    if (fits) minutes += MINUTES[severity];
    return fits;
  });
  const firstRank = Math.max(0, ...(input.agenda?.rows ?? []).map((row) => numberIn(row, 'rank'))) + 1;
  const added = chosen.map((exception, position) => topicRow(exception, firstRank + position, input));
  const changed = changedRows(open, memory, input);
  for (const exception of chosen) memory.set(referenceOf(exception, input.report), { cycle: input.cycle, money: Math.round(exception.value) });
  return {
    changes: { added, changed },
    memory: JSON.stringify(Object.fromEntries([...memory].sort(([a], [b]) => (a < b ? -1 : 1)))),
    addedCount: added.length,
    returningCount: open.filter((row) => monthsBetween(memory.get(referenceIn(row))?.cycle ?? input.cycle, input.cycle) > 0).length,
    leftOutCount: candidates.length - chosen.length,
    minutes,
  };
}

/** Which exception a topic is about, whatever the language: `shortage STV-100`. */
export function referenceOf({ kind, item, resource }: Exception, { model }: Report): string {
  const code = item !== undefined ? model.items[item]?.code : resource !== undefined ? model.resources[resource]?.code : '';
  return `${kind} ${code ?? ''}`;
}

function byUrgency(exceptions: readonly Exception[]): readonly Exception[] {
  const rank = { high: 0, medium: 1, low: 2 };
  return exceptions
    .filter(({ severity, value }) => severity !== 'low' && value > 0)
    .sort((a, b) => b.value - a.value || rank[a.severity] - rank[b.severity]);
}

/** A topic that was decided this month isn't brought up again before the next. */
function isOfCycle(row: ProcessRow<'agenda'>, memory: ReadonlyMap<string, AgendaMemory[string]>, cycle: string): boolean {
  const known = memory.get(referenceIn(row));
  return known !== undefined && monthsBetween(known.cycle, cycle) === numberIn(row, 'age');
}

function topicRow(exception: Exception, rank: number, { report, language, ownerOf }: AgendaInput): RowValues<'agenda'> {
  const { exceptions: words, process } = messagesIn(language);
  const context = { model: report.model, format: formatFor(language, report.model.rules.currency) };
  const names = namesOf(context);
  const { item, resource, options } = exception;
  const subject = item !== undefined ? names.item(item) : resource !== undefined ? names.resource(resource) : '';
  const hasOption = options.length > 0;
  return {
    rank,
    topic: process.topic(words.kinds[exception.kind], subject),
    family: item === undefined ? null : (report.model.items[item]?.family ?? null),
    friction: `${words.headline(exception, context)}. ${words.cause(exception, context)}`,
    money: Math.round(exception.value),
    question: hasOption ? process.questions.closed : process.questions.open,
    ...optionColumns(options.map((option) => ({ text: words.option(option, context), cost: Math.round(option.cost) }))),
    recommendation: hasOption ? process.recommend('A') : process.toDiscuss,
    owner: ownerOf(roleFor(exception)) ?? null,
    minutes: MINUTES[exception.severity],
    status: PROCESS_WORDS.open[language],
    age: 0,
    reference: referenceOf(exception, report),
  };
}

function optionColumns(options: readonly { readonly text: string; readonly cost: number }[]): RowValues<'agenda'> {
  const text = (at: number): string | null => options[at]?.text ?? null;
  const cost = (at: number): number | null => options[at]?.cost ?? null;
  return { optionA: text(0), costA: cost(0), optionB: text(1), costB: cost(1), optionC: text(2), costC: cost(2) };
}

/** Who usually answers for what lies behind an exception. */
function roleFor({ kind, cause }: { readonly kind: Exception['kind']; readonly cause: { readonly kind: CauseKind } }): Role {
  if (kind === 'overload' || kind === 'idle') return 'production';
  return ROLE_BY_CAUSE[cause.kind] ?? 'sopLead';
}

const ROLE_BY_CAUSE: Readonly<Partial<Record<CauseKind, Role>>> = {
  capacity: 'production', frozen: 'production', lot: 'production', locked: 'production', lockedLoad: 'production',
  leadTime: 'purchasing', subcontractLimit: 'purchasing', noSupply: 'purchasing', receipts: 'purchasing',
  openingBacklog: 'sales', openingStock: 'sales',
};

function changedRows(open: readonly ProcessRow<'agenda'>[], memory: Map<string, AgendaMemory[string]>, { report, cycle }: AgendaInput): ReadonlyMap<number, RowValues<'agenda'>> {
  const current = new Map(report.exceptions.map((exception) => [referenceOf(exception, report), Math.round(exception.value)]));
  return new Map(
    open.flatMap((row) => {
      const reference = referenceIn(row);
      const known = memory.get(reference);
      if (known === undefined) return [];
      const money = current.get(reference) ?? 0;
      const isOurs = numberIn(row, 'money') === known.money;
      if (isOurs) memory.set(reference, { ...known, money });
      return [[row.row, { age: monthsBetween(known.cycle, cycle), ...(isOurs ? { money } : {}) }] as const];
    }),
  );
}

function referenceIn(row: ProcessRow<'agenda'>): string {
  return String(row.values.get('reference') ?? '');
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
