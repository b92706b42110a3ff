import { WorkbookError } from '../../src/domain/error';
import type { Language } from '../../src/i18n/language';
import { wayOnAfter } from '../../src/taskpane/failure';
import { wordsIn } from '../../src/taskpane/words';
import type { SheetData } from '../../src/workbook/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { officeBench, paneOn, visibleParts } from './office-bench';
import { paneBench } from './pane-bench';
import { journalLines, NO_WORDS, processSheets, rowsIn, type ProcessBench } from './process-bench';
import { SAID } from './said-faults';

/** A step of the month, and what has to happen before it. */
interface Step {
  readonly prepare: (bench: ProcessBench) => Promise<void>;
  readonly run: (bench: ProcessBench) => Promise<void>;
}

const approve = ({ pane }: ProcessBench): Promise<void> => pane.jobs.rooms.approve({ by: 'Zoe', note: '' });
const prepareMeeting = ({ pane }: ProcessBench): Promise<void> => pane.jobs.rooms.prepareMeeting();

function setDemand({ host }: ProcessBench, quantity: number): void {
  host.workbook.worksheets.getItem('Demand').cells.set(1, 1, { value: quantity, format: {} });
}

const STEPS: Readonly<Record<'agenda' | 'approve' | 'decide' | 'restoreVersion' | 'template', Step>> = {
  agenda: {
    prepare: async (bench) => {
      await approve(bench);
      setDemand(bench, 130);
    },
    run: prepareMeeting,
  },
  approve: {
    prepare: async (bench) => {
      await prepareMeeting(bench);
      setDemand(bench, 130);
    },
    run: approve,
  },
  decide: {
    prepare: prepareMeeting,
    run: ({ host, pane }) => {
      const agenda = agendaOf({ host });
      const row = agenda.tables.getItem('tblAgenda').area.row + 1;
      const { value: topic } = agenda.cells.at(row, 2);
      if (typeof topic !== 'string') throw new Error('there is nothing to decide');
      return pane.jobs.rooms.decide({ row, topic, option: 'A', decision: 'Rent a machine', decider: 'Zoe', action: { task: 'Ask for offers', owner: 'Paul', due: 46_060 } }, NO_WORDS);
    },
  },
  restoreVersion: {
    prepare: async (bench) => {
      await approve(bench);
      setDemand(bench, 130);
      await approve(bench);
    },
    run: ({ pane }) => pane.jobs.rooms.restoreVersion(1),
  },
  template: { prepare: approve, run: ({ pane }) => pane.jobs.rooms.addTemplate('raci', 'empty', NO_WORDS) },
};

const CODES = Object.keys(SAID);
/** Moments of a step at which it is cut off: each error is met in each of its parts. */
const MOMENTS = 8;

let sheets: readonly SheetData[];
beforeAll(async () => {
  sheets = await processSheets();
});

async function prepared(step: Step): Promise<ProcessBench> {
  const bench = officeBench(sheets);
  await step.prepare(bench);
  expect(bench.pane.store.state().failure).toBeUndefined();
  bench.host.schedule.requestCount = 0;
  return bench;
}

interface Outcome {
  readonly after: string;
  readonly requests: number;
}

const outcomes = new Map<Step, Promise<Outcome>>();

/** The workbook after a step that nothing disturbed, and how many requests it took. */
function undisturbed(step: Step): Promise<Outcome> {
  const outcome = outcomes.get(step) ?? outcomeOf(step);
  outcomes.set(step, outcome);
  return outcome;
}

async function outcomeOf(step: Step): Promise<Outcome> {
  const bench = await prepared(step);
  await step.run(bench);
  expect(bench.pane.store.state().failure).toBeUndefined();
  return { after: stateOf(bench.host), requests: bench.host.schedule.requestCount };
}

function stateOf(host: EmulatedExcel): string {
  return JSON.stringify(visibleParts(host));
}

/** What the pane's button does after a failure: the cut-off write is put back, or what is left to do is done again. */
async function wayOn({ pane }: ProcessBench): Promise<void> {
  const { failure } = pane.store.state();
  if (failure !== undefined && wayOnAfter(failure) === 'putBack') await pane.jobs.putBack();
}

