import { isoDate, serialDay } from '../../../src/domain/calendar';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import { resolveHorizon, type HorizonBasis } from '../../../src/workbook/read/resolve-horizon';
import { found, sheetOf } from './input-records';

const BASIS: HorizonBasis = { firstPeriod: undefined, bucket: undefined, stockDate: undefined, today: serialDay(2026, 3, 15) };

function wide(headers: readonly string[], basis: Partial<HorizonBasis> = {}) {
  return resolve(sheetOf('demand', ['item', ...headers], ['A', ...headers.map(() => 1)]), basis);
}

function long(dates: readonly string[], basis: Partial<HorizonBasis> = {}) {
  return resolve(sheetOf('demand', ['item', 'period', 'quantity'], ...dates.map((date) => ['A', date, 1])), basis);
}

function resolve(sheet: ReturnType<typeof sheetOf>, basis: Partial<HorizonBasis>) {
  const diagnostics: Diagnostic[] = [];
  const resolved = resolveHorizon(sheet, { ...BASIS, ...basis }, diagnostics);
  const starts = resolved?.horizon.starts.map(isoDate);
  return { bucket: resolved?.horizon.bucket, first: starts?.[0], last: starts?.at(-1), count: starts?.length, diagnostics };
}

test.each([
  ['named months', ['2026-01', '2026-02', '2026-03'], 'month'],
  ['named weeks', ['2026-W02', '2026-W03', '2026-W04'], 'week'],
  ['named quarters', ['T1 2026', 'T2 2026', 'T3 2026'], 'quarter'],
  ['dates a week apart', ['05/01/2026', '12/01/2026', '26/01/2026'], 'week'],
  ['first days of months', ['01/02/2026', '01/03/2026', '01/04/2026'], 'month'],
  ['first days of three quarters', ['01/01/2026', '01/04/2026', '01/07/2026'], 'quarter'],
])('%s make their bucket', (_, headers, bucket) => {
  expect(wide(headers).bucket).toBe(bucket);
});

test('irregular due dates are planned by month', () => {
  const { bucket, first, count } = long(['17/02/2026', '03/01/2026', '12/01/2026']);
  expect([bucket, first, count]).toEqual(['month', '2026-01-01', 2]);
});

test('the setting’s bucket and first period win', () => {
  const { bucket, first, last } = long(['17/02/2026', '03/05/2026'], { bucket: 'quarter', firstPeriod: serialDay(2026, 4, 1) });
  expect([bucket, first, last]).toEqual(['quarter', '2026-04-01', '2026-04-01']);
});

test('a period that no column names is planned without demand, with a warning', () => {
  const { count, diagnostics } = wide(['2026-01', '2026-02', '2026-05']);
  expect(count).toBe(5);
  expect(found(diagnostics, 'period-gap')).toEqual([['period-gap', 'Demand', { count: 2, first: serialDay(2026, 3, 1), bucket: 'month' }]]);
});

test('P1 is the month after today when nothing else dates it, and it is said', () => {
  const { first, count, diagnostics } = wide(['P1', 'P2', 'P3']);
  expect([first, count]).toEqual(['2026-04-01', 3]);
  expect(found(diagnostics, 'assumed-first-period')).toEqual([
    ['assumed-first-period', 'Demand!B2', { first: serialDay(2026, 4, 1), bucket: 'month', basis: 'today' }],
  ]);
});

test('stock counted on the last day of a month opens the next one', () => {
  expect(wide(['M+1', 'M+2'], { stockDate: serialDay(2025, 12, 31) }).first).toBe('2026-01-01');
  expect(wide(['M+1', 'M+2'], { stockDate: serialDay(2026, 1, 1) }).first).toBe('2026-01-01');
});

test.each([
  ['2026-03-15', ['janv', 'févr', 'mars', 'avr'], '2026-01-01'],
  ['2026-11-22', ['janv', 'févr', 'mars', 'avr'], '2027-01-01'],
  ['2026-11-22', ['oct', 'nov', 'déc', 'janv'], '2026-10-01'],
])('on %s the months %j begin on %s', (today, headers, first) => {
  const [year, month, day] = today.split('-').map(Number);
  expect(wide(headers, { today: serialDay(year ?? 0, month ?? 0, day ?? 0) }).first).toBe(first);
});

test('months before the first period setting lie before it', () => {
  const { first, last } = wide(['sept', 'oct', 'nov', 'déc', 'janv', 'févr'], { firstPeriod: serialDay(2026, 1, 1) });
  expect([first, last]).toEqual(['2026-01-01', '2026-02-01']);
});

test('months without a year in any order of rows begin after the longest stretch without any', () => {
  const { first, last } = long(['janv', 'nov', 'févr', 'déc'], { today: serialDay(2026, 10, 5) });
  expect([first, last]).toEqual(['2026-11-01', '2027-02-01']);
});

test('a horizon beyond 24 months is a warning, below 3 an information', () => {
  expect(found(wide(['2026-01', '2028-02']).diagnostics, 'long-horizon')).toEqual([
    ['long-horizon', 'Demand', { periods: 26, usual: 24, bucket: 'month' }],
  ]);
  expect(found(wide(['2026-01', '2026-02']).diagnostics, 'short-horizon')).toEqual([['short-horizon', 'Demand', { periods: 2, bucket: 'month' }]]);
});

test('a mistyped year is an error that names its cell', () => {
  const { bucket, diagnostics } = long(['05/01/2026', '05/02/2062']);
  expect(bucket).toBeUndefined();
  expect(found(diagnostics, 'horizon-too-long')).toEqual([
    ['horizon-too-long', 'Demand!C3', { periods: 434, limit: 120, last: serialDay(2062, 2, 1), bucket: 'month' }],
  ]);
});

test('demand that lies wholly before the first period is an error', () => {
  const { bucket, diagnostics } = wide(['2026-01', '2026-02'], { firstPeriod: serialDay(2026, 6, 1) });
  expect(bucket).toBeUndefined();
  expect(found(diagnostics, 'demand-before-first-period')).toEqual([
    ['demand-before-first-period', 'Demand!C2', { first: serialDay(2026, 6, 1), bucket: 'month' }],
  ]);
});

test('a sheet without any period is an error', () => {
  expect(found(wide([]).diagnostics, 'no-demand-period')).toEqual([['no-demand-period', 'Demand', {}]]);
});
