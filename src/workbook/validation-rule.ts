import { dateOf, type SerialDay } from '../domain/calendar';
import type { ValidationDraft, ValidationRule } from './sheet-draft';

/** A rule as every writer says it; formulas in file form. */
export type CheckedRule =
  /** The values, parted by commas. */
  | { readonly kind: 'list'; readonly literal: string }
  | { readonly kind: 'listFormula' | 'custom'; readonly formula: string }
  /** From `minimum` to `maximum`; without one, from `minimum` on. */
  | { readonly kind: 'decimal' | 'whole' | 'date'; readonly minimum: string; readonly maximum?: string };

/** Excel's limits of characters: of a list that a validation holds, of its texts (files take 255 of a message, Excel's own dialog 225). */
const LONGEST_LIST = 255;
const LONGEST = { title: 32, prompt: 255, message: 225 } as const;

/**
 * The rule of a validation, found within Excel's limits; `place` names its cells. A day is written as a call of DATE, which means the
 * same in workbooks that count days from 1900 and from 1904. Errors: Error for what Excel would refuse, which is our bug.
 */
export function checkedRule({ message, prompt, ...rule }: ValidationDraft, place: string): CheckedRule {
  const texts = { title: prompt?.title ?? '', prompt: prompt?.text ?? '', message: message ?? '' };
  for (const [what, most] of Object.entries(LONGEST)) {
    const { length } = texts[what as keyof typeof LONGEST];
    if (length > most) throw new Error(`${place}: a ${what} of ${length} characters`);
  }
  return ruleOf(rule, place);
}

function ruleOf(rule: ValidationRule, place: string): CheckedRule {
  switch (rule.kind) {
    case 'list':
      return { kind: 'list', literal: listLiteral(rule.values, place) };
    case 'listFormula':
    case 'custom':
      if (/[\p{L}\p{N}_.]\[/u.test(rule.formula)) throw new Error(`${place}: a validation can't hold the structured reference of ${rule.formula}`);
      return { kind: rule.kind, formula: rule.formula };
    case 'date':
      return { kind: 'date', minimum: dateCall(rule.minimum), maximum: dateCall(rule.maximum) };
    case 'decimal':
    case 'whole':
      return { kind: rule.kind, minimum: String(rule.minimum), ...(rule.maximum === undefined ? {} : { maximum: String(rule.maximum) }) };
  }
}

function listLiteral(values: readonly string[], place: string): string {
  const parted = values.find((value) => value.includes(','));
  if (parted !== undefined) throw new Error(`${place}: a list can't hold "${parted}"`);
  const list = values.join(',');
  if (list.length > LONGEST_LIST) throw new Error(`${place}: a list of ${list.length} characters`);
  return list;
}

function dateCall(serial: SerialDay): string {
  const { year, month, day } = dateOf(serial);
  return `DATE(${year},${month},${day})`;
}
