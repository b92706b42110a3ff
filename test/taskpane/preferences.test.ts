import { openingStateFor, preferencesIn, type TextStorage } from '../../src/taskpane/preferences';
import { openingState } from '../../src/taskpane/state';

function storageWith(texts: Readonly<Record<string, string>>): TextStorage {
  const kept = new Map(Object.entries(texts));
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

test('opens in the language of the host', () => {
  const nothing = preferencesIn(() => storageWith({}));

  expect(openingStateFor('fr-CA', nothing)).toEqual(openingState('fr', 60));
  expect(openingStateFor('de-DE', nothing)).toEqual(openingState('en', 60));
});

test('what the user chose before wins', () => {
  const preferences = preferencesIn(() => storageWith({ 'equilibre.language': 'en', 'equilibre.timeLimitSeconds': '15' }));

  expect(openingStateFor('fr-FR', preferences)).toEqual(openingState('en', 15));
});

test('a time limit that is none is forgotten', () => {
  expect(openingStateFor('en-GB', preferencesIn(() => storageWith({ 'equilibre.timeLimitSeconds': 'soon' })))).toEqual(openingState('en', 60));
});

test('keeps what is chosen', () => {
  const storage = storageWith({});
  preferencesIn(() => storage).keep('equilibre.language', 'fr');

  expect(preferencesIn(() => storage).read('equilibre.language')).toBe('fr');
});

test('a browser that keeps nothing is no failure', () => {
  const forbidden = preferencesIn(() => {
    throw new Error('SecurityError');
  });
  forbidden.keep('equilibre.language', 'fr');

  expect(forbidden.read('equilibre.language')).toBeUndefined();
});
