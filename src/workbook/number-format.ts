/** True when a number format code shows a day, a month or a year; formats of a time of day alone are not dates. */
export function isDateFormat(code: string | undefined): boolean {
  if (code === undefined || /^general$/i.test(code)) return false;
  const letters = firstSection(code).toLowerCase();
  if (letters.includes('#')) return false;
  if (/[yd]/.test(letters)) return true;
  // An m beside hours or seconds counts minutes.
  return /m/.test(letters) && (/mmm/.test(letters) || !/[hs]/.test(letters));
}

/** True when a number format code shows a month but no day, as `mmm yy` does. */
export function isMonthFormat(code: string | undefined): boolean {
  const letters = code === undefined ? '' : firstSection(code).toLowerCase();
  return letters.includes('m') && !/[djhs]/.test(letters);
}

/** The section for positive numbers without what it shows literally: quoted text, escaped and padding characters, colours, locales. */
function firstSection(code: string): string {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return bare.split(';', 1)[0] ?? '';
}
