import { dateOf, isoWeek, type Bucket } from '../../domain/calendar';
import { EMPTY_CELL, type Cell, type CellStore } from '../cell';
import { foldText } from './header-text';
import { isDateFormat } from '../number-format';
import { dayOrderOf, dayUnder, isPlausibleDay } from './parse-date';
import { parsePeriod, periodInYear, type PeriodText } from './parse-period';
import type { PeriodReference } from './records';

/** One column whose header is a period. */
export interface PeriodColumn {
  readonly column: number;
  readonly period: PeriodReference;
}

/** The period columns of a header row, and those left out. */
export interface PeriodHeaders {
  readonly periods: readonly PeriodColumn[];
  /** Columns of coarser periods among finer ones (quarters among months): subtotals. */
  readonly subtotals: readonly number[];
  /** Columns whose period stands in an earlier column already. */
  readonly repeated: readonly number[];
  /** Set when the texts leave in doubt which number is the day and which the month. */
  readonly unclearOrder: number | undefined;
}

interface Found {
  readonly column: number;
  readonly text: PeriodText;
}

/** Columns of a header row, from 0, both included. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads the period headers of a row; years may stand in the row above, once over their months or weeks, merged or not.
 * Bare numbers are days only when at least two of them ascend, and months only below a year.
 */
export function readPeriodHeaders(cells: CellStore, row: number, range: ColumnRange): PeriodHeaders {
  const years = yearsAbove(cells, row, range);
  const bareDays = ascendingDays(cells, row, range);
  const found: Found[] = [];
  for (let column = range.first; column <= range.last; column++) {
    const cell = cells.at(row, column);
    if (cell.value === null) continue;
    const text = parsePeriod(cell) ?? startOfCount(cell, cells.at(row, column + 1)) ?? bareNumber(cell, years.get(column), bareDays);
    if (text !== undefined && !isDateColumn(cells, row, column)) found.push({ column, text });
  }
  const dates = found.flatMap(({ text }) => (text.kind === 'date' ? [text.date] : []));
  const { order, sure } = dayOrderOf(dates);
  const references = found.flatMap(({ column, text }) => {
    const period = text.kind === 'period' ? text.reference : datedReference(dayUnder(order, text.date), text.bucket);
    return period === undefined ? [] : [{ column, period }];
  });
  const dated = countedFromOne(withYears(references, years));
  const firstDate = found.find(({ text }) => text.kind === 'date')?.column;
  return { ...onlyFinest(dated), unclearOrder: sure ? undefined : firstDate };
}

/** A date right above or below one of the same format: a column of dates, whose cells are no headers. */
function isDateColumn(cells: CellStore, row: number, column: number): boolean {
  const { value, numberFormat } = cells.at(row, column);
  if (typeof value !== 'number') return false;
  return [cells.at(row + 1, column), row > 0 ? cells.at(row - 1, column) : EMPTY_CELL].some(
    (beside) => typeof beside.value === 'number' && isDateFormat(beside.numberFormat) && isPlausibleDay(beside.value) && beside.numberFormat === numberFormat,
  );
}

function datedReference(day: number | undefined, bucket: Bucket | undefined): PeriodReference | undefined {
  return day === undefined ? undefined : { kind: 'date', day, bucket };
}

/** The year over each column: a year holds until the next one, or until another label stands in its row. */
function yearsAbove(cells: CellStore, row: number, range: ColumnRange): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  if (row === 0) return years;
  let current: number | undefined;
  for (let column = range.first; column <= range.last; column++) {
    const cell = cells.at(row - 1, column);
    if (cell.value !== null) current = yearIn(cell);
    if (current !== undefined) years.set(column, current);
  }
  return years;
}

function yearIn({ value }: Cell): number | undefined {
  const year = typeof value === 'number' ? value : Number(/^(?:annee |year |exercice |an |fy ?)?(\d{4})$/.exec(typeof value === 'string' ? foldText(value).trim() : '')?.[1]);
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : undefined;
}

function ascendingDays(cells: CellStore, row: number, range: ColumnRange): boolean {
  const days: number[] = [];
  for (let column = range.first; column <= range.last; column++) {
    const { value } = cells.at(row, column);
    if (typeof value === 'number' && isPlausibleDay(value)) days.push(value);
  }
  return days.length >= 2 && days.every((day, position) => Number.isInteger(day) && (position === 0 || day > (days[position - 1] ?? 0)));
}

