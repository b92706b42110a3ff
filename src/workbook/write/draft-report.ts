import type { Report } from '../../domain/report';
import type { SheetDraft } from '../sheet-draft';
import { exceptionsSheet } from './exceptions-sheet';
import { loadSheet } from './load-sheet';
import { planSheet } from './plan-sheet';
import { qualitySheet } from './quality-sheet';
import { reportContext, type ReportOptions } from './report-context';
import { summarySheet } from './summary-sheet';

/** The result sheets of a run, in tab order: Summary, Plan, Load, Exceptions, Data quality. */
export function draftReport(report: Report, options: ReportOptions): readonly SheetDraft[] {
  const context = reportContext(report, options);
  return [summarySheet(context), planSheet(context), loadSheet(context), exceptionsSheet(context), qualitySheet(context)];
}
