import type { FailureReason } from '../../src/i18n/pane-messages';
import type { Language } from '../../src/i18n/language';
import { wayOnAfter } from '../../src/taskpane/failure';
import { wordsIn } from '../../src/taskpane/words';
import { userSheet } from '../contract/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import type { Faults } from '../excel-host/faults';
import { officeBench, visibleParts } from './office-bench';
import { SAID } from './said-faults';

const MONTHS = ['Jan 2027', 'Feb 2027', 'Mar 2027'];

function openBench(): ReturnType<typeof officeBench> {
  return officeBench([
    userSheet('Demand', ['Item', ...MONTHS], ['A', 100, 100, 100]),
    userSheet('Stock', ['Item', 'On hand'], ['A', 50]),
    userSheet('Capacity', ['Resource', ...MONTHS], ['Line', 160, 160, 160]),
    userSheet('Items', ['Item', 'Resource', 'Hours per unit', 'Unit cost'], ['A', 'Line', 1, 10]),
  ]);
}

type Bench = ReturnType<typeof officeBench>;

/** A job of the pane, and what has to happen before it. */
interface Job {
  readonly prepare: (bench: Bench) => Promise<void>;
  readonly run: (bench: Bench) => Promise<void>;
}

async function planTwice({ host, pane }: Bench): Promise<void> {
  await pane.jobs.reconcile();
  changeDemand(host);
  await pane.jobs.reconcile();
}

function changeDemand(host: EmulatedExcel): void {
  host.workbook.worksheets.getItem('Demand').cells.set(1, 1, { value: 130, format: {} });
}

const JOBS: Readonly<Record<'check' | 'reconcile' | 'restore', Job>> = {
  check: { prepare: () => Promise.resolve(), run: ({ pane }) => pane.jobs.check() },
  reconcile: {
    prepare: async ({ host, pane }) => {
      await pane.jobs.reconcile();
      changeDemand(host);
    },
    run: ({ pane }) => pane.jobs.reconcile(),
  },
  restore: { prepare: planTwice, run: ({ pane }) => pane.jobs.restorePrevious() },
};

interface Outcome {
  readonly reason: FailureReason | undefined;
  readonly state: 'before' | 'after' | 'neither';
}

/** Runs a job with something wrong; when it was cut off, the pane's own way on is taken: sheets are put back. */
async function outcomeOf(job: Job, faults: Faults): Promise<Outcome> {
  const bench = openBench();
  const { host, pane } = bench;
  await job.prepare(bench);
  const before = JSON.stringify(visibleParts(host));
  host.schedule.requestCount = 0;
  host.schedule.actionCount = 0;
  host.schedule.faults = faults;
  await job.run(bench);
  host.schedule.faults = {};
  const { failure, running } = pane.store.state();
  const reason = failure?.reason;
  expect(running).toBeUndefined();
  if (reason === 'unfinished') await pane.jobs.putBack();
  else if (failure?.job === 'restore' && wayOnAfter(failure) === 'retry') await pane.jobs.restorePrevious();
  const now = JSON.stringify(visibleParts(host));
  return { reason, state: now === before ? 'before' : now === (await completeState(job)) ? 'after' : 'neither' };
}

const complete = new Map<Job, string>();
const requestCounts = new Map<Job, number>();

/** The workbook after a job with which nothing is wrong. */
async function completeState(job: Job): Promise<string> {
  const known = complete.get(job);
  if (known !== undefined) return known;
  const bench = openBench();
  await job.prepare(bench);
  bench.host.schedule.requestCount = 0;
  await job.run(bench);
  expect(bench.pane.store.state().failure).toBeUndefined();
  requestCounts.set(job, bench.host.schedule.requestCount);
  const state = JSON.stringify(visibleParts(bench.host));
  complete.set(job, state);
  return state;
}

/** Shares of a job's requests after which something goes wrong; a write's own sweep fails every one. */
const MOMENTS = [0, 0.6];

describe.each(Object.entries(JOBS))('when something is wrong with Excel during %s', (name, job) => {
  test.each(Object.keys(SAID))('%s for good, from any request on, ends in a message and in the old or the whole new workbook', async (code) => {
    await completeState(job);
    for (const share of MOMENTS) {
      const number = 1 + Math.floor(share * (requestCounts.get(job) ?? 0));
      const { reason, state } = await outcomeOf(job, { request: { number, code, forGood: true } });
      expect({ number, state }).toEqual({ number, state: reason === undefined ? 'after' : expect.stringMatching(/^(before|after)$/) as string });
      if (name === 'check' || (name === 'reconcile' && number === 1) || (name === 'restore' && SAID[code] === 'busy')) expect(reason).toBe(SAID[code]);
      else expect([SAID[code], 'unfinished', undefined]).toContain(reason);
    }
  }, 120_000);

  test('a passing cell edit or a passing rush changes nothing', async () => {
    expect(await outcomeOf(job, { cellEditRequests: 2, busyRequests: 2 })).toEqual({ reason: undefined, state: name === 'check' ? 'before' : 'after' });
  });

  test('a failure at any action ends in the old or the whole new workbook', async () => {
    await completeState(job);
    for (const number of [1, 90, 180]) {
      const { state } = await outcomeOf(job, { action: { number, code: 'GeneralException' } });
      expect({ number, state }).not.toEqual({ number, state: 'neither' });
    }
  }, 120_000);
});

