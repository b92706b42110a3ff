export type DecimalMark = '.' | ',';

/** A number as text: either sure, sure under one decimal mark only, or with two readings. */
export type NumberText =
  | { readonly kind: 'sure'; readonly value: number }
  | { readonly kind: 'marked'; readonly value: number; readonly mark: DecimalMark }
  | { readonly kind: 'unclear'; readonly decimal: number; readonly grouped: number; readonly separator: DecimalMark };

const LONGEST_NUMBER = 64;
const SPACE_OR_APOSTROPHE = /[ '’]/g;

/**
 * Reads a number that was typed as text: `1 234,5`, `1,234.5`, `(120)`, `120-`, `12 %`, `1 200 €`.
 * Spaces of any kind and apostrophes separate thousands; a percentage is a share (12 % = 0.12); undefined = not a number.
 */
export function parseNumberText(text: string): NumberText | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const { body, negative, percent } = strip(text);
  const parsed = parseDigits(body);
  return parsed === undefined ? undefined : scaled(parsed, (negative ? -1 : 1) * (percent ? 0.01 : 1));
}

/** The number under a decimal mark; undefined when it contradicts the mark. */
export function valueUnder(mark: DecimalMark, number: NumberText): number | undefined {
  if (number.kind === 'sure') return number.value;
  if (number.kind === 'marked') return number.mark === mark ? number.value : undefined;
  return number.separator === mark ? number.decimal : number.grouped;
}

function strip(text: string): { readonly body: string; readonly negative: boolean; readonly percent: boolean } {
  let body = text.normalize('NFKC').replace(/\s/gu, ' ').replace(/[−–]/g, '-').trim();
  body = body.replace(/^[€$£]|[€$£]$/g, '').replace(/ ?(eur|usd|gbp|chf)$/i, '').trim();
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trim();
  const bracketed = body.startsWith('(') && body.endsWith(')');
  if (bracketed) body = body.slice(1, -1).trim();
  const signed = /^[-+]/.test(body) ? body[0] : body.endsWith('-') ? '-' : undefined;
  if (signed !== undefined) body = (/^[-+]/.test(body) ? body.slice(1) : body.slice(0, -1)).trim();
  return { body, negative: bracketed !== (signed === '-'), percent };
}

function parseDigits(body: string): NumberText | undefined {
  if (/^\d+(\.\d+)?e[-+]?\d{1,3}$/i.test(body)) return { kind: 'marked', value: Number(body), mark: '.' };
  if (!/^[\d.,][\d.,'’ ]*$/.test(body) || !/\d/.test(body)) return undefined;
  const marks: readonly string[] = body.match(/[.,]/g) ?? [];
  const last = marks.at(-1) === ',' ? ',' : '.';
  if (marks.length === 0) return whole(body);
  if (marks.length > 1 && marks.every((mark) => mark === last)) return grouped(body, last);
  if (marks.length > 1) return decimal(body, last);
  return oneMark(body, last);
}

function whole(body: string): NumberText | undefined {
  if (!areGroups(body.split(SPACE_OR_APOSTROPHE))) return undefined;
  return { kind: 'sure', value: Number(body.replace(SPACE_OR_APOSTROPHE, '')) };
}

/** `1.234.567`: a mark that comes several times separates thousands, so decimals would take the other one. */
function grouped(body: string, separator: DecimalMark): NumberText | undefined {
  if (!areGroups(body.split(separator))) return undefined;
  return { kind: 'marked', value: Number(body.replaceAll(separator, '')), mark: separator === ',' ? '.' : ',' };
}

function decimal(body: string, mark: DecimalMark): NumberText | undefined {
  const [before, after] = splitAtLast(body, mark);
  const thousands = mark === ',' ? '.' : ',';
  const groups = before.includes(thousands) ? before.split(thousands) : before.split(SPACE_OR_APOSTROPHE);
  if (!/^\d*$/.test(after) || !areGroups(groups)) return undefined;
  return { kind: 'marked', value: Number(`${groups.join('')}.${after}`), mark };
}

function oneMark(body: string, mark: DecimalMark): NumberText | undefined {
  const [before, after] = splitAtLast(body, mark);
  const asDecimal = decimal(body, mark);
  const maybeThousands = /^[1-9]\d{0,2}$/.test(before) && /^\d{3}$/.test(after);
  if (!maybeThousands || asDecimal?.kind !== 'marked') return asDecimal;
  return { kind: 'unclear', decimal: asDecimal.value, grouped: Number(before + after), separator: mark };
}

function splitAtLast(body: string, mark: DecimalMark): readonly [string, string] {
  const at = body.lastIndexOf(mark);
  return [body.slice(0, at), body.slice(at + 1)];
}

/** Digits in one piece, or one to three digits followed by groups of three. */
function areGroups(groups: readonly string[]): boolean {
  if (groups.length === 1) return /^\d*$/.test(groups[0] ?? '');
  return groups.every((group, position) => (position === 0 ? /^\d{1,3}$/.test(group) : /^\d{3}$/.test(group)));
}

function scaled(number: NumberText, factor: number): NumberText {
  if (number.kind !== 'unclear') return { ...number, value: scale(number.value, factor) };
  return { ...number, decimal: scale(number.decimal, factor), grouped: scale(number.grouped, factor) };
}

/** Divides by 100 rather than multiplying by 0.01, so that 12 % is exactly the number 0.12. */
function scale(value: number, factor: number): number {
  return Math.abs(factor) < 1 ? (Math.sign(factor) * value) / 100 : value * factor;
}
