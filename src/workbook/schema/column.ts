import type { Language } from '../../i18n/language';
import { columnTitle as englishTitle } from '../../i18n/en/columns';
import { columnTitle as frenchTitle } from '../../i18n/fr/columns';
import type { ColumnKey } from './column-keys';

/** A word or sentence in every display language. */
export type Words = Readonly<Record<Language, string>>;

/**
 * What the cells of a column hold. `amount` is text that may be a percentage or a number or a word (a scenario's change);
 * `any` is kept as it is, for values whose type another column tells.
 */
export type ColumnType = 'text' | 'number' | 'date' | 'period' | 'choice' | 'amount' | 'any';

/** What a number measures where a header may name another unit: hours (minutes, seconds) or periods (days, weeks, months). */
export type Measure = 'hours' | 'periods';

/** One value of a choice: its code, how it is written in each language, and other spellings that are read. */
export interface Choice {
  readonly code: string;
  readonly titles: Words;
  readonly aliases: readonly string[];
}

/** Everything about a column: what readers look for, what templates show and what the documentation says. */
export interface Column {
  readonly key: ColumnKey;
  readonly headers: Words;
  /** Other headers that mean it, in any language. */
  readonly aliases: readonly string[];
  readonly type: ColumnType;
  /** Unit in words; undefined when the column has none. */
  readonly unit: Words | undefined;
  readonly measure: Measure | undefined;
  readonly choices: readonly Choice[];
  /** What the word `none` / `aucun` stands for as a number; undefined = the word is not understood. */
  readonly none: number | undefined;
  /** What a blank cell means; undefined when it means nothing. */
  readonly blank: Words | undefined;
  readonly help: Words;
}

type Details = Partial<Omit<Column, 'key' | 'headers' | 'type' | 'help'>> & { readonly help: Words };

/** A column from what sets it apart; its headers are the titles of its key. */
export function column(key: ColumnKey, type: ColumnType, details: Details): Column {
  return {
    key,
    headers: { en: englishTitle(key), fr: frenchTitle(key) },
    aliases: [],
    type,
    unit: undefined,
    measure: undefined,
    choices: [],
    none: undefined,
    blank: undefined,
    ...details,
  };
}
