import { dateOf, type SerialDay } from '../../../domain/calendar';
import { addWorkingDays } from '../../../domain/working-days';
import { a1 } from '../../../domain/place';
import type { ConditionalFormatDraft, DraftCell } from '../../sheet-draft';
import { areaBetween, cell } from '../../write/cells';
import { areaOf, columnReference, symbolFormats, type ProcessSheet } from '../process-sheet';
import type { TemplateContext } from '../template';
import { closeOf, MONTH_CLOSE } from './cycle';
import { HOLIDAYS_NAME, holidaysOf } from './holiday-sheets';
import { AS_OF, dateOfStep, lateOf } from './step-status';

/** Working days that the strip shows: one calendar month. */
const DAY_COUNT = 23;
const DAY_WIDTH = 3.4;
const GAP_WIDTH = 1.5;
/** Rows below the table that are ready for steps to be added. */
export const SPARE_ROWS = 5;

/** Widths of the strip's columns, the gap before it included. */
export function stripColumns(): readonly number[] {
  return [GAP_WIDTH, ...Array.from({ length: DAY_COUNT }, () => DAY_WIDTH)];
}

/** One column a working day, with the symbol of the step that is due on it. */
export function stripCells(sheet: ProcessSheet<'steps'>, context: TemplateContext): readonly DraftCell[] {
  const { firstRow, lastRow } = areaOf(sheet);
  const rows = Array.from({ length: lastRow - firstRow + 1 + SPARE_ROWS }, (_, at) => firstRow + at);
  const days = stripDays(context);
  return days.flatMap((day, at) => [...headerCells(sheet, context, { day, at, before: days[at - 1] }), ...rows.map((row) => symbolCell(sheet, context, { day, at, row }))]);
}

/** Statuses by their symbol, and the day as of which the calendar is looked at. */
export function stripFormats(sheet: ProcessSheet<'steps'>, { nameOf }: TemplateContext): readonly ConditionalFormatDraft[] {
  const { headerRow, firstRow, lastRow } = areaOf(sheet);
  const column = firstStripColumn(sheet);
  const area = areaBetween(firstRow, column, lastRow + SPARE_ROWS, column + DAY_COUNT - 1);
  const first = a1(firstRow, column);
  return [
    ...symbolFormats(area, first),
    { kind: 'expression', area, formula: `LEFT(${first},1)="○"`, style: 'stripToCome' },
    { kind: 'expression', area: areaBetween(firstRow, column, lastRow, column + DAY_COUNT - 1), formula: `${dayCell(headerRow, column)}=${nameOf('name', AS_OF)}`, style: 'stripToday' },
  ];
}

function stripDays(context: TemplateContext): readonly SerialDay[] {
  const holidays = holidaysOf(context);
  return Array.from({ length: DAY_COUNT }, (_, at) => addWorkingDays(closeOf(context.month), at + 1, holidays));
}

interface StripDay {
  readonly day: SerialDay;
  readonly at: number;
}

/** The day, and above it the month where one begins. */
function headerCells(sheet: ProcessSheet<'steps'>, context: TemplateContext, { day, at, before }: StripDay & { readonly before: SerialDay | undefined }): readonly DraftCell[] {
  const { headerRow } = areaOf(sheet);
  const column = firstStripColumn(sheet) + at;
  const isNewMonth = before === undefined || dateOf(before).month !== dateOf(day).month;
  const today = a1(headerRow, column);
  const workday = `WORKDAY(${context.nameOf('name', MONTH_CLOSE)},${at + 1},${context.nameOf('name', HOLIDAYS_NAME)})`;
  return [
    { ...cell(headerRow - 1, column, isNewMonth ? day : '', 'headerDayMonth'), formula: at === 0 ? today : `IF(MONTH(${today})=MONTH(${a1(headerRow, column - 1)}),"",${today})` },
    { ...cell(headerRow, column, day, 'headerDay'), formula: workday },
  ];
}

function symbolCell(sheet: ProcessSheet<'steps'>, context: TemplateContext, { day, at, row }: StripDay & { readonly row: number }): DraftCell {
  const { headerRow, firstRow, lastRow } = areaOf(sheet);
  const column = firstStripColumn(sheet) + at;
  const values = sheet.rows[row - firstRow] ?? {};
  const isDue = dateOfStep(values, context) === day;
  const today = dayCell(headerRow, column);
  // By position in the table, so that steps may be added, moved and sorted.
  const of = (key: 'date' | 'late'): string => `INDEX(${columnReference('steps', key, context)},ROW()-ROW(${today}))`;
  return {
    ...cell(row, column, isDue ? lateOf(values, context).slice(0, 1) : '', row > lastRow ? 'status' : 'strip'),
    formula: `IFERROR(IF(${today}=${of('date')},LEFT(${of('late')},1),""),"")`,
  };
}

/** Its row fixed. */
function dayCell(headerRow: number, column: number): string {
  return a1(headerRow, column).replace(/(\d+)$/, '$$$1');
}

/** Right of the table, with a gap, so that the table stays one. */
function firstStripColumn(sheet: ProcessSheet<'steps'>): number {
  return areaOf(sheet).lastColumn + 2;
}
