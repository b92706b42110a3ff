import { rooms as english } from '../../i18n/en/rooms';
import { rooms as french } from '../../i18n/fr/rooms';
import type { Language } from '../../i18n/language';
import type { RoomMessages } from '../../i18n/room-messages';
import type { Words } from '../../workbook/schema/column';

const WORDS: Readonly<Record<Language, RoomMessages>> = { en: english, fr: french };

/** Words of the rooms that load when they are entered. */
export function roomWordsIn(language: Language): RoomMessages {
  return WORDS[language];
}

/** One sentence in every language. */
export function inEveryLanguage(say: (words: RoomMessages, language: Language) => string): Words {
  return { en: say(english, 'en'), fr: say(french, 'fr') };
}
