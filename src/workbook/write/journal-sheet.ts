import { serialFromIso } from '../../domain/calendar';
import { formatFor } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { COLOR, type StyleName } from '../palette';
import type { JournalEntry } from '../process/journal';
import type { DraftCell, DraftValue, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell } from './cells';
import { rowHeight } from './row-height';

/** What the journal sheet is drafted from. */
export interface Journal {
  readonly language: Language;
  /** Title of the sheet. */
  readonly name: string;
  /** Oldest first; at least one. */
  readonly entries: readonly JournalEntry[];
  readonly currency: string;
}

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTHS = [2, 17, 20, 18, 52, 14, 11, 10, 9, 46, 10];
const LAST_COLUMN = WIDTHS.length - 1;
/** Columns that tell a line: when, and what was run. */
const LABEL_COLUMNS = [1, 2];
/** Columns whose texts wrap: the result, and the settings. */
const TEXT_COLUMNS = [4, 9] as const;
/** When, run, by, result, cost, service level, exceptions, version, settings, version of Equilibre. */
const STYLES: readonly StyleName[] = ['topicMoment', 'topicText', 'topicText', 'topicText', 'topicNumber', 'topicShare', 'topicNumber', 'topicNumber', 'topicText', 'topicNote'];
const NUMBER_STYLES: ReadonlySet<StyleName> = new Set(['topicNumber', 'topicShare']);

/** The Journal sheet: one row for each run and decision, the latest first. */
export function journalSheet({ language, name, entries, currency }: Journal): SheetDraft {
  const words = messagesIn(language).process.journal;
  const headers = words.headers(currency);
  const rows = [...entries].reverse().map((entry) => rowValues(entry, language));
  return {
    name,
    role: 'journal',
    visibility: 'visible',
    tabColor: COLOR.muted,
    columnWidths: WIDTHS,
    rowHeights: new Map([...bannerHeights(HEADER_ROW), ...rows.map((values, at) => [FIRST_ROW + at, heightOf(values)] as const)]),
    cells: [
      ...banner(words.title, words.note, LAST_COLUMN),
      ...headers.map((header, at) => cell(HEADER_ROW, 1 + at, header, NUMBER_STYLES.has(STYLES[at] ?? 'topicText') ? 'headerRight' : 'headerIndent')),
      ...rows.flatMap((values, at) => rowCells(FIRST_ROW + at, values)),
    ],
    tables: [{ name: 'tblJournal', area: areaBetween(HEADER_ROW, 1, HEADER_ROW + rows.length, LAST_COLUMN), columns: headers.map((header) => ({ header })) }],
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: { orientation: 'landscape', repeatRows: [HEADER_ROW, HEADER_ROW], fit: [1, 0] },
    rowLabels: LABEL_COLUMNS,
  };
}

function rowValues(entry: JournalEntry, language: Language): readonly DraftValue[] {
  const words = messagesIn(language).process.journal;
  const { cost, serviceLevel, exceptionCount, approved, settings, version, by } = entry;
  return [moment(entry), words.verbs[entry.verb], by, resultText(entry, language), cost === null ? null : Math.round(cost), serviceLevel, exceptionCount, approved, settings, version];
}

/** Day and, where it is known, time as a fraction of the day. */
function moment({ date, time }: JournalEntry): DraftValue {
  const day = serialFromIso(date);
  const [hours, minutes] = time.split(':').map(Number);
  return day === undefined ? date : day + (time === '' ? 0 : ((hours ?? 0) * 60 + (minutes ?? 0)) / (24 * 60));
}

/** What came of it: how good the plan is, then the rest. */
function resultText({ verb, status, gap, detail }: JournalEntry, language: Language): string {
  const words = messagesIn(language).process.journal;
  if (verb === 'restore') return [words.statuses.restored, detail].filter((part) => part !== '').join('. ');
  const quality = status === null ? [] : [words.statuses[status]];
  const distance = status === 'feasible' && gap !== null ? [words.gap(formatFor(language, '').share(gap))] : [];
  return [[...quality, ...distance].join(', '), detail].filter((part) => part !== '').join('. ');
}

function heightOf(values: readonly DraftValue[]): number {
  return rowHeight(TEXT_COLUMNS.map((column) => [String(values[column - 1] ?? ''), WIDTHS[column] ?? 10]));
}

function rowCells(row: number, values: readonly DraftValue[]): readonly DraftCell[] {
  return values.map((value, at) => {
    const isDay = at === 0 && Number.isInteger(value);
    return cell(row, 1 + at, value, isDay ? 'topicDay' : (STYLES[at] ?? 'topicText'));
  });
}
