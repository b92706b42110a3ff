import type { DraftCell } from '../../workbook/sheet-draft';

/** Days between the first days of the 1904 and the 1900 date systems. */
export const DAYS_TO_1904 = 1462;

/** The built-in short date: files call it `mm-dd-yy`, Excel's own interface by its American form. */
const SHORT_DATE = { file: 'mm-dd-yy', excel: 'm/d/yyyy' };
/** Characters that a cell holds. */
export const LONGEST_TEXT = 32_767;
/** Words that begin with a letter and hold no digit are read by Excel as they stand, truth values apart. */
const INERT_TEXT = /^\p{L}[^\d]*$/u;
const TRUTH_VALUE = /^(true|false|vrai|faux)$/iu;

/** What `Range.formulas` takes for a drafted cell. Text that could be read as anything else gets Excel's mark for text. */
export function officeFormula({ value, formula }: DraftCell): string | number | boolean {
  if (formula !== undefined) return officeReference(formula);
  if (value === null) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`a cell can't hold ${value}`);
  if (typeof value !== 'string' || value === '') return value;
  const text = value.slice(0, LONGEST_TEXT);
  return INERT_TEXT.test(text) && !TRUTH_VALUE.test(text) ? text : `'${text}`;
}

/** A formula of a draft as Excel takes it: with `=`, functions by the names that people know. */
export function officeReference(formula: string): string {
  return `=${formula.replace(/_xlfn\.(_xlws\.)?/g, '')}`;
}

/** A number format as `Range.numberFormat` takes it. */
export function officeFormat(format: string): string {
  return format === SHORT_DATE.file ? SHORT_DATE.excel : format;
}

/** A number format as a file holds it; undefined for General. */
export function fileFormat(format: string): string | undefined {
  if (format === 'General') return undefined;
  return format === SHORT_DATE.excel ? SHORT_DATE.file : format;
}
