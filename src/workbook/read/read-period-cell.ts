import type { Bucket } from '../../domain/calendar';
import type { ColumnKey } from '../schema/column-keys';
import type { Cell, CellStore } from '../cell';
import { headerWords } from './header-text';
import type { MappedColumn } from './map-columns';
import { monthNumber } from './month-names';
import type { Issue } from './parse-cell';
import { dayUnder, isPlausibleDay, type DayOrder } from './parse-date';
import { parsePeriod, periodInYear } from './parse-period';
import type { PeriodReference } from './records';

/** The period of a row of a long sheet, or why there is none: an issue, or a text that is no period. */
export type PeriodOutcome =
  | { readonly period: PeriodReference }
  | { readonly period: undefined; readonly column: number; readonly text: string; readonly issue: Issue | undefined };

export type ReadPeriod = (row: number) => PeriodOutcome;

const WEEK_WORDS = new Set(['semaine', 'sem', 'week', 'wk', 'setmana', 'semana', 'w']);
const QUARTER_WORDS = new Set(['trimestre', 'quarter', 'trim', 'qtr']);

/** Reads a row's period from a period column, or from a year column and a month column; undefined when there is neither. */
export function periodReader(cells: CellStore, columns: ReadonlyMap<ColumnKey, MappedColumn>, order: DayOrder): ReadPeriod | undefined {
  const period = columns.get('period');
  const year = columns.get('year');
  const month = columns.get('month');
  if (period !== undefined) return fromOneColumn(cells, period, order);
  return year === undefined || month === undefined ? undefined : fromTwoColumns(cells, year, month);
}

function fromOneColumn(cells: CellStore, { column, header }: MappedColumn, order: DayOrder): ReadPeriod {
  const known = new Map<string, PeriodReference | undefined>();
  const bucket = bucketNamed(header);
  return (row) => {
    const cell = cells.at(row, column);
    const name = typeof cell.value === 'string' ? cell.value : `${JSON.stringify(cell.value)}|${cell.numberFormat ?? ''}`;
    if (!known.has(name)) known.set(name, periodOf(cell, bucket, order));
    const period = known.get(name);
    return period === undefined ? refusal(cell, column) : { period };
  };
}

function periodOf(cell: Cell, bucket: Bucket | undefined, order: DayOrder): PeriodReference | undefined {
  const text = parsePeriod(cell);
  if (text?.kind === 'period') return text.reference;
  if (text?.kind === 'date') {
    const day = dayUnder(order, text.date);
    return day === undefined ? undefined : { kind: 'date', day, bucket: text.bucket };
  }
  return bareNumber(cell, bucket);
}

/** A plain number below *Month* or *Week* counts in the year, below *Period* from the first one; a large one is a day. */
function bareNumber({ value }: Cell, bucket: Bucket | undefined): PeriodReference | undefined {
  const number = typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  if (isPlausibleDay(number)) return { kind: 'date', day: Math.floor(number), bucket: undefined };
  if (!Number.isInteger(number) || number < 1 || number > 520) return undefined;
  if (bucket === undefined) return { kind: 'relative', offset: number - 1, bucket: undefined };
  return periodInYear(2000, number, bucket) === undefined ? undefined : { kind: 'yearless', number, bucket };
}

function fromTwoColumns(cells: CellStore, year: MappedColumn, month: MappedColumn): ReadPeriod {
  const bucket = bucketNamed(month.header) ?? 'month';
  return (row) => {
    const yearCell = cells.at(row, year.column);
    const monthCell = cells.at(row, month.column);
    const stated = wholeNumber(yearCell);
    const number = numberInYear(monthCell, bucket);
    if (number === undefined) return refusal(monthCell, month.column);
    const period = stated === undefined ? undefined : periodInYear(stated < 100 ? 2000 + stated : stated, number.number, number.bucket);
    if (period !== undefined) return { period };
    return periodInYear(2000, number.number, number.bucket) === undefined ? refusal(monthCell, month.column) : refusal(yearCell, year.column);
  };
}

/** `3`, `03`, `mars`, `M03`, `S12`, or a whole date, of which the month counts. */
function numberInYear(cell: Cell, bucket: Bucket): { readonly number: number; readonly bucket: Bucket } | undefined {
  const number = wholeNumber(cell);
  if (number !== undefined) return { number, bucket };
  const text = parsePeriod(cell);
  if (text?.kind !== 'period') return undefined;
  const { reference } = text;
  if (reference.kind === 'yearless') return reference;
  if (reference.kind === 'relative') return { number: reference.offset + 1, bucket: reference.bucket ?? bucket };
  return undefined;
}

function wholeNumber({ value }: Cell): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : undefined;
}

function bucketNamed(header: string): Bucket | undefined {
  const words = headerWords(header);
  if (words.some((word) => WEEK_WORDS.has(word))) return 'week';
  if (words.some((word) => QUARTER_WORDS.has(word))) return 'quarter';
  return words.some((word) => ['moi', 'month', 'me'].includes(word) || monthNumber(word) !== undefined) ? 'month' : undefined;
}

function refusal(cell: Cell, column: number): PeriodOutcome {
  const { value } = cell;
  if (value === null && cell.formula !== undefined) return { period: undefined, column, text: '', issue: { code: 'formula-without-value', parameters: { column: 'period' } } };
  if (typeof value === 'object' && value !== null) return { period: undefined, column, text: '', issue: { code: 'error-value', parameters: { error: value.error, column: 'period' } } };
  return { period: undefined, column, text: value === null ? '' : String(value).slice(0, 60), issue: undefined };
}
