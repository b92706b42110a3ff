/** Undoes the format's escapes of characters that XML can't hold: `_x0041_` is A (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
