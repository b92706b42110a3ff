import { serialDay, type SerialDay } from './calendar';
import { weekday } from './working-days';

/**
 * Easter Sunday of a year of the Gregorian calendar: the first Sunday after the paschal full moon.
 * Source: C. F. Gauss' rule with the lunar and solar corrections, as in the Explanatory Supplement to the Astronomical Almanac (1992), §12.
 */
export function easterSunday(year: number): SerialDay {
  const moon = serialDay(year, 3, 21) + paschalMoon(year);
  return moon + 8 - weekday(moon);
}

/** Days from 21 March to the paschal full moon. */
function paschalMoon(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  // The moon is taken a day earlier where two years of one cycle would else share it.
  return epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
}
