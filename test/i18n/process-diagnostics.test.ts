import { serialDay } from '../../src/domain/calendar';
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

test('a restored version says whose it is, and what did not fit', () => {
  const whole = { version: 3, approvedOn: serialDay(2027, 3, 12), by: 'A. Martin', taken: 24, dropped: 0, unlocked: 0 };
  expect(en['version-restored'](whole, english)).toBe('This is the plan of version 3 (12/03/2027, A. Martin) on today’s input: 24 figures taken over. Reconcile plans anew; to keep figures, lock them on the Plan sheet.');
  expect(fr['version-restored'](whole, french)).toBe('Ce plan est celui de la version 3 (12/03/2027, A. Martin) sur les données d’aujourd’hui~: 24 chiffres repris. «~Équilibrer~» refait le plan~; pour garder des chiffres, verrouillez-les sur la feuille Plan.'.replaceAll('~', '\u00a0'));
  const part = { ...whole, by: '', taken: 1, dropped: 2, unlocked: 1 };
  expect(en['version-restored'](part, english)).toContain('(12/03/2027) on today’s input: 1 figure taken over, 2 figures no longer fit the workbook, 1 figure locked on the Plan sheet made way.');
  expect(fr['version-restored'](part, french)).toContain('1 chiffre repris, 2 chiffres ne correspondent plus au classeur, 1 chiffre verrouillé sur la feuille Plan libéré.');
});

test('what a new plan could not keep of the last one’s sheets is said', () => {
  const signed = { preparedBy: '', approvedBy: 'Zoe', date: serialDay(2027, 1, 14) };
  expect(en['sign-off-lapsed'](signed, english)).toBe('The Summary is no longer signed: the names there stood for the plan before (approved by Zoe, 14/01/2027). Have this plan signed or approved.');
  expect(fr['sign-off-lapsed']({ ...signed, preparedBy: 'Paul', date: undefined }, french)).toBe('La Synthèse n’est plus signée\u00a0: les noms valaient pour le plan précédent (préparé par Paul, validé par Zoe). Faites signer ou approuver celui-ci.');
  expect(en['notes-not-kept']({ sheet: 'Plan' }, english)).toBe('Rows or columns of “Plan” were inserted or removed, so what was typed beside the results there could not be kept. To copy it, see the result before this one: “Restore the previous result” in Excel, or the dated copy beside a file.');
  expect(fr['notes-not-kept']({ sheet: 'Plan' }, french)).toContain('n’a pas pu être gardé. Pour le recopier, voyez le résultat précédent\u00a0:');
});
