import type { Diagnostic } from '../../domain/diagnostic';
import type { Setting } from '../schema/settings';
import { normaliseHeader } from './header-text';
import { dayUnder, isPlausibleDay } from './parse-date';
import { parseNumberText, valueUnder } from './parse-number';
import { parsePeriodText } from './parse-period';
import type { Field, PeriodReference } from './records';

/** A share above this is a percentage typed without its sign: 20 for 20 %. */
const HIGHEST_SHARE = 2;

/** The value of a setting's cell, by the setting's type; undefined, with an error, when it can't be one. */
export function settingValue(setting: Setting, field: Field, diagnostics: Diagnostic[]): string | number | boolean | PeriodReference | undefined {
  const value = valueByType(setting, field, diagnostics);
  if (value === undefined) {
    diagnostics.push({ code: 'bad-setting', place: field.place, parameters: { setting: setting.titles, value: String(field.value) } });
  }
  return value;
}

function valueByType(setting: Setting, field: Field, diagnostics: Diagnostic[]): string | number | boolean | PeriodReference | undefined {
  switch (setting.type) {
    case 'period':
      return periodOf(field.value);
    case 'choice':
      return choiceOf(setting, field.value);
    case 'share':
      return shareOf(setting, field, diagnostics);
    case 'number':
      return wholeOf(setting, field.value);
    case 'limit':
      return isNone(field.value) ? setting.none : amountOf(field.value);
    case 'yesNo':
      return YES_NO.get(normaliseHeader(String(field.value)));
    case 'text':
      return String(field.value);
  }
}

/** Yes and no in both languages, by their normalised words. */
export const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'oui', 'true', 'vrai', '1'].map((word) => [word, true] as const),
  ...['no', 'non', 'false', 'faux', '0'].map((word) => [word, false] as const),
]);

const NONE: ReadonlySet<string> = new Set(['none', 'aucun', 'aucune', 'no limit', 'sans limite', 'illimité'].map(normaliseHeader));

function isNone(value: Field['value']): boolean {
  return NONE.has(normaliseHeader(String(value)));
}

function periodOf(value: Field['value']): PeriodReference | undefined {
  if (typeof value === 'number') {
    return isPlausibleDay(value) ? { kind: 'date', day: Math.floor(value), bucket: undefined } : textPeriod(String(value));
  }
  return textPeriod(String(value));
}

function textPeriod(text: string): PeriodReference | undefined {
  const period = parsePeriodText(text);
  // P1 means the first period, which is what is asked for.
  if (period?.kind === 'period') return period.reference.kind === 'relative' ? undefined : period.reference;
  const day = period === undefined ? undefined : dayUnder('dayFirst', period.date);
  return day === undefined ? undefined : { kind: 'date', day, bucket: undefined };
}

function choiceOf({ choices }: Setting, value: Field['value']): string | undefined {
  const wanted = normaliseHeader(String(value));
  return choices.find(({ code, titles, aliases }) => [code, titles.en, titles.fr, ...aliases].some((name) => normaliseHeader(name) === wanted))?.code;
}

function shareOf(setting: Setting, field: Field, diagnostics: Diagnostic[]): number | undefined {
  const share = amountOf(field.value);
  if (share === undefined || share <= HIGHEST_SHARE) return share;
  diagnostics.push({ code: 'setting-as-percent', place: field.place, parameters: { setting: setting.titles, value: share } });
  return share / 100;
}

/** Whole numbers of periods or days; none means none of them, or for an age no limit. */
function wholeOf(setting: Setting, value: Field['value']): number | undefined {
  if (isNone(value)) return setting.key === 'stockAgeLimit' ? Infinity : 0;
  const amount = amountOf(value);
  return amount !== undefined && Number.isInteger(amount) ? amount : undefined;
}

/** A number ≥ 0, typed as such or as text in either decimal convention. */
function amountOf(value: Field['value']): number | undefined {
  const number = typeof value === 'number' ? value : numberOfText(String(value));
  return number !== undefined && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function numberOfText(text: string): number | undefined {
  const parsed = parseNumberText(text);
  return parsed === undefined ? undefined : (valueUnder('.', parsed) ?? valueUnder(',', parsed));
}
