import { isoDate } from '../../src/domain/calendar';
import { easterSunday } from '../../src/domain/easter';

test('finds Easter as published tables do', () => {
  // US Census Bureau, "Easter dates from 1600 to 2099".
  const published = [
    '2018-04-01', '2019-04-21', '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28',
    '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25', '2036-04-13', '2037-04-05', '2038-04-25',
  ];
  expect(published.map((_, at) => isoDate(easterSunday(2018 + at)))).toEqual(published);
});

test('takes the moon a day earlier in the two exceptional cases', () => {
  // 1981 would be 26 April, 1954 and 2049 would be 25 April without the exceptions.
  expect([1954, 1981, 2049].map((year) => isoDate(easterSunday(year)))).toEqual(['1954-04-18', '1981-04-19', '2049-04-18']);
});
