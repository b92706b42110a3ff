import { isoDate, periodStart, type SerialDay } from '../domain/calendar';
import type { Place } from '../domain/place';
import type { Report } from '../domain/report';
import type { Language } from '../i18n/language';
import { tableEdit } from '../workbook/process/add-rows';
import { prepareAgenda, type PreparedAgenda } from '../workbook/process/agenda-rows';
import { openTopics, type Topic } from '../workbook/process/open-topics';
import { OFFERED_OPTIONS, offeredOptions } from './offered-options';
import { offeredFrom, offeredText } from '../workbook/process/lever-rows';
import { ownersIn } from '../workbook/process/owners';
import { processRows } from '../workbook/process/process-rows';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { TableEdit } from '../workbook/table-edit';
import { fitTemplate } from '../workbook/templates/fit-template';
import { agendaTemplate } from '../workbook/templates/meeting/meeting-template';
import type { TakenNames } from '../workbook/templates/unique-names';
import type { Input } from './read-input';

/** Subject of the ledger under which the topics that we put on the agenda stand. */
const AGENDA_MEMORY = 'agenda';

export interface MeetingOptions {
  readonly language: Language;
  readonly runAt: SerialDay;
  /** What the workbook's sheets, tables and names are called. */
  readonly taken: TakenNames;
}

/** What preparing the meeting changes in the workbook, beside the plan's own sheets. */
export interface PreparedMeeting {
  readonly agenda: PreparedAgenda;
  /** The agenda sheet, where the workbook had none. */
  readonly drafts: readonly SheetDraft[];
  readonly edits: readonly TableEdit[];
  readonly topics: readonly Topic[];
  /** Texts that the ledger keeps from now on. */
  readonly kept: ReadonlyMap<string, string>;
}

/** The agenda of the month, or the cell that is in the way of its rows. */
export function prepareMeeting(input: Input, report: Report, { language, runAt, taken }: MeetingOptions): PreparedMeeting | { readonly blockedBy: Place } {
  const rows = processRows(input.sheets, 'agenda');
  const sheet = input.sheets.find(({ name }) => name === rows?.sheet);
  const agenda = prepareAgenda({ report, language, agenda: rows, ownerOf: ownersIn(input.sheets), memory: input.ledger.kept.get(AGENDA_MEMORY), cycle: cycleOf(runAt) });
  const offered = offeredOptions(agenda, report, { rows, language, known: offeredFrom(input.ledger.kept.get(OFFERED_OPTIONS)) });
  const kept = new Map([...input.ledger.kept, [AGENDA_MEMORY, agenda.memory], [OFFERED_OPTIONS, offeredText(offered)]]);
  const topics = openTopics(input.sheets, agenda.changes);
  if (rows === undefined || sheet === undefined) {
    const month = periodStart(runAt, 'month');
    const drafts = fitTemplate(agendaTemplate(agenda.changes.added), { language, content: 'empty', month }, taken);
    return { agenda, drafts, edits: [], topics, kept };
  }
  const edit = tableEdit(rows, sheet, agenda.changes);
  return 'blockedBy' in edit ? edit : { agenda, drafts: [], edits: edit.cells.length === 0 ? [] : [edit], topics, kept };
}

/** The month of a day: `2027-03`. */
function cycleOf(day: SerialDay): string {
  return isoDate(day).slice(0, 7);
}
