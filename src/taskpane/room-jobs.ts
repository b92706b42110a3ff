import type { PaneJob } from '../i18n/pane-messages';
import { placeText } from '../domain/place';
import type { VersionPair } from '../jobs/compare-versions';
import type { TopicDecision } from '../jobs/record-decision';
import { processRows } from '../workbook/process/process-rows';
import type { Words } from '../workbook/schema/column';
import type { ProcessTableKey } from '../workbook/schema/process-tables';
import type { TableEdit } from '../workbook/table-edit';
import type { TemplateContext } from '../workbook/templates/template';
import type { SheetData } from '../workbook/workbook';
import { PaneError } from './failure';
import type { JobRun, JobRunner } from './job-runner';
import type { PaneContext } from './pane-jobs';
import { writePlanned, type PlannedResult } from './planned-result';
import type { PlannerResult } from './planner/planner';
import type { AddedSheets, RoomRequest } from './planner/room-requests';
import { readForPlanner, type ReadWorkbook } from './read-for-planner';

/** What the rooms around the plan can set going. None of them fails: a failure is shown by the state. */
export interface RoomJobs {
  /** Adds a template's sheets to the workbook and shows the first; `told` is said afterwards. */
  readonly addTemplate: (key: AddedSheets, content: TemplateContext['content'], told: Words) => Promise<void>;
  readonly openTemplateElsewhere: (path: string) => Promise<void>;
  /** Plans the scenarios beside the base and writes them. */
  readonly compare: () => Promise<void>;
  /** Makes the scenario of the name the plan. */
  readonly adopt: (name: string) => Promise<void>;
  /** Reads how the monthly process stands. */
  readonly readMeeting: () => Promise<void>;
  readonly prepareMeeting: () => Promise<void>;
  /** Writes the figures of an approved version anew; the room stays. */
  readonly restoreVersion: (number: number) => Promise<void>;
  /** Shows what differs between two plans; changes nothing. */
  readonly compareVersions: (pair: VersionPair) => Promise<void>;
  /** Approves the plan that is made anew, or the figures of a version. */
  readonly approve: (approval: { readonly by: string; readonly note: string; readonly restore?: number }) => Promise<void>;
  /** Records how a topic ended; `told` is said afterwards. */
  readonly decide: (decision: TopicDecision, told: Words) => Promise<void>;
  /** Makes an edit in a table of the user's, if its sheet is as it was read. */
  readonly edit: (edit: TableEdit, sheet: SheetData) => Promise<void>;
  /** Does the last of them again. */
  readonly again: () => Promise<void>;
}

/** What the rooms' jobs run with. */
interface RoomRunner {
  readonly start: JobRunner['start'];
  readonly atOnce: (work: () => Promise<void>) => Promise<void>;
  /** Makes the plan anew within a run. Errors: PaneError `dataErrors`. */
  readonly makePlan: (run: JobRun) => Promise<PlannedResult>;
}

