import { serialFromIso } from '../../domain/calendar';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { COLOR } from '../palette';
import type { JournalEntry } from '../process/journal';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell } from './cells';

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
const WIDTHS = [2, 12, 20, 22, 22, 14, 12, 12, 10, 48, 12];
const LAST_COLUMN = WIDTHS.length - 1;
/** Cost, service level, exceptions, approved version. */
const NUMBER_COLUMNS: ReadonlySet<number> = new Set([5, 6, 7, 8]);

/** The Journal sheet: one row for each run, the latest first. */
export function journalSheet({ language, name, entries, currency }: Journal): SheetDraft {
  const words = messagesIn(language).process.journal;
  const headers = words.headers(currency);
  const latestFirst = [...entries].reverse();
  const lastRow = HEADER_ROW + latestFirst.length;
  return {
    name,
    role: 'journal',
    visibility: 'visible',
    tabColor: COLOR.muted,
    columnWidths: WIDTHS,
    rowHeights: new Map(bannerHeights(HEADER_ROW)),
    cells: [
      ...banner(words.title, words.note, LAST_COLUMN),
      ...headers.map((header, at) => cell(HEADER_ROW, 1 + at, header, NUMBER_COLUMNS.has(1 + at) ? 'headerRight' : 'headerIndent')),
      ...latestFirst.flatMap((entry, at) => entryCells(FIRST_ROW + at, entry, language)),
    ],
    tables: [{ name: 'tblJournal', area: areaBetween(HEADER_ROW, 1, lastRow, LAST_COLUMN), columns: headers.map((header) => ({ header })) }],
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: { orientation: 'landscape', repeatRows: [HEADER_ROW, HEADER_ROW], fit: [1, 0] },
  };
}

function entryCells(row: number, entry: JournalEntry, language: Language): readonly DraftCell[] {
  const words = messagesIn(language).process.journal;
  return [
    cell(row, 1, serialFromIso(entry.date) ?? entry.date, 'dayIndent'),
    cell(row, 2, words.verbs[entry.verb], 'bodyIndent'),
    cell(row, 3, entry.by, 'bodyIndent'),
    cell(row, 4, words.statuses[entry.status], 'bodyIndent'),
    cell(row, 5, Math.round(entry.cost), 'quantity'),
    cell(row, 6, entry.serviceLevel, 'share'),
    cell(row, 7, entry.exceptionCount, 'quantity'),
    cell(row, 8, entry.approved, 'quantity'),
    cell(row, 9, entry.settings, 'bodyIndent'),
    cell(row, 10, entry.version, 'noteIndent'),
  ];
}
