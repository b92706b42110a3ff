import type { SerialDay } from './calendar';
import type { Severity } from './diagnostic';

/** What the monthly process has to tell, beside the data: codes with the parameters of their sentences. */
export interface ProcessDiagnosticParameters {
  /** Cells of the input are not what they were when the last plan was approved; `count` is 0 when the workbook can't tell which. */
  'input-changed': { readonly version: number; readonly count: number };
  /** One of these cells; undefined = it was or is blank. */
  'input-cell-changed': { readonly version: number; readonly subject: string; readonly before: string | undefined; readonly after: string | undefined };
  /**
   * The plan takes over the figures of an approved version: `taken` quantities above 0 are its own, `dropped` ones no longer fit the
   * workbook, `unlocked` ones were locked on the Plan sheet and made way.
   */
  'version-restored': { readonly version: number; readonly approvedOn: SerialDay; readonly by: string; readonly taken: number; readonly dropped: number; readonly unlocked: number };
  /** The Summary was signed for the plan before this one. */
  'sign-off-lapsed': { readonly preparedBy: string; readonly approvedBy: string; readonly date: SerialDay | undefined };
  /** Columns or rows of a result sheet were inserted or removed: what people typed there can't be told from what we wrote. */
  'notes-not-kept': { readonly sheet: string };
}

export const PROCESS_SEVERITY: Readonly<Record<keyof ProcessDiagnosticParameters, Severity>> = {
  'input-changed': 'warning',
  'input-cell-changed': 'info',
  'version-restored': 'info',
  'sign-off-lapsed': 'info',
  'notes-not-kept': 'warning',
};
