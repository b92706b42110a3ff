import { SolverError, WorkbookError, type WorkbookFault } from '../domain/error';
import type { FailureReason, WayOn } from '../i18n/pane-messages';

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

/** The way on after a failure. */
export function wayOnAfter({ reason }: Failure): WayOn {
  if (reason === 'sampleNames') return 'newWorkbook';
  if (reason === 'sheetGone') return 'check';
  if (reason === 'inputChanged') return 'recompute';
  if (reason === 'unfinished') return 'putBack';
  if (CLOSED.has(reason)) return 'close';
  return 'retry';
}

/** Trying again would fail again. */
const CLOSED: ReadonlySet<FailureReason> = new Set<FailureReason>(['dataErrors', 'nothingKept', 'noTable', 'topicGone', 'scenarioGone']);

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
};

function workbookFailure({ fault, subject, detail }: WorkbookError): Failure | undefined {
  if (fault === 'cancelled') return undefined;
  const reason = REASON[fault] ?? 'hostFailed';
  // The host's code says nothing to a user, save one who reports a failure that nobody knows.
  if (reason === 'tooLarge') return { reason, detail: /^\d/.test(detail) ? detail : '' };
  return { reason, detail: reason === 'sheetGone' || (reason === 'nameTaken' && detail === '') ? subject : detail };
}

function solverFailure({ fault, detail }: SolverError): Failure | undefined {
  if (fault === 'cancelled') return undefined;
  const reasons = { infeasible: 'impossible', unbounded: 'unbounded', 'time-limit': 'noTime', failed: 'solverFailed' } as const;
  return { reason: reasons[fault], detail };
}
