import fc from 'fast-check';
import type { ItemIndex } from '../../src/domain/axis';
import type { Grid } from '../../src/domain/grid';
import { formatFor } from '../../src/i18n/format';
import { messagesIn } from '../../src/i18n/messages';
import { approvePlan } from '../../src/jobs/approve-plan';
import { restoredRun, restoreVersion, type RefusedVersion, type RestoredVersion } from '../../src/jobs/restore-version';
import { EMPTY_LEDGER } from '../../src/workbook/ledger';
import { planVersions, withVersion } from '../../src/workbook/process/plan-versions';
import { sheet } from '../workbook/read/sheet-notation';
import { approved, changed, company, HIGHER, MONTHS, planOf, planSheet, read, TODAY, writtenRun } from './approved-company';

function restored(result: RestoredVersion | RefusedVersion): RestoredVersion {
  if ('refusal' in result) throw new Error(`refused: ${result.refusal}`);
  return result;
}

const gridRows = (grid: Grid<ItemIndex>): readonly (readonly number[])[] => Array.from({ length: grid.rowCount }, (_, i) => [...grid.row(i as ItemIndex)]);

describe('an earlier version of the plan', () => {
  test('is written again as it was approved, and the next plan is made anew', async () => {
    const first = await approved(company());
    const second = await approved(changed(first, company({ demand: HIGHER })));
    expect(planSheet(first)).not.toEqual(planSheet(second));

    const { input, version, taken, dropped } = restored(restoreVersion(await read(second), 1));
    const back = await writtenRun(second, input, restoredRun(version, 'en'));
    // A is made in three months, and so is B, which is bought in one.
    expect([taken, dropped]).toEqual([7, 0]);
    expect(planSheet(back)).toEqual(planSheet(first));
    for (const { name, cells } of company({ demand: HIGHER })) expect(back.find((other) => other.name === name)?.cells).toEqual(cells);

    expect(planSheet(await writtenRun(back, await read(back)))).toEqual(planSheet(second));
  });

  test('says what it is where it is shown, and nothing of locks', async () => {
    const sheets = changed(await approved(company()), company({ demand: HIGHER, capacity: [['Resource', ...MONTHS], ['Line', 150, 150, 200]] }));
    const { input, version } = restored(restoreVersion(await read(sheets), 1));
    const report = await planOf(input);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['version-restored', 'input-changed']));
    expect(report.diagnostics.filter(({ code }) => code.startsWith('lock') || code === 'arbitration')).toEqual([]);
    const words = messagesIn('en').exceptions;
    const causes = report.exceptions.map((exception) => words.cause(exception, { model: report.model, format: formatFor('en', 'EUR') }));
    expect(causes).toContain('Production of A in Mar 2027 is that of version 1: 100.');

    const back = await writtenRun(sheets, input, restoredRun(version, 'en'));
    const texts = (name: string): string => JSON.stringify(back.find((data) => data.name === name)?.cells.rowNumbers().map((row) => Array.from({ length: 12 }, (_, column) => back.find((data) => data.name === name)?.cells.at(row, column).value)));
    expect(texts('Summary')).toMatch(/Figures of version 1, restored.*Version 1, approved on 04\/01\/2027 by Ana/);
    expect(texts('Journal')).toMatch(/"Version restored".*"Plan approved"/);
    expect(texts('Journal')).not.toContain('locked');
    expect(texts('Data quality')).toContain('This is the plan of version 1 (04/01/2027, Ana) on today’s input: 7 figures taken over');
  });

  test('keeps figures that today’s hours can’t carry, as an overload with its reason', async () => {
    const sheets = changed(await approved(company()), company({ capacity: [['Resource', ...MONTHS], ['Line', 150, 90, 150]] }));
    const report = await planOf(restored(restoreVersion(await read(sheets), 1)).input);
    const overload = report.exceptions.find(({ kind }) => kind === 'overload');
    expect([overload?.severity, overload?.cause]).toEqual(['high', { kind: 'lockedLoad', hours: 150, availableHours: 90 }]);
    expect(overload && messagesIn('en').exceptions.cause(overload, { model: report.model, format: formatFor('en', 'EUR') })).toBe('The quantities of version 1 take 150 h of Line in Feb 2027, which has 90 h.');
    expect(overload && messagesIn('fr').exceptions.cause(overload, { model: report.model, format: formatFor('fr', 'EUR') })).toContain('Les quantités de la version 1 réclament');
  });

  test('names the hours as the cause where they are all used, as the plan of its own would', async () => {
    const sheets = changed(await approved(company()), company({ demand: HIGHER }));
    const report = await planOf(restored(restoreVersion(await read(sheets), 1)).input);
    expect(report.exceptions.map(({ kind, cause }) => [kind, cause.kind])).toEqual([['shortage', 'capacity']]);
  });

  test('drops what the workbook no longer has, and leaves free what it did not plan', async () => {
    const later = ['2027-02', '2027-03', '2027-04'];
    const next = company({
      demand: [['Item', ...later], ['A', 100, 100, 70], ['C', 10, 20, 30]],
      stock: [['Item', 'On hand', 'Unit cost', 'Price', 'Min coverage'], ['A', 0, 10, 20, 0], ['C', 0, 5, 9, 0]],
      capacity: [['Resource', ...later], ['Line', 150, 150, 150]],
    }).map((data) => (data.name === 'Routings' ? sheet('Routings', [['Item', 'Resource', 'Hours per unit'], ['A', 'Line', 1], ['C', 'Line', 1]]) : data));
    const { input, taken, dropped } = restored(restoreVersion(await read(changed(await approved(company()), next)), 1));
    // A in January is past, and B is gone: made in three months, bought in one.
    expect([taken, dropped]).toEqual([2, 5]);
    expect(gridRows((await planOf(input)).plan.production)).toEqual([[100, 100, 70], [10, 20, 30]]);
  });

  test('makes figures way that are locked on the Plan sheet', async () => {
    const sheets = await approved(company());
    const plan = sheets.find(({ name }) => name === 'Plan');
    const lock = plan?.cells.rowNumbers().find((row) => Array.from({ length: 8 }, (_, column) => plan.cells.at(row, column).value).includes('Lock')) ?? 0;
    plan?.cells.set(lock, 7, { value: 'x' });
    const { input } = restored(restoreVersion(await read(sheets), 1));
    expect(input.diagnostics.find(({ code }) => code === 'version-restored')?.parameters).toMatchObject({ unlocked: 1 });
  });

  test('that was never approved, or whose figures are gone, or that planned other periods, is refused', async () => {
    const sheets = await approved(company());
    const input = await read(sheets);
    expect(restoreVersion(input, 7)).toEqual({ refusal: 'unknown', choices: [1] });

    const kept = new Map([...input.ledger.kept].filter(([subject]) => subject !== 'figures 1'));
    const after = withVersion({ ...EMPTY_LEDGER, kept }, { approvedOn: '2027-01-05', by: '', note: '', status: 'optimal', cost: 1, kpis: {} }, { snapshot: '', figures: 'A\t2027-01-01\t1\t0\t0' });
    expect(restoreVersion({ ...input, ledger: { ...input.ledger, kept: after } }, 1)).toEqual({ refusal: 'thinned', choices: [2] });

    const weeks = ['2027-W05', '2027-W06'];
    const weekly = company({ demand: [['Item', ...weeks], ['A', 10, 10]], capacity: [['Resource', ...weeks], ['Line', 40, 40]] });
    expect(restoreVersion(await read(changed(sheets, weekly)), 1)).toEqual({ refusal: 'otherPeriods', choices: [] });
    const nextYear = ['2028-01', '2028-02'];
    expect(restoreVersion(await read(changed(sheets, company({ demand: [['Item', ...nextYear], ['A', 10, 10]] }))), 1)).toEqual({ refusal: 'otherPeriods', choices: [] });
  });

  test('of an unchanged input costs the same', async () => {
    const quantities = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 3 });
    const cases = fc.record({
      a: quantities, b: quantities, hours: quantities, stock: fc.integer({ min: 0, max: 60 }), lot: fc.constantFrom(null, 20), lead: fc.integer({ min: 0, max: 1 }), lost: fc.boolean(), subcontract: fc.constantFrom(null, 6),
    });
    await fc.assert(fc.asyncProperty(cases, async ({ a, b, hours, stock, lot, lead, lost, subcontract }) => {
      const input = await read([
        sheet('Demand', [['Item', ...MONTHS], ['A', ...a], ['B', ...b]]),
        sheet('Stock', [['Item', 'On hand', 'Unit cost', 'Price', 'Lot size', 'Lead time', 'Subcontract cost'], ['A', stock, 10, 20, lot, null, null], ['B', 0, 5, 9, null, lead, subcontract]]),
        sheet('Capacity', [['Resource', 'Kind', 'Cost per hour', ...MONTHS], ['Line', 'Regular', 0, ...hours], ['Line', 'Overtime', 3, 10, 10, 10]]),
        sheet('Routings', [['Item', 'Resource', 'Hours per unit'], ['A', 'Line', 1], ['B', 'Line', 0.5]]),
        sheet('Settings', [['Setting', 'Value'], ['Unmet demand', lost ? 'lost' : 'backlog']]),
      ]);
      const report = await planOf(input);
      const { kept } = approvePlan(input, report, { by: '', note: '', runAt: TODAY });
      const again = await planOf(restored(restoreVersion({ ...input, ledger: { ...input.ledger, kept } }, 1)).input);
      expect(again.plan.objective).toBeCloseTo(report.plan.objective, 4);
      for (const [kind, cost] of Object.entries(report.plan.costs)) expect([kind, again.plan.costs[kind as keyof typeof again.plan.costs]]).toEqual([kind, expect.closeTo(cost as number, 4)]);
      expect(planVersions({ ...input.ledger, kept })[0]?.version.costs?.total).toBeCloseTo(again.plan.costs.total, 4);
    }), { numRuns: 10 });
  });
});
