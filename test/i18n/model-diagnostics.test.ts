import { serialDay } from '../../src/domain/calendar';
import { MODEL_SEVERITY, type ModelDiagnosticParameters } from '../../src/domain/model-diagnostic';
import { cellPlace, placeText } from '../../src/domain/place';
import type { ModelDiagnosticMessages } from '../../src/i18n/diagnostic-messages';
import { modelDiagnostics as en } from '../../src/i18n/en/model-diagnostics';
import { modelDiagnostics as fr } from '../../src/i18n/fr/model-diagnostics';
import { formatFor } from '../../src/i18n/format';
import type { Language } from '../../src/i18n/language';

const other = cellPlace({ sheet: 'Stock' }, 3, 1);
const some = { count: 7, codes: ['A', 'B'] };
const first = serialDay(2026, 3, 1);
const setting = { en: 'Bucket', fr: 'Maille' };

const SAMPLES: ModelDiagnosticParameters = {
  'unknown-item': { role: 'receipts', item: 'Pomp', suggestion: 'Pump' },
  'item-code-format': { role: 'stock', written: '00123', item: '123' },
  'items-without-demand': some,
  'no-stock-row': { item: 'A', suggestion: undefined },
  'duplicate-row': { role: 'stock', item: 'A', other, count: 2, summed: true },
  'master-conflict': { item: 'A', column: 'price', kept: '1', left: '2', other },
  'several-prices': some,
  'no-price': some,
  'negative-value': { column: 'price', value: -2 },
  'not-a-whole-number': { column: 'leadTime', value: 1.5, taken: 2 },
  'coverage-crossed': { item: 'A', min: 2, max: 1 },
  'no-demand-period': {},
  'demand-before-first-period': { first, bucket: 'month' },
  'horizon-too-long': { periods: 400, limit: 120, last: first, bucket: 'month' },
  'long-horizon': { periods: 30, usual: 24, bucket: 'month' },
  'short-horizon': { periods: 1, bucket: 'quarter' },
  'period-gap': { count: 2, first, bucket: 'week' },
  'assumed-first-period': { first, bucket: 'month', basis: 'today' },
  'coarser-periods': { role: 'capacity', found: 'month', bucket: 'week' },
  'finer-periods': { role: 'demand', found: 'week', bucket: 'month' },
  'past-demand': { count: 2, quantity: 30, first, bucket: 'month' },
  'past-due': { role: 'orders', count: 1, quantity: 30, first, bucket: 'month' },
  'beyond-horizon': { role: 'receipts', count: 1, quantity: 5 },
  'blank-demand': { count: 4 },
  'negative-quantity': { role: 'demand', item: 'A', count: 1 },
  'duplicate-quantity': { role: 'demand', item: 'A', count: 2, other },
  'summed-rows': { role: 'demand', ...some },
  'firm-orders-twice': {},
  'firm-orders-without-period': { item: 'A' },
  'high-demand': { item: 'A', quantity: 1200, median: 11, start: first, bucket: 'month' },
  'demand-unlike-history': { item: 'A', forecast: 40, sold: 10 },
  'budget-unknown-family': { family: 'Pump', suggestion: 'Pumps' },
  'budget-without-price': some,
  'blank-stock': { item: 'A' },
  'negative-stock': { item: 'A', quantity: -4 },
  'stale-stock': { items: some, date: first, days: 60, limit: 31 },
  'capacity-in-units': {},
  'no-resource-column': { resource: 'Capacity' },
  'blank-resource': { resource: 'Line' },
  'unknown-resource': { role: 'items', resource: 'Lime', suggestion: 'Line' },
  'same-capacity': { resource: 'Line', kind: 'regular' },
  'capacity-unknown': { resource: 'Line', count: 2, start: first, bucket: 'month' },
  'extra-capacity-blank': { resource: 'Line', kind: 'overtime', count: 2 },
  'no-regular-capacity': { resource: 'Line' },
  'negative-capacity': { resource: 'Line', hours: -2 },
  'duplicate-capacity': { resource: 'Line', kind: 'extraShift', other },
  'capacity-cost-conflict': { resource: 'Line', kind: 'regular', first: 1, second: 2 },
  'capacity-kind-conflict': { resource: 'Line', kind: 'workers', other: 'regular' },
  'no-workers': { resource: 'Line' },
  'workers-crossed': { resource: 'Line', min: 3, max: 2 },
  'default-capacity-costs': { columns: ['costPerHour', 'hireCost'] },
  'no-hours': some,
  'no-resource': some,
  'only-resource': { resource: 'Line', ...some },
  'routing-over-item': some,
  'duplicate-routing': { item: 'A', resource: 'Line', other },
  'no-routing-hours': { item: 'A', resource: 'Line' },
  'subcontract-without-cost': some,
  'late-is-free': some,
  'default-used': { column: 'holdingCost', count: 3, total: 40, rule: 'shareOfUnitCost', value: 0.2 },
  'columns-not-given': { columns: ['lotSize', 'leadTime'] },
  'unknown-setting': { setting: 'Curency', suggestion: 'Currency' },
  'bad-setting': { setting, value: 'day' },
  'setting-as-percent': { setting, value: 20 },
  'duplicate-setting': { setting, other },
  'settings-not-given': { settings: [setting] },
};

const CODES = Object.keys(MODEL_SEVERITY) as (keyof ModelDiagnosticParameters)[];

function sentence<Code extends keyof ModelDiagnosticParameters>(messages: ModelDiagnosticMessages, code: Code, language: Language): string {
  return messages[code](SAMPLES[code], formatFor(language, 'EUR'));
}

test.each(CODES)('%s is one finished sentence in both languages', (code) => {
  for (const text of [sentence(en, code, 'en'), sentence(fr, code, 'fr')]) {
    expect(text).toMatch(/[.?]$/);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  }
});

test.each(CODES)('%s has no-break spaces before French signs', (code) => {
  const text = sentence(fr, code, 'fr').replace(placeText(other), '');
  expect(text).not.toMatch(/ [:;?!»]|« |'|[^\u00a0][:;?!»]/);
});

test('a sentence says what, where it also stands, and what to do', () => {
  expect(sentence(en, 'unknown-item', 'en')).toBe('Item “Pomp” of Receipts is not in Demand or Stock, so its row is left out: did you mean “Pump”?');
  expect(sentence(en, 'period-gap', 'en')).toBe(
    'Demand has nothing for 2 weeks inside the horizon, the first being W9 2026: no demand is taken; add the missing periods.',
  );
  expect(sentence(fr, 'no-hours', 'fr')).toBe(
    'Aucun temps unitaire n’est donné pour «\u00a0A\u00a0», «\u00a0B\u00a0» et 5 autres\u00a0: pas de capacité utilisée\u00a0; complétez, ou indiquez un article acheté.',
  );
});
