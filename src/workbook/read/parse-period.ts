import { mondayOfIsoWeek, serialDay, type Bucket, type SerialDay } from '../../domain/calendar';
import type { Cell } from '../cell';
import { foldText } from './header-text';
import { monthNumber } from './month-names';
import { isDateFormat, isMonthFormat } from '../number-format';
import { calendarDay, fullYear, isPlausibleDay, parseDateText, type DateText } from './parse-date';
import type { PeriodReference } from './records';

/** A period as a cell names it; a date whose day and month order its column must tell has no reference yet. */
export type PeriodText =
  | { readonly kind: 'period'; readonly reference: PeriodReference }
  | { readonly kind: 'date'; readonly date: DateText; readonly bucket: Bucket | undefined };

/** Words that may stand before or after a period without changing it. */
const SILENT_WORDS = new Set([
  'prevision', 'previsions', 'prev', 'forecast', 'fcst', 'qte', 'qty', 'quantite', 'quantity', 'demande', 'demand', 'besoin', 'besoins',
  'heures', 'hours', 'capacite', 'capacity', 'ventes', 'sales', 'du', 'de', 'd', 'of', 'le', 'mois', 'month', 'er', 'st', 'commencing', 'beginning', 'starting',
]);

const UNITS: ReadonlyMap<string, Bucket | 'period'> = new Map<string, Bucket | 'period'>([
  ...(['s', 'w', 'wk', 'week', 'weeks', 'sem', 'semaine', 'semana', 'setmana', 'kw', 'cw', 'ww'] as const).map((word): [string, Bucket] => [word, 'week']),
  ...(['t', 'q', 'trim', 'trimestre', 'quarter', 'qtr', 'qtl'] as const).map((word): [string, Bucket] => [word, 'quarter']),
  ...(['m', 'mois', 'month', 'mes'] as const).map((word): [string, Bucket] => [word, 'month']),
  ...(['p', 'per', 'period', 'periode'] as const).map((word): [string, 'period'] => [word, 'period']),
]);

/**
 * Reads a period in any form that headers and period columns use: Excel dates, `2026-03`, `03/2026`, `mars 26`, `2026-W12`,
 * `S12`, `T1 2026`, `M+1`, `P1`; undefined = no period. A bare number is one only with a date format or as `202603`.
 */
export function parsePeriod(cell: Cell): PeriodText | undefined {
  const { value } = cell;
  if (typeof value === 'number') return periodOfNumber(value, cell.numberFormat);
  return typeof value === 'string' ? parsePeriodText(value) : undefined;
}

/** Reads a period from its text alone; see `parsePeriod`. */
export function parsePeriodText(text: string): PeriodText | undefined {
  if (text.length > 64) return undefined;
  const folded = foldText(text.normalize('NFKC')).replace(/\s+/gu, ' ').trim();
  const bare = folded.replace(/ ?[([][^)\]]*[)\]] ?/g, ' ').trim();
  return periodOfText(bare === '' ? folded.replace(/[()[\]]/g, '') : bare);
}

/** A period whose year stands in another cell; `number` counts months, weeks or quarters from 1. */
export function periodInYear(year: number, number: number, bucket: Bucket): PeriodReference | undefined {
  const day = firstDay(year, number, bucket);
  return day === undefined ? undefined : { kind: 'date', day, bucket };
}

function periodOfNumber(value: number, numberFormat: string | undefined): PeriodText | undefined {
  if (isDateFormat(numberFormat) && isPlausibleDay(value)) {
    return found({ kind: 'date', day: Math.floor(value), bucket: isMonthFormat(numberFormat) ? 'month' : undefined });
  }
  return Number.isInteger(value) && value >= 199001 && value <= 210012 ? yearMonth(Math.floor(value / 100), value % 100) : undefined;
}

function periodOfText(text: string): PeriodText | undefined {
  const date = parseDateText(text);
  if (date !== undefined) return { kind: 'date', date, bucket: undefined };
  return numericMonth(text) ?? relativePeriod(text) ?? periodOfWords(text);
}

function numericMonth(text: string): PeriodText | undefined {
  const yearFirst = /^(\d{4})[-/. ]?(\d{2}|(?<=[-/. ])\d)$/.exec(text);
  if (yearFirst !== null) return yearMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const yearLast = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? /^(\d{1,2})[-/]([2-4]\d)$/.exec(text);
  return yearLast === null ? undefined : yearMonth(fullYear(Number(yearLast[2]), (yearLast[2] ?? '').length), Number(yearLast[1]));
}

