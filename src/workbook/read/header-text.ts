const LONGEST_HEADER = 256;

/** Words of a header that carry no meaning of their own. */
const FILLERS = new Set(['de', 'du', 'des', 'd', 'l', 'le', 'la', 'les', 'en', 'par', 'a', 'au', 'of', 'the', 'in', 'per', 'n', 'no', 'num']);

/** Lower-case text without accents, at most 256 characters. */
export function foldText(text: string): string {
  return text
    .slice(0, LONGEST_HEADER)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe');
}

/** What headers, sheet names and listed choices are compared by: folded words, singular, without a unit in brackets. */
export function normaliseHeader(text: string): string {
  return headerWords(text).join(' ');
}

/** The folded, singular words of a header, fillers such as “de” left out, a unit in brackets too. */
export function headerWords(text: string): readonly string[] {
  const folded = splitCamelCase(text);
  const words = wordsOf(withoutBrackets(folded));
  const all = words.length > 0 ? words : wordsOf(folded);
  const meaningful = all.filter((word) => !FILLERS.has(word));
  return (meaningful.length > 0 ? meaningful : all).map(singular);
}

/** The unit that a header names in brackets, folded: `Tps/u (min)` → `min`; undefined when there is none. */
export function unitInBrackets(text: string): string | undefined {
  const folded = foldText(text);
  const open = folded.search(/[([]/);
  if (open < 0) return undefined;
  const close = folded.slice(open + 1).search(/[)\]]/);
  if (close < 0) return undefined;
  const unit = folded.slice(open + 1, open + 1 + close).trim();
  return unit === '' ? undefined : unit;
}

function splitCamelCase(text: string): string {
  return foldText(text.slice(0, LONGEST_HEADER).replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2'));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutBrackets(text: string): string {
  return text.replace(/[([][^)\]]*[)\]]?/g, ' ');
}

function singular(word: string): string {
  if (word.length > 5 && word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
