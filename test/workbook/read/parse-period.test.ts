import { isoDate } from '../../../src/domain/calendar';
import type { Cell } from '../../../src/workbook/cell';
import { parsePeriod, parsePeriodText, periodInYear, type PeriodText } from '../../../src/workbook/read/parse-period';

function shown(period: PeriodText | undefined): string {
  if (period === undefined) return 'none';
  if (period.kind === 'date') return `date ${period.date.kind} ${period.bucket ?? '-'}`;
  const { reference } = period;
  if (reference.kind === 'date') return `${isoDate(reference.day)} ${reference.bucket ?? '-'}`;
  if (reference.kind === 'relative') return `+${reference.offset} ${reference.bucket ?? '-'}`;
  return `#${reference.number} ${reference.bucket}`;
}

describe('parsePeriodText', () => {
  it.each([
    ['2026-03', '2026-03-01 month'], ['2026/3', '2026-03-01 month'], ['2026 03', '2026-03-01 month'], ['202603', '2026-03-01 month'],
    ['03/2026', '2026-03-01 month'], ['3-2026', '2026-03-01 month'], ['03/26', '2026-03-01 month'], ['03.2026', '2026-03-01 month'],
    ['mars 2026', '2026-03-01 month'], ['mars-26', '2026-03-01 month'], ['Mar 26', '2026-03-01 month'], ['janv.-25', '2025-01-01 month'],
    ['MARS 2026', '2026-03-01 month'], ['Août 2026', '2026-08-01 month'], ['févr.-26', '2026-02-01 month'], ['DÉC. 26', '2026-12-01 month'],
    ["Mar'26", '2026-03-01 month'], ['2026 September', '2026-09-01 month'], ['juil-26', '2026-07-01 month'], ['mars\u00a02026', '2026-03-01 month'],
    ['Prévision mars 2026', '2026-03-01 month'], ['Mois de mars 2026', '2026-03-01 month'], ['mars 2026 (u)', '2026-03-01 month'],
    ['Mars', '#3 month'], ['janvier', '#1 month'], ['Jan', '#1 month'], ['MAI', '#5 month'],
    ['S12', '#12 week'], ['W12', '#12 week'], ['Sem. 12', '#12 week'], ['Semaine 12', '#12 week'], ['Week 12', '#12 week'], ['Wk12', '#12 week'],
    ['2026-W12', '2026-03-16 week'], ['2026-S12', '2026-03-16 week'], ['S12 2026', '2026-03-16 week'], ['W12-26', '2026-03-16 week'],
    ['S12/2026', '2026-03-16 week'], ['2026W12', '2026-03-16 week'], ['Semaine 12 - 2026', '2026-03-16 week'], ['2026-W53', '2026-12-28 week'],
    ['T1 2026', '2026-01-01 quarter'], ['Q1 2026', '2026-01-01 quarter'], ['2026-Q3', '2026-07-01 quarter'], ['T4-26', '2026-10-01 quarter'],
    ['1er trimestre 2026', '2026-01-01 quarter'], ['Q1', '#1 quarter'], ['T2', '#2 quarter'],
    ['M+1', '+0 month'], ['M1', '+0 month'], ['M + 12', '+11 month'], ['P1', '+0 -'], ['P01', '+0 -'], ['Period 3', '+2 -'], ['Période 2', '+1 -'],
    ['Month 1', '+0 month'], ['Mois 2', '+1 month'], ['S+1', '+0 week'], ['W+3', '+2 week'], ['T+1', '+0 quarter'], ['M-1', '+-2 month'],
    ['1 mars 2026', '2026-03-01 -'], ['01-mars-26', '2026-03-01 -'], ['Mar 1, 2026', '2026-03-01 -'], ['1er mars 2026', '2026-03-01 -'],
    ['2026-03-15', 'date sure -'], ['15/03/2026', 'date ordered -'], ['Semaine du 16/03/2026', 'date ordered week'], ['week of 2026-03-16', 'date sure week'],
  ])('reads %s', (text, expected) => {
    expect(shown(parsePeriodText(text))).toBe(expected);
  });

  it.each(['Total', 'Total mars 2026', 'Cumul 2026', '2026', 'YTD', '12', 'Item', 'Sem. 54', 'T5 2026', '2026-13', 'Réel mars 2026', 'A1', 'stock 31/12', '', 'M'])(
    'takes %s for no period',
    (text) => {
      expect(shown(parsePeriodText(text))).toBe('none');
    },
  );
});

describe('parsePeriod', () => {
  it.each<[string, Cell, string]>([
    ['a date shown by month', { value: 46082, numberFormat: 'mmm\\-yy' }, '2026-03-01 month'],
    ['a date shown by day', { value: 46082, numberFormat: 'dd/mm/yyyy' }, '2026-03-01 -'],
    ['year and month as one number', { value: 202603 }, '2026-03-01 month'],
    ['no period in a plain number', { value: 46082 }, 'none'],
    ['no period in a year', { value: 2026 }, 'none'],
  ])('finds %s', (_, cell, expected) => {
    expect(shown(parsePeriod(cell))).toBe(expected);
  });
});

describe('periodInYear', () => {
  it('gives the first day of the numbered month, and nothing beyond the year', () => {
    expect(periodInYear(2026, 3, 'month')).toEqual({ kind: 'date', day: 46082, bucket: 'month' });
    expect(periodInYear(2026, 13, 'month')).toBeUndefined();
  });
});