describe('reconciling', () => {
  test('says so when requests of the plan’s size are refused, and leaves the workbook as it was', async () => {
    expect(await outcomeOf(JOBS.reconcile, { payloadLimit: 6000 })).toEqual({ reason: 'tooLarge', state: 'before' });
  });

  test('says before anything is computed that the workbook is protected; a check reads it all the same', async () => {
    const { host, pane } = openBench();
    host.workbook.protection.protected = true;
    const steps: unknown[] = [];
    pane.store.subscribe(() => steps.push(pane.store.state().running?.step));
    await pane.jobs.reconcile();
    expect(pane.store.state().failure).toEqual({ reason: 'protected', detail: '', job: 'reconcile' });
    expect(steps).not.toContain('solving');
    await pane.jobs.check();
    expect([pane.store.state().failure, pane.store.state().check?.isReady]).toEqual([undefined, true]);
  });

  test('leaves a workbook as it was that is protected meanwhile, keeps the plan, and writes it once the protection is lifted', async () => {
    const { host, pane } = openBench();
    const before = visibleParts(host);
    const stop = pane.store.subscribe(() => {
      if (pane.store.state().running?.step !== 'explaining') return;
      stop();
      host.workbook.protection.protected = true;
    });
    await pane.jobs.reconcile();
    expect(pane.store.state().failure).toEqual({ reason: 'protected', detail: '', job: 'write' });
    host.workbook.protection.protected = false;
    expect(visibleParts(host)).toEqual(before);

    await pane.jobs.writePlan();
    expect([pane.store.state().failure, pane.store.state().room]).toEqual([undefined, 'plan']);
  });

  test('leaves a protected result sheet as it was', async () => {
    const bench = openBench();
    await JOBS.reconcile.prepare(bench);
    bench.host.workbook.worksheets.getItem('Plan').protection.protected = true;
    const before = visibleParts(bench.host);
    await bench.pane.jobs.reconcile();

    expect(bench.pane.store.state().failure).toEqual({ reason: 'protected', detail: 'Plan', job: 'reconcile' });
    expect(visibleParts(bench.host)).toEqual(before);
  });

  test('goes by the sheet itself when our sheet is renamed between two requests', async () => {
    const bench = openBench();
    await JOBS.reconcile.prepare(bench);
    bench.host.schedule.requestCount = 0;
    bench.host.schedule.faults = { meanwhile: { number: 8, happens: () => { bench.host.workbook.worksheets.getItem('Load').name = 'My load'; } } };
    await bench.pane.jobs.reconcile();

    expect(bench.pane.store.state().failure).toBeUndefined();
    expect(bench.host.workbook.worksheets.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Summary', 'Plan', 'Load']));
    expect(bench.host.workbook.worksheets.items.map(({ name }) => name)).not.toContain('My load');
  });

  test('names an input sheet that is deleted between two requests, and writes nothing', async () => {
    const { host, pane } = openBench();
    host.schedule.faults = { meanwhile: { number: 10, happens: () => { host.workbook.worksheets.getItem('Stock').delete(); } } };
    await pane.jobs.reconcile();

    expect(pane.store.state().failure).toMatchObject({ reason: expect.stringMatching(/^(sheetGone|dataErrors)$/) as string });
    expect(host.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Demand', 'Capacity', 'Items']);
  });

  test('writes nothing over cells that a co-author changed while the plan was made', async () => {
    const { host, pane } = openBench();
    const stop = pane.store.subscribe(() => {
      if (pane.store.state().running?.step !== 'explaining') return;
      stop();
      changeDemand(host);
    });
    await pane.jobs.reconcile();

    expect(pane.store.state().failure).toMatchObject({ reason: 'inputChanged', detail: '1' });
    expect(host.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Demand', 'Stock', 'Capacity', 'Items']);
  });

  test('that was cut off is noticed when the pane opens again, and put back on request only', async () => {
    await completeState(JOBS.reconcile);
    const bench = openBench();
    const { host, pane } = bench;
    await JOBS.reconcile.prepare(bench);
    const before = visibleParts(host);
    host.schedule.requestCount = 0;
    const midway = Math.round((requestCounts.get(JOBS.reconcile) ?? 0) * 0.6);
    host.schedule.faults = { request: { number: midway, code: 'GeneralException', forGood: true } };
    await pane.jobs.reconcile();
    host.schedule.faults = {};
    const cutOff = visibleParts(host);
    pane.store.dispatch({ kind: 'dismissed' });
    await pane.jobs.lookForUnfinished();
    expect(pane.store.state().failure).toEqual({ reason: 'unfinished', detail: '', job: undefined });
    expect(visibleParts(host)).toEqual(cutOff);

    await pane.jobs.putBack();
    expect(visibleParts(host)).toEqual(before);
  });
});

test.each<Language>(['en', 'fr'])('every failure of Excel’s has a sentence of its own: %s', (language) => {
  const sentences = [...Object.values(SAID), 'unfinished' as const, 'inputChanged' as const].map((reason) => wordsIn(language).failures[reason]('2'));

  expect(new Set(sentences).size).toBe(new Set([...Object.values(SAID), 'unfinished', 'inputChanged']).size);
  expect(sentences.every((sentence) => sentence.length > 30)).toBe(true);
});
