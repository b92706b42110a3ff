import { addPeriods, isoDate, serialDay, type SerialDay } from '../../../src/domain/calendar';
import type { LpSolver } from '../../../src/engine/solver';
import type { Language } from '../../../src/i18n/language';
import { processStep, type ProcessStep } from '../../../src/jobs/process-step';
import { readInput, type Input } from '../../../src/jobs/read-input';
import { reconcileInput } from '../../../src/jobs/reconcile-input';
import type { Report } from '../../../src/domain/report';
import { processRows } from '../../../src/workbook/process/process-rows';
import { PROCESS_WORDS } from '../../../src/workbook/process/process-words';
import type { SheetData, Workbook } from '../../../src/workbook/workbook';
import type { Desk, Typed } from './desk';
import { ITEMS } from './sample-company';

/** One month as it went. */
export interface Month {
  readonly first: SerialDay;
  /** Figures that the person changed before it, and how many Equilibre said had changed since the last approval. */
  readonly changedByPerson: number;
  readonly changesTold: number | undefined;
  readonly agenda: ProcessStep;
  readonly approval: ProcessStep;
  /** All sheets after the preparation, after the person's decisions, and after the approval. */
  readonly prepared: readonly SheetData[];
  readonly decided: readonly SheetData[];
  readonly approved: readonly SheetData[];
  /** References of the topics that the person decided. */
  readonly decisions: readonly string[];
  /** Everything that the person typed in the month. */
  readonly typed: readonly Typed[];
}

export interface Team {
  readonly desk: Desk;
  readonly language: Language;
  readonly solver: LpSolver;
}

/** A month from the new figures to the approved plan; `number` counts from 0, `before` is the plan of the month before. */
export async function runMonth(team: Team, number: number, before: Report | undefined): Promise<{ readonly month: Month; readonly report: Report }> {
  const first = addPeriods(serialDay(2027, 1, 1), number, 'month');
  const found = await sheetsOf(team);
  const figures = before === undefined ? [] : newFigures(found, first, before);
  await team.desk.type(figures);
  const [agenda, { input }] = await step(team, 'agenda', first + 9);
  const prepared = await sheetsOf(team);
  const { typed, decisions } = decide(prepared, team.language, first);
  await team.desk.type(typed);
  const decided = await sheetsOf(team);
  const [approval, { report }] = await step(team, 'approve', first + 19);
  const month: Month = {
    first, agenda, approval, prepared, decided, decisions, approved: await sheetsOf(team), typed: [...figures, ...typed],
    changedByPerson: figures.filter(({ sheet, row, column, value }) => row > 3 && sheetNamed(found, [sheet]).cells.at(row, column).value !== value).length,
    changesTold: input.standing?.changes?.length,
  };
  return { month, report };
}

export async function sheetsOf({ desk }: Pick<Team, 'desk'>): Promise<readonly SheetData[]> {
  const workbook = desk.open();
  return workbook.read(await workbook.sheetNames());
}

async function step({ desk, language, solver }: Team, verb: 'agenda' | 'approve', runAt: SerialDay): Promise<readonly [ProcessStep, { readonly input: Input; readonly report: Report }]> {
  const workbook: Workbook = desk.open();
  const input = await readInput([{ name: 'mine.xlsx', workbook }], { today: runAt });
  const report = await reconcileInput(input, solver, { timeLimitSeconds: 20, now: hurried() });
  if (report === undefined) throw new Error(`no plan: ${JSON.stringify(input.diagnostics[0])}`);
  const taken = { sheets: input.sheetNames, tables: [], names: [] };
  const taking = processStep(input, report, { verb, language, version: '0.1.0', runAt, by: 'Léa', note: '', taken });
  if ('blockedBy' in taking) throw new Error(`blocked by ${JSON.stringify(taking.blockedBy)}`);
  await workbook.write(taking.drafts, undefined, taking.edits);
  return [taking, { input, report }];
}

/** A clock that runs so fast that options keep their first estimates: pricing them is not what the year is about. */
function hurried(): () => number {
  let seconds = 0;
  return () => (seconds += 60);
}

/** The stock as it was counted, the sales of the month that is over, the plan's first month moved on, three forecasts changed. */
function newFigures(sheets: readonly SheetData[], first: SerialDay, { plan, model }: Report): readonly Typed[] {
  const roles = ['stock', 'history', 'demand', 'settings'] as const;
  const [stock, history, demand, settings] = roles.map((role) => sheetNamed(sheets, NAMES[role])) as [SheetData, SheetData, SheetData, SheetData];
  const counted = model.items.flatMap(({ code }, i): readonly Typed[] => {
    const quantity = Math.round((plan.stock.row(i as never)[0] ?? 0) * (0.9 + 0.02 * (i % 9))) + 1;
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

/** The meeting: two topics are decided, a third gets another owner and another sum, decision and action are noted by hand. */
function decide(sheets: readonly SheetData[], language: Language, first: SerialDay): Pick<Month, 'typed' | 'decisions'> {
  const agenda = processRows(sheets, 'agenda');
  const decisions = processRows(sheets, 'decisions');
  const actions = processRows(sheets, 'actions');
  if (agenda === undefined || decisions === undefined || actions === undefined) throw new Error('a template is missing');
  const open = agenda.rows.filter(({ values }) => values.get('status') === PROCESS_WORDS.open[language]);
  const [one, two, third] = open;
  const note = (table: 'decisions' | 'actions', text: string): Typed => {
    const { sheet, columns, rows, blankRows, table: { area } } = { decisions, actions }[table];
    const row = blankRows.find((number) => number > (rows.at(-1)?.row ?? area.row)) ?? 0;
    const column = ({ decisions, actions } as const)[table].columns.get((table === 'decisions' ? 'decision' : 'task') as never) ?? columns.size;
    return { sheet, row, column, value: text };
  };
  const cellOf = (row: { readonly row: number } | undefined, key: 'status' | 'owner' | 'money', value: string | number): readonly Typed[] =>
    row === undefined ? [] : [{ sheet: agenda.sheet, row: row.row, column: agenda.columns.get(key) ?? 0, value }];
  const typed = [
    ...cellOf(one, 'status', PROCESS_WORDS.decided[language]),
    ...cellOf(two, 'status', PROCESS_WORDS.decided[language]),
    ...cellOf(third, 'owner', `Person ${first}`),
    ...cellOf(third, 'money', 12_345),
    note('decisions', `Decided in ${isoDate(first)}`),
    note('actions', `To do in ${isoDate(first)}`),
  ];
  return { typed, decisions: [one, two].flatMap((row) => (row === undefined ? [] : [String(row.values.get('reference'))])) };
}
