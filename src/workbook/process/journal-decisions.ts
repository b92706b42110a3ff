import { isoDate } from '../../domain/calendar';
import { LANGUAGES } from '../../i18n/language';
import { EXAMPLE_DECISIONS } from '../templates/decisions/decisions-content';
import type { SheetData } from '../workbook';
import type { JournalEntry } from './journal';
import { processRows, type ProcessRow } from './process-rows';

/** The run that finds the decisions. */
export type FindingRun = Pick<JournalEntry, 'date' | 'version'>;

/**
 * A line for each row of the decision log that the journal doesn't know: those of the pane and those that a person typed, under the day of
 * the decision and who took it. A decision that was written again in other words is a new line. A template's examples aren't decisions.
 */
export function newDecisions(sheets: readonly SheetData[], journal: readonly JournalEntry[], run: FindingRun): readonly JournalEntry[] {
  const known = new Set(journal.filter(({ verb }) => verb === 'decide').map(({ detail }) => detail));
  const rows = processRows(sheets, 'decisions')?.rows ?? [];
  return rows.filter((row) => textIn(row, 'decision') !== '' && !EXAMPLES.has(textIn(row, 'decision'))).flatMap((row): readonly JournalEntry[] => {
    const detail = (['id', 'topic', 'decision'] as const).map((key) => textIn(row, key)).filter((part) => part !== '').join(' · ');
    if (known.has(detail)) return [];
    known.add(detail);
    return [{ ...NO_PLAN, ...run, date: dayIn(row) ?? run.date, by: textIn(row, 'decider'), detail }];
  });
}

const NO_PLAN = { time: '', verb: 'decide', status: null, gap: null, cost: null, serviceLevel: null, exceptionCount: null, approved: null, settings: '' } as const;

const EXAMPLES: ReadonlySet<string> = new Set(EXAMPLE_DECISIONS.flatMap(({ decision }) => LANGUAGES.map((language) => decision[language])));

function textIn({ values }: ProcessRow<'decisions'>, key: 'id' | 'topic' | 'decision' | 'decider'): string {
  return String(values.get(key) ?? '').trim();
}

function dayIn({ values }: ProcessRow<'decisions'>): string | undefined {
  const date = values.get('date');
  return typeof date === 'number' ? isoDate(Math.floor(date)) : undefined;
}
