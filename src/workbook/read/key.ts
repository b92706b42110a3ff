/** ASCII words with single spaces between: already tidy, as nearly all codes are. */
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Text as it is shown: trimmed, in compatible Unicode form (NFKC), runs of spaces of any kind as one. */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
}

/** What two codes are compared by: the tidy text without case; accents and leading zeros count. */
export function keyOf(value: string | number): string {
  return tidyText(String(value)).toLowerCase();
}
