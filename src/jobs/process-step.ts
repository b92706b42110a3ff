import type { SerialDay } from '../domain/calendar';
import type { Place } from '../domain/place';
import type { Report } from '../domain/report';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { kpiEdits } from './append-kpis';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { TableEdit } from '../workbook/table-edit';
import type { TakenNames } from '../workbook/templates/unique-names';
import { approvePlan } from './approve-plan';
import { draftResult, type ProcessRun } from './draft-result';
import { prepareMeeting, type PreparedMeeting } from './prepare-meeting';
import type { Input } from './read-input';
import type { Json } from './report-json';
import { standingLine, versionLine } from './standing-line';
import { versionJson } from './version-list';

/** A step of the month that is taken with a plan. */
export interface ProcessOptions {
  readonly verb: 'agenda' | 'approve';
  readonly language: Language;
  /** Version of Equilibre. */
  readonly version: string;
  readonly runAt: SerialDay;
  /** Local time, `14:05`; absent when the caller has no clock. */
  readonly time?: string;
  /** Who takes it; empty when nobody said. */
  readonly by: string;
  readonly note: string;
  /** What the workbook's sheets, tables and names are called. */
  readonly taken: TakenNames;
}

/** What a step writes and says. */
export interface ProcessStep {
  readonly drafts: readonly SheetDraft[];
  readonly edits: readonly TableEdit[];
  /** What was done, in one sentence. */
  readonly told: string;
  /** The same for `--json`. */
  readonly json: Readonly<Record<string, Json>>;
}

/** Takes the step in the input's own workbook; a cell that is in the way of a table's rows is named and nothing is done. */
export function processStep(input: Input, report: Report, options: ProcessOptions): ProcessStep | { readonly blockedBy: Place } {
  return options.verb === 'agenda' ? agendaStep(input, report, options) : approvalStep(input, report, options);
}

function agendaStep(input: Input, report: Report, options: ProcessOptions): ProcessStep | { readonly blockedBy: Place } {
  const meeting = prepareMeeting(input, report, options);
  if ('blockedBy' in meeting) return meeting;
  const [standing] = standingLine(input, options.language);
  const counts = { added: meeting.agenda.addedCount, returning: meeting.agenda.returningCount, leftOut: meeting.agenda.leftOutCount, minutes: meeting.agenda.minutes };
  const told = messagesIn(options.language).process.agendaDone(counts);
  const run: ProcessRun = { verb: 'agenda', by: options.by, kept: meeting.kept, topics: meeting.topics, detail: told, ...(standing === undefined ? {} : { standing }) };
  return {
    drafts: [...meeting.drafts, ...draftsOf(input, report, options, run)],
    edits: meeting.edits,
    told,
    json: { agenda: { ...counts, topics: meeting.topics.map(topicJson) } },
  };
}

function topicJson(topic: PreparedMeeting['topics'][number]): Json {
  return Object.fromEntries(topic);
}

function approvalStep(input: Input, report: Report, options: ProcessOptions): ProcessStep | { readonly blockedBy: Place } {
  const { version, kept } = approvePlan(input, report, options);
  const history = kpiEdits(input, report, options.runAt);
  if (history !== undefined && 'blockedBy' in history) return history;
  const standing = versionLine(version, 0, options.language);
  const run: ProcessRun = { verb: 'approve', by: options.by, kept, approved: version.number, detail: options.note, standing };
  // The plan that is approved is made from the input as it stands: nothing has changed since.
  const current = { ...report, diagnostics: report.diagnostics.filter(({ code }) => code !== 'input-changed' && code !== 'input-cell-changed') };
  return {
    drafts: draftsOf(input, current, options, run),
    edits: history === undefined ? [] : [history],
    told: messagesIn(options.language).process.approved(version.number, version.by),
    json: { version: versionJson(version) },
  };
}

function draftsOf(input: Input, report: Report, { language, version, runAt, time }: ProcessOptions, run: ProcessRun): readonly SheetDraft[] {
  return draftResult(input, report, { language, version, runAt, ...(time === undefined ? {} : { time }), inputFile: undefined, run });
}
