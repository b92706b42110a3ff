import { serialDay } from '../../../src/domain/calendar';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import { resolveSettings } from '../../../src/workbook/read/settings';
import { SETTINGS } from '../../../src/workbook/schema/settings';
import { found, sheetOf } from './input-records';

function resolve(...rows: readonly (readonly (string | number | boolean | null)[])[]) {
  const diagnostics: Diagnostic[] = [];
  return { settings: resolveSettings(sheetOf('settings', ['setting', 'value'], ...rows), diagnostics), diagnostics };
}

test('names and values are read in both languages', () => {
  const { settings } = resolve(
    ['Première période', '2026-04'], ['Demande non servie', 'perdue'], ['Holding on', 'average'], ['Taux de possession', '15 %'],
    ['Retard final admis', 'non'], ['Whole workers', 0], ['Couverture maxi par défaut', 'aucune'], ['Default min coverage', 'none'],
    ['Demande retenue', 'commandes dans l’horizon ferme'], ['Horizon ferme', 3], ['Devise', 'CHF'],
  );
  expect(settings).toEqual({
    firstPeriod: { kind: 'date', day: serialDay(2026, 4, 1), bucket: 'month' },
    bucket: undefined, holdingCostRate: 0.15, backlogCostRate: 0.1, defaultMinCoverage: 0, defaultMaxCoverage: Infinity,
    demandRule: 'ordersInsideFence', fencePeriods: 3, stockAgeLimitDays: 31,
    rules: {
      unmetDemand: 'lost', holdingOn: 'average', finalBacklogAllowed: false, frozenPeriods: 0, overloadThreshold: 1,
      wholeWorkers: false, lotSizing: true, serviceTarget: 0.95, currency: 'CHF',
    },
  });
});

test('an escalation threshold is there only when it is given, as money or as a share', () => {
  const { rules } = resolve(['Seuil d’escalade', '5 000'], ['Escalation share', '2 %']).settings;
  expect([rules.escalationAmount, rules.escalationShare]).toEqual([5000, 0.02]);
  expect(resolve(['Escalation amount', 'none']).settings.rules.escalationAmount).toBe(Infinity);
});

test('a blank value is the default, and it is listed with the others that are not given', () => {
  const { settings, diagnostics } = resolve(['Unmet demand', null], ['Currency', 'EUR']);
  expect(settings.rules.unmetDemand).toBe('backlog');
  const [listed] = diagnostics;
  expect(listed?.code === 'settings-not-given' ? listed.parameters.settings.slice(0, 2) : []).toEqual([
    { en: 'Unmet demand', fr: 'Demande non servie' }, { en: 'Holding cost rate', fr: 'Taux de possession' },
  ]);
});

test('an unknown setting is a warning with the name that was probably meant', () => {
  expect(found(resolve(['Curency', 'EUR']).diagnostics, 'unknown-setting')).toEqual([
    ['unknown-setting', 'Settings!A2', { setting: 'Curency', suggestion: 'Currency' }],
  ]);
});

test.each([
  ['Unmet demand', 'maybe'], ['Frozen periods', 1.5], ['Frozen periods', -1], ['Whole workers', 'perhaps'], ['First period', 'P1'], ['Holding cost rate', 'high'],
])('%s can’t be %s', (name, value) => {
  const titles = SETTINGS.map((setting) => setting.titles).find(({ en }) => en === name);
  expect(found(resolve([name, value]).diagnostics, 'bad-setting')).toEqual([
    ['bad-setting', 'Settings!B2', { setting: titles, value: String(value) }],
  ]);
});

test('a share typed as 20 is 20 %, and it is said', () => {
  const { settings, diagnostics } = resolve(['Holding cost rate', 20]);
  expect(settings.holdingCostRate).toBe(0.2);
  expect(found(diagnostics, 'setting-as-percent')).toEqual([
    ['setting-as-percent', 'Settings!B2', { setting: { en: 'Holding cost rate', fr: 'Taux de possession' }, value: 20 }],
  ]);
});

test('a setting given twice counts once', () => {
  const { settings, diagnostics } = resolve(['Currency', 'USD'], ['Devise', 'CHF']);
  expect(settings.rules.currency).toBe('USD');
  expect(found(diagnostics, 'duplicate-setting')).toHaveLength(1);
});
