import { dayUnder, isPlausibleDay } from './parse-date';
import { parsePeriodText } from './parse-period';
import type { Field } from './records';
import { dayOf, periodCounter } from './resolve-period';
import type { Frame } from './resolve-series';

/** Position of the period that a cell names, counted from the horizon's first (negative before it); undefined when it names none. */
export function periodPosition({ value }: Field, frame: Pick<Frame, 'horizon' | 'anchor'>): number | undefined {
  const day = dayFrom(value, frame);
  return day === undefined ? undefined : periodCounter(frame.horizon)(day);
}

function dayFrom(value: Field['value'], { anchor }: Pick<Frame, 'anchor'>): number | undefined {
  if (typeof value === 'number' && isPlausibleDay(value)) return Math.floor(value);
  const period = parsePeriodText(String(value));
  if (period?.kind === 'period') return dayOf(period.reference, anchor);
  return period === undefined ? undefined : dayUnder('dayFirst', period.date);
}
