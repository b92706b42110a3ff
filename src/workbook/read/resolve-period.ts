import {
  addPeriods, dateOf, isoWeek, mondayOfIsoWeek, periodStart, periodsBetween, serialDay, type Bucket, type Horizon, type SerialDay,
} from '../../domain/calendar';
import type { PeriodReference, SeriesPoint } from './records';

/** What a period's name is counted from when it does not say its year. */
export interface PeriodAnchor {
  /** First day of the first period: `P1` and `M+1` mean this one. */
  readonly first: SerialDay;
  readonly bucket: Bucket;
  /** `January` and `W12` mean the first such period that does not lie before this day's. */
  readonly cycleStart: SerialDay;
}

/** The day that a reference means: the day itself, or the first day of the period that it names. */
export function dayOf(reference: PeriodReference, anchor: PeriodAnchor): SerialDay {
  switch (reference.kind) {
    case 'date':
      return reference.day;
    case 'relative': {
      const bucket = reference.bucket ?? anchor.bucket;
      return addPeriods(periodStart(anchor.first, bucket), reference.offset, bucket);
    }
    case 'yearless':
      return occurrenceFrom(reference.number, reference.bucket, anchor.cycleStart);
  }
}

/**
 * The days of one row's points, in their order. Names without a year go on through the years:
 * a second January in a row of columns is the next year's.
 */
export function daysOf(points: readonly SeriesPoint[], anchor: PeriodAnchor): readonly SerialDay[] {
  let previous = -Infinity;
  return points.map(({ period }) => {
    if (period.kind !== 'yearless') return dayOf(period, anchor);
    let day = dayOf(period, anchor);
    while (day <= previous) day = occurrenceFrom(period.number, period.bucket, addPeriods(day, 1, period.bucket));
    previous = day;
    return day;
  });
}

/** A number that is the same for two references exactly when they name the same period or day. */
export function referenceKey(reference: PeriodReference): number {
  const which = reference.kind === 'date' ? reference.day : reference.kind === 'relative' ? reference.offset : reference.number;
  return which * 16 + KIND[reference.kind] + (reference.bucket === undefined ? 0 : BUCKET[reference.bucket]);
}

const KIND: Readonly<Record<PeriodReference['kind'], number>> = { date: 0, relative: 4, yearless: 8 };
const BUCKET: Readonly<Record<Bucket, number>> = { week: 1, month: 2, quarter: 3 };

/**
 * The position of a day's period counted from the horizon's first one: negative before it, beyond the last one after it.
 * Answers are remembered, for the same few days come in every row.
 */
export function periodCounter(horizon: Horizon): (day: SerialDay) => number {
  const known = new Map<SerialDay, number>();
  const first = horizon.starts[0] ?? 0;
  return (day) => {
    const remembered = known.get(day);
    if (remembered !== undefined) return remembered;
    const position = periodsBetween(first, periodStart(day, horizon.bucket), horizon.bucket);
    known.set(day, position);
    return position;
  };
}

/** First day of the period of that number (month 1–12, quarter 1–4, ISO week) that does not lie before the given day's period. */
export function occurrenceFrom(number: number, bucket: Bucket, from: SerialDay): SerialDay {
  const start = periodStart(from, bucket);
  const year = bucket === 'week' ? isoWeek(start).year : dateOf(start).year;
  const day = numberedPeriod(year, number, bucket);
  return day >= start ? day : numberedPeriod(year + 1, number, bucket);
}

function numberedPeriod(year: number, number: number, bucket: Bucket): SerialDay {
  if (bucket === 'week') return mondayOfIsoWeek(year, number);
  return serialDay(year, bucket === 'month' ? number : 3 * number - 2, 1);
}
