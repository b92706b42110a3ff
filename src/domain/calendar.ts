/** Length of a planning period. */
export type Bucket = 'week' | 'month' | 'quarter';

/** Periods in a year of each bucket: turns yearly rates into rates per period. */
export const PERIODS_PER_YEAR: Readonly<Record<Bucket, number>> = { week: 52, month: 12, quarter: 4 };

/** Serial day: days since 1899-12-30, as Excel counts them in the 1900 date system (36526 = 2000-01-01). */
export type SerialDay = number;

/** The planning horizon: consecutive periods of one bucket, each named by its first day. */
export interface Horizon {
  readonly bucket: Bucket;
  /** First day of each period, ascending and without gaps. */
  readonly starts: readonly SerialDay[];
}

const UNIX_EPOCH_SERIAL = 25569;
const MS_PER_DAY = 86_400_000;

/** Serial day of a calendar date (month from 1). Days and months beyond their range roll over, as in Date.UTC. */
export function serialDay(year: number, month: number, day: number): SerialDay {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY + UNIX_EPOCH_SERIAL;
}

/** Calendar date (month from 1) of a serial day; a time of day is dropped. */
export function dateOf(serial: SerialDay): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH_SERIAL) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` of a serial day. */
export function isoDate(serial: SerialDay): string {
  const { year, month, day } = dateOf(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Serial day of `YYYY-MM-DD`; undefined for anything else, a 30 February too. */
export function serialFromIso(text: string): SerialDay | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const serial = serialDay(year, month, day);
  return isoDate(serial) === text ? serial : undefined;
}

/** First day of the period that holds the day. Weeks begin on Monday (ISO 8601). */
export function periodStart(serial: SerialDay, bucket: Bucket): SerialDay {
  const day = Math.floor(serial);
  if (bucket === 'week') return day - mondayOffset(day);
  const { year, month } = dateOf(day);
  return serialDay(year, bucket === 'month' ? month : month - ((month - 1) % 3), 1);
}

/** First day of the period that comes `count` periods after the one starting on `start` (before it when negative). */
export function addPeriods(start: SerialDay, count: number, bucket: Bucket): SerialDay {
  if (bucket === 'week') return start + 7 * count;
  const { year, month } = dateOf(start);
  return serialDay(year, month + count * (bucket === 'month' ? 1 : 3), 1);
}

/** Number of whole periods from one period's first day to another's (negative when it lies before). */
export function periodsBetween(from: SerialDay, to: SerialDay, bucket: Bucket): number {
  if (bucket === 'week') return Math.round((to - from) / 7);
  const a = dateOf(from);
  const b = dateOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return bucket === 'month' ? months : Math.round(months / 3);
}

/** A horizon of `count` periods whose first one holds the day `first`. */
export function horizonFrom(first: SerialDay, count: number, bucket: Bucket): Horizon {
  const start = periodStart(first, bucket);
  return { bucket, starts: Array.from({ length: count }, (_, t) => addPeriods(start, t, bucket)) };
}

/** Position of the period that holds the day, or undefined when it lies outside the horizon. */
export function periodAt(horizon: Horizon, serial: SerialDay): number | undefined {
  const first = horizon.starts[0];
  if (first === undefined) return undefined;
  const t = periodsBetween(first, periodStart(serial, horizon.bucket), horizon.bucket);
  return t >= 0 && t < horizon.starts.length ? t : undefined;
}

/** ISO 8601 year and week of a serial day. */
export function isoWeek(serial: SerialDay): { readonly year: number; readonly week: number } {
  const thursday = periodStart(serial, 'week') + 3;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - serialDay(year, 1, 1)) / 7) + 1 };
}

/** Monday of an ISO 8601 week. */
export function mondayOfIsoWeek(year: number, week: number): SerialDay {
  return periodStart(serialDay(year, 1, 4), 'week') + 7 * (week - 1);
}

/** Days since Monday: serial day 2 (1900-01-01 in this count) was a Monday. */
function mondayOffset(day: SerialDay): number {
  return (((day - 2) % 7) + 7) % 7;
}
