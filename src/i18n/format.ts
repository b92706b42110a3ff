import { dateOf, isoWeek, type Bucket, type SerialDay } from '../domain/calendar';
import type { Language } from './language';

/** Numbers, money and dates in one language, as a person reads them. */
export interface Format {
  /** 1234.5 → `1,234.5` / `1 234,5`; at most `decimals` decimals. */
  number(value: number, decimals?: number): string;
  /** Whole currency units: `€1,235` / `1 235 €`. */
  money(value: number): string;
  /** 0.953 → `95.3%` / `95,3 %`. */
  share(value: number): string;
  /** Name of a period: `Mar 2026`, `W12 2026`, `Q1 2026` / `mars 2026`, `S12 2026`, `T1 2026`. */
  period(start: SerialDay, bucket: Bucket): string;
  /** Day: `31/03/2026`. */
  date(serial: SerialDay): string;
}

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
const WEEK: Readonly<Record<Language, string>> = { en: 'W', fr: 'S' };
const QUARTER: Readonly<Record<Language, string>> = { en: 'Q', fr: 'T' };

/** The formats of a language; `currency` is an ISO 4217 code (an unknown one is shown as it is written). */
export function formatFor(language: Language, currency: string): Format {
  const key = `${language} ${currency}`;
  const format = KNOWN.get(key) ?? newFormat(language, currency);
  KNOWN.set(key, format);
  return format;
}

/** Formats by language and currency: making one takes as long as formatting a thousand numbers. */
const KNOWN = new Map<string, Format>();

function newFormat(language: Language, currency: string): Format {
  const locale = LOCALE[language];
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const byDecimals = new Map<number, Intl.NumberFormat>([[0, whole]]);
  const withDecimals = (decimals: number): Intl.NumberFormat => {
    const known = byDecimals.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
    byDecimals.set(decimals, known);
    return known;
  };
  const money = moneyFormat(locale, currency);
  return {
    number: (value, decimals = 0) => withDecimals(decimals).format(value),
    money: (value) => money(value),
    share: (value) => share.format(value),
    period: (start, bucket) => {
      if (bucket === 'month') return month.format(utcDate(start));
      if (bucket === 'quarter') return `${QUARTER[language]}${Math.floor((dateOf(start).month - 1) / 3) + 1} ${dateOf(start).year}`;
      const { year, week } = isoWeek(start);
      return `${WEEK[language]}${week} ${year}`;
    },
    date: (serial) => day.format(utcDate(serial)),
  };
}

function moneyFormat(locale: string, currency: string): (value: number) => string {
  if (/^[A-Za-z]{3}$/.test(currency)) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: currency.toUpperCase(), maximumFractionDigits: 0 });
    return (value) => format.format(value);
  }
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (value) => `${whole.format(value)} ${currency}`.trim();
}

function utcDate(serial: SerialDay): Date {
  const { year, month, day } = dateOf(serial);
  return new Date(Date.UTC(year, month - 1, day));
}
