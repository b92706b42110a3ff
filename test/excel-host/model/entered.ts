import type { CellValue } from '../../../src/workbook/cell';
import { HostError } from '../host-error';

/** What a cell holds after something was written to it through `values` or `formulas`. */
export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  /** A format that Excel gives of itself, as to a date that was typed. */
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?(e[+-]?\d+)?$/i;
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,4}$/i;
const DATE = /^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/;
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Text is read as if it had been typed: as a formula, number, date or truth value where it looks like one. */
export function entered(written: unknown): Entered {
  if (typeof written === 'number' || typeof written === 'boolean') return { value: written };
  if (typeof written !== 'string') throw new HostError('InvalidArgument', `a cell can't hold ${JSON.stringify(written)}`);
  if (written === '') return { value: null };
  if (written.startsWith("'")) return { value: written.slice(1) };
  return typedNumber(written) ?? typedOther(written);
}

function typedNumber(text: string): Entered | undefined {
  if (NUMBER.test(text)) return { value: Number(text.replaceAll(',', '')) };
  if (text.endsWith('%') && NUMBER.test(text.slice(0, -1))) return { value: Number(text.slice(0, -1)) / 100, numberFormat: '0%' };
  return MONTH.test(text) || DATE.test(text) ? { value: serialOf(text), numberFormat: 'm/d/yyyy' } : undefined;
}

function typedOther(text: string): Entered {
  if (/^[=+@-]./.test(text)) return { value: null, formula: text.replace(/^=/, '') };
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  return ERRORS.includes(text) ? { value: { error: text } } : { value: text };
}

function serialOf(text: string): CellValue {
  const milliseconds = Date.parse(`${text} UTC`);
  return Number.isNaN(milliseconds) ? text : milliseconds / 86_400_000 + 25_569;
}
