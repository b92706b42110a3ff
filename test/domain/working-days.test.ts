import * as fc from 'fast-check';
import { isoDate, serialDay } from '../../src/domain/calendar';
import { addWorkingDays, isWorkingDay, weekday } from '../../src/domain/working-days';

const FRANCE = new Set([serialDay(2026, 4, 6), serialDay(2026, 5, 1), serialDay(2026, 5, 8), serialDay(2026, 5, 14)]);

test('numbers the days of the week from Sunday', () => {
  expect([serialDay(2026, 11, 22), serialDay(2026, 11, 23), serialDay(2000, 1, 1)].map(weekday)).toEqual([1, 2, 7]);
});

test('jumps weekends, Easter Monday, 1, 8 and 14 May', () => {
  const after = (count: number): string => isoDate(addWorkingDays(serialDay(2026, 3, 31), count, FRANCE));
  expect([0, 1, 3, 4, 20, 21, 22, 25, 26].map(after)).toEqual([
    '2026-03-31', '2026-04-01', '2026-04-03', '2026-04-07', '2026-04-29', '2026-04-30', '2026-05-04', '2026-05-07', '2026-05-11',
  ]);
});

test('counts back as well', () => {
  expect(isoDate(addWorkingDays(serialDay(2026, 4, 7), -1, FRANCE))).toBe('2026-04-03');
});

test('drops a time of day', () => {
  expect(addWorkingDays(serialDay(2026, 4, 2) + 0.75, 2, FRANCE)).toBe(serialDay(2026, 4, 7));
});

test('lands on a working day with as many working days before it as were asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 36_526, max: 60_000 }), fc.integer({ min: 1, max: 60 }), fc.array(fc.integer({ min: 0, max: 80 })), (from, count, offsets) => {
      const holidays = new Set(offsets.map((offset) => from + offset));
      const end = addWorkingDays(from, count, holidays);
      const passed = Array.from({ length: end - from }, (_, at) => from + 1 + at).filter((day) => isWorkingDay(day, holidays));
      return passed.length === count && passed.at(-1) === end;
    }),
  );
});
