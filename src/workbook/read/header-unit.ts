import type { Bucket } from '../../domain/calendar';
import type { Measure } from '../schema/column';
import { foldText, unitInBrackets } from './header-text';

/** How a column's numbers turn into the unit of the schema. */
export interface UnitChange {
  readonly unit: string;
  /** What a number is multiplied by; undefined when the unit is not known. */
  readonly factor: number | undefined;
}

/** Mean days of a period: 365.25 ÷ 12, ÷ 4, and 7. */
const DAYS: Readonly<Record<Bucket, number>> = { week: 7, month: 30.4375, quarter: 91.3125 };

const HOURS: ReadonlyMap<string, number> = new Map([
  ['h', 1], ['hr', 1], ['hrs', 1], ['heure', 1], ['heures', 1], ['hour', 1], ['hours', 1], ['h/u', 1], ['h/unit', 1], ['h/unite', 1],
  ['min', 1 / 60], ['mn', 1 / 60], ['minute', 1 / 60], ['minutes', 1 / 60], ['mins', 1 / 60], ['min/u', 1 / 60], ['min/unit', 1 / 60],
  ['s', 1 / 3600], ['sec', 1 / 3600], ['seconde', 1 / 3600], ['secondes', 1 / 3600], ['second', 1 / 3600], ['seconds', 1 / 3600],
]);

const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['j', 1], ['jour', 1], ['jours', 1], ['day', 1], ['days', 1], ['d', 1], ['jours calendaires', 1],
  ['sem', 7], ['semaine', 7], ['semaines', 7], ['week', 7], ['weeks', 7], ['wk', 7], ['wks', 7],
  ['mois', DAYS.month], ['month', DAYS.month], ['months', DAYS.month],
]);

const PERIOD_WORDS = new Set(['periode', 'periodes', 'period', 'periods', 'per', 'u', 'maille']);

/**
 * The unit that a header names, in brackets or among its words, and what turns it into hours or periods of the bucket;
 * undefined when it names none. In days, working days are not told from calendar days.
 */
export function headerUnit(header: string, measure: Measure, bucket: Bucket): UnitChange | undefined {
  const known = measure === 'hours' ? HOURS : UNIT_DAYS;
  const toFactor = (amount: number): number => (measure === 'hours' ? amount : amount / DAYS[bucket]);
  const bracketed = unitInBrackets(header);
  if (bracketed !== undefined) {
    if (measure === 'periods' && PERIOD_WORDS.has(bracketed)) return undefined;
    const amount = known.get(bracketed);
    return { unit: bracketed, factor: amount === undefined ? undefined : toFactor(amount) };
  }
  const words = foldText(header).match(/[a-z]+/g) ?? [];
  const unit = words.find((word) => word.length > 1 && known.has(word));
  const amount = unit === undefined ? undefined : known.get(unit);
  return unit === undefined || amount === undefined ? undefined : { unit, factor: toFactor(amount) };
}
