import type { SerialDay } from '../domain/calendar';
import { cellPlace, type Place } from '../domain/place';
import type { Language } from '../i18n/language';
import { tableEdit } from '../workbook/process/add-rows';
import { processRows, type ProcessRow } from '../workbook/process/process-rows';
import { PROCESS_WORDS, says } from '../workbook/process/process-words';
import { PROCESS_TABLES } from '../workbook/schema/process-tables';
import type { TableEdit } from '../workbook/table-edit';
import type { TakenNames } from '../workbook/templates/unique-names';
import type { SheetData } from '../workbook/workbook';

/** How far a team is: its first week, then the steps of its month. */
export interface Rollout {
  /** Days of the first week that are done, from 1; undefined when the workbook has no table for them. */
  readonly doneDays: ReadonlySet<number> | undefined;
  /** Steps of the month in their order; undefined when the workbook has no calendar. */
  readonly steps: readonly MonthStep[] | undefined;
}

export interface MonthStep {
  readonly step: string;
  readonly owner: string;
  /** Undefined where no day is set. */
  readonly date: SerialDay | undefined;
  readonly doneOn: SerialDay | undefined;
  readonly isLate: boolean;
  readonly place: Place;
}

/** Names of the sheets that hold the tables of the first week and of the month. */
export function rolloutSheets({ tables }: TakenNames): readonly string[] {
  const wanted = [PROCESS_TABLES.rollout.name, PROCESS_TABLES.steps.name].map((name) => name.toLowerCase());
  return [...new Set(tables.filter(({ name }) => wanted.some((known) => name.toLowerCase().startsWith(known))).map(({ sheet }) => sheet))];
}

/** How far the team is on a day, by the sheets that were read. */
export function rolloutIn(sheets: readonly SheetData[], today: SerialDay): Rollout {
  const days = processRows(sheets, 'rollout');
  const calendar = processRows(sheets, 'steps');
  return {
    doneDays: days && new Set(days.rows.filter(({ values }) => says(values.get('status'), 'done')).map(({ values }) => Number(values.get('day')))),
    steps: calendar?.rows.filter(({ values }) => values.has('step')).map((row) => monthStep(row, cellPlace({ sheet: calendar.sheet }, row.row, calendar.columns.get('step') ?? calendar.table.area.column), today)),
  };
}

/** The edit that marks a day as done or still to do, with the sheet it is for; undefined when the workbook has no row for it. */
export function dayEdit(sheets: readonly SheetData[], { day, isDone }: { readonly day: number; readonly isDone: boolean }, language: Language): { readonly edit: TableEdit; readonly sheet: SheetData } | undefined {
  const days = processRows(sheets, 'rollout');
  const row = days?.rows.find(({ values }) => Number(values.get('day')) === day);
  const sheet = sheets.find(({ name }) => name === days?.sheet);
  if (days === undefined || row === undefined || sheet === undefined) return undefined;
  const edit = tableEdit(days, sheet, { added: [], changed: new Map([[row.row, { status: PROCESS_WORDS[isDone ? 'done' : 'toDo'][language] }]]) });
  return 'blockedBy' in edit ? undefined : { edit, sheet };
}

function monthStep({ values }: ProcessRow<'steps'>, place: Place, today: SerialDay): MonthStep {
  const dayIn = (key: 'date' | 'doneOn'): SerialDay | undefined => {
    const day = values.get(key);
    return typeof day === 'number' ? Math.floor(day) : undefined;
  };
  const [date, doneOn] = [dayIn('date'), dayIn('doneOn')];
  return { step: String(values.get('step')), owner: String(values.get('owner') ?? ''), date, doneOn, isLate: doneOn === undefined && date !== undefined && date < today, place };
}
