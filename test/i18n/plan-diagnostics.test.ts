import type { Diagnostic } from '../../src/domain/diagnostic';
import { diagnosticSentence } from '../../src/i18n/diagnostic-messages';
import { formatFor } from '../../src/i18n/format';
import type { Language } from '../../src/i18n/language';
import { messagesIn } from '../../src/i18n/messages';

const SAID: readonly Diagnostic[] = [
  { code: 'locks-kept', place: undefined, parameters: { count: 3, items: 1, cost: 1834 } },
  { code: 'locks-kept', place: undefined, parameters: { count: 1, items: 1, cost: 0 } },
  { code: 'locks-kept', place: undefined, parameters: { count: 1200, items: 40, cost: undefined } },
  { code: 'lock-outside-horizon', place: undefined, parameters: { count: 1 } },
];

/** No-break spaces made visible. */
function textsIn(language: Language): readonly string[] {
  const format = formatFor(language, 'EUR');
  return SAID.map((diagnostic) => diagnosticSentence(messagesIn(language).diagnostics, diagnostic, format).replaceAll(/[\u00a0\u202f]/g, '~'));
}

test('says in English what was locked and what it costs', () => {
  expect(textsIn('en')).toEqual([
    '3 figures of one item locked on the Plan sheet were kept; the plan would cost €1,834 less without them: clear the Lock row to let the plan decide again.',
    'One figure of one item locked on the Plan sheet was kept, at no extra cost: clear the Lock row to let the plan decide again.',
    '1,200 figures of 40 items locked on the Plan sheet were kept: clear the Lock row to let the plan decide again.',
    'One locked period lies outside the horizon: nothing of the plan depends on it.',
  ]);
});

test('says in French what was locked and what it costs', () => {
  expect(textsIn('fr')).toEqual([
    '3 chiffres verrouillés d’un article sur la feuille Plan ont été gardés~; sans eux, le plan coûterait 1~834~€ de moins~: effacez la ligne Verrou pour rendre la main au plan.',
    'Un chiffre verrouillé d’un article sur la feuille Plan a été gardé, sans surcoût~: effacez la ligne Verrou pour rendre la main au plan.',
    '1~200 chiffres verrouillés de 40 articles sur la feuille Plan ont été gardés~: effacez la ligne Verrou pour rendre la main au plan.',
    'Une période verrouillée est hors de l’horizon~: rien dans le plan n’en dépend.',
  ]);
});
