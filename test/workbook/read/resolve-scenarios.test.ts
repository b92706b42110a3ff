import { serialDay } from '../../../src/domain/calendar';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import type { Scenario } from '../../../src/domain/scenario';
import { buildModel } from '../../../src/workbook/read/build-model';
import { found, recordsOf, sheetOf } from './input-records';

type Row = readonly (string | number | null)[];

const SHEETS = [
  sheetOf('demand', ['item', 'customer', '2026-01', '2026-02', '2026-03'], ['A', 'ACME', 10, 20, 30], ['A', 'Smith', 30, 0, 30], ['B', 'ACME', 5, 5, 5]),
  sheetOf('stock', ['item', 'onHand', 'family'], ['A', 0, 'Pumps'], ['B', 0, 'Valves']),
  sheetOf('capacity', ['resource', '2026-01', '2026-02', '2026-03'], ['Lathe', 100, 100, 100], ['Paint', 50, 50, 50]),
];

function scenariosOf(...rows: readonly Row[]): { readonly scenarios: readonly Scenario[]; readonly diagnostics: readonly Diagnostic[] } {
  const sheet = sheetOf('scenarios', ['name', 'lever', 'scope', 'firstPeriod', 'lastPeriod', 'change', 'costPerHour'], ...rows);
  return buildModel(recordsOf(...SHEETS, sheet), { today: serialDay(2026, 1, 1) });
}

describe('resolveScenarios', () => {
  it('puts the rows of one name together, in either language', () => {
    const { scenarios } = scenariosOf(['High', 'Demand', 'Pumps', '2026-02', null, '10%'], ['Low', 'Prix', null, null, null, -2], ['high', 'équipe sup', 'lathe', null, '2026-02', 40, 33]);
    expect(scenarios).toMatchObject([
      {
        name: 'High',
        changes: [
          { lever: 'demand', scope: { kind: 'family', name: 'Pumps', items: [0], resources: [] }, from: 1, to: 2, amount: { kind: 'share', share: 0.1 } },
          { lever: 'extraShift', scope: { kind: 'resource', name: 'Lathe', items: [], resources: [0] }, from: 0, to: 1, amount: { kind: 'amount', amount: 40 }, costPerHour: 33 },
        ],
      },
      { name: 'Low', changes: [{ lever: 'price', scope: { kind: 'all', items: [0, 1], resources: [0, 1] }, from: 0, to: 2, amount: { kind: 'amount', amount: -2 } }] },
    ]);
  });

  it('knows a customer by its share of each item’s forecast', () => {
    const [scenario] = scenariosOf(['ACME grows', 'Demand', 'acme', null, null, '20%']).scenarios;
    const scope = scenario?.changes[0]?.scope;
    expect([scope?.kind, scope?.name, scope?.items]).toEqual(['customer', 'ACME', [0, 1]]);
    expect([...(scope?.shares?.values ?? [])]).toEqual([0.25, 1, 0.5, 1, 1, 1]);
  });

  it('cuts periods to the horizon', () => {
    const [scenario] = scenariosOf(['Late', 'Receipts', null, '2025-06', '2027-01', 1]).scenarios;
    expect(scenario?.changes).toMatchObject([{ from: 0, to: 2 }]);
  });

  it('leaves out a row that can not be understood, and says what was probably meant', () => {
    const { scenarios, diagnostics } = scenariosOf(
      ['S', 'Demmand', null, null, null, '10%'],
      ['S', 'Demand', 'Pumbs', null, null, '10%'],
      ['S', 'Capacity', 'Pumps', null, null, '10%'],
      ['S', 'Price', 'Lathe', null, null, '10%'],
      ['S', 'Demand', null, 'sometime', null, '10%'],
      ['S', 'Demand', null, null, null, 'a lot'],
      ['S', 'Demand', null, null, null, null],
    );
    expect(scenarios).toEqual([]);
    const faults = found(diagnostics, 'scenario-unknown-scope', 'scenario-wrong-scope', 'scenario-bad-period', 'scenario-bad-change');
    const demand = { en: 'Demand', fr: 'Demande' };
    expect(faults).toEqual([
      ['scenario-unknown-scope', 'Scenarios!C3', { scope: 'Pumbs', suggestion: 'Pumps' }],
      ['scenario-wrong-scope', 'Scenarios!C4', { scope: 'Pumps', lever: { en: 'Capacity', fr: 'Capacité' }, expected: 'resource' }],
      ['scenario-wrong-scope', 'Scenarios!C5', { scope: 'Lathe', lever: { en: 'Price', fr: 'Prix' }, expected: 'item' }],
      ['scenario-bad-period', 'Scenarios!D6', { period: 'sometime' }],
      ['scenario-bad-change', 'Scenarios!F7', { lever: demand, change: 'a lot' }],
      ['scenario-bad-change', 'Scenarios', { lever: demand, change: '' }].map((part, n) => (n === 1 ? (expect.stringContaining('Scenarios') as string) : part)),
    ]);
    expect(found(diagnostics, 'scenario-unknown-lever')).toMatchObject([['scenario-unknown-lever', 'Scenarios!B2', { lever: 'Demmand', suggestion: demand }]]);
  });

  it('says that some levers hold for the whole horizon', () => {
    const { diagnostics } = scenariosOf(['S', 'Price', null, '2026-02', null, '5%']);
    expect(found(diagnostics, 'scenario-whole-horizon')).toEqual([['scenario-whole-horizon', 'Scenarios!D2', { lever: { en: 'Price', fr: 'Prix' } }]]);
  });

  it('compares eight scenarios and names those that are too many', () => {
    const { scenarios, diagnostics } = scenariosOf(...Array.from({ length: 10 }, (_, n): Row => [`S${n + 1}`, 'Demand', null, null, null, '1%']));
    expect(scenarios.map(({ name }) => name)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8']);
    expect(found(diagnostics, 'scenarios-too-many')).toMatchObject([['scenarios-too-many', 'Scenarios', { count: 10, limit: 8, left: ['S9', 'S10'] }]]);
  });
});
