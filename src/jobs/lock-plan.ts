import type { BuiltModel } from '../workbook/read/build-model';
import { resolveLocks } from '../workbook/read/resolve-locks';
import { LEDGER_SHEET, type Ledger } from '../workbook/ledger';
import type { OwnedRole } from '../workbook/sheet-draft';
import type { SheetData } from '../workbook/workbook';

/** A model that keeps the figures which a planner locked on the Plan sheet of an earlier run, and what is amiss with them. */
export function lockPlan(built: BuiltModel, planSheet: SheetData | undefined): BuiltModel {
  if (built.model === undefined || planSheet === undefined) return built;
  const { bounds, diagnostics } = resolveLocks(planSheet, built.model);
  const isFree = bounds.production.length + bounds.subcontract.length === 0;
  return { ...built, ...(isFree ? {} : { model: { ...built.model, bounds } }), diagnostics: [...built.diagnostics, ...diagnostics] };
}

/** The Plan sheet that the ledger records, in the file that holds the ledger. */
export function ownPlanSheet(sheets: readonly SheetData[], ledger: Ledger): SheetData | undefined {
  return ownSheet(sheets, ledger, 'plan');
}

/** A sheet of ours that the ledger records, in the file that holds the ledger. */
export function ownSheet(sheets: readonly SheetData[], ledger: Ledger, role: OwnedRole): SheetData | undefined {
  const file = sheets.find(({ name }) => name === LEDGER_SHEET)?.file;
  return sheets.find((sheet) => sheet.name === ledger.owned.get(role) && sheet.file === file);
}