/** The jobs of the rooms over a pane's runner. */
export function roomJobs(context: PaneContext, { start, atOnce, makePlan }: RoomRunner): RoomJobs {
  const { host, store } = context;
  const repeating = repeatable(start);
  const { again, goOn, remembered } = repeating;
  /** The plan with the levers that were just set. The decision stands whatever becomes of it. */
  const obey = async (run: JobRun): Promise<Pick<PlannedResult, 'check' | 'plan'>> => {
    run.resumeAt('reconcile');
    const planned = await makePlan(run);
    await run.write(() => writePlanned(host.workbook, planned, run));
    return { check: planned.check, plan: planned.plan };
  };
  return {
    addTemplate: (key, content, told) => remembered('template', async (run) => {
      const first = await addTemplate(context, { key, content }, run);
      await goOn(run, 'template', async () => {
        store.dispatch({ kind: 'renewed', told, meeting: undefined });
        if (first !== undefined) await host.show({ sheet: first });
      });
    }),
    openTemplateElsewhere: (path) => atOnce(() => host.openAsNewWorkbook(path)),
    compare: () => remembered('compare', (run) => compare(context, run)),
    adopt: (name) => remembered('adopt', (run) => adopt(context, name, run)),
    readMeeting: () => remembered('meeting', async (run) => {
      store.dispatch({ kind: 'renewed', ...(await meetingNow(context, run)) });
    }),
    ...monthSteps(context, repeating),
    compareVersions: (pair) => remembered('meeting', async (run) => {
      store.dispatch({ kind: 'renewed', ...(await meetingNow(context, run, pair)) });
    }),
    decide: (decision, told) => remembered('decide', async (run) => {
      const [read, taken] = [await readForPlanner(context, run), await host.workbook.takenNames()];
      const result = await context.planner.run({ job: 'decide', decision, taken, language: store.state().language, input: read.input }, run);
      await writeAnswer(context, { read, result }, run);
      const planned = decision.isApplied === true ? await obey(run) : undefined;
      await goOn(run, 'meeting', async (later) => {
        store.dispatch({ kind: 'renewed', ...planned, ...(await meetingNow(context, later)), told });
      });
    }),
    edit: (edit, sheet) => remembered('edit', async (run) => {
      await run.write(() => writePlanned(host.workbook, { drafts: [], edits: [edit], inputs: [sheet] }, run));
      store.dispatch({ kind: 'renewed' });
    }),
    again,
  };
}

/** What failed can be done again, and only that. */
interface Repeatable {
  readonly again: () => Promise<void>;
  /** Starts a job, which is what is done again from now on. */
  readonly remembered: (job: PaneJob, work: (run: JobRun) => Promise<void>) => Promise<void>;
  /** The rest of a job that has written: what is written must not be written again, so from now on only the rest is done again. */
  readonly goOn: (run: JobRun, job: PaneJob, rest: (run: JobRun) => Promise<void>) => Promise<void>;
}

function repeatable(start: JobRunner['start']): Repeatable {
  let again = (): Promise<void> => Promise.resolve();
  return {
    again: () => again(),
    remembered: (job, work) => {
      again = () => start(job, work);
      return again();
    },
    goOn: (run, job, rest) => {
      again = () => start(job, rest);
      run.resumeAt(job);
      return rest(run);
    },
  };
}

/** The steps that write a plan, whose end is to read the meeting anew. */
function monthSteps(context: PaneContext, { goOn, remembered }: Repeatable): Pick<RoomJobs, 'prepareMeeting' | 'approve' | 'restoreVersion'> {
  const { host, planner, store } = context;
  const write = async (run: JobRun, answered: { readonly read: ReadWorkbook; readonly result: PlannerResult }): Promise<void> => {
    const { result } = answered;
    await writeAnswer(context, answered, run);
    await goOn(run, 'meeting', async (later) => {
      store.dispatch({ kind: 'renewed', ...planOf(result), ...(await meetingNow(context, later)), told: result.room?.told });
    });
  };
  const takeStep = (verb: 'agenda' | 'approve', signed: Parameters<RoomJobs['approve']>[0]): Promise<void> =>
    remembered(verb, async (run) => {
      const read = await readForPlanner(context, run);
      await host.refuseProtected(sheetsOf(EDITED[verb], read));
      const taken = await host.workbook.takenNames();
      await write(run, { read, result: await planner.run({ job: 'step', verb, ...signed, taken, ...runOf(context, read) }, run) });
    });
  return {
    prepareMeeting: () => takeStep('agenda', { by: '', note: '' }),
    approve: (approval) => takeStep('approve', approval),
    restoreVersion: (number) => remembered('restoreVersion', async (run) => {
      await host.refuseProtected();
      const read = await readForPlanner(context, run);
      await write(run, { read, result: await planner.run({ job: 'restoreVersion', number, ...runOf(context, read) }, run) });
    }),
  };
}

