import { CellStore } from '../../src/workbook/cell';
import type { MeetingView } from '../../src/taskpane/planner/meeting-view';
import type { SheetData, Workbook } from '../../src/workbook/workbook';
import { company, HIGHER, MONTHS, planSheet } from '../jobs/approved-company';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { officeBench, visibleParts } from './office-bench';
import { paneBench, type PaneBench } from './pane-bench';

const SIGNED = { by: 'Zoe', note: '' };

function meetingOf({ store }: Pick<PaneBench, 'store'>): MeetingView {
  const { meeting, failure } = store.state();
  if (meeting === undefined) throw new Error(`no meeting was read: ${failure?.reason ?? ''} ${failure?.detail ?? ''}`);
  return meeting;
}

async function sheetsOf(workbook: Workbook): Promise<readonly SheetData[]> {
  return workbook.read(await workbook.sheetNames());
}

/** Types another demand over the one that is there. */
function type(sheets: readonly SheetData[]): void {
  const cells = sheets.find(({ name }) => name === 'Demand')?.cells;
  CellStore.from(HIGHER).rowNumbers().forEach((row) => { HIGHER[row]?.forEach((value, column) => { cells?.set(row, column, { value }); }); });
}

test('a version is restored from the meeting, the room stays, and reconciling plans anew', async () => {
  const bench = paneBench(company());
  const { workbook, store, jobs } = bench;
  await jobs.rooms.approve(SIGNED);
  const first = planSheet(await sheetsOf(workbook));
  type(await workbook.read(['Demand']));
  await jobs.rooms.approve(SIGNED);
  const second = planSheet(await sheetsOf(workbook));
  store.dispatch({ kind: 'entered', room: 'meeting' });

  await jobs.rooms.restoreVersion(1);
  expect(planSheet(await sheetsOf(workbook))).toEqual(first);
  const { room, told, failure, plan } = store.state();
  expect([room, failure, plan?.lockCount]).toEqual(['meeting', undefined, 0]);
  expect(told).toEqual({
    en: 'The result sheets show version 1 again: 7 figures taken over. Reconcile plans anew.',
    fr: 'Les feuilles de résultat montrent de nouveau la version 1 : 7 chiffres repris. « Équilibrer » refait le plan.'.replace(/ (?=[:»])|(?<=«) /g, '\u00a0'),
  });
  expect(meetingOf(bench).versions.map(({ number, isRestorable }) => [number, isRestorable])).toEqual([[2, true], [1, true]]);

  expect([meetingOf(bench).restoredVersion, meetingOf(bench).versions.map(({ isShown }) => isShown)]).toEqual([1, [false, true]]);

  await jobs.reconcile();
  expect(planSheet(await sheetsOf(workbook))).toEqual(second);
  await jobs.rooms.readMeeting();
  expect([meetingOf(bench).restoredVersion, meetingOf(bench).versions.map(({ isShown }) => isShown)]).toEqual([undefined, [false, false]]);
}, 60_000);

test('what was restored can be approved as the next version, without being planned anew', async () => {
  const bench = paneBench(company());
  const { workbook, store, jobs } = bench;
  await jobs.rooms.approve(SIGNED);
  const first = planSheet(await sheetsOf(workbook));
  type(await workbook.read(['Demand']));
  await jobs.rooms.restoreVersion(1);
  await jobs.rooms.approve({ ...SIGNED, restore: 1 });
  expect([store.state().told?.en, planSheet(await sheetsOf(workbook))]).toEqual(['Version 2 of the plan is approved by Zoe.', first]);
  expect(meetingOf(bench)).toMatchObject({ restoredVersion: undefined, standing: { changes: [] }, versions: [{ number: 2, isShown: true }, { number: 1, isShown: false }] });
  await jobs.rooms.approve({ ...SIGNED, restore: 8 });
  expect(store.state().failure).toMatchObject({ reason: 'versionGone', detail: '8' });
}, 60_000);

test('two plans are compared where the versions stand, until the room is read again', async () => {
  const bench = paneBench(company());
  const { workbook, jobs } = bench;
  await jobs.rooms.approve(SIGNED);
  expect(meetingOf(bench).versionsKept.en).toMatch(/^Kept of all versions: \d KB of at most 2,000 KB/);
  type(await workbook.read(['Demand']));
  await jobs.rooms.compareVersions({ before: 1, after: undefined });
  // Nothing was planned since: the same figures, six other cells.
  expect(meetingOf(bench).compared).toMatchObject({ before: 1, after: undefined, text: { en: { cells: '6 input cells differ.', figures: [] } } });

  await jobs.rooms.approve(SIGNED);
  await jobs.rooms.compareVersions({ before: 2, after: 1 });
  expect(meetingOf(bench).compared?.text.fr.figures[0]).toMatchObject({ item: 'A', change: 'Production 60 → 100' });
  await jobs.rooms.compareVersions({ before: 2, after: 9 });
  expect(meetingOf(bench).compared).toBe(undefined);
  await jobs.rooms.readMeeting();
  expect(meetingOf(bench).compared).toBe(undefined);
}, 60_000);

test('a version that is gone, or planned other periods, is refused in a sentence and nothing is written', async () => {
  const { workbook, store, jobs } = paneBench(company());
  await jobs.rooms.approve(SIGNED);
  const before = await sheetsOf(workbook);
  await jobs.rooms.restoreVersion(7);
  expect(store.state().failure).toEqual({ reason: 'versionGone', detail: '7', job: 'restoreVersion' });
  for (const [at, { cells }] of (await workbook.read(['Demand'])).entries()) MONTHS.forEach((_, column) => { cells.set(at, column + 1, { value: `2029-0${column + 1}` }); });
  await jobs.rooms.restoreVersion(1);
  expect(store.state().failure).toEqual({ reason: 'versionGone', detail: '1', job: 'restoreVersion' });
  expect(planSheet(await sheetsOf(workbook))).toEqual(planSheet(before));
});

test('through Office.js the figures come back as they were approved, and nothing of the user’s changes', async () => {
  const { host, pane } = officeBench(company());
  await pane.jobs.rooms.approve(SIGNED);
  const first = planIn(host);
  const { cells } = host.workbook.worksheets.getItem('Demand');
  HIGHER.slice(1).forEach((row, at) => { row.forEach((value, column) => { if (typeof value === 'number') cells.set(at + 1, column, { value, format: {} }); }); });
  await pane.jobs.rooms.approve(SIGNED);
  const second = planIn(host);
  expect(second).not.toEqual(first);
  const before = usersSheets(host);
  expect(before).toHaveLength(4);

  await pane.jobs.rooms.restoreVersion(1);
  expect([pane.store.state().failure, planIn(host)]).toEqual([undefined, first]);
  expect(usersSheets(host)).toEqual(before);
  await pane.jobs.reconcile();
  expect(planIn(host)).toEqual(second);
}, 120_000);

/** Production, subcontracting and locks as they stand on the Plan sheet. */
function planIn({ workbook }: EmulatedExcel): readonly (readonly unknown[])[] {
  const { cells } = workbook.worksheets.getItem('Plan');
  const rows = Array.from({ length: 60 }, (_, row) => Array.from({ length: 10 }, (__, column) => cells.at(row, column).value));
  return rows.filter(([, , , , measure]) => ['Production', 'Subcontract', 'Lock'].some((kind) => measure === kind));
}

function usersSheets(host: EmulatedExcel): readonly unknown[] {
  const { sheets } = visibleParts(host) as { readonly sheets: readonly { readonly title: string }[] };
  return sheets.filter(({ title }) => company().some(({ name }) => name === title));
}
