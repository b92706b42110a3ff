import type { PaneJob } from '../i18n/pane-messages';
import { placeText } from '../domain/place';
import type { TopicDecision } from '../jobs/record-decision';
import type { Words } from '../workbook/schema/column';
import type { TableEdit } from '../workbook/table-edit';
import type { TemplateContext } from '../workbook/templates/template';
import type { SheetData } from '../workbook/workbook';
import { PaneError } from './failure';
import type { JobRun, JobRunner } from './job-runner';
import type { PaneContext } from './pane-jobs';
import { writePlanned } from './planned-result';
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
  readonly approve: (approval: { readonly by: string; readonly note: string }) => Promise<void>;
  /** Records how a topic ended; `told` is said afterwards. */
  readonly decide: (decision: TopicDecision, told: Words) => Promise<void>;
  /** Makes an edit in a table of the user's, if its sheet is as it was read. */
  readonly edit: (edit: TableEdit, sheet: SheetData) => Promise<void>;
  /** Does the last of them again. */
  readonly again: () => Promise<void>;
}

/** The jobs of the rooms over a pane's runner. */
export function roomJobs(context: PaneContext, start: JobRunner['start'], atOnce: (work: () => Promise<void>) => Promise<void>): RoomJobs {
  const { host, store } = context;
  let again = (): Promise<void> => Promise.resolve();
  const remembered = (job: PaneJob, work: (run: JobRun) => Promise<void>): Promise<void> => {
    again = () => start(job, work);
    return again();
  };
  const takeStep = (verb: 'agenda' | 'approve', by: string, note: string): Promise<void> =>
    remembered(verb, async (run) => {
      await host.refuseProtected();
      const [read, taken] = [await readForPlanner(context, run), await host.workbook.takenNames()];
      const result = await context.planner.run({ job: 'step', verb, by, note, taken, ...runOf(context, read) }, run);
      await writeAnswer(context, { read, result }, run);
      store.dispatch({ kind: 'renewed', ...planOf(result), ...(await meetingNow(context, run)), told: result.room?.told });
    });
  return {
    addTemplate: (key, content, told) => remembered('template', (run) => addTemplate(context, { key, content, told }, run)),
    openTemplateElsewhere: (path) => atOnce(() => host.openAsNewWorkbook(path)),
    compare: () => remembered('compare', (run) => compare(context, run)),
    adopt: (name) => remembered('adopt', (run) => adopt(context, name, run)),
    readMeeting: () => remembered('meeting', async (run) => {
      store.dispatch({ kind: 'renewed', ...(await meetingNow(context, run)) });
    }),
    prepareMeeting: () => takeStep('agenda', '', ''),
    approve: ({ by, note }) => takeStep('approve', by, note),
    decide: (decision, told) => remembered('decide', async (run) => {
      const read = await readForPlanner(context, run);
      const result = await context.planner.run({ job: 'decide', decision, language: store.state().language, input: read.input }, run);
      await writeAnswer(context, { read, result }, run);
      store.dispatch({ kind: 'renewed', ...(await meetingNow(context, run)), told });
    }),
    edit: (edit, sheet) => remembered('edit', async (run) => {
      await run.write(() => writePlanned(host.workbook, { drafts: [], edits: [edit], inputs: [sheet] }, run));
      store.dispatch({ kind: 'renewed' });
    }),
    again: () => again(),
  };
}

interface AddedTemplate {
  readonly key: AddedSheets;
  readonly content: TemplateContext['content'];
  readonly told: Words;
}

async function addTemplate({ host, planner, store, today }: PaneContext, { key, content, told }: AddedTemplate, run: JobRun): Promise<void> {
  const taken = await host.workbook.takenNames();
  const { drafts } = await planner.run({ job: 'template', key, content, language: store.state().language, today: today(), taken }, run);
  run.onProgress?.('writing', 0);
  await run.write(() => host.workbook.write(drafts, run));
  store.dispatch({ kind: 'renewed', told, meeting: undefined });
  const [first] = drafts;
  if (first !== undefined) await host.show({ sheet: first.name });
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

async function meetingNow(context: PaneContext, run: JobRun): Promise<Pick<NonNullable<PlannerResult['room']>, 'meeting'>> {
  const { input } = await readForPlanner(context, run);
  const { room } = await context.planner.run({ job: 'meeting', input }, run);
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
