import { SolverError, WorkbookError, type WorkbookFault } from '../domain/error';
import type { FailureReason, PaneJob, WayOn } from '../i18n/pane-messages';

/** Why a job did not end as wished; the detail is a name or number for its sentence. */
export interface Failure {
  readonly reason: FailureReason;
  readonly detail: string;
}

/** A failure on its way to the pane; `undefined` as its failure means that the user cancelled. */
export class PaneError extends Error {
  override readonly name = 'PaneError';
  constructor(readonly failure: Failure | undefined) {
    super(failure?.reason ?? 'cancelled');
  }
}

/** What to tell the user of an error; undefined when it was the user who cancelled. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof PaneError) return error.failure;
  if (error instanceof WorkbookError) return workbookFailure(error);
  if (error instanceof SolverError) return solverFailure(error);
  return { reason: 'unexpected', detail: error instanceof Error ? error.message.slice(0, LONGEST_DETAIL) : '' };
}

/** The way on after a failure, by the job that met it. */
export function wayOnAfter({ reason, job }: Failure & { readonly job?: PaneJob | undefined }): WayOn {
  if (job !== undefined && OUTDATED.has(reason)) {
    // What was to be edited is read again when nothing runs.
    if (job === 'edit') return 'close';
    if (ROOM_JOBS.has(job)) return 'retry';
  }
  return WAYS_ON[reason] ?? 'retry';
}

/** Jobs of the rooms around the plan: done again, they read the workbook anew, wherever its tables are by then. */
const ROOM_JOBS: ReadonlySet<PaneJob> = new Set<PaneJob>(['compare', 'adopt', 'agenda', 'approve', 'decide']);
const OUTDATED: ReadonlySet<FailureReason> = new Set<FailureReason>(['sheetGone', 'inputChanged', 'tableChanged']);

/** Where it is not to try again; with `close`, trying again would fail again. */
const WAYS_ON: Readonly<Partial<Record<FailureReason, WayOn>>> = {
  sampleNames: 'newWorkbook', sheetGone: 'check', inputChanged: 'recompute', unfinished: 'putBack',
  dataErrors: 'close', nothingKept: 'close', noTable: 'close', topicGone: 'close', scenarioGone: 'close', versionGone: 'close',
};

const LONGEST_DETAIL = 120;

const REASON: Readonly<Partial<Record<WorkbookFault, FailureReason>>> = {
  'in-use': 'busy',
  'cell-edit': 'busy',
  'host-busy': 'busy',
  'sheet-protected': 'protected',
  'no-permission': 'protected',
  'structure-protected': 'protected',
  'name-taken': 'nameTaken',
  'too-large': 'tooLarge',
  'too-many-cells': 'tooLarge',
  'sheet-gone': 'sheetGone',
  'table-changed': 'tableChanged',
};

/** Faults whose sentence names the sheet or table. */
const NAMING: ReadonlySet<WorkbookFault> = new Set<WorkbookFault>(['sheet-gone', 'sheet-protected', 'table-changed']);

function workbookFailure({ fault, subject, detail }: WorkbookError): Failure | undefined {
  if (fault === 'cancelled') return undefined;
  const reason = REASON[fault] ?? 'hostFailed';
  // The host's code says nothing to a user, save one who reports a failure that nobody knows.
  if (reason === 'tooLarge') return { reason, detail: /^\d/.test(detail) ? detail : '' };
  return { reason, detail: NAMING.has(fault) || (reason === 'nameTaken' && detail === '') ? subject : detail };
}

function solverFailure({ fault, detail }: SolverError): Failure | undefined {
  if (fault === 'cancelled') return undefined;
  const reasons = { infeasible: 'impossible', unbounded: 'unbounded', 'time-limit': 'noTime', failed: 'solverFailed' } as const;
  return { reason: reasons[fault], detail };
}
