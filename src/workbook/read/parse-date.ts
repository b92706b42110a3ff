import { dateOf, serialDay, type SerialDay } from '../../domain/calendar';

export type DayOrder = 'dayFirst' | 'monthFirst';

/** A date as text: sure, or two numbers whose order the column must tell. */
export type DateText =
  | { readonly kind: 'sure'; readonly day: SerialDay }
  | { readonly kind: 'ordered'; readonly first: number; readonly second: number; readonly year: number };

const TIME = '(?:[ T]\\d{1,2}:\\d{2}.{0,20})?';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})${TIME}$`);
const FIRST_SERIAL = serialDay(1990, 1, 1);
const LAST_SERIAL = serialDay(2100, 1, 1);

/** Reads a date that was typed as text: `2026-03-15`, `15/03/2026`, `15.3.26`; a time of day is dropped; undefined = no date. */
export function parseDateText(text: string): DateText | undefined {
  const trimmed = text.slice(0, 64).trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst !== null) {
    const day = calendarDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
    return day === undefined ? undefined : { kind: 'sure', day };
  }
  const yearLast = YEAR_LAST.exec(trimmed);
  if (yearLast === null) return undefined;
  const year = fullYear(Number(yearLast[3]), (yearLast[3] ?? '').length);
  return { kind: 'ordered', first: Number(yearLast[1]), second: Number(yearLast[2]), year };
}

/** The day under an order of day and month; undefined when the calendar has no such day. */
export function dayUnder(order: DayOrder, date: DateText): SerialDay | undefined {
  if (date.kind === 'sure') return date.day;
  return order === 'dayFirst'
    ? calendarDay(date.year, date.second, date.first)
    : calendarDay(date.year, date.first, date.second);
}

/**
 * The order of day and month that a column's texts share, and whether they leave a doubt.
 * A number above 12 decides; else an order under which every date is the first of a month; else day first, in doubt.
 */
export function dayOrderOf(dates: readonly DateText[]): { readonly order: DayOrder; readonly sure: boolean } {
  const ordered = dates.filter((date) => date.kind === 'ordered');
  const dayFirst = ordered.filter((date) => date.first > 12 && date.second <= 12).length;
  const monthFirst = ordered.filter((date) => date.second > 12 && date.first <= 12).length;
  if (dayFirst + monthFirst > 0) return { order: monthFirst > dayFirst ? 'monthFirst' : 'dayFirst', sure: true };
  if (ordered.every((date) => date.first === date.second)) return { order: 'dayFirst', sure: true };
  if (ordered.length > 1 && ordered.every((date) => date.first === 1)) return { order: 'dayFirst', sure: true };
  if (ordered.length > 1 && ordered.every((date) => date.second === 1)) return { order: 'monthFirst', sure: true };
  return { order: 'dayFirst', sure: false };
}

/** True for numbers that are days between 1990 and 2100. */
export function isPlausibleDay(value: number): boolean {
  return value >= FIRST_SERIAL && value < LAST_SERIAL;
}

/** Serial day of a date, or undefined when the calendar has none such (31 April) or the year is beyond 1900 … 2200. */
export function calendarDay(year: number, month: number, day: number): SerialDay | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  const serial = serialDay(year, month, day);
  return dateOf(serial).month === month ? serial : undefined;
}

/** The year of two or four digits: 26 → 2026, 98 → 1998, as Excel reads them. */
export function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
