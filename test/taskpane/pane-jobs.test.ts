import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { CellStore } from '../../src/workbook/cell';
import type { SheetData, Workbook } from '../../src/workbook/workbook';
import { sampleWorkbook } from '../../src/workbook/templates/sample-workbook';
import { WorkbookError } from '../../src/domain/error';
import { PREFERENCE } from '../../src/taskpane/preferences';
import { paneBench } from './pane-bench';

function sheetOf(name: string, rows: Parameters<typeof CellStore.from>[0]): SheetData {
  return { name, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

/** A workbook of one item and three months, its demand under a header of the test's choice. */
function smallWorkbook(item = 'Item'): readonly SheetData[] {
  return [
    sheetOf('Demand', [[item, 'Jan 2027', 'Feb 2027', 'Mar 2027'], ['A', 100, 100, 100]]),
    sheetOf('Stock', [['Item', 'On hand'], ['A', 50]]),
    sheetOf('Capacity', [['Resource', 'Jan 2027', 'Feb 2027', 'Mar 2027'], ['Line', 160, 160, 160]]),
    sheetOf('Items', [['Item', 'Resource', 'Hours per unit', 'Unit cost'], ['A', 'Line', 1, 10]]),
  ];
}

test('the sample company is added to the workbook and reconciled', async () => {
  const { workbook, store, jobs } = paneBench([sheetOf('Sheet1', [])]);
  await jobs.openSample();

  const { room, plan, running, failure } = store.state();
  expect([room, running, failure]).toEqual(['plan', undefined, undefined]);
  expect(plan?.figures.map(({ value }) => value.en)).toHaveLength(6);
  const sample = sampleWorkbook('en').map(({ name }) => name);
  expect(await workbook.sheetNames()).toEqual(expect.arrayContaining(['Sheet1', ...sample, 'Summary', 'Plan', 'Load', 'Exceptions', 'Data quality']));
}, 60_000);

test('a workbook that has a sheet of the sample’s name is left alone', async () => {
  const { workbook, store, jobs, shown } = paneBench([sheetOf('STOCK', [])]);
  await jobs.openSample();

  expect(store.state().failure).toEqual({ reason: 'sampleNames', detail: 'Stock', job: 'sample' });
  expect(await workbook.sheetNames()).toEqual(['STOCK']);
  await jobs.openSampleElsewhere();
  expect(shown).toEqual(['templates/en/sample-company.xlsx']);
});

test('a check says what was understood and writes nothing', async () => {
  const { workbook, store, jobs } = paneBench(smallWorkbook());
  await jobs.check();

  const { room, check } = store.state();
  expect([room, check?.isReady]).toEqual(['data', true]);
  expect(check?.sheets.map(({ role, sheet }) => [role, sheet])).toEqual([['demand', 'Demand'], ['stock', 'Stock'], ['capacity', 'Capacity'], ['items', 'Items']]);
  expect(await workbook.sheetNames()).toEqual(['Demand', 'Stock', 'Capacity', 'Items']);
});

test('a chosen column is used at once, and remembered by the workbook after the next plan', async () => {
  const { workbook, store, jobs } = paneBench(smallWorkbook('Zzz'));
  await jobs.check();
  expect(store.state().check?.isReady).toBe(false);
  await jobs.chooseMapping({ role: 'demand', key: 'item', value: 'A' });
  expect(store.state().check?.isReady).toBe(true);
  await jobs.reconcile();

  const again = paneBench(await workbook.read(await workbook.sheetNames()));
  await again.jobs.check();
  expect(again.store.state().check?.choices).toEqual({ demand: { item: 'A' } });
  expect(again.store.state().check?.isReady).toBe(true);
});

test('errors in the data stop the plan, are shown, and nothing is written', async () => {
  const { workbook, store, jobs } = paneBench([sheetOf('Demand', [['Item', 'Jan 2027', 'Feb 2027'], ['A', 'many', 2]])]);
  await jobs.reconcile();

  const { room, failure, check, plan } = store.state();
  expect([room, failure, plan]).toEqual(['data', { reason: 'dataErrors', detail: '', job: 'reconcile' }, undefined]);
  expect(check?.issues[0]?.severity).toBe('error');
  expect(await workbook.sheetNames()).toEqual(['Demand']);
});

test('a second job is ignored until the first has ended', async () => {
  const { store, jobs } = paneBench(smallWorkbook());
  const first = jobs.reconcile();
  await jobs.check();
  expect(store.state().running?.job).toBe('reconcile');
  await first;
  expect(store.state().room).toBe('plan');
});

test('a cancel ends the job at once and leaves the workbook as it was', async () => {
  const { workbook, store, jobs } = paneBench(smallWorkbook());
  store.subscribe(() => {
    if (store.state().running?.step === 'solving') jobs.cancel();
  });
  await jobs.reconcile();

  expect([store.state().running, store.state().notice, store.state().plan]).toEqual([undefined, 'cancelled', undefined]);
  expect(await workbook.sheetNames()).toEqual(['Demand', 'Stock', 'Capacity', 'Items']);
});

test('a host that fails is told in our words, with the job to try again', async () => {
  const open = new MemoryWorkbook(smallWorkbook());
  const workbook: Workbook = {
    sheetNames: () => open.sheetNames(),
    takenNames: () => open.takenNames(),
    read: (names) => open.read(names),
    write: () => Promise.reject(new WorkbookError('cell-edit', 'Plan')),
  };
  const { store, jobs } = paneBench([], { workbook });
  await jobs.reconcile();

  expect(store.state().failure).toEqual({ reason: 'busy', detail: '', job: 'write' });
});

test('a plan that could not be written is kept, and written without another search', async () => {
  const open = new MemoryWorkbook(smallWorkbook());
  let refusals = 1;
  const workbook: Workbook = {
    sheetNames: () => open.sheetNames(),
    takenNames: () => open.takenNames(),
    read: (names) => open.read(names),
    write: (drafts, control) => (refusals-- > 0 ? Promise.reject(new WorkbookError('sheet-protected', 'Plan')) : open.write(drafts, control)),
  };
  const { store, jobs } = paneBench([], { workbook });
  await jobs.reconcile();
  const steps: unknown[] = [];
  store.subscribe(() => steps.push(store.state().running?.step));
  await jobs.writePlan();

  expect([store.state().room, store.state().failure]).toEqual(['plan', undefined]);
  expect(await open.sheetNames()).toEqual(expect.arrayContaining(['Summary', 'Plan']));
  expect(steps).not.toContain('solving');
  await jobs.writePlan();
  expect(steps).toContain('solving');
});

/** A pane whose user changes the workbook while the plan is searched for. */
async function reconcileWhile(change: (sheets: readonly SheetData[]) => readonly SheetData[]): Promise<{ readonly pane: ReturnType<typeof paneBench>; readonly names: readonly string[] }> {
  let open = new MemoryWorkbook(smallWorkbook());
  const workbook: Workbook = {
    sheetNames: () => open.sheetNames(),
    takenNames: () => open.takenNames(),
    read: (names) => open.read(names),
    write: (drafts, control) => open.write(drafts, control),
  };
  const pane = paneBench([], { workbook });
  const stop = pane.store.subscribe(() => {
    if (pane.store.state().running?.step !== 'explaining') return;
    stop();
    open = new MemoryWorkbook(change(smallWorkbook()));
  });
  await pane.jobs.reconcile();
  return { pane, names: await open.sheetNames() };
}

test('nothing is written when cells of the input changed meanwhile, and a new run uses them', async () => {
  const demand = sheetOf('Demand', [['Item', 'Jan 2027', 'Feb 2027', 'Mar 2027'], ['A', 100, 120, 90]]);
  const { pane, names } = await reconcileWhile((sheets) => [demand, ...sheets.slice(1)]);

  expect(pane.store.state().failure).toEqual({ reason: 'inputChanged', detail: '2', job: 'write' });
  expect(names).toEqual(['Demand', 'Stock', 'Capacity', 'Items']);
  await pane.jobs.reconcile();
  expect(pane.store.state().room).toBe('plan');
});

test('an input sheet that was deleted meanwhile is named, and nothing is written', async () => {
  const { pane, names } = await reconcileWhile((sheets) => sheets.slice(1));

  expect(pane.store.state().failure).toMatchObject({ reason: 'sheetGone', detail: 'Demand' });
  expect(names).toEqual(['Stock', 'Capacity', 'Items']);
});

test('a sheet that the plan was not made from may change meanwhile', async () => {
  const { pane, names } = await reconcileWhile((sheets) => [...sheets, sheetOf('Notes', [['new']])]);

  expect(pane.store.state().failure).toBeUndefined();
  expect(names).toContain('Summary');
});

test('while the search takes long, the figures of a quick plan are shown and nothing is written', async () => {
  const { workbook, store, jobs, passTime } = paneBench(smallWorkbook());
  const seen: unknown[] = [];
  store.subscribe(() => {
    const { running } = store.state();
    if (running?.step === 'solving' && running.estimate === undefined) passTime();
    if (running?.step === 'solving') seen.push(running.estimate?.map(({ label, value }) => `${label.en} ${value.en}`)[0]);
  });
  await jobs.reconcile();

  expect(seen).toContain('SERVICE LEVEL 100%');
  expect([store.state().room, store.state().running]).toEqual(['plan', undefined]);
  expect(await workbook.sheetNames()).toContain('Summary');
});

test('no estimate is shown once the search has ended', async () => {
  const { store, jobs, passTime } = paneBench(smallWorkbook());
  await jobs.reconcile();
  const before = store.state();
  passTime();

  expect(store.state()).toBe(before);
});

test('what the host waits for is shown as long as it waits', () => {
  const listeners: ((reason: 'cell-edit' | undefined) => void)[] = [];
  const { store } = paneBench([], { onWait: (listener) => listeners.push(listener) });
  listeners.forEach((tell) => { tell('cell-edit'); });
  expect(store.state().waiting).toBe('cell-edit');
  listeners.forEach((tell) => { tell(undefined); });
  expect(store.state().waiting).toBeUndefined();
});

test('a host that is busy when the pane opens is no failure', async () => {
  const { store, jobs } = paneBench([], { isUnfinished: () => Promise.reject(new WorkbookError('cell-edit', '')) });
  await jobs.lookForUnfinished();

  expect(store.state().failure).toBeUndefined();
});

test('once the sample company’s sheets are there, a failure leads on from them', async () => {
  const open = new MemoryWorkbook();
  let writes = 0;
  const workbook: Workbook = {
    sheetNames: () => open.sheetNames(),
    takenNames: () => open.takenNames(),
    read: (names) => (writes === 1 ? Promise.reject(new WorkbookError('host-busy', '')) : open.read(names)),
    write: (drafts, control) => ((writes += 1), open.write(drafts, control)),
  };
  const { store, jobs } = paneBench([], { workbook });
  await jobs.openSample();

  expect(store.state().failure).toEqual({ reason: 'busy', detail: '', job: 'reconcile' });
});

test('shows a place, and says so when its sheet is gone', async () => {
  const { jobs, shown } = paneBench();
  await jobs.show({ sheet: 'Demand', area: { row: 2, column: 1, rowCount: 1, columnCount: 1 } });
  expect(shown).toEqual(['Demand!B3']);

  const gone = paneBench([], { show: ({ sheet }) => Promise.reject(new WorkbookError('sheet-gone', sheet)) });
  await gone.jobs.show({ sheet: 'Demand' });
  expect(gone.store.state().failure).toEqual({ reason: 'sheetGone', detail: 'Demand', job: undefined });
});

test('the previous result is put back where one is kept', async () => {
  const kept = paneBench([], { restorePrevious: () => Promise.resolve(true) });
  await kept.jobs.restorePrevious();
  expect(kept.store.state().notice).toBe('restored');

  const none = paneBench();
  await none.jobs.restorePrevious();
  expect(none.store.state().failure).toEqual({ reason: 'nothingKept', detail: '', job: 'restore' });
});

test('locked figures are kept by the next plan until all are unlocked', async () => {
  const { workbook, store, jobs } = paneBench(smallWorkbook());
  await jobs.reconcile();
  // The planner marks one figure of the Plan sheet, in the row below its production.
  const [plan] = await workbook.read(['Plan']);
  if (plan === undefined) throw new Error('a plan was written');
  const lockRow = plan.cells.rowNumbers().find((row) => Array.from({ length: 6 }, (_, column) => plan.cells.at(row, column).value).includes('Lock'));
  const firstPeriod = Array.from({ length: 12 }, (_, column) => column).find((column) => typeof plan.cells.at(lockRow === undefined ? 0 : lockRow - 1, column).value === 'number') ?? 0;
  plan.cells.set(lockRow ?? 0, firstPeriod, { value: 'x' });

  await jobs.reconcile();
  expect(store.state().plan?.lockCount).toBe(1);
  await jobs.unlockAll();
  expect(store.state().plan?.lockCount).toBe(0);
});

test('the journal names who works with the pane, once somebody said', async () => {
  const { workbook, jobs } = paneBench(smallWorkbook(), { preferences: { read: (name) => (name === PREFERENCE.name ? 'Zoe' : undefined), keep: () => undefined } });
  await jobs.reconcile();

  const [journal] = await workbook.read(['Journal']);
  expect([2, 3].map((column) => journal?.cells.at(4, column).value)).toEqual(['Plan made', 'Zoe']);
});
