import { keyOf } from './key';

/** Names in the order in which they were added; each is found however its case and spaces are written. */
export interface NameList {
  readonly names: readonly string[];
  /** Position of the name, or undefined when it is not in the list. */
  find(name: string): number | undefined;
  /** Position of the one number that differs by leading zeros alone: 00123 finds 123. */
  findSameNumber(name: string): number | undefined;
  /** Adds a name that is not in the list yet and returns its position. */
  add(name: string): number;
}

/** A list of names, empty at first. */
export function nameList(): NameList {
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const byNumber = new Map<string, number | undefined>();
  return {
    names,
    find: (name) => byKey.get(keyOf(name)),
    findSameNumber: (name) => byNumber.get(numberKey(name) ?? ''),
    add: (name) => {
      const position = names.push(name) - 1;
      byKey.set(keyOf(name), position);
      const number = numberKey(name);
      // Two codes that are the same number answer for neither: a guess between them could be wrong.
      if (number !== undefined) byNumber.set(number, byNumber.has(number) ? undefined : position);
      return position;
    },
  };
}

/**
 * The one name that the written one may be a slip for: at most two letters away, one for a short name, accents,
 * case and punctuation apart; undefined when none or several are as near.
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const target = folded(written);
  let limit = Math.min(2, Math.floor(target.length / 3));
  let nearest: string | undefined;
  let found = false;
  for (const name of names) {
    const distance = editDistance(target, folded(name), limit);
    if (distance > limit) continue;
    nearest = found && distance === limit ? undefined : name;
    found = true;
    limit = distance;
  }
  return nearest;
}

function numberKey(name: string): string | undefined {
  const digits = name.trim();
  return /^\d+$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : undefined;
}

function folded(name: string): string {
  return name.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, 60);
}

/** Levenshtein distance, given up as soon as it must exceed the limit (the answer is then limit + 1). */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] as number;
}