describe.each(Object.entries(STEPS))('when Excel fails for good in the midst of %s', (_, step) => {
  test('the workbook is as before or complete, the pane says why, and trying again completes what is left', async () => {
    const { after, requests } = await undisturbed(step);
    let bench = await prepared(step);
    let before = stateOf(bench.host);
    for (let moment = 0; moment < MOMENTS; moment++) {
      const number = 1 + Math.floor((moment * requests) / MOMENTS);
      const code = CODES[moment % CODES.length] ?? '';
      bench.host.schedule.requestCount = 0;
      bench.host.schedule.faults = { request: { number, code, forGood: true } };
      await step.run(bench);
      bench.host.schedule.faults = {};
      const { failure, running } = bench.pane.store.state();
      expect({ number, code, running, reason: failure?.reason }).toEqual({ number, code, running: undefined, reason: expect.stringMatching(new RegExp(`^(${SAID[code] ?? ''}|unfinished)$`)) as string });
      await wayOn(bench);
      const now = stateOf(bench.host);
      expect({ number, code, state: now === before ? 'before' : now === after ? 'after' : 'neither' }).not.toEqual({ number, code, state: 'neither' });
      if (now === before && moment < MOMENTS - 1) continue;
      await bench.pane.jobs.rooms.again();
      expect({ number, code, failure: bench.pane.store.state().failure, isComplete: stateOf(bench.host) === after }).toEqual({ number, code, failure: undefined, isComplete: true });
      bench = await prepared(step);
      before = stateOf(bench.host);
    }
  }, 180_000);

  test('a passing cell edit or a passing rush changes nothing', async () => {
    const { after } = await undisturbed(step);
    const bench = await prepared(step);
    bench.host.schedule.faults = { cellEditRequests: 2, busyRequests: 2 };
    await step.run(bench);
    expect([bench.pane.store.state().failure, stateOf(bench.host) === after]).toEqual([undefined, true]);
  });

  test('and the pane is closed with it, the next one offers to put back, and the step can be taken there', async () => {
    const { after, requests } = await undisturbed(step);
    const bench = await prepared(step);
    const before = stateOf(bench.host);
    bench.host.schedule.faults = { request: { number: Math.round(requests * 0.6), code: 'GeneralException', forGood: true } };
    await step.run(bench);
    bench.host.schedule.faults = {};
    const next: ProcessBench = { host: bench.host, pane: paneOn(bench.host) };
    await next.pane.jobs.lookForUnfinished();
    if (next.pane.store.state().failure?.reason === 'unfinished') await next.pane.jobs.putBack();
    if (stateOf(bench.host) === after) return;
    expect(stateOf(bench.host)).toBe(before);
    await next.pane.jobs.rooms.readMeeting();
    await step.run(next);
    expect([next.pane.store.state().failure, stateOf(bench.host) === after]).toEqual([undefined, true]);
  });
});

/** Has something happen once the pane begins to write, after it has read and planned. */
function whenWritingBegins({ pane }: ProcessBench, happens: () => void): void {
  const stop = pane.store.subscribe(() => {
    if (pane.store.state().running?.step !== 'writing') return;
    stop();
    happens();
  });
}

test('the journal and the ledger have the same runs after a fault and after trying again', async () => {
  const bench = await prepared(STEPS.approve);
  const lines = [await journalLines(bench.host)];
  const { schedule } = bench.host;
  whenWritingBegins(bench, () => {
    schedule.faults = { request: { number: schedule.requestCount + 20, code: 'GeneralException', forGood: true } };
  });
  await approve(bench);
  schedule.faults = {};
  expect(bench.pane.store.state().failure?.reason).toBe('unfinished');
  await wayOn(bench);
  lines.push(await journalLines(bench.host));
  await bench.pane.jobs.rooms.again();
  lines.push(await journalLines(bench.host));
  expect(lines).toEqual([1, 1, 2].map((count) => ({ sheet: count, ledger: count })));
});

function agendaOf({ host }: Pick<ProcessBench, 'host'>): ReturnType<EmulatedExcel['workbook']['worksheets']['getItem']> {
  return host.workbook.worksheets.getItem('Agenda');
}

