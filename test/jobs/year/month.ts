import { addPeriods, isoDate, serialDay, type SerialDay } from '../../../src/domain/calendar';
import type { Language } from '../../../src/i18n/language';
import type { TopicDecision } from '../../../src/jobs/record-decision';
import { LEDGER_SHEET, readLedger } from '../../../src/workbook/ledger';
import { figuresFrom } from '../../../src/workbook/process/plan-figures';
import { planVersions } from '../../../src/workbook/process/plan-versions';
import { processRows, type ProcessRow } from '../../../src/workbook/process/process-rows';
import { PROCESS_WORDS } from '../../../src/workbook/process/process-words';
import type { SheetData } from '../../../src/workbook/workbook';
import { DAY_OF, type Desk, type Typed } from './desk';
import { ITEMS } from './sample-company';

/** One month as it went. */
export interface Month {
  readonly first: SerialDay;
  /** Figures that the person changed before it, and how many Equilibre said had changed since the last approval. */
  readonly changedByPerson: number;
  readonly changesTold: number | undefined;
  /** All sheets after the preparation, after the meeting's decisions, and after the approval. */
  readonly prepared: readonly SheetData[];
  readonly decided: readonly SheetData[];
  readonly approved: readonly SheetData[];
  /** What was decided in a form; a second topic is decided by typing. */
  readonly decision: TopicDecision;
  /** References of the topics that were decided. */
  readonly decisions: readonly string[];
  /** Everything that the person typed in the month. */
  readonly typed: readonly Typed[];
}

export interface Team {
  readonly desk: Desk;
  readonly language: Language;
}

/** Every third decision of the form is applied, the second first. */
const APPLIED_EVERY = 3;

/** Who approves. */
export const APPROVER = 'Léa';

/** A month from the new figures to the approved plan; `number` counts from 0. */
export async function runMonth({ desk, language }: Team, number: number): Promise<Month> {
  const first = addPeriods(serialDay(2027, 1, 1), number, 'month');
  const found = await desk.sheets();
  const figures = number === 0 ? [] : newFigures(found, first);
  await desk.type(figures);
  const changesTold = await desk.lookAtMonth(first + DAY_OF.look);
  await desk.prepareMeeting(first + DAY_OF.agenda);
  const prepared = await desk.sheets();
  const [one, two, third] = openTopics(prepared, language);
  const decision = { ...decisionOn(one, first), isApplied: number % APPLIED_EVERY === 1 };
  await desk.decide(decision, first + DAY_OF.meeting);
  const typed = typedInMeeting(await desk.sheets(), [two, third], { language, first });
  await desk.type(typed);
  const decided = await desk.sheets();
  await desk.approve({ by: APPROVER, note: '' }, first + DAY_OF.approval);
  return {
    first, changesTold, prepared, decision, decided, approved: await desk.sheets(), typed: [...figures, ...typed],
    decisions: [one, two].flatMap((row) => (row === undefined ? [] : [String(row.values.get('reference'))])),
    changedByPerson: figures.filter(({ sheet, row, column, value }) => row > 3 && sheetNamed(found, [sheet]).cells.at(row, column).value !== value).length,
  };
}

/** The topics of an agenda that nobody has decided, in their order. */
export function openTopics(sheets: readonly SheetData[], language: Language): readonly ProcessRow<'agenda'>[] {
  return processRows(sheets, 'agenda')?.rows.filter(({ values }) => values.get('status') === PROCESS_WORDS.open[language]) ?? [];
}

/** The approved versions that a workbook's ledger knows, oldest first. */
export function versionsIn(sheets: readonly SheetData[]): ReturnType<typeof planVersions> {
  return planVersions(readLedger(sheets.find(({ name }) => name === LEDGER_SHEET)));
}

