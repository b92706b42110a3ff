import { draftResult } from '../../jobs/draft-result';
import { quickReport } from '../../jobs/quick-report';
import { reconcileInput } from '../../jobs/reconcile-input';
import { sampleWorkbook } from '../../workbook/templates/sample-workbook';
import { failureOf } from '../failure';
import { answerRoom } from './answer-room';
import { namesOf, postDrafts, postedProgress, understand, signatureOf, type Answering } from './answering';
import { checkView } from './check-view';
import { unpackSheet } from './packed-sheet';
import { estimateView, planView } from './plan-view';
import type { PlannerRequest } from './planner';
import { isRoomRequest } from './room-requests';

/** Answers one request with messages, the last of them `done` or `failed`. */
export async function answer(request: PlannerRequest, answering: Answering): Promise<void> {
  try {
    await answerJob(request, answering);
  } catch (error) {
    const failure = failureOf(error) ?? { reason: 'unexpected', detail: '' };
    answering.post({ kind: 'failed', failure });
  }
}

async function answerJob(request: PlannerRequest, answering: Answering): Promise<void> {
  if (isRoomRequest(request)) return answerRoom(request, answering);
  const { solver, post } = answering;
  if (request.job === 'sample') {
    postDrafts(sampleWorkbook(request.language), post);
    post({ kind: 'done', check: undefined, plan: undefined });
    return;
  }
  const control = postedProgress(post);
  const sheets = request.input.sheets.map(unpackSheet);
  const input = await understand(request.input, sheets, control);
  const check = checkView(input, sheets);
  if (request.job === 'check') {
    post({ kind: 'done', check, plan: undefined });
    return;
  }
  const { timeLimitSeconds, language, version } = request;
  const estimate = quickReport(input);
  if (estimate !== undefined) post({ kind: 'estimate', figures: estimateView(estimate) });
  const report = await reconcileInput(input, solver, { timeLimitSeconds, control, now: () => performance.now() / 1000 });
  if (report === undefined) {
    post({ kind: 'done', check, plan: undefined });
    return;
  }
  const drafts = draftResult(input, report, { language, version, ...signatureOf(request.input), inputFile: undefined });
  postDrafts(drafts, post);
  post({ kind: 'done', check, plan: planView(report, namesOf(drafts)) });
}
