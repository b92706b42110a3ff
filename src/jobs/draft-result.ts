import { isoDate, type SerialDay } from '../domain/calendar';
import type { Diagnostic } from '../domain/diagnostic';
import type { Report } from '../domain/report';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { chooseNames } from '../workbook/choose-names';
import { EMPTY_LEDGER, LEDGER_SHEET, ledgerDraft, RESULT_ROLES, type Ledger, type OwnedSheetNames } from '../workbook/ledger';
import type { SheetDraft } from '../workbook/sheet-draft';
import { draftReport } from '../workbook/write/draft-report';
import { MAPPING_CHOICES, type Input } from './read-input';

export interface ResultOptions {
  readonly language: Language;
  /** Version of Equilibre, for the stamp. */
  readonly version: string;
  readonly runAt: SerialDay;
  /** File that holds the input, when the result goes to a workbook beside it; undefined when it goes into the input's own. */
  readonly inputFile: string | undefined;
}

/** The result sheets and the ledger of a run, ready for a workbook's `write`. */
export function draftResult(input: Input, report: Report, options: ResultOptions): readonly SheetDraft[] {
  const sameWorkbook = options.inputFile === undefined;
  const before = sameWorkbook ? input.ledger : EMPTY_LEDGER;
  const { names, renamed } = chooseNames(sameWorkbook ? input.sheetNames : [], before, options.language);
  const diagnostics = [...renamed.map((role) => renamedSheet(messagesIn(options.language).sheets.titles[role], names[role])), ...report.diagnostics];
  const { inputFile, ...stamp } = options;
  return [
    ...draftReport({ ...report, diagnostics }, { ...stamp, names, ...(inputFile === undefined ? {} : { inputFile }) }),
    ledgerOf(before, { names, input, report, options }),
  ];
}

function renamedSheet(title: string, name: string): Diagnostic {
  return { code: 'result-sheet-renamed', place: { sheet: title }, parameters: { title, name } };
}

interface LedgerEntry {
  readonly names: OwnedSheetNames;
  readonly input: Input;
  readonly report: Report;
  readonly options: ResultOptions;
}

function ledgerOf(before: Ledger, { names, input, report, options }: LedgerEntry): SheetDraft {
  const { plan } = report;
  const run = { date: isoDate(options.runAt), version: options.version, status: plan.status, gap: finite(plan.gap), cost: plan.costs.total };
  const owned = new Map([...RESULT_ROLES.map((role) => [role, names[role]] as const), ['ledger', LEDGER_SHEET] as const]);
  return ledgerDraft({ owned, mapping: input.choices === undefined ? new Map() : new Map([[MAPPING_CHOICES, JSON.stringify(input.choices)]]), runs: [...before.runs, JSON.stringify(run)].slice(-KEPT_RUNS), version: options.version });
}

/** Runs that the ledger remembers: older ones are dropped, so that it stays small. */
const KEPT_RUNS = 100;

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