function bareNumber({ value }: Cell, year: number | undefined, bareDays: boolean): PeriodText | undefined {
  const number = typeof value === 'string' && /^\d{1,2}$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  if (bareDays && isPlausibleDay(number)) return { kind: 'period', reference: { kind: 'date', day: number, bucket: undefined } };
  const fits = year !== undefined && Number.isInteger(number) && number >= 1 && number <= 53;
  return fits ? { kind: 'period', reference: { kind: 'yearless', number, bucket: 'month' } } : undefined;
}

/** Gives periods without a year the one above them, else the one that follows from the period before. */
function withYears(columns: readonly PeriodColumn[], years: ReadonlyMap<number, number>): readonly PeriodColumn[] {
  const weeks = columns.some(({ period }) => period.kind === 'yearless' && period.bucket === 'month' && period.number > 12);
  let year: number | undefined;
  let above: number | undefined;
  let last = 0;
  return columns.map(({ column, period }) => {
    const numbered = numberInYear(period, years.has(column));
    if (numbered === undefined) {
      if (period.kind === 'date') [year, last] = yearAndNumber(period.day, period.bucket);
      return { column, period };
    }
    const stated = years.get(column);
    if (stated !== undefined && stated !== above) [year, above] = [stated, stated];
    else if (year !== undefined && numbered.number < last) year++;
    last = numbered.number;
    const bucket = weeks ? 'week' : numbered.bucket;
    return { column, period: (year === undefined ? undefined : periodInYear(year, numbered.number, bucket)) ?? period };
  });
}

/** A period's number in its year when the year is still to be told; `M1` below a year is January. */
function numberInYear(period: PeriodReference, belowYear: boolean): { readonly number: number; readonly bucket: Bucket } | undefined {
  if (period.kind === 'yearless') return period;
  if (period.kind === 'relative' && belowYear && period.bucket === 'month') return { number: period.offset + 1, bucket: 'month' };
  return undefined;
}

function yearAndNumber(day: number, bucket: Bucket | undefined): readonly [number, number] {
  if (bucket === 'week') {
    const { year, week } = isoWeek(day);
    return [year, week];
  }
  const { year, month } = dateOf(day);
  return [year, bucket === 'quarter' ? Math.ceil(month / 3) : month];
}

/** `M` right before `M+1`. */
function startOfCount({ value }: Cell, next: Cell): PeriodText | undefined {
  const text = typeof value === 'string' && value.trim().length === 1 ? parsePeriod(next) : undefined;
  if (text?.kind !== 'period' || text.reference.kind !== 'relative' || text.reference.offset !== 0) return undefined;
  return { kind: 'period', reference: { ...text.reference, offset: -1 } };
}

/** Some count from `M` or `M+0`: the lowest of such headers is the first period. */
function countedFromOne(columns: readonly PeriodColumn[]): readonly PeriodColumn[] {
  const offsets = columns.flatMap(({ period }) => (period.kind === 'relative' ? [period.offset] : []));
  if (Math.min(...offsets) !== -1) return columns;
  return columns.map(({ column, period }) => ({ column, period: period.kind === 'relative' ? { ...period, offset: period.offset + 1 } : period }));
}

function onlyFinest(columns: readonly PeriodColumn[]): Omit<PeriodHeaders, 'unclearOrder'> {
  const buckets = columns.map(({ period }) => period.bucket);
  const finest = (['week', 'month', 'quarter'] as const).find((bucket) => buckets.filter((other) => other === bucket).length >= 2);
  const isSubtotal = ({ period }: PeriodColumn): boolean => finest !== undefined && period.bucket !== undefined && period.bucket !== finest;
  const seen = new Set<string>();
  const repeated: number[] = [];
  const periods = columns.filter((candidate) => {
    if (isSubtotal(candidate)) return false;
    const name = JSON.stringify(candidate.period);
    if (seen.has(name)) repeated.push(candidate.column);
    return !repeated.includes(candidate.column) && seen.add(name);
  });
  return { periods, subtotals: columns.filter(isSubtotal).map(({ column }) => column), repeated };
}
