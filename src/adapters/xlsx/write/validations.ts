import { areaA1 } from '../../../domain/place';
import type { SheetDraft, ValidationDraft } from '../../../workbook/sheet-draft';
import { checkedRule, type CheckedRule } from '../../../workbook/validation-rule';
import { xmlAttributes, xmlText } from './xml';

/** The `<dataValidations>` element of a draft, empty without any. Errors: those of `checkedRule`. */
export function validationsXml({ name, validations = [] }: SheetDraft): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map((validation) => validationXml(validation, name)).join('')}</dataValidations>`;
}

function validationXml(validation: ValidationDraft, sheet: string): string {
  const { area, message, prompt } = validation;
  const sqref = areaA1(area);
  const { type, operator, formulas } = ruleXml(checkedRule(validation, `${sheet}!${sqref}`));
  const attributes = xmlAttributes({
    type, operator, allowBlank: 1, showInputMessage: prompt === undefined ? undefined : 1, showErrorMessage: 1, error: message, promptTitle: prompt?.title, prompt: prompt?.text, sqref,
  });
  // XML would read a line break in an attribute as a space.
  const opening = `<dataValidation${attributes.replaceAll('\n', '_x000a_')}>`;
  return `${opening}${formulas.map((formula, at) => `<formula${at + 1}>${xmlText(formula)}</formula${at + 1}>`).join('')}</dataValidation>`;
}

interface RuleXml {
  readonly type: 'list' | 'custom' | 'decimal' | 'whole' | 'date';
  /** `between` is the format's default. */
  readonly operator: 'greaterThanOrEqual' | undefined;
  readonly formulas: readonly string[];
}

function ruleXml(rule: CheckedRule): RuleXml {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', operator: undefined, formulas: [`"${rule.literal.replaceAll('"', '""')}"`] };
    case 'listFormula':
      return { type: 'list', operator: undefined, formulas: [rule.formula] };
    case 'custom':
      return { type: 'custom', operator: undefined, formulas: [rule.formula] };
    case 'decimal':
    case 'whole':
    case 'date':
      if (rule.maximum === undefined) return { type: rule.kind, operator: 'greaterThanOrEqual', formulas: [rule.minimum] };
      return { type: rule.kind, operator: undefined, formulas: [rule.minimum, rule.maximum] };
  }
}
