import type { ProcessDiagnosticParameters } from '../../domain/process-diagnostic';
import type { DiagnosticMessages } from '../diagnostic-messages';

export const processDiagnostics: Pick<DiagnosticMessages, keyof ProcessDiagnosticParameters> = {
  'input-changed': ({ version, count }) =>
    `The input has changed since version ${version} was approved${count === 0 ? '' : `: ${count === 1 ? '1 cell' : `${count} cells`}`}. Reconcile again, and have the new plan approved.`,
  'input-cell-changed': ({ version, subject, before, after }) =>
    `${subject}: ${before ?? 'nothing'} when version ${version} was approved, ${after === undefined ? 'gone' : after === '' ? 'blank' : after} now.`,
};
