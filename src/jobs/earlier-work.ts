import type { PlanBounds } from '../domain/plan-bounds';
import { lastingBounds } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import { LEDGER_SHEET, readLedger, type Ledger } from '../workbook/ledger';
import { resolveLocks } from '../workbook/read/resolve-locks';
import type { SheetData, Workbook } from '../workbook/workbook';
import { hasNotes } from './keep-notes';
import { ownPlanSheet } from './lock-plan';

/** What people did in a result, which another result over it would lose: figures they locked, or signatures and notes they typed. */
export type EarlierWork = 'locks' | 'notes';

/** What people did in an earlier result that a plan of this model doesn't keep. Errors: WorkbookError when the workbook can't be read. */
export async function earlierWork(earlier: Workbook, model: PlanningModel): Promise<EarlierWork | undefined> {
  const names = await earlier.sheetNames();
  if (!names.includes(LEDGER_SHEET)) return undefined;
  const sheets = await earlier.read(names);
  const ledger = readLedger(sheets.find(({ name }) => name === LEDGER_SHEET));
  if (hasUnusedLocks(sheets, ledger, model)) return 'locks';
  return hasNotes({ sheets, ledger }) ? 'notes' : undefined;
}

/** Locks for other items or periods count too. */
function hasUnusedLocks(sheets: readonly SheetData[], ledger: Ledger, model: PlanningModel): boolean {
  const plan = ownPlanSheet(sheets, ledger);
  if (plan === undefined) return false;
  const { bounds, diagnostics } = resolveLocks(plan, model);
  return diagnostics.length > 0 || !isKept(bounds, lastingBounds(model.bounds));
}

function isKept(locked: PlanBounds, kept: PlanBounds): boolean {
  return (['production', 'subcontract'] as const).every((kind) =>
    locked[kind].every(({ item, period, least }) => kept[kind].some((bound) => bound.item === item && bound.period === period && bound.least === least && bound.most === least)),
  );
}
