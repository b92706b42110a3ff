import { isoDate } from '../../../../src/domain/calendar';
import { COUNTRIES } from '../../../../src/workbook/templates/calendar/countries';
import { holidayIn } from '../../../../src/workbook/templates/calendar/holiday-rules';

function daysIn(country: string, year: number): readonly string[] {
  const found = COUNTRIES.find(({ name }) => name.en.startsWith(country));
  return (found?.holidays ?? []).map(({ rule }) => isoDate(holidayIn(rule, year)).slice(5));
}

test('France has its eleven holidays of 2026', () => {
  expect(daysIn('France', 2026)).toEqual(['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']);
});

test('England and Wales move holidays that fall on a weekend', () => {
  // gov.uk/bank-holidays: 2026 and 2027.
  expect(daysIn('United Kingdom', 2026)).toEqual(['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']);
  expect(daysIn('United Kingdom', 2027)).toEqual(['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']);
});

test('the United States observe holidays on the nearest weekday', () => {
  // opm.gov, federal holidays of 2026 and 2027.
  expect(daysIn('United States', 2026)).toEqual(['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25']);
  expect(daysIn('United States', 2027)).toEqual(['01-01', '01-18', '02-15', '05-31', '06-18', '07-05', '09-06', '10-11', '11-11', '11-25', '12-24']);
});

test('Belgium, Switzerland and Canada have theirs of 2026', () => {
  expect(daysIn('Belgium', 2026)).toEqual(['01-01', '04-06', '05-01', '05-14', '05-25', '07-21', '08-15', '11-01', '11-11', '12-25']);
  expect(daysIn('Switzerland', 2026)).toEqual(['01-01', '04-03', '04-06', '05-14', '05-25', '08-01', '12-25', '12-26']);
  expect(daysIn('Canada', 2026)).toEqual(['01-01', '04-03', '05-18', '07-01', '09-07', '09-30', '10-12', '11-11', '12-25', '12-28']);
});
