import { pane as english } from '../i18n/en/pane';
import { pane as french } from '../i18n/fr/pane';
import type { Language } from '../i18n/language';
import type { PaneMessages } from '../i18n/pane-messages';

const WORDS: Readonly<Record<Language, PaneMessages>> = { en: english, fr: french };

/** The pane's own words. They stand apart from `messagesIn`, whose sentences would triple what the pane loads first. */
export function wordsIn(language: Language): PaneMessages {
  return WORDS[language];
}

/** The language of a tag such as `fr-CA`; English for every other. */
export function languageOf(tag: string): Language {
  return /^fr\b/i.test(tag) ? 'fr' : 'en';
}
