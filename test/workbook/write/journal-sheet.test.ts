import { serialDay } from '../../../src/domain/calendar';
import type { JournalEntry } from '../../../src/workbook/process/journal';
import { journalSheet } from '../../../src/workbook/write/journal-sheet';

const PLAN: JournalEntry = {
  date: '2027-03-20', time: '14:06', verb: 'reconcile', by: '', version: '1', status: 'optimal', gap: 0, cost: 10.6, serviceLevel: 0.95, exceptionCount: 3, approved: null, detail: '', settings: 'Lots no',
};
const DECISION: JournalEntry = { ...PLAN, date: '2027-03-18', time: '', verb: 'decide', by: 'Ana', status: null, gap: null, cost: null, serviceLevel: null, exceptionCount: null, detail: '4 · Paint · Subcontract', settings: '' };

/** Values of the rows, column by column from the first. */
function rowsOf(entries: readonly JournalEntry[], language: 'en' | 'fr' = 'en'): readonly (readonly unknown[])[] {
  const { cells } = journalSheet({ language, name: 'Journal', entries, currency: 'EUR' });
  return entries.map((_, at) => cells.filter(({ row }) => row === 4 + at).sort((a, b) => a.column - b.column).map(({ value }) => value));
}

describe('the Journal sheet', () => {
  test('has the latest line first: when, what, who, result, figures, settings', () => {
    expect(rowsOf([PLAN, DECISION])).toEqual([
      [serialDay(2027, 3, 18), 'Decision recorded', 'Ana', '4 · Paint · Subcontract', null, null, null, null, '', '1'],
      [serialDay(2027, 3, 20) + (14 * 60 + 6) / 1440, 'Plan made', '', 'Best plan, proven', 11, 0.95, 3, null, 'Lots no', '1'],
    ]);
  });

  test('says how far a plan is from the best, and what came of the run', () => {
    const results = (entry: Partial<JournalEntry>): unknown => rowsOf([{ ...PLAN, ...entry }])[0]?.[3];
    expect(results({ status: 'feasible', gap: 0.012 })).toBe('Good plan, at most 1.2% from the best');
    expect(results({ status: 'feasible', gap: null, detail: 'Overtime −€20' })).toBe('Good plan. Overtime −€20');
    expect(results({ verb: 'restore', detail: '' })).toBe('Its figures on this day’s input');
  });

  test('shows a day alone where the time isn’t known', () => {
    const { cells } = journalSheet({ language: 'fr', name: 'Journal', entries: [PLAN, DECISION], currency: 'EUR' });
    expect(cells.filter(({ row, column }) => row > 3 && column === 1).map(({ style }) => style)).toEqual(['topicDay', 'topicMoment']);
  });

  test('makes room for a result of several lines', () => {
    const { rowHeights } = journalSheet({ language: 'en', name: 'Journal', entries: [PLAN, { ...PLAN, detail: 'x'.repeat(150) }], currency: 'EUR' });
    const [long, short] = [rowHeights?.get(4) ?? 0, rowHeights?.get(5) ?? 0];
    expect(long).toBeGreaterThan(2 * short);
  });
});