describe('while the agenda is prepared anew', () => {
  async function second(): Promise<ProcessBench> {
    const bench = await prepared(STEPS.approve);
    await bench.pane.jobs.rooms.readMeeting();
    return bench;
  }

  test('a co-author’s change of a row is seen, nothing is written over it, and it stays when the step is taken again', async () => {
    const bench = await second();
    const [topic] = await rowsIn(bench.host, 'agenda');
    const { cells } = agendaOf(bench);
    const [row, column] = [topic?.row ?? 0, 4];
    let typed = '';
    whenWritingBegins(bench, () => {
      cells.set(row, column, { ...cells.at(row, column), value: 'typed by somebody else' });
      typed = stateOf(bench.host);
    });
    await prepareMeeting(bench);
    expect([bench.pane.store.state().failure, stateOf(bench.host) === typed]).toEqual([{ reason: 'inputChanged', detail: '1', job: 'agenda' }, true]);
    await bench.pane.jobs.rooms.again();
    expect([bench.pane.store.state().failure, cells.at(row, column).value]).toEqual([undefined, 'typed by somebody else']);
  });

  test('its sheet’s deletion is told by name, and trying again makes a new agenda', async () => {
    const bench = await second();
    whenWritingBegins(bench, () => { agendaOf(bench).delete(); });
    await prepareMeeting(bench);
    expect(bench.pane.store.state().failure).toEqual({ reason: 'sheetGone', detail: 'Agenda', job: 'agenda' });
    expect(bench.host.workbook.worksheets.items.map(({ name }) => name)).not.toContain('Agenda');
    await bench.pane.jobs.rooms.again();
    expect([bench.pane.store.state().failure, (await rowsIn(bench.host, 'agenda')).length > 0]).toEqual([undefined, true]);
  });

  test('its sheet’s new name is found when the step is taken again', async () => {
    const bench = await second();
    const count = (await rowsIn(bench.host, 'agenda')).length;
    whenWritingBegins(bench, () => { agendaOf(bench).name = 'Our topics'; });
    await prepareMeeting(bench);
    expect(bench.pane.store.state().failure).toEqual({ reason: 'sheetGone', detail: 'Agenda', job: 'agenda' });
    await bench.pane.jobs.rooms.again();
    expect([bench.pane.store.state().failure, (await rowsIn(bench.host, 'agenda')).length >= count]).toEqual([undefined, true]);
    expect(bench.host.workbook.worksheets.items.map(({ name }) => name)).not.toContain('Agenda');
  });

  test('its table’s removal is told by name and nothing is written', async () => {
    const bench = await second();
    let left = '';
    whenWritingBegins(bench, () => {
      agendaOf(bench).tables.getItem('tblAgenda').convertToRange();
      left = stateOf(bench.host);
    });
    await prepareMeeting(bench);
    expect([bench.pane.store.state().failure, stateOf(bench.host) === left]).toEqual([{ reason: 'tableChanged', detail: 'tblAgenda', job: 'agenda' }, true]);
    await bench.pane.jobs.rooms.again();
    expect([bench.pane.store.state().failure, (await rowsIn(bench.host, 'agenda')).length > 0]).toEqual([undefined, true]);
  });

  test('requests that are too large for Excel are told, and the workbook is as it was', async () => {
    const bench = await second();
    const before = stateOf(bench.host);
    bench.host.schedule.faults = { payloadLimit: 6000 };
    await prepareMeeting(bench);
    bench.host.schedule.faults = {};
    expect([bench.pane.store.state().failure?.reason, stateOf(bench.host) === before]).toEqual(['tooLarge', true]);
  });
});

describe.each<[keyof typeof STEPS, string]>([['agenda', 'Agenda'], ['approve', 'KPI values'], ['decide', 'Decisions']])('a sheet that %s edits and that is protected', (name, sheet) => {
  test('is told by its name before anything is computed, nothing is written, and the step goes on once the protection is lifted', async () => {
    const { after } = await undisturbed(STEPS[name]);
    const bench = await prepared(STEPS[name]);
    const { protection } = bench.host.workbook.worksheets.getItem(sheet);
    protection.protected = true;
    const before = stateOf(bench.host);
    const steps: unknown[] = [];
    bench.pane.store.subscribe(() => steps.push(bench.pane.store.state().running?.step));
    await STEPS[name].run(bench);
    expect([bench.pane.store.state().failure, stateOf(bench.host) === before]).toEqual([{ reason: 'protected', detail: sheet, job: name }, true]);
    expect(steps).not.toContain('solving');

    protection.protected = false;
    await bench.pane.jobs.rooms.again();
    expect([bench.pane.store.state().failure, stateOf(bench.host) === after]).toEqual([undefined, true]);
  });
});

test('a template that was added and can’t be shown is only shown by trying again', async () => {
  let refusals = 1;
  const { workbook, store, jobs } = paneBench([], { show: () => (refusals-- > 0 ? Promise.reject(new WorkbookError('cell-edit', '')) : Promise.resolve()) });
  await jobs.rooms.addTemplate('decisions', 'empty', NO_WORDS);
  const names = await workbook.sheetNames();
  expect(store.state().failure).toMatchObject({ reason: 'busy', job: 'template' });
  await jobs.rooms.again();
  expect([store.state().failure, store.state().running, await workbook.sheetNames()]).toEqual([undefined, undefined, names]);
});

test.each<Language>(['en', 'fr'])('a protected sheet and a table that is gone are named, and what to do is said: %s', (language) => {
  const { protected: locked, tableChanged } = wordsIn(language).failures;
  expect([locked('Agenda'), locked(''), tableChanged('tblAgenda')].map((sentence) => /Agenda/.test(sentence))).toEqual([true, false, true]);
  expect([locked('Agenda'), locked(''), tableChanged('tblAgenda')].every((sentence) => /(try again|Try again|réessayez|Réessayez)/.test(sentence))).toBe(true);
});
