import { dateOf, type SerialDay } from '../domain/calendar';
import type { Place } from '../domain/place';
import { addWorkingDays } from '../domain/working-days';
import type { Language } from '../i18n/language';
import { tableEdit, type RowChanges } from '../workbook/process/add-rows';
import { isOpenTopic } from '../workbook/process/follow-up';
import type { Ledger } from '../workbook/ledger';
import { offeredFrom, type OfferedLever } from '../workbook/process/lever-rows';
import { planVersions } from '../workbook/process/plan-versions';
import { processRows, type ProcessRow, type ProcessRows } from '../workbook/process/process-rows';
import { PROCESS_WORDS } from '../workbook/process/process-words';
import type { ProcessTableKey } from '../workbook/schema/process-tables';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { TableEdit } from '../workbook/table-edit';
import type { TakenNames } from '../workbook/templates/unique-names';
import type { SheetData } from '../workbook/workbook';
import { OFFERED_OPTIONS } from './offered-options';
import type { Input } from './read-input';
import { setLevers, type LeverInput } from './set-levers';

export const OPTION_LETTERS = ['A', 'B', 'C'] as const;

export type OptionLetter = (typeof OPTION_LETTERS)[number];

/** How a topic of the agenda ended. */
export interface TopicDecision {
  /** Row of the agenda's sheet, from 0, and what stood there when it was decided. */
  readonly row: number;
  readonly topic: string;
  /** The option that was chosen; undefined when it was decided in other words. */
  readonly option: OptionLetter | undefined;
  readonly decision: string;
  /** What is taken for granted. */
  readonly assumptions?: string;
  readonly decider: string;
  /** Who writes it down. */
  readonly scribe?: string;
  /** True when the plan obeys the option from now on. */
  readonly isApplied?: boolean;
  /** Who does what until when; undefined when nothing is left to do. */
  readonly action: { readonly task: string; readonly owner: string; readonly due: SerialDay | undefined } | undefined;
}

/** What recording a decision takes and the workbook hasn't: a table, or the topic itself, which somebody decided or removed meanwhile. */
export type MissingForDecision = 'agenda' | 'decisions' | 'actions' | 'topic';

/** Where a decision is recorded. */
export interface RecordingOptions {
  readonly today: SerialDay;
  readonly language: Language;
  /** What the workbook's sheets, tables and names are called. */
  readonly taken: TakenNames;
}

export type RecordedDecision =
  | { readonly edits: readonly TableEdit[]; /** The sheet of decided levers, where the workbook had none. */ readonly drafts: readonly SheetDraft[]; /** Number of the new row. */ readonly id: number }
  | { readonly missing: MissingForDecision }
  | { readonly blockedBy: Place };

/**
 * The edits that record a decision: a row of the decision log, a row of the actions, the topic's status, and the levers that the option sets where
 * it is applied. The money is the option's cost with its sign turned (an impact on the result). Nothing is edited when something is missing or in
 * the way.
 */
export function recordDecision(input: LeverInput & Pick<Input, 'ledger'>, decided: TopicDecision, options: RecordingOptions): RecordedDecision {
  const tables = tablesIn(input.sheets, decided.action !== undefined);
  if ('missing' in tables) return tables;
  const topic = topicIn(tables.agenda, decided);
  if (topic === undefined) return { missing: 'topic' };
  const id = nextId(tables.decisions);
  const version = planVersions(input.ledger).at(-1)?.version.number;
  const levers = decided.isApplied === true ? leversOf(input.ledger, topic, decided.option) : [];
  const set = levers.length === 0 ? { edits: [], drafts: [] } : setLevers(input, levers, { decision: id, why: decided.topic, ...options });
  const edits = [
    editOf(input.sheets, tables.decisions, { added: [decisionRow({ decided, topic, id, version }, options)] }),
    ...(tables.actions === undefined || decided.action === undefined ? [] : [editOf(input.sheets, tables.actions, { added: [actionRow(decided.action, id, nextId(tables.actions))] })]),
    editOf(input.sheets, tables.agenda, { added: [], changed: new Map([[topic.row, { status: PROCESS_WORDS.decided[options.language] }]]) }),
    ...('blockedBy' in set ? [set] : set.edits),
  ];
  const blocked = edits.find((edit) => 'blockedBy' in edit);
  if (blocked !== undefined) return blocked;
  return { id, edits: edits.filter((edit): edit is TableEdit => !('blockedBy' in edit)), drafts: 'drafts' in set ? set.drafts : [] };
}

