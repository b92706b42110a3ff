import type { ProcessDiagnosticParameters } from '../../domain/process-diagnostic';
import type { DiagnosticMessages } from '../diagnostic-messages';

export const processDiagnostics: Pick<DiagnosticMessages, keyof ProcessDiagnosticParameters> = {
  'input-changed': ({ version, count }) =>
    `The input has changed since version ${version} was approved${count === 0 ? '' : `: ${count === 1 ? '1 cell' : `${count} cells`}`}. Reconcile again, and have the new plan approved.`,
  'input-cell-changed': ({ version, subject, before, after }) =>
    `${subject}: ${before ?? 'nothing'} when version ${version} was approved, ${after === undefined ? 'gone' : after === '' ? 'blank' : after} now.`,
  'version-restored': ({ version, approvedOn, by, taken, dropped, unlocked }, format) =>
    `This is the plan of version ${version} (${[format.date(approvedOn), by].filter((part) => part !== '').join(', ')}) on today’s input: ${figures(taken)} taken over${dropped === 0 ? '' : `, ${figures(dropped)} no longer ${dropped === 1 ? 'fits' : 'fit'} the workbook`}${unlocked === 0 ? '' : `, ${figures(unlocked)} locked on the Plan sheet made way`}. Reconcile plans anew; to keep figures, lock them on the Plan sheet.`,
  'sign-off-lapsed': ({ preparedBy, approvedBy, date }, format) =>
    `The Summary is no longer signed: the names there stood for the plan before (${signed([preparedBy === '' ? '' : `prepared by ${preparedBy}`, approvedBy === '' ? '' : `approved by ${approvedBy}`, date === undefined ? '' : format.date(date)])}). Have this plan signed or approved.`,
  'notes-not-kept': ({ sheet }) => `Rows or columns of “${sheet}” were inserted or removed, so what was typed beside the results there could not be kept. To copy it, see the result before this one: “Restore the previous result” in Excel, or the dated copy beside a file.`,
};

function signed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function figures(count: number): string {
  return count === 1 ? '1 figure' : `${count} figures`;
}
