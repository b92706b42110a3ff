import type { Words } from '../schema/column';

/** Words of both languages, French with no-break spaces before its high punctuation and per cent signs. */
export function words(en: string, fr: string): Words {
  return { en, fr: fr.replaceAll(/ (?=[;:!?%»])/g, '\u00a0').replaceAll(/(?<=«) /g, '\u00a0') };
}