/** Tables of the user's that a step of the month edits. */
const EDITED = { agenda: 'agenda', approve: 'kpiValues' } as const;

/** The sheet that holds a table of the process, where there is one. */
function sheetsOf(table: ProcessTableKey, { sheets }: ReadWorkbook): readonly string[] {
  const sheet = processRows(sheets, table)?.sheet;
  return sheet === undefined ? [] : [sheet];
}

interface AddedTemplate {
  readonly key: AddedSheets;
  readonly content: TemplateContext['content'];
}

/** Adds a template and gives the name of its first sheet. */
async function addTemplate({ host, planner, store, today }: PaneContext, { key, content }: AddedTemplate, run: JobRun): Promise<string | undefined> {
  const taken = await host.workbook.takenNames();
  const { drafts } = await planner.run({ job: 'template', key, content, language: store.state().language, today: today(), taken }, run);
  run.onProgress?.('writing', 0);
  await run.write(() => host.workbook.write(drafts, run));
  return drafts[0]?.name;
}

async function compare(context: PaneContext, run: JobRun): Promise<void> {
  const { host, planner, store } = context;
  await host.refuseProtected();
  const read = await readForPlanner(context, run);
  const result = await planner.run({ job: 'compare', trials: store.state().trials, ...runOf(context, read) }, run);
  await writeAnswer(context, { read, result }, run);
  const { comparison } = result.room ?? {};
  if (comparison !== undefined) store.dispatch({ kind: 'renewed', ...planOf(result), comparison });
}

async function adopt(context: PaneContext, name: string, run: JobRun): Promise<void> {
  const { host, planner, store } = context;
  await host.refuseProtected();
  const read = await readForPlanner(context, run);
  const result = await planner.run({ job: 'adopt', name, trials: store.state().trials, ...runOf(context, read) }, run);
  await writeAnswer(context, { read, result }, run);
  if (result.check !== undefined && result.plan !== undefined) store.dispatch({ kind: 'planned', check: result.check, plan: result.plan });
}

function runOf({ store, version }: PaneContext, { input }: ReadWorkbook): Pick<Extract<RoomRequest, { job: 'compare' }>, 'input' | 'language' | 'version' | 'timeLimitSeconds'> {
  const { language, timeLimitSeconds } = store.state();
  return { input, language, version, timeLimitSeconds };
}

function planOf({ check, plan }: PlannerResult): Pick<PlannerResult, 'check' | 'plan'> {
  return { check, plan };
}

async function meetingNow(context: PaneContext, run: JobRun, compare?: VersionPair): Promise<Pick<NonNullable<PlannerResult['room']>, 'meeting'>> {
  const { input } = await readForPlanner(context, run);
  const { room } = await context.planner.run({ job: 'meeting', input, ...(compare === undefined ? {} : { compare }) }, run);
  return room?.meeting === undefined ? {} : { meeting: room.meeting };
}

/** Writes what the planner answered. Errors: PaneError `dataErrors` when there is no plan to write, `noRoom` when a cell is in the way. */
async function writeAnswer({ host, store }: PaneContext, { read, result }: { readonly read: ReadWorkbook; readonly result: PlannerResult }, run: JobRun): Promise<void> {
  const { check, drafts, room } = result;
  if (room?.blockedBy !== undefined) throw new PaneError({ reason: 'noRoom', detail: placeText(room.blockedBy) });
  if (room === undefined) {
    if (check !== undefined) store.dispatch({ kind: 'checked', check });
    throw new PaneError({ reason: 'dataErrors', detail: '' });
  }
  const edits = room.edits ?? [];
  const used = new Set([...(drafts.length === 0 ? [] : (check?.sheets ?? []).map(({ sheet }) => sheet)), ...edits.map(({ sheet }) => sheet)]);
  const inputs = read.sheets.filter(({ name }) => used.has(name));
  await run.write(() => writePlanned(host.workbook, { drafts, edits, inputs }, run));
}
