import {
  addPeriods, dateOf, horizonFrom, isoWeek, periodStart, periodsBetween, type Bucket, type Horizon, type SerialDay,
} from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import type { PeriodReference, SheetRecord, SheetRecords } from './records';
import { daysOf, occurrenceFrom, referenceKey, type PeriodAnchor } from './resolve-period';

/** What is known of the first period beside the Demand sheet. */
export interface HorizonBasis {
  /** A day of the first period, and the bucket, when the settings give them. */
  readonly firstPeriod: SerialDay | undefined;
  readonly bucket: Bucket | undefined;
  readonly stockDate: SerialDay | undefined;
  readonly today: SerialDay;
}

export interface ResolvedHorizon {
  readonly horizon: Horizon;
  readonly anchor: PeriodAnchor;
}

/** The S&OP range, and how far a mistyped year may carry the horizon before the plan is refused. */
const USUAL_PERIODS: Readonly<Record<Bucket, number>> = { week: 104, month: 24, quarter: 8 };
const MOST_PERIODS: Readonly<Record<Bucket, number>> = { week: 520, month: 120, quarter: 40 };
const FEWEST_PERIODS = 3;
const NAMES_PER_YEAR: Readonly<Record<Bucket, number>> = { week: 52, month: 12, quarter: 4 };
/** Days that surely reach into the year before, 53 weeks included. */
const LONGEST_YEAR = 372;

/**
 * The horizon of a Demand sheet: from the setting *First period*, else from its first period, to its last one, without gaps.
 * The bucket is the setting's, else the one that most of its periods name, else the one that its dates show.
 * Undefined, with an error, when there is no period to plan.
 */
export function resolveHorizon(demand: SheetRecords, basis: HorizonBasis, diagnostics: Diagnostic[]): ResolvedHorizon | undefined {
  const headers = distinctReferences(demand.records);
  if (headers.length === 0) {
    diagnostics.push({ code: 'no-demand-period', place: demand.place, parameters: {} });
    return undefined;
  }
  const bucket = basis.bucket ?? bucketOf(headers.map(({ period }) => period));
  const anchor = anchorOf(openingName(headers, demand.records), bucket, basis);
  sayAssumedAnchor(headers, anchor, basis, diagnostics);
  const used = usedPeriods(demand.records, anchor);
  const last = Math.max(...used.keys());
  const first = basis.firstPeriod === undefined ? Math.min(...used.keys()) : anchor.first;
  const horizon = horizonBetween(first, last, { bucket, lastPlace: used.get(last) ?? demand.place }, diagnostics);
  if (horizon === undefined) return undefined;
  checkLength(horizon, demand.place, diagnostics);
  checkGaps(horizon, used, demand.place, diagnostics);
  return { horizon, anchor: anchorBeside(headers, anchor, first) };
}

interface Header {
  readonly period: PeriodReference;
  readonly place: Place;
}

/** A name such as `January`, with the numbers of all such names. */
interface YearlessName {
  readonly number: number;
  readonly bucket: Bucket;
  readonly numbers: readonly number[];
}

function distinctReferences(records: readonly SheetRecord[]): readonly Header[] {
  const found = new Map<number, Header>();
  for (const { points } of records) {
    for (const { period, place } of points) {
      const key = referenceKey(period);
      if (!found.has(key)) found.set(key, { period, place });
    }
  }
  return [...found.values()];
}

function bucketOf(periods: readonly PeriodReference[]): Bucket {
  const counts = { week: 0, month: 0, quarter: 0 };
  for (const { bucket } of periods) if (bucket !== undefined) counts[bucket]++;
  const named = counts.week + counts.month + counts.quarter;
  if (named === 0) return bucketOfDays(periods.flatMap((period) => (period.kind === 'date' ? [period.day] : [])));
  if (counts.week * 2 > named) return 'week';
  return counts.quarter * 2 > named ? 'quarter' : 'month';
}

/** Dates on one weekday with some of them a week apart are weeks; three or more starts of quarters are quarters; else months. */
function bucketOfDays(dates: readonly SerialDay[]): Bucket {
  const days = [...new Set(dates.map(Math.floor))].sort((a, b) => a - b);
  const steps = days.slice(1).map((day, i) => day - (days[i] as number));
  if (steps.length > 0 && Math.min(...steps) === 7 && steps.every((step) => step % 7 === 0)) return 'week';
  const quarters = days.every((day) => day === periodStart(day, 'quarter'));
  return quarters && days.length >= 3 ? 'quarter' : 'month';
}

/** The first name without a year: of a row of columns its first one; of a list, the one after the longest stretch of unnamed ones. */
function openingName(headers: readonly Header[], records: readonly SheetRecord[]): YearlessName | undefined {
  const names = headers.flatMap(({ period }) => (period.kind === 'yearless' ? [period] : []));
  const listed = records.every(({ points }) => points.length <= 1);
  const first = names[0];
  if (first === undefined || !listed) return first && { ...first, numbers: names.map(({ number }) => number) };
  const numbers = [...new Set(names.map(({ number }) => number))].sort((a, b) => a - b);
  const steps = numbers.map((number, k) => number - (k === 0 ? (numbers.at(-1) ?? 0) - NAMES_PER_YEAR[first.bucket] : (numbers[k - 1] ?? 0)));
  const longest = Math.max(...steps);
  return { ...first, number: longest > 1 ? (numbers[steps.indexOf(longest)] ?? first.number) : first.number, numbers };
}

