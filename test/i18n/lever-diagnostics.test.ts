import type { DiagnosticParameters } from '../../src/domain/diagnostic';
import { serialDay } from '../../src/domain/calendar';
import type { LeverDiagnosticParameters } from '../../src/domain/lever-diagnostic';
import { leverDiagnostics as en } from '../../src/i18n/en/lever-diagnostics';
import { leverDiagnostics as fr } from '../../src/i18n/fr/lever-diagnostics';
import { formatFor } from '../../src/i18n/format';

const overtime = { en: 'Overtime', fr: 'Heures sup' };
const applied: DiagnosticParameters['decided-lever-applied'] = { lever: overtime, scope: 'Paint', period: serialDay(2027, 3, 1), bucket: 'month', quantity: 52.5, decision: '4' };

function both<Code extends keyof LeverDiagnosticParameters>(code: Code, parameters: LeverDiagnosticParameters[Code]): readonly string[] {
  return [en[code](parameters, formatFor('en', 'EUR')), fr[code](parameters, formatFor('fr', 'EUR'))].map((text) => text.replace(/[\u00A0\u202F]/g, '~'));
}

test('what a decided lever does, or why it does nothing, is told in both languages', () => {
  expect(both('decided-lever-applied', applied)).toEqual([
    'Decision 4: Overtime, Paint, Mar 2027: 52.5. Set Active to No on the sheet Decided levers to take it back.',
    'Décision 4~: Heures sup, Paint, mars 2027~: 52,5. Mettez Actif à Non dans la feuille Leviers décidés pour revenir dessus.',
  ]);
  expect(both('decided-lever-without-effect', { lever: overtime, scope: 'Paint', obstacle: 'noTier' })).toEqual([
    'The decided lever Overtime does nothing for “Paint”: its Capacity rows have no such hours. Correct the row, or set Active to No.',
    'Le levier décidé Heures sup ne fait rien pour «~Paint~»~: ses lignes de Capacité n’ont pas de telles heures. Corrigez la ligne, ou mettez Actif à Non.',
  ]);
  expect(both('decided-levers-outside', { count: 2 })).toEqual([
    '2 decided levers lie outside the horizon: nothing of the plan depends on them any more.',
    '2 leviers décidés sont hors de l’horizon~: le plan n’en dépend plus.',
  ]);
  expect(both('decided-hours-free', { scope: 'Paint' })).toEqual([
    'The hours decided for “Paint” have no cost, so the plan takes them as free: fill in Cost per hour on the sheet Decided levers.',
    'Les heures décidées pour «~Paint~» n’ont pas de coût, le plan les tient pour gratuites~: remplissez Coût horaire dans la feuille Leviers décidés.',
  ]);
  expect(both('decided-lever-twice', { lever: overtime, scope: 'Paint' })).toEqual([
    'Overtime of “Paint” is decided twice for one period: only the last row counts. Set Active to No on the other.',
    'Heures sup de «~Paint~» est décidé deux fois pour une période~: seule la dernière ligne compte. Mettez Actif à Non sur l’autre.',
  ]);
});

test('a row that can’t be understood says what is expected', () => {
  expect(both('decided-lever-unknown', { lever: 'Overtme', suggestion: overtime, known: [overtime] })).toEqual([
    'The decided lever “Overtme” is not known, so its row is left out: did you mean “Overtime”?',
    'Le levier décidé «~Overtme~» est inconnu, sa ligne est laissée de côté~: vouliez-vous dire «~Heures sup~»~?',
  ]);
  expect(both('decided-lever-unknown-scope', { scope: 'X', lever: overtime, expected: 'resource', suggestion: undefined })).toEqual([
    '“X” is no resource of this plan, so the lever Overtime is left out: write a resource as the sheets do.',
    '«~X~» n’est pas une ressource de ce plan, le levier Heures sup est laissé de côté~: écrivez la ressource comme dans les feuilles.',
  ]);
  expect(both('decided-lever-bad-period', { period: '' })[0]).toBe('The period is blank, so the decided lever is left out: write a month, a week or a date.');
  expect(both('decided-lever-bad-quantity', { lever: overtime })[1]).toBe('Le levier Heures sup n’a pas de quantité positive ou nulle, sa ligne est laissée de côté~: remplissez-la, ou mettez Actif à Non.');
});
