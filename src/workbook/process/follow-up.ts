import type { SerialDay } from '../../domain/calendar';
import { cellPlace, type Place } from '../../domain/place';
import type { ProcessColumn, ProcessTableKey } from '../schema/process-tables';
import { keyOf } from '../read/key';
import type { SheetData } from '../workbook';
import { processRows, type ProcessRow } from './process-rows';
import { says } from './process-words';

/** Something that a person has to look at, by its cell. */
export interface NamedEntry {
  readonly text: string;
  readonly place: Place;
}

/** An action or step whose day has passed. */
export interface LateEntry extends NamedEntry {
  readonly owner: string | undefined;
  readonly due: SerialDay;
  readonly daysLate: number;
}

/** How the monthly process itself is doing; undefined where the workbook holds nothing to tell it from. */
export interface FollowUp {
  /** Open actions whose day has passed, the most late first. */
  readonly overdueActions: readonly LateEntry[];
  readonly openActionCount: number;
  /** Steps of the calendar that are late, the most late first. */
  readonly lateSteps: readonly LateEntry[];
  /** Steps done on time ÷ steps due up to the day, those left out that are done nobody knows when. */
  readonly calendarAdherence: number | undefined;
  /** Steps whose status says that they are done, without a day. */
  readonly undatedSteps: readonly NamedEntry[];
  /** Open actions and undecided topics that nobody is responsible for. */
  readonly withoutOwner: readonly NamedEntry[];
  /** Topics that are decided on the agenda and stand in no row of the decision log; none where there is no log. */
  readonly unrecorded: readonly NamedEntry[];
  /** Indicators that are shown and have no target. */
  readonly withoutTarget: readonly NamedEntry[];
  readonly satisfaction: Satisfaction | undefined;
}

/** Mean of a poll's answers, from 1 to 5. */
export interface Satisfaction {
  readonly last: number;
  /** Of the poll before; undefined when there was none. */
  readonly before: number | undefined;
  /** People who answered the last one. */
  readonly answers: number;
}

/** What the tables of the monthly process tell on a day. */
export function followUp(sheets: readonly SheetData[], today: SerialDay): FollowUp {
  const open = entriesOf(sheets, 'actions').filter(isUndated);
  const steps = entriesOf(sheets, 'steps');
  const undated = steps.filter((entry) => isUndated(entry) && says(entry.row.values.get('status'), 'done'));
  const due = steps.filter((entry) => !undated.includes(entry) && (dayIn(entry.row, 'date') ?? Infinity) <= today);
  const onTime = due.filter(({ row }) => (dayIn(row, 'doneOn') ?? Infinity) <= (dayIn(row, 'date') ?? 0));
  const topics = entriesOf(sheets, 'agenda').filter(({ row }) => isOpenTopic(row));
  const shown = entriesOf(sheets, 'kpiCatalogue').filter(({ row }) => says(row.values.get('shown'), 'yes'));
  return {
    overdueActions: lateEntries(open, { text: 'task', day: 'due' }, today),
    openActionCount: open.length,
    lateSteps: lateEntries(steps.filter((entry) => isUndated(entry) && !undated.includes(entry)), { text: 'step', day: 'date' }, today),
    calendarAdherence: due.length === 0 ? undefined : onTime.length / due.length,
    undatedSteps: undated.map(({ row, placeOf }) => ({ text: String(row.values.get('step') ?? ''), place: placeOf('doneOn') })),
    withoutOwner: [...named(without(open, 'owner'), 'task'), ...named(without(topics, 'owner'), 'topic')],
    unrecorded: named(unrecordedTopics(sheets), 'topic'),
    withoutTarget: named(without(shown, 'target'), 'kpi'),
    satisfaction: satisfactionOf(entriesOf(sheets, 'poll').map(({ row }) => row)),
  };
}