function anchorOf(opening: YearlessName | undefined, bucket: Bucket, basis: HorizonBasis): PeriodAnchor {
  const first =
    basis.firstPeriod !== undefined ? periodStart(basis.firstPeriod, bucket)
    : basis.stockDate !== undefined ? nextStart(basis.stockDate - 1, bucket)
    : nextStart(basis.today, bucket);
  const given = basis.firstPeriod !== undefined;
  return { first, bucket, cycleStart: opening === undefined ? first : cycleStart(opening, first, given) };
}

/** First day of the period after the one that holds the day. */
function nextStart(day: SerialDay, bucket: Bucket): SerialDay {
  return addPeriods(periodStart(day, bucket), 1, bucket);
}

/**
 * The day that the first name without a year means. When the setting gives the first period and it is among the names, that
 * name means it and the names before it lie before it; else the first name's occurrence that is nearest to the first period.
 */
function cycleStart({ number, numbers, bucket }: YearlessName, first: SerialDay, given: boolean): SerialDay {
  const next = occurrenceFrom(number, bucket, first);
  const yearBefore = occurrenceFrom(number, bucket, next - LONGEST_YEAR);
  if (given && numbers.includes(numberOf(first, bucket))) return next === periodStart(first, bucket) ? next : yearBefore;
  return next - first <= first - yearBefore ? next : yearBefore;
}

function numberOf(day: SerialDay, bucket: Bucket): number {
  if (bucket === 'week') return isoWeek(day).week;
  const { month } = dateOf(day);
  return bucket === 'month' ? month : Math.floor((month - 1) / 3) + 1;
}

/** Other sheets count from the same day as Demand where Demand's own names need it, else from the horizon's first day. */
function anchorBeside(headers: readonly Header[], anchor: PeriodAnchor, first: SerialDay): PeriodAnchor {
  const has = (kind: PeriodReference['kind']): boolean => headers.some(({ period }) => period.kind === kind);
  return {
    bucket: anchor.bucket,
    first: has('relative') ? anchor.first : first,
    cycleStart: has('yearless') ? anchor.cycleStart : first,
  };
}

function sayAssumedAnchor(headers: readonly Header[], anchor: PeriodAnchor, basis: HorizonBasis, diagnostics: Diagnostic[]): void {
  const vague = headers.find(({ period }) => period.kind !== 'date');
  if (vague === undefined || basis.firstPeriod !== undefined) return;
  diagnostics.push({
    code: 'assumed-first-period',
    place: vague.place,
    parameters: {
      first: vague.period.kind === 'relative' ? anchor.first : anchor.cycleStart,
      bucket: anchor.bucket,
      basis: basis.stockDate === undefined ? 'today' : 'stockDate',
    },
  });
}

/** First day of every period that the rows name, with the first cell that does. */
function usedPeriods(records: readonly SheetRecord[], anchor: PeriodAnchor): ReadonlyMap<SerialDay, Place> {
  const starts = new Map<SerialDay, SerialDay>();
  const used = new Map<SerialDay, Place>();
  for (const { points } of records) {
    daysOf(points, anchor).forEach((day, k) => {
      const start = starts.get(day) ?? periodStart(day, anchor.bucket);
      starts.set(day, start);
      if (!used.has(start)) used.set(start, (points[k] as { place: Place }).place);
    });
  }
  return used;
}

function horizonBetween(
  first: SerialDay, last: SerialDay, about: { readonly bucket: Bucket; readonly lastPlace: Place }, diagnostics: Diagnostic[],
): Horizon | undefined {
  const { bucket, lastPlace } = about;
  const periods = periodsBetween(first, last, bucket) + 1;
  if (periods < 1) {
    diagnostics.push({ code: 'demand-before-first-period', place: lastPlace, parameters: { first, bucket } });
    return undefined;
  }
  if (periods > MOST_PERIODS[bucket]) {
    diagnostics.push({ code: 'horizon-too-long', place: lastPlace, parameters: { periods, limit: MOST_PERIODS[bucket], last, bucket } });
    return undefined;
  }
  return horizonFrom(first, periods, bucket);
}

function checkLength({ starts, bucket }: Horizon, place: Place, diagnostics: Diagnostic[]): void {
  const periods = starts.length;
  if (periods > USUAL_PERIODS[bucket]) {
    diagnostics.push({ code: 'long-horizon', place, parameters: { periods, usual: USUAL_PERIODS[bucket], bucket } });
  }
  if (periods < FEWEST_PERIODS) diagnostics.push({ code: 'short-horizon', place, parameters: { periods, bucket } });
}

function checkGaps({ starts, bucket }: Horizon, used: ReadonlyMap<SerialDay, Place>, place: Place, diagnostics: Diagnostic[]): void {
  const missing = starts.filter((start) => !used.has(start));
  const first = missing[0];
  if (first !== undefined) diagnostics.push({ code: 'period-gap', place, parameters: { count: missing.length, first, bucket } });
}
