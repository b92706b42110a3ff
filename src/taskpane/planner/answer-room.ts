import { dateOf } from '../../domain/calendar';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { adoptScenario } from '../../jobs/adopt-scenario';
import { compareInput } from '../../jobs/compare-input';
import { draftResult, type ResultOptions } from '../../jobs/draft-result';
import { processStep } from '../../jobs/process-step';
import type { Input } from '../../jobs/read-input';
import { reconcileInput } from '../../jobs/reconcile-input';
import { recordDecision } from '../../jobs/record-decision';
import { restoredRun, restoreVersion, type RestoredVersion } from '../../jobs/restore-version';
import { withTrials } from '../../jobs/trial-scenario';
import type { Words } from '../../workbook/schema/column';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { firstWeekTemplate } from '../../workbook/templates/calendar/first-week';
import { fitTemplate } from '../../workbook/templates/fit-template';
import type { Template } from '../../workbook/templates/template';
import { TEMPLATES } from '../../workbook/templates/templates';
import { PaneError } from '../failure';
import { namesOf, postDrafts, postedProgress, understand, signatureOf, type Answering } from './answering';
import { checkView, type CheckView } from './check-view';
import { comparisonView } from './comparison-view';
import { meetingView } from './meeting-view';
import { unpackSheet } from './packed-sheet';
import { planView } from './plan-view';
import type { AddedSheets, RoomAnswer, RoomRequest } from './room-requests';

/** Answers a request of a room around the plan. Errors: PaneError, SolverError. */
export async function answerRoom(request: RoomRequest, answering: Answering): Promise<void> {
  if (request.job === 'template') {
    const { language, content, today, taken } = request;
    postDrafts(fitTemplate(templateFor(request.key), { language, content, month: today - dateOf(today).day + 1 }, taken), answering.post);
    answering.post({ kind: 'done', check: undefined, plan: undefined });
    return;
  }
  const sheets = request.input.sheets.map(unpackSheet);
  const input = await understand(request.input, sheets, postedProgress(answering.post));
  const asked: Asked = { input, check: checkView(input, sheets), answering };
  if (request.job === 'meeting') answering.post({ kind: 'done', check: asked.check, plan: undefined, room: { meeting: meetingView(input, request.input.today, request.compare) } });
  else if (request.job === 'decide') decide(request, asked);
  else if (request.job === 'compare') await compare(request, asked);
  else if (request.job === 'adopt') await adopt(request, asked);
  else if (request.job === 'restoreVersion') await restore(request, asked);
  else await takeStep(request, asked);
}

type Requested<Job extends RoomRequest['job']> = Extract<RoomRequest, { readonly job: Job }>;

interface Asked {
  readonly input: Input;
  readonly check: CheckView;
  readonly answering: Answering;
}

function templateFor(key: AddedSheets): Template {
  const template = key === 'firstWeek' ? firstWeekTemplate : TEMPLATES.find((known) => known.key === key);
  if (template === undefined) throw new Error(`no template ${key}`);
  return template;
}

function limitsOf({ timeLimitSeconds }: Requested<'compare' | 'adopt' | 'step' | 'restoreVersion'>, { answering }: Asked): { readonly timeLimitSeconds: number; readonly control: ReturnType<typeof postedProgress>; readonly now: () => number } {
  return { timeLimitSeconds, control: postedProgress(answering.post), now: () => performance.now() / 1000 };
}

function optionsOf({ language, version, input }: Requested<'compare' | 'adopt' | 'step' | 'restoreVersion'>): ResultOptions {
  return { language, version, ...signatureOf(input), inputFile: undefined };
}

async function compare(request: Requested<'compare'>, asked: Asked): Promise<void> {
  const input = withTrials(asked.input, request.trials);
  const comparison = await compareInput(input, asked.answering.solver, { ...limitsOf(request, asked), language: request.language });
  if (comparison === undefined) {
    stopped(asked);
    return;
  }
  const drafts = draftResult(asked.input, comparison.base, { ...optionsOf(request), comparison, run: { verb: 'compare', by: '' } });
  const sheet = drafts.find(({ role }) => role === 'scenarios')?.name ?? '';
  finish(asked, drafts, { plan: planView(comparison.base, namesOf(drafts)), room: { comparison: comparisonView(comparison, sheet) } });
}

