import type { Preferences } from './host';
import { DEFAULT_TIME_LIMIT_SECONDS, openingState, type PaneState } from './state';
import { languageOf } from './words';

/** Names of what the user's machine remembers. */
export const PREFERENCE = { language: 'equilibre.language', timeLimit: 'equilibre.timeLimitSeconds', name: 'equilibre.name' } as const;

/** The pane as it opens for a user whose Excel speaks `displayLanguage`. */
export function openingStateFor(displayLanguage: string, preferences: Preferences): PaneState {
  const seconds = Number(preferences.read(PREFERENCE.timeLimit));
  const language = languageOf(preferences.read(PREFERENCE.language) ?? displayLanguage);
  return openingState(language, seconds > 0 ? seconds : DEFAULT_TIME_LIMIT_SECONDS);
}

/** The part of a browser's `Storage` that is used. */
export interface TextStorage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

/** Preferences in a browser's storage, or in one that holds nothing. */
export function preferencesIn(storage: () => TextStorage): Preferences {
  return {
    read: (name) => whenAllowed(() => storage().getItem(name) ?? undefined),
    keep: (name, value) => {
      whenAllowed(() => { storage().setItem(name, value); });
    },
  };
}

/** A browser that keeps nothing for third parties throws at the mere mention of its storage. */
function whenAllowed<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
