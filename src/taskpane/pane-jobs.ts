import type { SerialDay } from '../domain/calendar';
import type { Place } from '../domain/place';
import type { RunControl } from '../domain/progress';
import type { Language } from '../i18n/language';
import type { PaneJob } from '../i18n/pane-messages';
import { LEDGER_SHEET, readLedger } from '../workbook/ledger';
import type { Workbook } from '../workbook/workbook';
import { failureOf, PaneError } from './failure';
import type { PaneHost } from './host';
import { packSheet } from './planner/packed-sheet';
import type { Planner, PlannerInput, PlannerResult } from './planner/planner';
import type { MappingChoice } from './state';
import type { PaneStore } from './store';

/** What the jobs work with. */
export interface PaneContext {
  readonly host: PaneHost;
  readonly planner: Planner;
  readonly store: PaneStore;
  /** The day that stands in where no date of the data tells when the plan begins. */
  readonly today: () => SerialDay;
  /** Version of Equilibre, for the stamp. */
  readonly version: string;
}

/** What a click in the pane or on the ribbon can set going. None of them fails: a failure is shown by the state. */
export interface PaneJobs {
  readonly check: () => Promise<void>;
  readonly reconcile: () => Promise<void>;
  /** Adds the sample company's sheets to the workbook and reconciles them. */
  readonly openSample: () => Promise<void>;
  readonly openSampleElsewhere: () => Promise<void>;
  /** Puts the result sheets back as they were before the last plan. */
  readonly restorePrevious: () => Promise<void>;
  /** Notes the choice and checks again. */
  readonly chooseMapping: (choice: MappingChoice) => Promise<void>;
  readonly show: (place: Place) => Promise<void>;
  readonly cancel: () => void;
}

/** The jobs of a pane. One runs at a time: a second is ignored until the first has ended. */
export function paneJobs(context: PaneContext): PaneJobs {
  const { host, store } = context;
  let abort = new AbortController();
  const start = async (job: PaneJob, work: (control: RunControl) => Promise<void>): Promise<void> => {
    if (store.state().running !== undefined) return;
    abort = new AbortController();
    store.dispatch({ kind: 'started', job });
    const onProgress: RunControl['onProgress'] = (step, share) => {
      store.dispatch({ kind: 'progressed', step, share });
    };
    await guarded(store, job, () => work({ onProgress, signal: abort.signal }));
  };
  const check = (): Promise<void> => start('check', (control) => checkWorkbook(context, control));
  return {
    check,
    reconcile: () => start('reconcile', (control) => reconcileWorkbook(context, control)),
    openSample: () => start('sample', (control) => openSample(context, control)),
    openSampleElsewhere: () => guarded(store, undefined, () => host.openAsNewWorkbook(samplePath(store.state().language))),
    restorePrevious: () => start('restore', () => restorePrevious(context)),
    chooseMapping: async (choice) => {
      store.dispatch({ kind: 'mappingChosen', choice });
      await check();
    },
    show: (place) => guarded(store, undefined, () => host.show(place)),
    cancel: () => {
      abort.abort();
    },
  };
}

async function guarded(store: PaneStore, job: PaneJob | undefined, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = failureOf(error);
    store.dispatch(failure === undefined ? { kind: 'cancelled' } : { kind: 'failed', failure: { ...failure, job } });
  }
}

/** Path of the sample company's workbook on this site. */
function samplePath(language: Language): string {
  return `templates/${language}/sample-company.xlsx`;
}

async function checkWorkbook(context: PaneContext, control: RunControl): Promise<void> {
  const input = await readForPlanner(context, control);
  const { check } = await context.planner.run({ job: 'check', input }, control);
  if (check !== undefined) context.store.dispatch({ kind: 'checked', check });
}

async function reconcileWorkbook(context: PaneContext, control: RunControl): Promise<void> {
  const { planner, store, version, host } = context;
  const { language, timeLimitSeconds } = store.state();
  const input = await readForPlanner(context, control);
  const result = await planner.run({ job: 'reconcile', input, language, version, timeLimitSeconds }, control);
  if (result.check === undefined || result.plan === undefined) {
    if (result.check !== undefined) store.dispatch({ kind: 'checked', check: result.check });
    throw new PaneError({ reason: 'dataErrors', detail: '' });
  }
  await write(host.workbook, result, control);
  store.dispatch({ kind: 'planned', check: result.check, plan: result.plan });
}

async function openSample(context: PaneContext, control: RunControl): Promise<void> {
  const { host, planner, store } = context;
  const sample = await planner.run({ job: 'sample', language: store.state().language }, control);
  const taken = new Set((await host.workbook.sheetNames()).map((name) => name.toLowerCase()));
  const clash = sample.drafts.find(({ name }) => taken.has(name.toLowerCase()));
  if (clash !== undefined) throw new PaneError({ reason: 'sampleNames', detail: clash.name });
  await write(host.workbook, sample, control);
  await reconcileWorkbook(context, control);
}

async function restorePrevious({ host, store }: PaneContext): Promise<void> {
  if (!(await host.restorePrevious())) throw new PaneError({ reason: 'nothingKept', detail: '' });
  store.dispatch({ kind: 'restored' });
}

async function write(workbook: Workbook, { drafts }: PlannerResult, control: RunControl): Promise<void> {
  control.onProgress?.('writing', 0);
  await workbook.write(drafts, control);
}

/** The user's sheets; those that an earlier run wrote are large, and nothing is read from them. */
async function readForPlanner({ host, store, today }: PaneContext, control: RunControl): Promise<PlannerInput> {
  control.onProgress?.('reading', 0);
  const sheetNames = await host.workbook.sheetNames();
  const [ledgerSheet] = sheetNames.includes(LEDGER_SHEET) ? await host.workbook.read([LEDGER_SHEET], control) : [];
  const owned = new Set(readLedger(ledgerSheet).owned.values());
  const sheets = await host.workbook.read(sheetNames.filter((name) => name === LEDGER_SHEET || !owned.has(name)), control);
  return { sheets: sheets.map(packSheet), sheetNames, choices: store.state().choices, today: today() };
}
