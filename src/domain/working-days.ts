import type { SerialDay } from './calendar';

/**
 * The day that lies `count` working days after a day (before it when negative), as Excel's WORKDAY counts: Saturdays, Sundays and
 * holidays are left out and the first day itself isn't counted; 0 gives the day as it is. A time of day is dropped.
 */
export function addWorkingDays(from: SerialDay, count: number, holidays: ReadonlySet<SerialDay>): SerialDay {
  const step = count < 0 ? -1 : 1;
  let day = Math.floor(from);
  for (let left = Math.abs(Math.trunc(count)); left > 0; ) {
    day += step;
    if (isWorkingDay(day, holidays)) left--;
  }
  return day;
}

/** True on a day from Monday to Friday that is no holiday. */
export function isWorkingDay(day: SerialDay, holidays: ReadonlySet<SerialDay>): boolean {
  return weekday(day) > 1 && weekday(day) < 7 && !holidays.has(Math.floor(day));
}

/** Day of the week as Excel's WEEKDAY numbers it: 1 = Sunday to 7 = Saturday. */
export function weekday(day: SerialDay): number {
  return ((((Math.floor(day) - 1) % 7) + 7) % 7) + 1;
}
