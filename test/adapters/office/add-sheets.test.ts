import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import { resultSheet, userSheet, withLedger } from '../../contract/workbook';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';
import { visibleState } from '../../excel-host/visible-state';
import { inputDrafts } from '../both-writers/input-drafts';

/** Office.js is loaded once; each run has a workbook of its own. */
let current: EmulatedExcel | undefined;
const excel = connectNative({ answer: (body) => current?.answer(body) ?? Promise.reject(new Error('no workbook')) });

/** A workbook with a sheet of the user's and a result that was written twice, so that there is one to restore. */
async function open(): Promise<{ readonly host: EmulatedExcel; readonly workbook: OfficeWorkbook }> {
  current = excelWith([userSheet('Demand', ['Item', 'Quantity'], ['A', 12])]);
  const workbook = new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() });
  await workbook.write(withLedger(resultSheet('Plan', 'first')));
  await workbook.write(withLedger(resultSheet('Plan', 'second')));
  current.schedule.requestCount = 0;
  return { host: current, workbook };
}

function titles({ workbook }: EmulatedExcel): readonly string[] {
  return workbook.worksheets.items.map(({ name }) => name);
}

describe('sheets for the user, added to an open workbook', () => {
  it('come behind the others and bear no mark of ours', async () => {
    const { host, workbook } = await open();
    await workbook.write(inputDrafts());
    expect(await workbook.sheetNames()).toEqual(['Demand', 'Plan', '_equilibre', "Steps of the month's cycle", 'Board']);
    expect(host.workbook.worksheets.getItem('Board').customProperties.items).toEqual([]);
  });

  it('are known afterwards with their tables and names, so that a second template can avoid them', async () => {
    const { workbook } = await open();
    await workbook.write(inputDrafts());
    expect(await workbook.takenNames()).toMatchObject({
      tables: [{ name: 'tblSteps', sheet: "Steps of the month's cycle", headers: ['Step', 'Due', 'Days', 'Double'] }],
      names: ['StepNames', 'Limit', 'FirstStep'],
    });
    expect((await workbook.takenNames()).sheets).toEqual(expect.arrayContaining(['Demand', 'Plan', '_equilibre', 'Board']));
  });

  it('leave the last result as it can be restored', async () => {
    const { workbook } = await open();
    await workbook.write(inputDrafts());
    expect(await workbook.hasPrevious()).toBe(true);
    await workbook.restorePrevious();
    expect((await workbook.read(['Plan']))[0]?.cells.at(0, 0).value).toBe('first');
    expect(await workbook.sheetNames()).toContain('Board');
  });

  it('leave no very hidden sheet in a workbook without a result', async () => {
    const host = excelWith([userSheet('Demand', ['Item'])]);
    current = host;
    await new OfficeWorkbook({ run: (batch) => excel.run(batch) }).write(inputDrafts());
    expect(titles(host)).toEqual(['Demand', "Steps of the month's cycle", 'Board']);
  });

  it.each([
    ['a table', 'tblSteps', 'Demand!$A$1'],
    ['a name', 'steppermitted', '0.5'],
  ])("are refused when they bring %s whose name is taken, and nothing is added", async (kind, taken, formula) => {
    const { host, workbook } = await open();
    host.workbook.names.add(taken, `=${formula}`);
    const before = visibleState(host);
    const drafts = inputDrafts().map((draft) => ({ ...draft, names: [...(draft.names ?? []), ...(kind === 'a name' && draft.name === 'Board' ? [{ name: 'StepPermitted', formula: '1' }] : [])] }));
    await expect(workbook.write(drafts)).rejects.toMatchObject({ fault: 'name-taken' });
    expect(visibleState(host)).toEqual(before);
  });

  it('are all there or none, whichever request fails, and the last result can be restored', async () => {
    const { host: complete, workbook: first } = await open();
    const before = visibleState(complete);
    await first.write(inputDrafts());
    const [after, requests] = [visibleState(complete), complete.schedule.requestCount];
    for (let number = 1; number <= requests; number++) {
      const { host, workbook } = await open();
      host.schedule.faults = { request: { number, code: number % 2 === 0 ? 'GeneralException' : 'AccessDenied' } };
      const hasFailed = await workbook.write(inputDrafts()).then(() => false, () => true);
      expect({ number, state: visibleState(host) }).toEqual({ number, state: hasFailed ? before : after });
      expect(await workbook.hasPrevious()).toBe(true);
    }
  }, 120_000);

  it('are taken away by the next session when the connection is lost for good', async () => {
    const { host: complete, workbook: first } = await open();
    const before = visibleState(complete);
    await first.write(inputDrafts());
    const [after, requests] = [visibleState(complete), complete.schedule.requestCount];
    for (let number = 1; number <= requests; number += 3) {
      const { host, workbook } = await open();
      host.schedule.faults = { request: { number, code: 'GeneralException', forGood: true } };
      const hasFailed = await workbook.write(inputDrafts()).then(() => false, () => true);
      host.schedule.faults = {};
      if (await workbook.isUnfinished()) await workbook.restorePrevious();
      expect({ number, state: visibleState(host) }).toEqual({ number, state: hasFailed ? before : after });
    }
  }, 120_000);
});
