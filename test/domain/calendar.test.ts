import fc from 'fast-check';
import { addPeriods, dateOf, horizonFrom, isoDate, isoWeek, mondayOfIsoWeek, periodAt, periodsBetween, periodStart, serialDay, serialFromIso, type Bucket } from '../../src/domain/calendar';

const days = fc.integer({ min: serialDay(1990, 1, 1), max: serialDay(2100, 1, 1) });
const buckets = fc.constantFrom<Bucket>('week', 'month', 'quarter');

describe('serial days', () => {
  it.each<[number, number, number, number]>([[1900, 3, 1, 61], [2000, 1, 1, 36526], [2024, 2, 29, 45351], [2026, 1, 1, 46023]])('count %i-%i-%i as Excel does', (year, month, day, serial) => {
    expect(serialDay(year, month, day)).toBe(serial);
    expect(dateOf(serial + 0.75)).toEqual({ year, month, day });
  });

  it('are written in ISO form', () => {
    expect(isoDate(46082)).toBe('2026-03-01');
  });

  it('are read from ISO form, and from nothing else', () => {
    fc.assert(fc.property(days, (day) => {
      expect(serialFromIso(isoDate(day))).toBe(day);
    }));
    expect(['2026-02-30', '2026-3-1', '2026-13-01', '01/03/2026', ''].map((text) => serialFromIso(text))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('ISO weeks', () => {
  it.each<[string, number, number, number]>([['2026-03-16', 46097, 2026, 12], ['2027-01-01', 46388, 2026, 53], ['2024-12-30', 45656, 2025, 1], ['2021-01-03', 44199, 2020, 53]])(
    'hold %s',
    (date, serial, year, week) => {
      expect(isoDate(serial)).toBe(date);
      expect(isoWeek(serial)).toEqual({ year, week });
    },
  );

  it('begin on the Monday of their number', () => {
    expect(isoDate(mondayOfIsoWeek(2026, 1))).toBe('2025-12-29');
    fc.assert(fc.property(days, (day) => {
      const { year, week } = isoWeek(day);
      expect(mondayOfIsoWeek(year, week)).toBe(periodStart(day, 'week'));
    }));
  });
});

describe('periods', () => {
  it('begin on the first day of their month or quarter', () => {
    expect([isoDate(periodStart(46097, 'month')), isoDate(periodStart(46097, 'quarter'))]).toEqual(['2026-03-01', '2026-01-01']);
  });

  it('added and counted agree', () => {
    fc.assert(fc.property(days, fc.integer({ min: -200, max: 200 }), buckets, (day, count, bucket) => {
      const start = periodStart(day, bucket);
      expect(periodsBetween(start, addPeriods(start, count, bucket), bucket)).toBe(count);
    }));
  });

  it('of a horizon hold their days, and none beyond', () => {
    const horizon = horizonFrom(serialDay(2026, 11, 15), 3, 'month');
    expect(horizon.starts.map(isoDate)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
    expect([serialDay(2026, 10, 31), serialDay(2026, 12, 31), serialDay(2027, 1, 1), serialDay(2027, 2, 1)].map((day) => periodAt(horizon, day))).toEqual([undefined, 1, 2, undefined]);
    expect(periodAt({ bucket: 'month', starts: [] }, 46023)).toBeUndefined();
  });
});
