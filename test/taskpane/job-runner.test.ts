import { WorkbookError } from '../../src/domain/error';
import { PaneError } from '../../src/taskpane/failure';
import { jobRunner } from '../../src/taskpane/job-runner';
import { openingState, type PaneState } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { hostBeside } from './pane-bench';

/** What the state is after a job in whose writing part this is thrown, beside a host that answers so when asked whether a write was cut off. */
async function stateAfter(error: Error, isUnfinished: () => Promise<boolean>, job: 'reconcile' | 'restore' = 'reconcile'): Promise<PaneState> {
  const store = createStore(openingState('en'));
  const runner = jobRunner(hostBeside({ isUnfinished }), store);
  await runner.start(job, (run) => run.write(() => Promise.reject(error)));
  return store.state();
}

const HOST_FAILED = new WorkbookError('host-failed', 'Plan', 'GeneralException');

test('a failed write that was put back is told as what it is', async () => {
  const { failure } = await stateAfter(HOST_FAILED, () => Promise.resolve(false));

  expect(failure).toEqual({ reason: 'hostFailed', detail: 'GeneralException', job: 'reconcile' });
});

test('a write that was cut off is told before all else', async () => {
  const { failure } = await stateAfter(HOST_FAILED, () => Promise.resolve(true));

  expect(failure?.reason).toBe('unfinished');
});

test('a host that does not answer any more may have left the sheets unfinished', async () => {
  const { failure } = await stateAfter(HOST_FAILED, () => Promise.reject(new WorkbookError('host-failed', '')));

  expect(failure?.reason).toBe('unfinished');
});

test('a cell that is edited while the sheets are put back only has to be left', async () => {
  const { failure } = await stateAfter(new WorkbookError('cell-edit', 'Plan'), () => Promise.resolve(true), 'restore');

  expect(failure).toEqual({ reason: 'busy', detail: '', job: 'restore' });
});

test('errors that are not the host’s are told as they are', async () => {
  const { failure } = await stateAfter(new PaneError({ reason: 'inputChanged', detail: '2' }), () => Promise.resolve(true));

  expect(failure?.reason).toBe('inputChanged');
});

test('a failure leads on from where the job had got to', async () => {
  const store = createStore(openingState('en'));
  await jobRunner(hostBeside({}), store).start('sample', (run) => {
    run.resumeAt('reconcile');
    return Promise.reject(HOST_FAILED);
  });

  expect(store.state().failure?.job).toBe('reconcile');
});