/** The stock as it was counted, the sales of the month that is over, the plan's first month moved on, three forecasts changed. */
function newFigures(sheets: readonly SheetData[], first: SerialDay): readonly Typed[] {
  const roles = ['stock', 'history', 'demand', 'settings'] as const;
  const [stock, history, demand, settings] = roles.map((role) => sheetNamed(sheets, NAMES[role])) as [SheetData, SheetData, SheetData, SheetData];
  const over = isoDate(addPeriods(first, -1, 'month'));
  const planned = new Map(figuresFrom(versionsIn(sheets).at(-1)?.figures ?? '').filter(({ period }) => period === over).map(({ item, stock: quantity }) => [item, quantity]));
  const counted = ITEMS.flatMap((code, i): readonly Typed[] => {
    const quantity = Math.round((planned.get(code) ?? 0) * (0.9 + 0.02 * (i % 9))) + 1;
    return [{ ...at(stock, code, 1), value: quantity }, { ...at(stock, code, 2), value: first - 1 }];
  });
  const sold = ITEMS.map((code, i): Typed => ({ sheet: history.name, row: rowOf(history, code), column: history.cells.columnCount, value: 20 + i }));
  const newColumn: Typed = { sheet: history.name, row: 3, column: history.cells.columnCount, value: addPeriods(first, -1, 'month') };
  const changed = ['STV-100', 'PEL-100', 'INS-200'].map((code): Typed => {
    const cell = at(demand, code, columnOf(demand, first) - 1);
    return { ...cell, value: Math.round(Number(demand.cells.at(cell.row, cell.column).value) * 1.3) + 2 };
  });
  const firstPeriod: Typed = { sheet: settings.name, row: 4, column: 2, value: isoDate(first).slice(0, 7) };
  return [...counted, newColumn, ...sold, ...changed, firstPeriod];
}

const NAMES = { stock: ['Stock'], history: ['Sales history', 'Historique'], demand: ['Demand', 'Demande'], settings: ['Settings', 'Paramètres'] };

export function sheetNamed(sheets: readonly SheetData[], names: readonly string[]): SheetData {
  const found = sheets.find(({ name }) => names.includes(name));
  if (found === undefined) throw new Error(`no sheet ${names.join(' or ')}`);
  return found;
}

function rowOf({ cells }: SheetData, code: string): number {
  const row = cells.rowNumbers().find((number) => number > 3 && cells.at(number, 1).value === code);
  if (row === undefined) throw new Error(`no row of ${code}`);
  return row;
}

/** The cell so many columns right of a row's code. */
function at(sheet: SheetData, code: string, offset: number): Omit<Typed, 'value'> {
  return { sheet: sheet.name, row: rowOf(sheet, code), column: 1 + offset };
}

function columnOf({ cells }: SheetData, month: SerialDay): number {
  const column = Array.from({ length: cells.columnCount }, (_, number) => number).find((number) => cells.at(3, number).value === month);
  if (column === undefined) throw new Error('no column of the month');
  return column;
}

/** The first topic is decided in the form: its first option, and somebody to carry it out. */
function decisionOn(topic: ProcessRow<'agenda'> | undefined, first: SerialDay): TopicDecision {
  if (topic === undefined) throw new Error('there is nothing to decide');
  return {
    row: topic.row, topic: String(topic.values.get('topic')), option: topic.values.has('optionA') ? 'A' : undefined,
    decision: `Decided in the form in ${isoDate(first)}`, decider: APPROVER,
    action: { task: `To do from the form in ${isoDate(first)}`, owner: 'Paul', due: first + 40 },
  };
}

interface When {
  readonly language: Language;
  readonly first: SerialDay;
}

/** What is typed in the meeting: a second topic is decided, a third gets another owner and another sum, decision and action are noted. */
function typedInMeeting(sheets: readonly SheetData[], [two, third]: readonly (ProcessRow<'agenda'> | undefined)[], { language, first }: When): readonly Typed[] {
  const agenda = processRows(sheets, 'agenda');
  if (agenda === undefined) throw new Error('the agenda is missing');
  const cellOf = (row: { readonly row: number } | undefined, key: 'status' | 'owner' | 'money', value: string | number): readonly Typed[] =>
    row === undefined ? [] : [{ sheet: agenda.sheet, row: row.row, column: agenda.columns.get(key) ?? 0, value }];
  return [
    ...cellOf(two, 'status', PROCESS_WORDS.decided[language]),
    ...cellOf(third, 'owner', `Person ${first}`),
    ...cellOf(third, 'money', 12_345),
    ...noted(sheets, 'decisions', `Decided in ${isoDate(first)}`),
    ...noted(sheets, 'actions', `To do in ${isoDate(first)}`),
  ];
}

/** A text in the first row of a table that holds nothing, below all others; nothing once the table is full, as from then on only the form makes it grow. */
function noted(sheets: readonly SheetData[], table: 'decisions' | 'actions', text: string): readonly Typed[] {
  const found = processRows(sheets, table);
  const row = found?.blankRows.find((number) => number > (found.rows.at(-1)?.row ?? 0));
  const column = found?.columns.get((table === 'decisions' ? 'decision' : 'task') as never);
  if (found === undefined || column === undefined) throw new Error(`no table of ${table}`);
  return row === undefined ? [] : [{ sheet: found.sheet, row, column, value: text }];
}
