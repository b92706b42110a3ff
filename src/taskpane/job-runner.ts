import { WorkbookError } from '../domain/error';
import type { RunControl } from '../domain/progress';
import type { PaneJob } from '../i18n/pane-messages';
import { failureOf, PaneError } from './failure';
import type { PaneHost } from './host';
import type { PaneStore } from './store';

/** A job on its way: its progress and cancellation, and what its failure would mean from now on. */
export interface JobRun extends RunControl {
  /** Where to take up again what fails from now on. */
  readonly resumeAt: (job: PaneJob) => void;
  /** Does a part after whose failure our sheets may be neither old nor new. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
}

/** Runs the jobs of a pane one at a time: a second is ignored until the first has ended. A failure is shown by the state. */
export interface JobRunner {
  readonly start: (job: PaneJob, work: (run: JobRun) => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
}

/** A runner over a host and a state. */
export function jobRunner(host: PaneHost, store: PaneStore): JobRunner {
  let abort = new AbortController();
  return {
    start: async (job, work) => {
      if (store.state().running !== undefined) return;
      abort = new AbortController();
      let resume = job;
      store.dispatch({ kind: 'started', job });
      const run: JobRun = {
        signal: abort.signal,
        onProgress: (step, share) => {
          store.dispatch({ kind: 'progressed', step, share });
        },
        resumeAt: (later) => {
          resume = later;
        },
        write: (part) => orUnfinished(host, job, part),
      };
      await tellingFailures(store, () => resume, () => work(run));
    },
    cancel: () => {
      abort.abort();
    },
  };
}

/** Does something that ends well or in a failure that the state shows, with the job to try again. */
export async function tellingFailures(store: PaneStore, jobToResume: () => PaneJob | undefined, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = failureOf(error);
    store.dispatch(failure === undefined ? { kind: 'cancelled' } : { kind: 'failed', failure: { ...failure, job: jobToResume() } });
  }
}

/**
 * That our sheets are left neither old nor new weighs more than the error behind it; it is also said when Excel doesn't answer any
 * more. Where only a cell has to be left before the sheets are put back, that is said: trying again does the rest.
 */
async function orUnfinished(host: PaneHost, job: PaneJob, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WorkbookError) || ((job === 'restore' || job === 'putBack') && isPassing(error))) throw error;
    throw (await wasCutOff(host, true)) ? new PaneError({ reason: 'unfinished', detail: '' }) : error;
  }
}

function isPassing({ fault }: WorkbookError): boolean {
  return fault === 'cell-edit' || fault === 'host-busy';
}

/** Whether a write was cut off, as far as the host tells; `unless` when it doesn't answer. */
export async function wasCutOff(host: PaneHost, unless: boolean): Promise<boolean> {
  try {
    return await host.isUnfinished();
  } catch (error) {
    if (error instanceof WorkbookError) return unless;
    throw error;
  }
}
