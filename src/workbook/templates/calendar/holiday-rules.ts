import { serialDay, type SerialDay } from '../../../domain/calendar';
import { easterSunday } from '../../../domain/easter';
import { weekday } from '../../../domain/working-days';

/** How the day of a public holiday follows from the year. Months from 1; weekdays as Excel's WEEKDAY: 1 = Sunday. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number; readonly shift?: WeekendShift }
  /** Days after Easter Sunday. */
  | { readonly kind: 'easter'; readonly days: number }
  | { readonly kind: 'nth'; readonly month: number; readonly weekday: number; readonly n: number }
  /** The last Monday before a day. */
  | { readonly kind: 'mondayBefore'; readonly month: number; readonly day: number };

/** Days by which a holiday moves when it falls on a weekend. */
export interface WeekendShift {
  readonly saturday: number;
  readonly sunday: number;
}

/** The day in a year. */
export function holidayIn(rule: HolidayRule, year: number): SerialDay {
  switch (rule.kind) {
    case 'fixed':
      return shifted(serialDay(year, rule.month, rule.day), rule.shift);
    case 'easter':
      return easterSunday(year) + rule.days;
    case 'nth':
      return serialDay(year, rule.month, 1 + 7 * rule.n) - weekday(serialDay(year, rule.month, 8 - rule.weekday));
    case 'mondayBefore':
      return serialDay(year, rule.month, rule.day) - weekday(serialDay(year, rule.month, rule.day) - 2);
  }
}

/** The same as a formula, from the cells that hold the year and its Easter Sunday. */
export function holidayFormula(rule: HolidayRule, year: string, easter: string): string {
  switch (rule.kind) {
    case 'fixed':
      return shiftedFormula(`DATE(${year},${rule.month},${rule.day})`, rule.shift);
    case 'easter':
      return `${easter}${rule.days < 0 ? '-' : '+'}${Math.abs(rule.days)}`;
    case 'nth':
      return `DATE(${year},${rule.month},${1 + 7 * rule.n})-WEEKDAY(DATE(${year},${rule.month},${8 - rule.weekday}))`;
    case 'mondayBefore':
      return `DATE(${year},${rule.month},${rule.day})-WEEKDAY(DATE(${year},${rule.month},${rule.day})-2)`;
  }
}

/** Easter Sunday as a formula, for every year that Excel knows; the terms are those of `easterSunday`. `year` is a cell. */
export function easterFormula(year: string): string {
  const century = `INT(${year}/100)`;
  const golden = `MOD(${year},19)`;
  const epact = `MOD(${century}-INT(${year}/400)-INT((8*${century}+13)/25)+19*${golden}+15,30)`;
  const moon = `(DATE(${year},3,21)+${epact}-IF(OR(${epact}=29,AND(${epact}=28,${golden}>10)),1,0))`;
  return `${moon}+8-WEEKDAY(${moon})`;
}

function shifted(day: SerialDay, shift: WeekendShift | undefined): SerialDay {
  if (shift === undefined) return day;
  if (weekday(day) === 7) return day + shift.saturday;
  return weekday(day) === 1 ? day + shift.sunday : day;
}

function shiftedFormula(day: string, shift: WeekendShift | undefined): string {
  return shift === undefined ? day : `${day}+CHOOSE(WEEKDAY(${day}),${shift.sunday},0,0,0,0,0,${shift.saturday})`;
}
