import { appendedRuns, journalFrom, type JournalEntry } from '../../../src/workbook/process/journal';

const ENTRY: JournalEntry = {
  date: '2027-03-20', time: '14:05', verb: 'reconcile', by: '', version: '1', status: 'optimal', gap: 0, cost: 10, serviceLevel: 1, exceptionCount: 0, approved: null, detail: '', settings: '',
};

describe('the journal', () => {
  test('gives back what was noted', () => {
    const decision: JournalEntry = { ...ENTRY, verb: 'decide', status: null, gap: null, cost: null, serviceLevel: null, exceptionCount: null, detail: '4 · Paint · Subcontract' };
    expect(journalFrom(appendedRuns([], [ENTRY, decision]))).toEqual([ENTRY, decision]);
  });

  test('reads lines of earlier releases, and leaves out what somebody spoiled', () => {
    const old = '{"date":"2026-01-31","verb":"approve","status":"feasible","cost":5,"approved":2}';
    expect(journalFrom([old, 'spoiled', '7'])).toEqual([
      { date: '2026-01-31', time: '', verb: 'approve', by: '', version: '', status: 'feasible', gap: null, cost: 5, serviceLevel: null, exceptionCount: null, approved: 2, detail: '', settings: '' },
    ]);
  });

  test('drops the oldest plans beyond 500, and no approval, restored version or decision', () => {
    const lasting = (['approve', 'restore', 'decide'] as const).map((verb): JournalEntry => ({ ...ENTRY, verb }));
    const plans = Array.from({ length: 501 }, (_, at): JournalEntry => ({ ...ENTRY, verb: (['reconcile', 'compare', 'adopt', 'agenda'] as const)[at % 4] ?? 'agenda', cost: at }));
    const kept = journalFrom(appendedRuns(appendedRuns([], [...lasting, ...plans]), [{ ...ENTRY, cost: 501 }]));
    expect(kept.slice(0, 3)).toEqual(lasting);
    expect(kept.slice(3).map(({ cost }) => cost)).toEqual(Array.from({ length: 500 }, (_, at) => at + 2));
  });
});
