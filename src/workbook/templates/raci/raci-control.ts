import type { Words } from '../../schema/column';

/** What the control column says. */
export const CONTROL = {
  fine: { en: '● OK', fr: '● OK' },
  noAnswer: { en: '■ No A', fr: '■ Aucun A' },
  severalAnswers: { en: '■ Several A', fr: '■ Plusieurs A' },
  nobodyDoes: { en: '▲ No R', fr: '▲ Aucun R' },
} as const satisfies Readonly<Record<string, Words>>;

/** Exactly one role answers for an activity and at least one does it; undefined for a row without an activity. */
export function controlOf(letters: readonly string[]): keyof typeof CONTROL {
  const answers = letters.filter((letter) => letter.includes('A')).length;
  const doers = letters.filter((letter) => letter.includes('R')).length;
  if (answers === 0) return 'noAnswer';
  if (answers > 1) return 'severalAnswers';
  return doers === 0 ? 'nobodyDoes' : 'fine';
}