/** `M+1`, `P1`, `Month 1`: the first one is the first period; `S12` and `T1` are numbers in a year instead. */
function relativePeriod(text: string): PeriodText | undefined {
  const match = /^([a-z]{1,8})[. ]?([-+ ]{0,3})[°]?(\d{1,3})$/.exec(text);
  const unit = match === null ? undefined : UNITS.get(match[1] ?? '');
  if (match === null || unit === undefined) return undefined;
  const sign = (match[2] ?? '').trim();
  if (unit !== 'period' && unit !== 'month' && !sign.endsWith('+')) return undefined;
  const number = sign === '-' && unit === 'month' ? -Number(match[3]) : Number(match[3]);
  return found({ kind: 'relative', offset: number - 1, bucket: unit === 'period' ? undefined : unit });
}

/** Words and numbers in any order: `mars-26`, `2026-W12`, `1er trimestre 2026`, `semaine du 16/03/2026`, `1 janv. 2026`. */
function periodOfWords(text: string): PeriodText | undefined {
  const tokens = text.match(/[a-z]+|\d+/g) ?? [];
  const words = tokens.filter((token) => /[a-z]/.test(token));
  const month = words.map(monthNumber).find((number) => number !== undefined);
  const numbers = tokens.filter((token) => /^\d/.test(token));
  if (month !== undefined) return otherWordsAreSilent(words, isMonth) ? namedMonth(month, numbers) : undefined;
  const unit = words.map((word) => UNITS.get(word)).find((found) => found === 'week' || found === 'quarter');
  if (unit === undefined || !otherWordsAreSilent(words, isUnit)) return undefined;
  return numberedPeriod(unit, numbers) ?? (unit === 'week' ? weekOfDate(text) : undefined);
}

function isMonth(word: string): boolean {
  return monthNumber(word) !== undefined;
}

function isUnit(word: string): boolean {
  return UNITS.has(word);
}

function otherWordsAreSilent(words: readonly string[], isMain: (word: string) => boolean): boolean {
  return words.filter(isMain).length === 1 && words.every((word) => isMain(word) || SILENT_WORDS.has(word));
}

function namedMonth(month: number, numbers: readonly string[]): PeriodText | undefined {
  if (numbers.length === 0) return found({ kind: 'yearless', number: month, bucket: 'month' });
  if (numbers.length === 1) return yearMonth(yearOf(numbers[0]), month);
  if (numbers.length > 2) return undefined;
  const [dayText, yearText] = (numbers[0] ?? '').length === 4 ? [numbers[1], numbers[0]] : numbers;
  const day = calendarDay(yearOf(yearText), month, Number(dayText));
  return day === undefined ? undefined : found({ kind: 'date', day, bucket: undefined });
}

/** `12`, `12 2026`, `2026 12`, `12 26` of a week or quarter. */
function numberedPeriod(bucket: Bucket, numbers: readonly string[]): PeriodText | undefined {
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return undefined;
  if (second === undefined) return numberFits(Number(first), bucket) ? found({ kind: 'yearless', number: Number(first), bucket }) : undefined;
  const [numberText, yearText] = first.length === 4 ? [second, first] : [first, second];
  const day = firstDay(yearOf(yearText), Number(numberText), bucket);
  return day === undefined ? undefined : found({ kind: 'date', day, bucket });
}

function weekOfDate(text: string): PeriodText | undefined {
  const start = text.search(/\d/);
  const date = start < 0 ? undefined : parseDateText(text.slice(start));
  return date === undefined ? undefined : { kind: 'date', date, bucket: 'week' };
}

function yearMonth(year: number, month: number): PeriodText | undefined {
  const day = firstDay(year, month, 'month');
  return day === undefined ? undefined : found({ kind: 'date', day, bucket: 'month' });
}

function firstDay(year: number, number: number, bucket: Bucket): SerialDay | undefined {
  if (year < 1990 || year > 2100 || !numberFits(number, bucket)) return undefined;
  if (bucket === 'week') return mondayOfIsoWeek(year, number);
  return serialDay(year, bucket === 'month' ? number : 3 * number - 2, 1);
}

function numberFits(number: number, bucket: Bucket): boolean {
  const most = bucket === 'week' ? 53 : bucket === 'month' ? 12 : 4;
  return Number.isInteger(number) && number >= 1 && number <= most;
}

function yearOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : fullYear(Number(text), text.length);
}

function found(reference: PeriodReference): PeriodText {
  return { kind: 'period', reference };
}