async function adopt(request: Requested<'adopt'>, asked: Asked): Promise<void> {
  const { solver } = asked.answering;
  const limits = limitsOf(request, asked);
  const adopted = await adoptScenario(withTrials(asked.input, request.trials), request, solver, limits);
  if (adopted === undefined) throw new PaneError({ reason: 'scenarioGone', detail: request.name });
  const report = await reconcileInput(adopted.input, solver, { ...limits, ...(adopted.solved === undefined ? {} : { solved: adopted.solved }) });
  if (report === undefined) {
    stopped(asked);
    return;
  }
  const drafts = draftResult(adopted.input, report, optionsOf(request));
  finish(asked, drafts, { plan: planView(report, namesOf(drafts)), room: {} });
}

async function restore(request: Requested<'restoreVersion'>, asked: Asked): Promise<void> {
  const restored = restoredFrom(request.number, asked);
  const report = await reconcileInput(restored.input, asked.answering.solver, limitsOf(request, asked));
  if (report === undefined) {
    stopped(asked);
    return;
  }
  const drafts = draftResult(restored.input, report, { ...optionsOf(request), run: restoredRun(restored.version, request.language) });
  const say = (language: Language): string => messagesIn(language).versions.restored(request.number, restored.taken, restored.dropped);
  finish(asked, drafts, { plan: planView(report, namesOf(drafts)), room: { told: { en: say('en'), fr: say('fr') } } });
}

/** Errors: PaneError `versionGone`. */
function restoredFrom(number: number, { input }: Asked): RestoredVersion {
  const restored = restoreVersion(input, number);
  if ('refusal' in restored) throw new PaneError({ reason: 'versionGone', detail: String(number) });
  return restored;
}

async function takeStep(request: Requested<'step'>, asked: Asked): Promise<void> {
  const { input } = request.restore === undefined ? asked : restoredFrom(request.restore, asked);
  const report = await reconcileInput(input, asked.answering.solver, limitsOf(request, asked));
  if (report === undefined) {
    stopped(asked);
    return;
  }
  const { verb, by, note, taken, language } = request;
  const signed = signatureOf(request.input);
  const step = processStep(input, report, { verb, note, taken, language, version: request.version, ...signed, by: by === '' ? signed.by : by });
  if ('blockedBy' in step) {
    blocked(asked, step);
    return;
  }
  const told: Words = { en: step.told, fr: step.told };
  finish(asked, step.drafts, { plan: planView(report, namesOf(step.drafts)), room: { edits: step.edits, told } });
}

function decide({ decision, language, taken, input: { today } }: Requested<'decide'>, asked: Asked): void {
  const recorded = recordDecision(asked.input, decision, { today, language, taken });
  if ('missing' in recorded) throw new PaneError({ reason: recorded.missing === 'topic' ? 'topicGone' : 'noTable', detail: recorded.missing === 'topic' ? decision.topic : '' });
  if ('blockedBy' in recorded) {
    blocked(asked, recorded);
    return;
  }
  postDrafts(recorded.drafts, asked.answering.post);
  asked.answering.post({ kind: 'done', check: asked.check, plan: undefined, room: { edits: recorded.edits } });
}

/** Errors in the data stop the plan: the check says which. */
function stopped({ check, answering }: Asked): void {
  answering.post({ kind: 'done', check, plan: undefined });
}

function blocked({ check, answering }: Asked, { blockedBy }: Required<Pick<RoomAnswer, 'blockedBy'>>): void {
  answering.post({ kind: 'done', check, plan: undefined, room: { blockedBy } });
}

function finish({ check, answering }: Asked, drafts: readonly SheetDraft[], { plan, room }: { readonly plan: ReturnType<typeof planView>; readonly room: RoomAnswer }): void {
  postDrafts(drafts, answering.post);
  answering.post({ kind: 'done', check, plan, room });
}
