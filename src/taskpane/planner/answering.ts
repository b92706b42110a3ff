import { MemoryWorkbook } from '../../adapters/memory/memory-workbook';
import type { SerialDay } from '../../domain/calendar';
import type { RunControl } from '../../domain/progress';
import type { LpSolver } from '../../engine/solver';
import { readInput, type Input } from '../../jobs/read-input';
import { RESULT_ROLES, type OwnedSheetNames } from '../../workbook/ledger';
import type { SheetDraft } from '../../workbook/sheet-draft';
import type { SheetData } from '../../workbook/workbook';
import type { PlannerInput, PlannerMessage } from './planner';

/** What answers a request: a solver, and where the messages go. */
export interface Answering {
  readonly solver: LpSolver;
  readonly post: (message: PlannerMessage) => void;
}

/** A control that posts how far a request is. */
export function postedProgress(post: Answering['post']): RunControl {
  return {
    onProgress: (step, share) => {
      post({ kind: 'progress', step, share });
    },
  };
}

/** The input as `readInput` gives it. */
export function understand({ choices, today, unlockAll }: PlannerInput, sheets: readonly SheetData[], control: RunControl): Promise<Input> {
  const mapping = choices === undefined ? {} : { mapping: choices };
  return readInput([{ name: '', workbook: new MemoryWorkbook(sheets) }], { today, unlockAll, ...mapping }, control);
}

/** When a run was asked for and by whom, as its results and the journal say it. */
export function signatureOf({ today, time, by = '' }: PlannerInput): { readonly runAt: SerialDay; readonly time?: string; readonly by: string } {
  return { runAt: today, ...(time === undefined ? {} : { time }), by };
}

/** Cells posted at once: taking in more would make the pane stutter. */
const CELLS_AT_ONCE = 1500;

/** Posts drafts in parts, each sheet before its cells. */
export function postDrafts(drafts: readonly SheetDraft[], post: Answering['post']): void {
  for (const draft of drafts) {
    post({ kind: 'sheet', draft: { ...draft, cells: [] } });
    for (let from = 0; from < draft.cells.length; from += CELLS_AT_ONCE) {
      post({ kind: 'cells', cells: draft.cells.slice(from, from + CELLS_AT_ONCE) });
    }
  }
}

/** Names of the result sheets among drafts. */
export function namesOf(drafts: readonly SheetDraft[]): OwnedSheetNames {
  const [summary = '', plan = '', load = '', exceptions = '', quality = ''] = RESULT_ROLES.map((role) => drafts.find((draft) => draft.role === role)?.name);
  return { summary, plan, load, exceptions, quality };
}