/** What an option of a topic sets when it is applied; empty when the option's words were changed on the sheet, or set nothing. */
export function leversOf(ledger: Ledger, { values }: ProcessRow<'agenda'>, option: OptionLetter | undefined): readonly OfferedLever[] {
  const words = option === undefined ? undefined : values.get(`option${option}`);
  return typeof words === 'string' ? (offeredFrom(ledger.kept.get(OFFERED_OPTIONS)).get(words) ?? []) : [];
}

/** Working days that an action is usually given. */
const USUAL_WORKING_DAYS = 10;

/** The day until which an action is usually due, by the workbook's own holidays. */
export function usualDueDay(sheets: readonly SheetData[], today: SerialDay): SerialDay {
  const days = (processRows(sheets, 'holidays')?.rows ?? []).map(({ values }) => values.get('date'));
  return addWorkingDays(today, USUAL_WORKING_DAYS, new Set(days.filter((day) => typeof day === 'number').map(Math.floor)));
}

interface DecisionTables {
  readonly agenda: ProcessRows<'agenda'>;
  readonly decisions: ProcessRows<'decisions'>;
  /** Undefined when there is no action to write. */
  readonly actions: ProcessRows<'actions'> | undefined;
}

function tablesIn(sheets: readonly SheetData[], needsActions: boolean): DecisionTables | { readonly missing: MissingForDecision } {
  const [agenda, decisions, actions] = [processRows(sheets, 'agenda'), processRows(sheets, 'decisions'), processRows(sheets, 'actions')];
  if (agenda === undefined) return { missing: 'agenda' };
  if (decisions === undefined) return { missing: 'decisions' };
  return needsActions && actions === undefined ? { missing: 'actions' } : { agenda, decisions, actions };
}

/** Rows may have moved since they were shown: the topic's own words count. */
function topicIn({ rows }: ProcessRows<'agenda'>, { row, topic }: TopicDecision): ProcessRow<'agenda'> | undefined {
  const same = rows.filter((candidate) => isOpenTopic(candidate) && String(candidate.values.get('topic') ?? '') === topic);
  return same.find((candidate) => candidate.row === row) ?? same[0];
}

function nextId(table: ProcessRows<'decisions'> | ProcessRows<'actions'>): number {
  const rows: readonly { readonly values: ReadonlyMap<string, unknown> }[] = table.rows;
  return Math.max(0, ...rows.map(({ values }) => Number(values.get('id'))).filter(Number.isFinite)) + 1;
}

interface DecidedTopic {
  readonly decided: TopicDecision;
  readonly topic: ProcessRow<'agenda'>;
  readonly id: number;
  readonly version: number | undefined;
}

function decisionRow({ decided, topic: { values }, id, version }: DecidedTopic, { today, language }: RecordingOptions): RowChanges<'decisions'>['added'][number] {
  const { option, action } = decided;
  const rejected = OPTION_LETTERS.filter((letter) => letter !== option && values.has(`option${letter}`)).map((letter) => String(values.get(`option${letter}`)));
  const cost = option === undefined ? undefined : values.get(`cost${option}`);
  return {
    id,
    date: today,
    cycle: today - dateOf(today).day + 1,
    ...(version === undefined ? {} : { version }),
    topic: decided.topic,
    decision: decided.decision,
    ...(rejected.length === 0 ? {} : { rejected: rejected.join(language === 'fr' ? '\u00a0; ' : '; ') }),
    ...known('assumptions', decided.assumptions),
    ...(typeof cost === 'number' ? { money: cost === 0 ? 0 : -cost } : {}),
    ...known('decider', decided.decider),
    ...known('scribe', decided.scribe),
    ...known('owner', action?.owner),
    ...(action?.due === undefined ? {} : { due: action.due }),
    status: PROCESS_WORDS[action === undefined ? 'done' : 'toDo'][language],
  };
}

function actionRow({ task, owner, due }: NonNullable<TopicDecision['action']>, decision: number, id: number): RowChanges<'actions'>['added'][number] {
  return { id, task, ...known('owner', owner), ...(due === undefined ? {} : { due }), decision };
}

function known<Key extends string>(key: Key, text = ''): Partial<Readonly<Record<Key, string>>> {
  return text.trim() === '' ? {} : ({ [key]: text.trim() } as Readonly<Record<Key, string>>);
}

/** The edit of a table, or the cell that is in its way. */
function editOf<Table extends ProcessTableKey>(sheets: readonly SheetData[], rows: ProcessRows<Table>, changes: RowChanges<Table>): TableEdit | { readonly blockedBy: Place } {
  const sheet = sheets.find(({ name }) => name === rows.sheet);
  if (sheet === undefined) throw new Error('a table lies on a sheet');
  return tableEdit(rows, sheet, changes);
}
