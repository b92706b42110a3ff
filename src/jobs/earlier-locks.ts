import type { PlanBounds } from '../domain/plan-bounds';
import { lastingBounds } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import { LEDGER_SHEET, readLedger } from '../workbook/ledger';
import { resolveLocks } from '../workbook/read/resolve-locks';
import type { Workbook } from '../workbook/workbook';
import { ownPlanSheet } from './lock-plan';

/**
 * Whether figures are locked on the Plan sheet of an earlier result that a plan of this model doesn't keep; locks for other items or
 * periods count too. Errors: WorkbookError when the workbook can't be read.
 */
export async function hasUnusedLocks(earlier: Workbook, model: PlanningModel): Promise<boolean> {
  const names = await earlier.sheetNames();
  if (!names.includes(LEDGER_SHEET)) return false;
  const [ledgerSheet] = await earlier.read([LEDGER_SHEET]);
  const ledger = readLedger(ledgerSheet);
  const title = ledger.owned.get('plan');
  if (ledgerSheet === undefined || title === undefined || !names.includes(title)) return false;
  const plan = ownPlanSheet([ledgerSheet, ...(await earlier.read([title]))], ledger);
  if (plan === undefined) return false;
  const { bounds, diagnostics } = resolveLocks(plan, model);
  return diagnostics.length > 0 || !isKept(bounds, lastingBounds(model.bounds));
}

function isKept(locked: PlanBounds, kept: PlanBounds): boolean {
  return (['production', 'subcontract'] as const).every((kind) =>
    locked[kind].every(({ item, period, least }) => kept[kind].some((bound) => bound.item === item && bound.period === period && bound.least === least && bound.most === least)),
  );
}
