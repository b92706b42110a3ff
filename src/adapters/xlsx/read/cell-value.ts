import type { CellValue } from '../../../workbook/cell';
import { serialDay } from '../../../domain/calendar';
import type { Repair } from '../../../workbook/workbook';
import type { NumberStyle } from './styles';
import { decodeText } from './text';

/** What a `<c>` element holds; a part that is absent is undefined. */
export interface RawCell {
  /** Its `t`: n, s, str, inlineStr, b, e or d. */
  readonly type: string;
  readonly value: string | undefined;
  readonly inlineText: string | undefined;
  readonly style: NumberStyle;
}

/** What all cells of a workbook are read with. */
export interface ValueContext {
  readonly texts: readonly string[];
  readonly starts1904: boolean;
}

/** Value of a cell as our cells hold it; calls `onRepair` when the file does not say what it is. */
export function readValue(cell: RawCell, context: ValueContext, onRepair: (what: Repair) => void): CellValue {
  const { type, value } = cell;
  if (type === 'inlineStr' || type === 'str') return textValue(cell.inlineText ?? value);
  if (value === undefined || value === '') return null;
  const read = plainValue(type, value, cell.style, context);
  if (read !== undefined) return read;
  onRepair(type === 's' ? 'missing-text' : 'unreadable-value');
  return { error: type === 's' ? '#REF!' : '#NUM!' };
}

/** Days from the first day of the 1900 date system to that of the 1904 one. */
const DAYS_TO_1904 = 1462;

function plainValue(type: string, value: string, style: NumberStyle, context: ValueContext): CellValue | undefined {
  switch (type) {
    case 's':
      return sharedText(value, context.texts);
    case 'b':
      return truthValue(value);
    case 'e':
      return { error: value };
    case 'd':
      return isoSerial(value);
    default:
      return numberValue(value, style, context);
  }
}

function textValue(text: string | undefined): string | null {
  return text === undefined ? null : decodeText(text);
}

function sharedText(index: string, texts: readonly string[]): string | undefined {
  return /^\s*\d+\s*$/.test(index) ? texts[Number(index)] : undefined;
}

function truthValue(value: string): boolean | undefined {
  if (value === '1' || value === 'true') return true;
  return value === '0' || value === 'false' ? false : undefined;
}

function numberValue(value: string, style: NumberStyle, context: ValueContext): number | undefined {
  // Number() alone would take 0x10 and Infinity for numbers too.
  if (!/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value)) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  return context.starts1904 && style.isDate ? number + DAYS_TO_1904 : number;
}

/** Serial day of an ISO 8601 date with or without a time of day; time zones are left aside, as Excel does. */
function isoSerial(value: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(value.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((digits: string | undefined) => Number(digits ?? 0));
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate ? serialDay(year, month, day) + (hours * 3600 + minutes * 60 + seconds) / 86_400 : undefined;
}
