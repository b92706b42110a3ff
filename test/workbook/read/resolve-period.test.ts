import fc from 'fast-check';
import { horizonFrom, periodAt, serialDay, type Bucket } from '../../../src/domain/calendar';
import { dayOf, daysOf, occurrenceFrom, periodCounter, referenceKey } from '../../../src/workbook/read/resolve-period';
import { period } from './input-records';

const MARCH = { first: serialDay(2026, 3, 1), bucket: 'month', cycleStart: serialDay(2026, 3, 1) } as const;
const point = (text: string) => ({ period: period(text), quantity: 1, place: { sheet: 'Demand' } });

test('P1 is the first period and M+3 the third', () => {
  expect(dayOf(period('P1'), MARCH)).toBe(serialDay(2026, 3, 1));
  expect(dayOf(period('M+3'), MARCH)).toBe(serialDay(2026, 5, 1));
});

test('a month without a year is the first one from the cycle’s start on', () => {
  expect(dayOf(period('mars'), MARCH)).toBe(serialDay(2026, 3, 1));
  expect(dayOf(period('février'), MARCH)).toBe(serialDay(2027, 2, 1));
});

test('a second January in a row of columns is the next year’s', () => {
  const days = daysOf(['nov', 'déc', 'janv', 'nov', 'déc', 'janv'].map(point), MARCH);
  expect(days).toEqual([
    serialDay(2026, 11, 1), serialDay(2026, 12, 1), serialDay(2027, 1, 1), serialDay(2027, 11, 1), serialDay(2027, 12, 1), serialDay(2028, 1, 1),
  ]);
});

test('a reference is told from every other', () => {
  const keys = ['2026-03', '15/03/2026', '2026-W12', 'T1 2026', 'P3', 'M+3', 'mars', 'S3', 'T3'].map((text) => referenceKey(period(text)));
  expect(new Set(keys).size).toBe(9);
  expect(referenceKey(period('mars 2026'))).toBe(referenceKey(period('2026-03')));
});

test('week 1 of 2027 follows week 53 of 2026', () => {
  expect(occurrenceFrom(1, 'week', serialDay(2026, 12, 28))).toBe(serialDay(2027, 1, 4));
});

test('an occurrence lies within a year from its start', () => {
  const bucket = fc.constantFrom<Bucket>('month', 'quarter');
  fc.assert(fc.property(bucket, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 40000, max: 60000 }), (length, number, from) => {
    const day = occurrenceFrom(number, length, from);
    expect(day).toBeGreaterThan(from - 92);
    expect(day).toBeLessThanOrEqual(from + 366);
  }));
});

test('counting periods agrees with the calendar inside the horizon', () => {
  const horizon = horizonFrom(serialDay(2026, 1, 5), 60, 'week');
  const count = periodCounter(horizon);
  fc.assert(fc.property(fc.integer({ min: serialDay(2026, 1, 5), max: serialDay(2026, 1, 5) + 60 * 7 - 1 }), (day) => {
    expect(count(day)).toBe(periodAt(horizon, day));
  }));
  expect(count(serialDay(2026, 1, 4))).toBe(-1);
});
