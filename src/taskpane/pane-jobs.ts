import type { SerialDay } from '../domain/calendar';
import type { Place } from '../domain/place';
import type { RunControl } from '../domain/progress';
import type { Language } from '../i18n/language';
import { LEDGER_SHEET } from '../workbook/ledger';
import { PaneError } from './failure';
import type { PaneHost } from './host';
import { jobRunner, tellingFailures, wasCutOff, type JobRun } from './job-runner';
import { writePlanned, type PlannedResult } from './planned-result';
import type { Planner, PlannerControl } from './planner/planner';
import { readForPlanner, type Locks } from './read-for-planner';
import { roomJobs, type RoomJobs } from './room-jobs';
import type { MappingChoice } from './state';
import type { PaneStore } from './store';

/** What the jobs work with. */
export interface PaneContext {
  readonly host: PaneHost;
  readonly planner: Planner;
  readonly store: PaneStore;
  /** The day that stands in where no date of the data tells when the plan begins. */
  readonly today: () => SerialDay;
  /** Local time, `14:05`, for the journal; absent where there is no clock to trust. */
  readonly timeOfDay?: () => string;
  /** Does something in so many milliseconds; calls off what it has not done yet when the function it gives is called. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  /** Version of Equilibre, for the stamp. */
  readonly version: string;
}

/** What a click in the pane or on the ribbon can set going. None of them fails: a failure is shown by the state. */
export interface PaneJobs {
  readonly check: () => Promise<void>;
  readonly reconcile: () => Promise<void>;
  /** Reconciles anew, the figures locked on the Plan sheet being the plan's to decide. */
  readonly unlockAll: () => Promise<void>;
  /** Adds the sample company's sheets to the workbook and reconciles them. */
  readonly openSample: () => Promise<void>;
  /** Writes the plan that could not be written. */
  readonly writePlan: () => Promise<void>;
  readonly openSampleElsewhere: () => Promise<void>;
  /** Puts the result sheets back as they were before the last plan. */
  readonly restorePrevious: () => Promise<void>;
  /** Undoes a write that was cut off. */
  readonly putBack: () => Promise<void>;
  /** Notes the choice and checks again. */
  readonly chooseMapping: (choice: MappingChoice) => Promise<void>;
  readonly show: (place: Place) => Promise<void>;
  /** Says so when an earlier write was cut off; changes nothing. */
  readonly lookForUnfinished: () => Promise<void>;
  /** Shows the rooms around the plan when the workbook holds one; changes nothing. */
  readonly lookForPlan: () => Promise<void>;
  readonly rooms: RoomJobs;
  readonly today: () => SerialDay;
  readonly cancel: () => void;
}

/** The jobs of a pane. One runs at a time: a second is ignored until the first has ended. */
export function paneJobs(context: PaneContext): PaneJobs {
  const { host, store } = context;
  const { start, cancel } = jobRunner(host, store);
  const atOnce = (work: () => Promise<void>): Promise<void> => tellingFailures(store, () => undefined, work);
  /** A plan that could not be written. */
  let unwritten: PlannedResult | undefined;
  const write = async (planned: PlannedResult, run: JobRun): Promise<void> => {
    unwritten = planned;
    run.resumeAt('write');
    await run.write(() => writePlanned(host.workbook, planned, run));
    unwritten = undefined;
    store.dispatch({ kind: 'planned', check: planned.check, plan: planned.plan });
  };
  const reconcile = async (run: JobRun, locks: Locks = 'kept'): Promise<void> => {
    unwritten = undefined;
    run.resumeAt('reconcile');
    await write(await makePlan(context, run, locks), run);
  };
  const check = (): Promise<void> => start('check', (run) => checkWorkbook(context, run));
  host.onWait((reason) => {
    store.dispatch({ kind: 'waited', reason });
  });
  return {
    check,
    reconcile: () => start('reconcile', (run) => reconcile(run)),
    unlockAll: () => start('reconcile', (run) => reconcile(run, 'freed')),
    openSample: () => start('sample', async (run) => {
      await addSample(context, run);
      await reconcile(run);
    }),
    writePlan: () => start('write', (run) => (unwritten === undefined ? reconcile(run) : write(unwritten, run))),
    openSampleElsewhere: () => atOnce(() => host.openAsNewWorkbook(samplePath(store.state().language))),
    restorePrevious: () => start('restore', (run) => run.write(() => restorePrevious(context))),
    putBack: () => start('putBack', (run) => run.write(() => putBack(context))),
    chooseMapping: async (choice) => {
      store.dispatch({ kind: 'mappingChosen', choice });
      await check();
    },
    show: (place) => atOnce(() => host.show(place)),
    lookForUnfinished: () => atOnce(async () => {
      // A host that doesn't answer now will be asked again by the next write.
      if (await wasCutOff(host, false)) throw new PaneError({ reason: 'unfinished', detail: '' });
    }),
    lookForPlan: () => atOnce(async () => {
      if ((await host.workbook.sheetNames()).includes(LEDGER_SHEET)) store.dispatch({ kind: 'planSeen' });
    }),
    rooms: roomJobs(context, { start, atOnce, makePlan: (run) => makePlan(context, run, 'kept') }),
    today: context.today,
    cancel,
  };
}

