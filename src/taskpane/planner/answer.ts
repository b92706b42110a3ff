import { MemoryWorkbook } from '../../adapters/memory/memory-workbook';
import type { RunControl } from '../../domain/progress';
import type { LpSolver } from '../../engine/solver';
import { draftResult } from '../../jobs/draft-result';
import { readInput, type Input } from '../../jobs/read-input';
import { quickReport } from '../../jobs/quick-report';
import { reconcileInput } from '../../jobs/reconcile-input';
import { RESULT_ROLES, type OwnedSheetNames } from '../../workbook/ledger';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { sampleWorkbook } from '../../workbook/templates/sample-workbook';
import type { SheetData } from '../../workbook/workbook';
import { failureOf } from '../failure';
import { checkView } from './check-view';
import { unpackSheet } from './packed-sheet';
import { estimateView, planView } from './plan-view';
import type { PlannerInput, PlannerMessage, PlannerRequest } from './planner';

/** What answers a request: a solver, and where the messages go. */
export interface Answering {
  readonly solver: LpSolver;
  readonly post: (message: PlannerMessage) => void;
}

/** Answers one request with messages, the last of them `done` or `failed`. */
export async function answer(request: PlannerRequest, answering: Answering): Promise<void> {
  try {
    await answerJob(request, answering);
  } catch (error) {
    const failure = failureOf(error) ?? { reason: 'unexpected', detail: '' };
    answering.post({ kind: 'failed', failure });
  }
}

async function answerJob(request: PlannerRequest, { solver, post }: Answering): Promise<void> {
  if (request.job === 'sample') {
    postDrafts(sampleWorkbook(request.language), post);
    post({ kind: 'done', check: undefined, plan: undefined });
    return;
  }
  const control: RunControl = {
    onProgress: (step, share) => {
      post({ kind: 'progress', step, share });
    },
  };
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
  const drafts = draftResult(input, report, { language, version, runAt: request.input.today, inputFile: undefined });
  postDrafts(drafts, post);
  post({ kind: 'done', check, plan: planView(report, namesOf(drafts)) });
}

/** The input as `readInput` gives it, with the names of the sheets that were not worth posting. */
async function understand({ sheetNames, choices, today }: PlannerInput, sheets: readonly SheetData[], control: RunControl): Promise<Input> {
  const mapping = choices === undefined ? {} : { mapping: choices };
  const input = await readInput([{ name: '', workbook: new MemoryWorkbook(sheets) }], { today, ...mapping }, control);
  return { ...input, sheetNames };
}

/** Cells posted at once: taking in more would make the pane stutter. */
const CELLS_AT_ONCE = 1500;

function postDrafts(drafts: readonly SheetDraft[], post: Answering['post']): void {
  for (const draft of drafts) {
    post({ kind: 'sheet', draft: { ...draft, cells: [] } });
    for (let from = 0; from < draft.cells.length; from += CELLS_AT_ONCE) {
      post({ kind: 'cells', cells: draft.cells.slice(from, from + CELLS_AT_ONCE) });
    }
  }
}

function namesOf(drafts: readonly SheetDraft[]): OwnedSheetNames {
  const [summary = '', plan = '', load = '', exceptions = '', quality = ''] = RESULT_ROLES.map((role) => drafts.find((draft) => draft.role === role)?.name);
  return { summary, plan, load, exceptions, quality };
}
