import type { SheetRole } from '../../domain/diagnostic';
import type { ColumnKey } from '../schema/column-keys';
import { columnOf } from '../schema/columns';
import { sheetOf } from '../schema/sheets';
import { headerWords, normaliseHeader } from './header-text';

/** How surely a header means its column: as written in the schema, by some of its words, or by its spelling only. */
export type MatchStrength = 'told' | 'exact' | 'words' | 'spelling' | 'vague';

export interface HeaderMatch {
  readonly key: ColumnKey;
  readonly strength: MatchStrength;
}

/** What the headers of one sheet role mean. */
interface HeaderIndex {
  readonly exact: ReadonlyMap<string, ColumnKey>;
  /** Known headers as words, by their first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly vague: ReadonlyMap<ColumnKey, ReadonlySet<string>>;
}

interface Phrase {
  readonly words: readonly string[];
  readonly key: ColumnKey;
}

/** Columns of these words are figures made of others; they are never taken by some of their words. */
const DERIVED_WORDS = new Set(['total', 'totaux', 'cumul', 'cumule', 'moyenne', 'moy', 'average', 'avg', 'mean', 'ytd', 'somme', 'sum', 'ecart', 'variance', 'delta', 'n1']);

const LONGEST_MISSPELT = 40;
const indexes = new Map<SheetRole, HeaderIndex>();

/** The column that a header means on a role's sheet: exactly, else by whole words that make up half of it; undefined = none. */
export function matchHeader(role: SheetRole, text: string): HeaderMatch | undefined {
  const index = indexOf(role);
  const words = headerWords(text);
  const exact = index.exact.get(words.join(' '));
  if (exact !== undefined) return { key: exact, strength: 'exact' };
  if (words.length === 0 || words.some((word) => DERIVED_WORDS.has(word))) return undefined;
  const key = phraseIn(words.filter((word) => !/^\d+$/.test(word)), index);
  return key === undefined ? undefined : { key, strength: 'words' };
}

/** The column whose known header begins alike and differs from this one by a letter (by two from nine letters on). */
export function matchMisspelt(role: SheetRole, text: string): HeaderMatch | undefined {
  const header = normaliseHeader(text);
  if (header.length < 5 || header.length > LONGEST_MISSPELT || /\d/.test(header)) return undefined;
  const most = header.length >= 9 ? 2 : 1;
  for (const [known, key] of indexOf(role).exact) {
    if (known[0] === header[0] && known.length >= 5 && Math.abs(known.length - header.length) <= most && editDistance(known, header) <= most) return { key, strength: 'spelling' };
  }
  return undefined;
}

/** True when a header is one of the vague ones that may stand for the column in want of a better. */
export function isVagueFor(role: SheetRole, key: ColumnKey, text: string): boolean {
  return indexOf(role).vague.get(key)?.has(normaliseHeader(text)) ?? false;
}

/** True for headers of totals, averages and the like. */
export function isDerivedHeader(text: string): boolean {
  return headerWords(text).some((word) => DERIVED_WORDS.has(word));
}

function indexOf(role: SheetRole): HeaderIndex {
  const known = indexes.get(role);
  if (known !== undefined) return known;
  const index = buildIndex(role);
  indexes.set(role, index);
  return index;
}

/**
 * A sheet's own aliases come first, then titles, then the columns' aliases: the first to claim a header keeps it.
 * *Month* comes last, as it is a period unless a year stands beside it.
 */
function buildIndex(role: SheetRole): HeaderIndex {
  const columns = [...sheetOf(role).columns].sort((a, b) => Number(a.key === 'month') - Number(b.key === 'month'));
  const claims = [
    ...columns.flatMap(({ key, aliases }) => aliases.map((alias) => ({ key, alias }))),
    ...columns.filter(({ key }) => key !== 'month').flatMap(({ key }) => [key, columnOf(key).headers.en, columnOf(key).headers.fr].map((alias) => ({ key, alias }))),
    ...columns.flatMap(({ key }) => columnOf(key).aliases.map((alias) => ({ key, alias }))),
  ];
  const exact = new Map<string, ColumnKey>();
  for (const { key, alias } of claims) {
    const header = normaliseHeader(alias);
    if (!exact.has(header)) exact.set(header, key);
  }
  const phrases = new Map<string, Phrase[]>();
  for (const [header, key] of exact) {
    const words = header.split(' ');
    const [first = ''] = words;
    if (header.length >= 3) phrases.set(first, [...(phrases.get(first) ?? []), { words, key }]);
  }
  const vague = new Map(columns.map(({ key, vague: headers }) => [key, new Set(headers.map(normaliseHeader))]));
  return { exact, phrases, vague };
}

/** The column of the longest known header that makes up half of the words; of equals, the one that comes first in them. */
function phraseIn(words: readonly string[], { phrases }: HeaderIndex): ColumnKey | undefined {
  let best: Phrase | undefined;
  for (const [start, first] of words.entries()) {
    for (const phrase of phrases.get(first) ?? []) {
      const fits = phrase.words.length * 2 >= words.length && phrase.words.every((word, offset) => words[start + offset] === word);
      if (fits && phrase.words.length > (best?.words.length ?? 0)) best = phrase;
    }
  }
  return best?.key;
}

/** Fewest letters to insert, leave out or change to turn one text into the other (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
