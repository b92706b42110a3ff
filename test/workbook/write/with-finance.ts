import type { RevenueBudget } from '../../../src/domain/finance';
import type { Report } from '../../../src/domain/report';
import { financeOf } from '../../../src/engine/finance';
import { messagesIn } from '../../../src/i18n/messages';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { draftReport } from '../../../src/workbook/write/draft-report';
import { financeSheet } from '../../../src/workbook/write/finance-sheet';
import { reportContext, type ReportOptions } from '../../../src/workbook/write/report-context';

/** The result sheets and the plan in money, against a budget that covers the first periods when one is given. */
export function withFinance(report: Report, options: ReportOptions, budget?: RevenueBudget): readonly SheetDraft[] {
  const periods = financeOf(report.model, report.plan);
  const asked = budget === undefined ? {} : { budget: periods.map((_, t) => budget[t]) };
  return [...draftReport(report, options), financeSheet(reportContext(report, options), messagesIn(options.language).finance.title, { periods, ...asked })];
}
