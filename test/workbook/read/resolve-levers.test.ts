import { serialDay } from '../../../src/domain/calendar';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import { buildModel } from '../../../src/workbook/read/build-model';
import type { PlacedLever } from '../../../src/workbook/read/resolve-levers';
import { found, recordsOf, sheetOf } from './input-records';

type Row = readonly (string | number | null)[];

const SHEETS = [
  sheetOf('demand', ['item', '2026-01', '2026-02', '2026-03'], ['A', 10, 20, 30], ['B', 5, 5, 5]),
  sheetOf('stock', ['item', 'onHand'], ['A', 0], ['B', 0]),
  sheetOf('capacity', ['resource', '2026-01', '2026-02', '2026-03'], ['Lathe', 100, 100, 100], ['Paint', 50, 50, 50]),
];

function leversOf(...rows: readonly Row[]): { readonly levers: readonly PlacedLever[]; readonly diagnostics: readonly Diagnostic[] } {
  const sheet = sheetOf('levers', ['decision', 'lever', 'scope', 'firstPeriod', 'lastPeriod', 'quantity', 'costPerHour', 'active'], ...rows);
  return buildModel(recordsOf(...SHEETS, sheet), { today: serialDay(2026, 1, 1) });
}

describe('decided levers', () => {
  it('are read in either language, by names and periods', () => {
    const { levers } = leversOf(
      [4, 'Overtime', 'paint', '2026-02', null, 12, null, 'Yes'],
      [4, 'Effectif', 'Lathe', serialDay(2026, 1, 1), 'mars 2026', 3, null, null],
      [null, 'Réception déplacée', 'B', '2026-03', '2026-01', 7, null, 'Oui'],
      [null, 'More hours', 'Lathe', '2026-01', null, 8, 45, null],
      [null, 'Production', 'A', '2026-03', null, 0, null, null],
    );
    expect(levers.map(({ lever }) => lever)).toEqual([
      { kind: 'overtime', resource: 1, period: 1, quantity: 12 },
      { kind: 'workers', resource: 0, period: 0, to: 2, quantity: 3 },
      { kind: 'receipt', item: 1, period: 2, to: 0, quantity: 7 },
      { kind: 'addHours', resource: 0, period: 0, quantity: 8, costPerHour: 45 },
      { kind: 'production', item: 0, period: 2, quantity: 0 },
    ]);
    expect(levers.map(({ decision }) => decision)).toEqual(['4', '4', '', '', '']);
  });

  it('are left aside when they are not active, and counted when their period is over or yet to come', () => {
    const { levers, diagnostics } = leversOf(
      [1, 'Overtime', 'Paint', '2026-02', null, 12, null, 'No'],
      [2, 'Overtime', 'Paint', '2025-12', null, 12, null, null],
      [3, 'Overtime', 'Paint', '2026-04', null, 12, null, null],
      [4, 'Workers', 'Paint', '2025-11', '2026-02', 2, null, null],
    );
    expect(levers.map(({ lever }) => lever)).toEqual([{ kind: 'workers', resource: 1, period: 0, to: 1, quantity: 2 }]);
    expect(found(diagnostics, 'decided-levers-outside')).toEqual([['decided-levers-outside', 'Decided levers', { count: 2 }]]);
  });

  it('leave the horizon when a receipt goes beyond it', () => {
    expect(leversOf([1, 'Receipt moved', 'A', '2026-02', '2026-09', 5, null, null]).levers[0]?.lever).toEqual({ kind: 'receipt', item: 0, period: 1, to: undefined, quantity: 5 });
    expect(leversOf([1, 'Receipt moved', 'A', '2026-02', null, 5, null, null]).levers[0]?.lever).toMatchObject({ to: undefined });
  });

  it('of one figure count once, the last of them, and add up where they move something', () => {
    const { levers, diagnostics } = leversOf(
      [1, 'Overtime', 'Paint', '2026-02', null, 12, null, null],
      [2, 'Overtime', 'Paint', '2026-02', null, 20, null, null],
      [3, 'Sell off', 'A', '2026-01', null, 5, null, null],
      [4, 'Sell off', 'A', '2026-01', null, 6, null, null],
    );
    expect(levers.map(({ lever: { quantity } }) => quantity)).toEqual([20, 5, 6]);
    expect(found(diagnostics, 'decided-lever-twice')).toEqual([['decided-lever-twice', "'Decided levers'!A2", { lever: { en: 'Overtime', fr: 'Heures sup' }, scope: 'Paint' }]]);
  });

  it('with a fault are left out, each with its cell and what was probably meant', () => {
    const { levers, diagnostics } = leversOf(
      [1, 'Overtme', 'Paint', '2026-02', null, 12, null, null],
      [1, 'Overtime', 'Pain', '2026-02', null, 12, null, null],
      [1, 'Overtime', 'A', '2026-02', null, 12, null, null],
      [1, 'Overtime', 'Paint', 'soon', null, 12, null, null],
      [1, 'Overtime', 'Paint', '2026-02', 'later', 12, null, null],
      [1, 'Overtime', 'Paint', '2026-02', null, null, null, null],
      [1, 'Overtime', 'Paint', '2026-02', null, -3, null, null],
      [1, 'Overtime', 'Paint', null, null, 12, null, null],
    );
    expect(levers).toEqual([]);
    const overtime = { en: 'Overtime', fr: 'Heures sup' };
    expect(found(diagnostics, 'decided-lever-unknown', 'decided-lever-unknown-scope', 'decided-lever-bad-period', 'decided-lever-bad-quantity')).toMatchObject([
      ['decided-lever-unknown', "'Decided levers'!B2", { lever: 'Overtme', suggestion: overtime }],
      ['decided-lever-unknown-scope', "'Decided levers'!C3", { scope: 'Pain', expected: 'resource', suggestion: 'Paint' }],
      ['decided-lever-unknown-scope', "'Decided levers'!C4", { scope: 'A', expected: 'resource' }],
      ['decided-lever-bad-period', "'Decided levers'!D5", { period: 'soon' }],
      ['decided-lever-bad-period', "'Decided levers'!E6", { period: 'later' }],
      ['decided-lever-bad-quantity', expect.any(String), { lever: overtime }],
      ['decided-lever-bad-quantity', "'Decided levers'!F8", { lever: overtime }],
      ['decided-lever-bad-period', expect.any(String), { period: '' }],
    ]);
  });
});
