import { WorkbookError } from '../../src/domain/error';
import { idleTrial } from '../../src/taskpane/rooms/trial';
import { CellStore } from '../../src/workbook/cell';
import { processRows } from '../../src/workbook/process/process-rows';
import type { ProcessTableKey } from '../../src/workbook/schema/process-tables';
import { TEMPLATE_KEYS } from '../../src/workbook/templates/template';
import type { SheetData, Workbook } from '../../src/workbook/workbook';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import type { MeetingView } from '../../src/taskpane/planner/meeting-view';
import { paneBench, type PaneBench } from './pane-bench';

const TOLD = { en: 'Told.', fr: 'Dit.' };

function sheetOf(name: string, rows: Parameters<typeof CellStore.from>[0]): SheetData {
  return { name, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

/** 60 hours a month for 100 units of one hour, each sold at 10 and made at 4. */
function shortWorkbook(): readonly SheetData[] {
  const months = ['Jan 2027', 'Feb 2027', 'Mar 2027'];
  return [
    sheetOf('Demand', [['Item', ...months], ['A', 100, 100, 100]]),
    sheetOf('Stock', [['Item', 'On hand'], ['A', 0]]),
    sheetOf('Capacity', [['Resource', ...months], ['Line', 60, 60, 60]]),
    sheetOf('Items', [['Item', 'Family', 'Resource', 'Hours per unit', 'Unit cost', 'Price'], ['A', 'Big', 'Line', 1, 4, 10]]),
  ];
}

async function rowsOf(workbook: Workbook, key: ProcessTableKey): Promise<readonly ReadonlyMap<string, unknown>[]> {
  return (processRows(await workbook.read(await workbook.sheetNames()), key)?.rows ?? []).map(({ values }) => values);
}

test.each(TEMPLATE_KEYS)('the template %s comes beside the user’s sheets and its first sheet is shown', async (key) => {
  const { workbook, store, jobs, shown } = paneBench([sheetOf('Mine', [['x']])]);
  await jobs.rooms.addTemplate(key, 'example', TOLD);

  const names = await workbook.sheetNames();
  expect([store.state().failure, store.state().told, names.includes('Mine'), names.length > 2]).toEqual([undefined, TOLD, true, true]);
  expect(names).toContain(shown[0]);
  expect(names).not.toContain('_equilibre');
});

test('a template that is added twice gets names of its own', async () => {
  const { workbook, jobs } = paneBench();
  await jobs.rooms.addTemplate('decisions', 'empty', TOLD);
  await jobs.rooms.addTemplate('decisions', 'empty', TOLD);

  expect(await workbook.sheetNames()).toEqual(expect.arrayContaining(['Decisions', 'Decisions (2)', 'Actions', 'Actions (2)']));
});

test('scenarios that were set are compared with the plan and written, and the room stays', async () => {
  const { workbook, store, jobs, shown } = paneBench(shortWorkbook());
  store.dispatch({ kind: 'entered', room: 'scenarios' });
  store.dispatch({ kind: 'trialsChosen', trials: [{ ...idleTrial('More hours'), capacityShare: 0.5 }] });
  await jobs.rooms.compare();

  const { room, comparison, hasPlan, failure } = store.state();
  expect([room, hasPlan, failure]).toEqual(['scenarios', true, undefined]);
  expect(comparison?.scenarios.map(({ name, assumptions }) => [name, assumptions.map(({ en }) => en)])).toEqual([['More hours', ['Capacity +50%']]]);
  // 90 units a month instead of 60.
  expect(comparison?.scenarios[0]?.measures[0]).toEqual({
    label: { en: 'Service level', fr: 'Taux de service' }, value: { en: expect.any(String) as string, fr: expect.any(String) as string }, difference: { en: expect.stringMatching(/^\+.* pt$/) as string, fr: expect.stringMatching(/^\+.*\u00a0pt$/) as string },
  });
  expect(comparison?.strategies.map(({ name }) => name.en)).toEqual(['Chase', 'Level', 'Optimal']);
  expect(await workbook.sheetNames()).toEqual(expect.arrayContaining(['Summary', comparison?.sheet]));
  expect(shown).toEqual([]);
});

test('a scenario becomes the plan, and the data quality says so', async () => {
  const { workbook, store, jobs } = paneBench(shortWorkbook());
  store.dispatch({ kind: 'trialsChosen', trials: [{ ...idleTrial('Twice the hours'), capacityShare: 1 }] });
  await jobs.rooms.adopt('Twice the hours');

  expect([store.state().room, store.state().plan?.figures[0]?.value.en]).toEqual(['plan', '100%']);
  const [quality] = await workbook.read(['Data quality']);
  const texts = (quality?.cells.rowNumbers() ?? []).flatMap((row) => Array.from({ length: 8 }, (_, column) => quality?.cells.at(row, column).value));
  expect(texts).toEqual(expect.arrayContaining([expect.stringContaining('Twice the hours')]));
});

test('a scenario that is no longer there is named', async () => {
  const { store, jobs } = paneBench(shortWorkbook());
  await jobs.rooms.adopt('Gone');
  expect(store.state().failure).toEqual({ reason: 'scenarioGone', detail: 'Gone', job: 'adopt' });
});

/** What the meeting room shows. */
function meetingOf({ store }: PaneBench): MeetingView {
  const { meeting, failure } = store.state();
  if (meeting === undefined) throw new Error(`no meeting was read: ${failure?.reason ?? ''}`);
  return meeting;
}

test('a meeting is prepared and one of its topics decided', async () => {
  const bench = paneBench(shortWorkbook());
  const { workbook, store, jobs } = bench;
  await jobs.rooms.prepareMeeting();
  const [topic = { row: 0, topic: '' }] = meetingOf(bench).topics;
  expect(meetingOf(bench)).toMatchObject({ hasAgenda: true, canDecide: false, standing: undefined });
  expect(await workbook.sheetNames()).toEqual(expect.arrayContaining(['Agenda', 'Meeting pack']));

  await jobs.rooms.addTemplate('decisions', 'empty', TOLD);
  await jobs.rooms.readMeeting();
  expect([meetingOf(bench).canDecide, store.state().told]).toEqual([true, TOLD]);
  await jobs.rooms.decide({ row: topic.row, topic: topic.topic, option: undefined, decision: 'Rent a machine', decider: 'Zoe', action: { task: 'Ask for offers', owner: 'Paul', due: undefined } }, TOLD);
  expect((await rowsOf(workbook, 'decisions')).map((row) => [row.get('id'), row.get('decision')])).toEqual([[1, 'Rent a machine']]);
  expect((await rowsOf(workbook, 'actions')).map((row) => [row.get('task'), row.get('decision')])).toEqual([['Ask for offers', 1]]);
  expect(meetingOf(bench).topics.map((open) => open.topic)).not.toContain(topic.topic);
}, 60_000);

test('an option that is applied sets its lever, and the plan is made anew with it', async () => {
  const bench = paneBench(shortWorkbook());
  const { workbook, store, jobs } = bench;
  await jobs.rooms.prepareMeeting();
  await jobs.rooms.addTemplate('decisions', 'empty', TOLD);
  await jobs.rooms.readMeeting();
  const before = store.state().plan?.figures[0]?.value.en;
  const found = meetingOf(bench).topics.flatMap((topic) => topic.options.map((option) => ({ topic, option }))).find(({ option }) => option.setsLevers);
  if (found === undefined) throw new Error('no option sets a lever');
  const { topic, option } = found;
  expect([option.cost.en, option.cost.fr]).toEqual([expect.stringMatching(/^(saves|adds) €/) as string, expect.stringMatching(/^(économise|coûte) /) as string]);
  await jobs.rooms.decide({ row: topic.row, topic: topic.topic, option: option.letter, decision: option.text, decider: 'Zoe', isApplied: true, action: undefined }, TOLD);

  expect([store.state().failure, store.state().told]).toEqual([undefined, TOLD]);
  expect((await rowsOf(workbook, 'levers')).map((row) => [row.get('decision'), row.get('scope'), row.get('active'), row.get('why')])).toEqual([[1, 'Line', 'Yes', topic.topic]]);
  // On time: 60 + 20 + 0 of 300 before; with 40 hours more in January 100 + 60 + 20.
  expect([before, store.state().plan?.figures[0]?.value.en]).toEqual(['26.7%', '60%']);
  expect(await workbook.sheetNames()).not.toContain('Decided levers 2');
}, 60_000);

test('a plan is approved, and a change of its input is seen afterwards', async () => {
  const bench = paneBench(shortWorkbook());
  const { workbook, store, jobs } = bench;
  await jobs.rooms.approve({ by: 'Zoe', note: 'As discussed' });
  expect(store.state().told).toMatchObject({ en: 'Version 1 of the plan is approved by Zoe.' });
  expect(meetingOf(bench).versions).toEqual([{ number: 1, isRestorable: true, isShown: true, approvedOn: '2027-01-04', words: expect.objectContaining({ en: expect.stringMatching(/^1 · 04\/01\/2027 · Zoe · .* · As discussed$/) as string }) as unknown }]);
  expect(meetingOf(bench).standing).toMatchObject({ changes: [] });

  for (const { cells } of await workbook.read(['Demand'])) cells.set(1, 1, { value: 90 });
  await jobs.rooms.readMeeting();
  expect(meetingOf(bench).standing).toMatchObject({ changes: [{ placeText: 'Demand!B2' }] });
}, 60_000);

test('a decision without its tables says what is missing', async () => {
  const { store, jobs } = paneBench(shortWorkbook());
  await jobs.rooms.decide({ row: 1, topic: 'A', option: undefined, decision: 'x', decider: '', action: undefined }, TOLD);
  expect(store.state().failure).toEqual({ reason: 'noTable', detail: '', job: 'decide' });
});

test('errors in the data stop a comparison, and the check says which', async () => {
  const { store, jobs } = paneBench([sheetOf('Demand', [['Item', 'Jan 2027', 'Feb 2027'], ['A', 'many', 2]])]);
  await jobs.rooms.compare();
  expect([store.state().failure?.reason, store.state().room]).toEqual(['dataErrors', 'data']);
});

test('what failed is done again with what it was asked for', async () => {
  const open = new MemoryWorkbook(shortWorkbook());
  let refusals = 1;
  const workbook: Workbook = {
    sheetNames: () => open.sheetNames(),
    read: (names) => open.read(names),
    takenNames: () => open.takenNames(),
    write: (drafts, control, edits) => (refusals-- > 0 ? Promise.reject(new WorkbookError('host-busy', '')) : open.write(drafts, control, edits)),
  };
  const { store, jobs } = paneBench([], { workbook });
  await jobs.rooms.addTemplate('raci', 'empty', TOLD);
  expect(store.state().failure).toMatchObject({ reason: 'busy', job: 'template' });
  await jobs.rooms.again();
  expect([store.state().failure, store.state().told]).toEqual([undefined, TOLD]);
});

test('a workbook that holds a plan already shows the rooms around it', async () => {
  const first = paneBench(shortWorkbook());
  await first.jobs.lookForPlan();
  expect(first.store.state().hasPlan).toBe(false);
  await first.jobs.reconcile();
  const second = paneBench(await first.workbook.read(await first.workbook.sheetNames()));
  await second.jobs.lookForPlan();
  expect(second.store.state().hasPlan).toBe(true);
});

test('an owner that somebody typed on the Exceptions sheet stays with the exception', async () => {
  const { workbook, jobs } = paneBench(shortWorkbook());
  await jobs.reconcile();
  for (const { cells } of await workbook.read(['Exceptions'])) cells.set(4, 12, { value: 'Zoe' });
  for (const { cells } of await workbook.read(['Demand'])) cells.set(1, 1, { value: 110 });
  await jobs.reconcile();
  const [exceptions] = await workbook.read(['Exceptions']);
  expect([exceptions?.cells.at(3, 12).value, exceptions?.cells.at(4, 12).value]).toEqual(['Suggested owner', 'Zoe']);
}, 60_000);
