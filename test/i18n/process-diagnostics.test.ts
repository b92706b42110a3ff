import { processDiagnostics as en } from '../../src/i18n/en/process-diagnostics';
import { processDiagnostics as fr } from '../../src/i18n/fr/process-diagnostics';
import { formatFor } from '../../src/i18n/format';

const [english, french] = [formatFor('en', 'EUR'), formatFor('fr', 'EUR')];

test('what changed since an approval is told in both languages', () => {
  const changed = { version: 4, count: 3 };
  expect(en['input-changed'](changed, english)).toBe('The input has changed since version 4 was approved: 3 cells. Reconcile again, and have the new plan approved.');
  expect(fr['input-changed'](changed, french)).toBe('Les données ont changé depuis l’approbation de la version 4\u00a0: 3 cellules. Équilibrez à nouveau et faites approuver le nouveau plan.');
  const cell = { version: 4, subject: 'STV-100', before: '10', after: undefined };
  expect(en['input-cell-changed'](cell, english)).toBe('STV-100: 10 when version 4 was approved, gone now.');
  expect(fr['input-cell-changed'](cell, french)).toBe('STV-100\u00a0: 10 lors de l’approbation de la version 4, supprimé maintenant.');
});
