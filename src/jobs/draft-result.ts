import type { SerialDay } from '../domain/calendar';
import type { Comparison } from '../domain/comparison';
import type { Diagnostic } from '../domain/diagnostic';
import type { Report } from '../domain/report';
import { financeOf } from '../engine/finance';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { chooseName, chooseNames } from '../workbook/choose-names';
import { EMPTY_LEDGER, LEDGER_SHEET, ledgerDraft, type Ledger, type OwnedSheetNames } from '../workbook/ledger';
import { assignmentsText, keptAssignments, suggestedAssignments, type Assignments } from '../workbook/process/assignments';
import { followUp } from '../workbook/process/follow-up';
import { journalFrom, type JournalVerb } from '../workbook/process/journal';
import { openTopics, type Topic } from '../workbook/process/open-topics';
import { withPlanNow } from '../workbook/process/plan-versions';
import type { OwnedRole, SheetDraft } from '../workbook/sheet-draft';
import { draftReport } from '../workbook/write/draft-report';
import { hasFinance } from '../workbook/write/finance-rows';
import { financeSheet } from '../workbook/write/finance-sheet';
import { journalSheet } from '../workbook/write/journal-sheet';
import { packSheet } from '../workbook/write/pack-sheet';
import { reportContext, type ReportOptions } from '../workbook/write/report-context';
import { scenariosSheet } from '../workbook/write/scenarios-sheet';
import { journalRuns } from './journal-runs';
import { FOOTPRINTS, footprintsIn, keepNotes, movedSheets, type WrittenBefore } from './keep-notes';
import { ownSheet } from './lock-plan';
import { signOffFor } from './sign-off';
import { MAPPING_CHOICES, type Input } from './read-input';

export interface ResultOptions {
  readonly language: Language;
  /** Version of Equilibre, for the stamp. */
  readonly version: string;
  readonly runAt: SerialDay;
  /** Local time of the run, `14:05`, for the journal; absent when the caller has no clock. */
  readonly time?: string;
  /** Who ran it, where the run itself doesn't say; absent when nobody did. */
  readonly by?: string;
  /** File that holds the input, when the result goes to a workbook beside it; undefined when it goes into the input's own. */
  readonly inputFile: string | undefined;
  /** Scenarios to show beside the report, which is their base. */
  readonly comparison?: Comparison;
  /** What was run; a plan was made unless it says otherwise. */
  readonly run?: ProcessRun;
}

/** A step of the monthly process beside the plan. */
export interface ProcessRun {
  readonly verb: JournalVerb;
  /** Who ran it; empty when nobody said. */
  readonly by: string;
  /** Texts that the ledger keeps from now on; undefined = as before. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Number of the version that is approved or restored by this run. */
  readonly approved?: number;
  /** What came of it, in one line for the journal; absent when the plan and its scenarios say all. */
  readonly detail?: string;
  /** One line about the last approved version, for the Summary. */
  readonly standing?: string;
  /** Open topics of the meeting, for its pack. */
  readonly topics?: readonly Topic[];
}

/** Subject of the ledger under which the suggested owners and days stand. */
const SUGGESTED = 'assignments';

const PLAN_RUN: ProcessRun = { verb: 'reconcile', by: '' };

/**
 * The result sheets and the ledger of a run, ready for a workbook's `write`: the scenarios and the meeting pack first, when there are any.
 * In the input's own workbook the journal comes with them.
 */
