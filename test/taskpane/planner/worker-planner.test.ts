import { PaneError } from '../../../src/taskpane/failure';
import type { PlannerMessage } from '../../../src/taskpane/planner/planner';
import { WorkerPlanner, type ThreadListener } from '../../../src/taskpane/planner/worker-planner';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';

const DRAFT: SheetDraft = { name: 'Plan', visibility: 'visible', columnWidths: [], cells: [], print: { orientation: 'landscape', fit: [1, 0] } };
const REQUEST = { job: 'sample', language: 'en' } as const;

/** A planner whose threads answer with these messages; `threads` counts those that were started and ended. */
function planner(messages: readonly PlannerMessage[]): { readonly planner: WorkerPlanner; readonly threads: { started: number; ended: number }; readonly listeners: ThreadListener[] } {
  const threads = { started: 0, ended: 0 };
  const listeners: ThreadListener[] = [];
  return {
    threads,
    listeners,
    planner: new WorkerPlanner((listener) => {
      threads.started++;
      listeners.push(listener);
      return { post: () => { messages.forEach(listener.onMessage); }, end: () => { threads.ended++; } };
    }),
  };
}

test('gathers the cells of each sheet, and passes progress and the estimate on', async () => {
  const steps: unknown[] = [];
  const estimates: unknown[] = [];
  const { planner: gathering } = planner([
    { kind: 'estimate', figures: [] },
    { kind: 'progress', step: 'solving', share: 0.25 },
    { kind: 'sheet', draft: DRAFT },
    { kind: 'cells', cells: [{ row: 0, column: 0, value: 1 }] },
    { kind: 'cells', cells: [{ row: 1, column: 0, value: 2 }] },
    { kind: 'sheet', draft: { ...DRAFT, name: 'Load' } },
    { kind: 'done', check: undefined, plan: undefined },
  ]);
  const result = await gathering.run(REQUEST, { onProgress: (...step) => steps.push(step), onEstimate: (figures) => estimates.push(figures) });

  expect(result.drafts).toEqual([{ ...DRAFT, cells: [{ row: 0, column: 0, value: 1 }, { row: 1, column: 0, value: 2 }] }, { ...DRAFT, name: 'Load' }]);
  expect(steps).toEqual([['solving', 0.25]]);
  expect(estimates).toEqual([[]]);
});

test('keeps its thread for the next job', async () => {
  const { planner: keeping, threads } = planner([{ kind: 'done', check: undefined, plan: undefined }]);
  await keeping.run(REQUEST, {});
  await keeping.run(REQUEST, {});

  expect(threads).toEqual({ started: 1, ended: 0 });
});

test('tells a failure of the planner', async () => {
  const { planner: failing } = planner([{ kind: 'failed', failure: { reason: 'noTime', detail: '' } }]);

  await expect(failing.run(REQUEST, {})).rejects.toEqual(new PaneError({ reason: 'noTime', detail: '' }));
});

test('a cancel ends the thread, and the next job starts another', async () => {
  const { planner: cancelled, threads } = planner([]);
  const abort = new AbortController();
  const run = cancelled.run(REQUEST, { signal: abort.signal });
  abort.abort();

  await expect(run).rejects.toEqual(new PaneError(undefined));
  expect(threads).toEqual({ started: 1, ended: 1 });
  void cancelled.run(REQUEST, {});
  expect(threads.started).toBe(2);
});

test('an aborted signal starts nothing', async () => {
  const { planner: idle, threads } = planner([]);

  await expect(idle.run(REQUEST, { signal: AbortSignal.abort() })).rejects.toEqual(new PaneError(undefined));
  expect(threads.started).toBe(0);
});

test('a signal that aborts after the end leaves the thread to the next job', async () => {
  const { planner: done, threads } = planner([{ kind: 'done', check: undefined, plan: undefined }]);
  const abort = new AbortController();
  await done.run(REQUEST, { signal: abort.signal });
  abort.abort();

  expect(threads.ended).toBe(0);
});

test('a thread that breaks down fails its job', async () => {
  const { planner: broken, listeners } = planner([]);
  const run = broken.run(REQUEST, {});
  listeners[0]?.onFault('out of memory');

  await expect(run).rejects.toEqual(new PaneError({ reason: 'unexpected', detail: 'out of memory' }));
});