/** Path of the sample company's workbook on this site. */
function samplePath(language: Language): string {
  return `templates/${language}/sample-company.xlsx`;
}

async function checkWorkbook(context: PaneContext, control: RunControl): Promise<void> {
  const { input } = await readForPlanner(context, control);
  const { check } = await context.planner.run({ job: 'check', input }, control);
  if (check !== undefined) context.store.dispatch({ kind: 'checked', check });
}

async function makePlan(context: PaneContext, control: RunControl, locks: Locks): Promise<PlannedResult> {
  const { host, planner, store, version } = context;
  const { language, timeLimitSeconds } = store.state();
  control.onProgress?.('reading', 0);
  await host.refuseProtected();
  const { input, sheets } = await readForPlanner(context, control, locks);
  const estimates = showEstimateLate(context);
  const result = await planner.run({ job: 'reconcile', input, language, version, timeLimitSeconds }, { ...control, onEstimate: estimates.show }).finally(estimates.callOff);
  const { check, plan, drafts } = result;
  if (check === undefined || plan === undefined) {
    if (check !== undefined) store.dispatch({ kind: 'checked', check });
    throw new PaneError({ reason: 'dataErrors', detail: '' });
  }
  const used = new Set(check.sheets.map(({ sheet }) => sheet));
  return { check, plan, drafts, inputs: sheets.filter(({ name }) => used.has(name)) };
}

/** Milliseconds after which a search for the best plan is worth a first estimate. */
const LONG_SEARCH = 2000;

function showEstimateLate({ later, store }: PaneContext): { readonly show: NonNullable<PlannerControl['onEstimate']>; readonly callOff: () => void } {
  let callOff = (): void => undefined;
  return {
    show: (figures) => {
      callOff = later(LONG_SEARCH, () => {
        store.dispatch({ kind: 'estimated', figures });
      });
    },
    callOff: () => {
      callOff();
    },
  };
}

async function addSample({ host, planner, store }: PaneContext, run: JobRun): Promise<void> {
  const { drafts } = await planner.run({ job: 'sample', language: store.state().language }, run);
  const taken = new Set((await host.workbook.sheetNames()).map((name) => name.toLowerCase()));
  // The sample's own workbook, or a second click: it is there already.
  if (drafts.every(({ name }) => taken.has(name.toLowerCase()))) return;
  const clash = drafts.find(({ name }) => taken.has(name.toLowerCase()));
  if (clash !== undefined) throw new PaneError({ reason: 'sampleNames', detail: clash.name });
  run.onProgress?.('writing', 0);
  await run.write(() => host.workbook.write(drafts, run));
}

async function restorePrevious({ host, store }: PaneContext): Promise<void> {
  if (!(await host.restorePrevious())) throw new PaneError({ reason: 'nothingKept', detail: '' });
  store.dispatch({ kind: 'restored' });
}

/** What failed may have failed before it changed anything: then the result before it must not go as well. */
async function putBack(context: PaneContext): Promise<void> {
  if (await context.host.isUnfinished()) return restorePrevious(context);
  context.store.dispatch({ kind: 'unchanged' });
}
