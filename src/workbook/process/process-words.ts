import { normaliseHeader } from '../read/header-text';
import type { Words } from '../schema/column';

/** Words that lists of the process tables offer, as they are written in each language. */
export const PROCESS_WORDS = {
  open: { en: 'Open', fr: 'Ouvert' },
  decided: { en: 'Decided', fr: 'Décidé' },
  closed: { en: 'Closed', fr: 'Clos' },
  toDo: { en: 'To do', fr: 'À faire' },
  inProgress: { en: 'In progress', fr: 'En cours' },
  done: { en: 'Done', fr: 'Fait' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
} as const satisfies Readonly<Record<string, Words>>;

export type ProcessWord = keyof typeof PROCESS_WORDS;

/** Whether a cell says the word, in either language, with whatever symbol before it. */
export function says(value: string | number | boolean | undefined, word: ProcessWord): boolean {
  if (typeof value === 'boolean') return word === (value ? 'yes' : 'no');
  const text = normaliseHeader(String(value ?? ''));
  const { en, fr } = PROCESS_WORDS[word];
  return text === normaliseHeader(en) || text === normaliseHeader(fr);
}