/** True until a topic was decided or closed. */
export function isOpenTopic(row: ProcessRow<'agenda'>): boolean {
  return !says(row.values.get('status'), 'decided') && !says(row.values.get('status'), 'closed');
}

interface Entry<Table extends ProcessTableKey> {
  readonly row: ProcessRow<Table>;
  readonly placeOf: (key: ProcessColumn<Table>) => Place;
}

function entriesOf<Table extends ProcessTableKey>(sheets: readonly SheetData[], key: Table): readonly Entry<Table>[] {
  const found = processRows(sheets, key);
  if (found === undefined) return [];
  const { rows, columns, sheet, table } = found;
  return rows.map((row) => ({ row, placeOf: (column) => cellPlace({ sheet }, row.row, columns.get(column) ?? table.area.column) }));
}

/** A topic that comes up every few months is in the log as often as it was decided. */
function unrecordedTopics(sheets: readonly SheetData[]): readonly Entry<'agenda'>[] {
  const log = processRows(sheets, 'decisions');
  if (log === undefined) return [];
  const recorded = log.rows.map(({ values }) => keyOf(String(values.get('topic') ?? '')));
  return entriesOf(sheets, 'agenda').filter(({ row: { values } }) => {
    if (!says(values.get('status'), 'decided')) return false;
    const at = recorded.indexOf(keyOf(String(values.get('topic') ?? '')));
    if (at >= 0) recorded.splice(at, 1);
    return at < 0;
  });
}

function isUndated({ row }: Entry<'actions'> | Entry<'steps'>): boolean {
  return row.values.get('doneOn') === undefined;
}

function without<Table extends ProcessTableKey>(entries: readonly Entry<Table>[], key: ProcessColumn<Table>): readonly Entry<Table>[] {
  return entries.filter(({ row }) => row.values.get(key) === undefined);
}

function dayIn<Key extends string>(row: { readonly values: ReadonlyMap<Key, unknown> }, key: Key): SerialDay | undefined {
  const day = row.values.get(key);
  return typeof day === 'number' ? Math.floor(day) : undefined;
}

function lateEntries<Table extends 'actions' | 'steps'>(
  entries: readonly Entry<Table>[],
  { text, day }: { readonly text: ProcessColumn<Table>; readonly day: ProcessColumn<Table> },
  today: SerialDay,
): readonly LateEntry[] {
  return entries
    .flatMap(({ row, placeOf }) => {
      const due = dayIn(row, day);
      if (due === undefined || due >= today) return [];
      const owner = row.values.get('owner');
      return [{ text: String(row.values.get(text) ?? ''), owner: owner === undefined ? undefined : String(owner), due, daysLate: today - due, place: placeOf(day) }];
    })
    .sort((a, b) => a.due - b.due);
}

function named<Table extends ProcessTableKey>(entries: readonly Entry<Table>[], key: ProcessColumn<Table>): readonly NamedEntry[] {
  return entries.map(({ row, placeOf }) => ({ text: String(row.values.get(key) ?? ''), place: placeOf(key) }));
}

const QUESTIONS = ['useful', 'clear', 'trust'] as const;

function satisfactionOf(rows: readonly ProcessRow<'poll'>[]): Satisfaction | undefined {
  const polls = new Map<SerialDay, ProcessRow<'poll'>[]>();
  for (const row of rows) {
    const day = dayIn(row, 'date');
    if (day !== undefined) polls.set(day, [...(polls.get(day) ?? []), row]);
  }
  const [last, before] = [...polls].sort(([a], [b]) => b - a).map(([, answers]) => answers);
  const mean = last && meanOf(last);
  return last === undefined || mean === undefined ? undefined : { last: mean, before: before && meanOf(before), answers: last.length };
}

function meanOf(rows: readonly ProcessRow<'poll'>[]): number | undefined {
  const marks = rows.flatMap(({ values }) => QUESTIONS.map((question) => values.get(question))).filter((mark) => typeof mark === 'number');
  return marks.length === 0 ? undefined : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
