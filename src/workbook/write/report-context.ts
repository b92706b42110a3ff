import type { SerialDay } from '../../domain/calendar';
import type { Report } from '../../domain/report';
import { formatFor, type Format } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { messagesIn, type Messages } from '../../i18n/messages';
import type { OwnedSheetNames } from '../ledger';
import type { Assignments } from '../process/assignments';
import type { SignOff } from '../process/sign-off';
import { planLayout, type PlanLayout } from './plan-layout';
import { loadLayout, type LoadLayout } from './load-layout';

/** How a report is to be written. */
export interface ReportOptions {
  readonly language: Language;
  /** Titles of the result sheets: formulas and links use them. */
  readonly names: OwnedSheetNames;
  /** Version of Equilibre, for the stamp. */
  readonly version: string;
  /** Day of the run, for the stamp. */
  readonly runAt: SerialDay;
  /** File that holds the input cells, when the report goes into another workbook beside it. */
  readonly inputFile?: string;
  /** One line about the last approved version of the plan. */
  readonly standing?: string;
  /** Who is to act on the exceptions, and until when; absent where nobody is known to. */
  readonly assignments?: Assignments;
  /** Who stands for this plan; absent while nobody does. */
  readonly signOff?: SignOff;
}

/** What every result sheet is drafted from. */
export interface ReportContext {
  readonly report: Report;
  readonly options: ReportOptions;
  readonly messages: Messages;
  readonly format: Format;
  readonly planLayout: PlanLayout;
  readonly loadLayout: LoadLayout;
}

/** Gathers what the result sheets share: words, formats and where the Plan and Load rows stand. */
export function reportContext(report: Report, options: ReportOptions): ReportContext {
  return {
    report,
    options,
    messages: messagesIn(options.language),
    format: formatFor(options.language, report.model.rules.currency),
    planLayout: planLayout(report, options.names.plan),
    loadLayout: loadLayout(report, options.names.load),
  };
}