export function draftResult(input: Input, report: Report, options: ResultOptions): readonly SheetDraft[] {
  const sameWorkbook = options.inputFile === undefined;
  const before = sameWorkbook ? input.ledger : EMPTY_LEDGER;
  const existing = sameWorkbook ? input.sheetNames : [];
  const { names, renamed } = chooseNames(existing, before, options.language);
  const written: WrittenBefore = { sheets: input.sheets, ledger: before };
  const signing = signOffFor(written, report, options);
  const renamedTitles = renamed.map((role) => renamedSheet(messagesIn(options.language).sheets.titles[role], names[role]));
  const diagnostics = [...renamedTitles, ...movedSheets(written), ...signing.lapsed, ...report.diagnostics];
  const whole = { ...report, diagnostics };
  const run = options.run ?? PLAN_RUN;
  const suggested = suggestedAssignments(report, input.sheets, options.runAt);
  const assignments = keptAssignments(suggested, ownSheet(input.sheets, before, 'exceptions'), before.kept.get(SUGGESTED));
  const draft: DraftedRun = { before, existing, names, input, report: whole, options, run, suggested, stamp: { ...stampOf(options, names), assignments, ...signing.options } };
  const beside = [...scenariosOf(draft), ...(sameWorkbook ? packOf(draft) : [])];
  const runs = journalRuns(before.runs, draft);
  const journal = sameWorkbook ? [journalOf(draft, runs)] : [];
  const after = [...financeFor(draft), ...journal];
  const results = [...beside, ...draftReport(whole, draft.stamp), ...after];
  return [...keepNotes(results, written, options.language), ledgerOf(draft, runs, results)];
}

interface DraftedRun {
  readonly before: Ledger;
  /** Titles of the sheets that are there already. */
  readonly existing: readonly string[];
  readonly names: OwnedSheetNames;
  readonly input: Input;
  readonly report: Report;
  readonly options: ResultOptions;
  readonly run: ProcessRun;
  /** Who is to act on the exceptions, as the team's own tables say. */
  readonly suggested: Assignments;
  readonly stamp: ReportOptions;
}

function renamedSheet(title: string, name: string): Diagnostic {
  return { code: 'result-sheet-renamed', place: { sheet: title }, parameters: { title, name } };
}

function stampOf({ language, version, runAt, inputFile, run }: ResultOptions, names: OwnedSheetNames): ReportOptions {
  return { language, version, runAt, names, ...(inputFile === undefined ? {} : { inputFile }), ...(run?.standing === undefined ? {} : { standing: run.standing }) };
}

function scenariosOf({ options, existing, before }: DraftedRun): readonly SheetDraft[] {
  const { comparison, language } = options;
  return comparison === undefined ? [] : [scenariosSheet(comparison, { language, sheet: chooseName(messagesIn(language).scenarios.title, existing, before) })];
}

/** The pack of the meeting that is being prepared, or brought up to date once there is one. */
function packOf({ run, input, options, existing, before, report, stamp }: DraftedRun): readonly SheetDraft[] {
  const topics = run.topics ?? (before.owned.has('pack') ? openTopics(input.sheets) : undefined);
  if (topics === undefined) return [];
  const name = chooseName(messagesIn(options.language).process.pack.title, existing, before);
  return [packSheet(reportContext(report, stamp), { name, topics, followUp: followUp(input.sheets, options.runAt) })];
}

/** The plan in money, where there are prices or a budget to show. */
function financeFor({ input, options, existing, before, report, stamp }: DraftedRun): readonly SheetDraft[] {
  const { budget } = input.built;
  if (!hasFinance(report.model.items, budget)) return [];
  const name = chooseName(messagesIn(options.language).finance.title, existing, before);
  return [financeSheet(reportContext(report, stamp), name, { periods: financeOf(report.model, report.plan), ...(budget === undefined ? {} : { budget }) })];
}

function journalOf({ options, existing, before, report }: DraftedRun, runs: readonly string[]): SheetDraft {
  const { title } = messagesIn(options.language).process.journal;
  return journalSheet({ language: options.language, name: chooseName(title, existing, before), entries: journalFrom(runs), currency: report.model.rules.currency });
}

function ledgerOf({ before, input, report, options, run, suggested }: DraftedRun, runs: readonly string[], results: readonly SheetDraft[]): SheetDraft {
  const owned = new Map<OwnedRole, string>([...results.flatMap(({ role, name }) => (role === undefined ? [] : [[role, name] as const])), ['ledger', LEDGER_SHEET]]);
  const mapping = new Map(input.choices === undefined ? [] : [[MAPPING_CHOICES, JSON.stringify(input.choices)]]);
  const kept = new Map([...withPlanNow(run.kept ?? before.kept, report), [SUGGESTED, assignmentsText(suggested)], [FOOTPRINTS, footprintsIn(results)]]);
  return ledgerDraft({ owned, mapping, runs, version: options.version, kept });
}
