import { areaA1 } from '../../domain/place';
import { STYLE, type CellStyle } from '../../workbook/palette';
import type { ConditionalFormatDraft, SheetDraft, ValidationDraft } from '../../workbook/sheet-draft';
import { checkedRule, type CheckedRule } from '../../workbook/validation-rule';
import { officeReference } from './cell-forms';
import type { Job } from './job';
import { rangeAt } from './range-at';

const RULE_WEIGHT = 2_500;

/** Conditional formats and validations of a draft, all at once after none: so that they don't come twice when the request is sent again. */
export function rulesJob({ conditionalFormats = [], name, validations = [] }: SheetDraft): Job {
  const checked = validations.map((draft) => ({ draft, rule: checkedRule(draft, `${name}!${areaA1(draft.area)}`) }));
  return {
    weight: RULE_WEIGHT * (conditionalFormats.length + validations.length + 1),
    run: (sheet) => {
      sheet.getRange().conditionalFormats.clearAll();
      sheet.getRange().dataValidation.clear();
      // A format that is added stands before those that are there already, so the last one is added first.
      for (const format of [...conditionalFormats].reverse()) addConditionalFormat(rangeAt(sheet, format.area), format);
      for (const { draft, rule } of checked) addValidation(rangeAt(sheet, draft.area), draft, rule);
    },
  };
}

function addConditionalFormat(range: Excel.Range, draft: ConditionalFormatDraft): void {
  switch (draft.kind) {
    case 'expression': {
      const { custom } = range.conditionalFormats.add('Custom');
      custom.rule.formula = officeReference(draft.formula);
      setRuleLook(custom.format, STYLE[draft.style]);
      return;
    }
    case 'bar': {
      const { dataBar } = range.conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = `#${draft.color}`;
      if (draft.minimum !== undefined) dataBar.lowerBoundRule = { type: 'Number', formula: String(draft.minimum) };
      if (draft.maximum !== undefined) dataBar.upperBoundRule = { type: 'Number', formula: String(draft.maximum) };
      return;
    }
    case 'scale':
      range.conditionalFormats.add('ColorScale').colorScale.criteria = scaleOf(draft.colors);
      return;
    case 'icons':
      setIcons(range.conditionalFormats.add('IconSet').iconSet, draft);
      return;
  }
}

function setRuleLook(format: Excel.ConditionalRangeFormat, { bold, color, fill, italic }: CellStyle): void {
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (bold === true) format.font.bold = true;
  if (italic === true) format.font.italic = true;
}

type Draft<Kind> = Extract<ConditionalFormatDraft, { kind: Kind }>;

function scaleOf(colors: Draft<'scale'>['colors']): Excel.ConditionalColorScaleCriteria {
  const [low, middle, high] = colors.length === 3 ? colors : [colors[0], undefined, colors[1]];
  return {
    minimum: { type: 'LowestValue', color: `#${low}` },
    ...(middle === undefined ? {} : { midpoint: { type: 'Percentile', formula: '50', color: `#${middle}` } as const }),
    maximum: { type: 'HighestValue', color: `#${high}` },
  };
}

/** Excel wants a criterion for each of the three icons and doesn't look at the first one. */
function setIcons(icons: Excel.IconSetConditionalFormat, { isReversed, middle, showValue, top }: Draft<'icons'>): void {
  const from = (formula: string): Excel.ConditionalIconCriterion => ({ type: 'Number', operator: 'GreaterThanOrEqual', formula });
  icons.style = 'ThreeSigns';
  icons.criteria = [{} as Excel.ConditionalIconCriterion, from(`=${middle}`), from(`=${top}`)];
  icons.reverseIconOrder = isReversed;
  icons.showIconOnly = !showValue;
}

function addValidation({ dataValidation }: Excel.Range, { message, prompt }: ValidationDraft, rule: CheckedRule): void {
  dataValidation.rule = officeRule(rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { title: '', message: message ?? '', showAlert: true, style: 'Stop' };
  if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

function officeRule(rule: CheckedRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.literal } };
    case 'listFormula':
      return { list: { inCellDropDown: true, source: officeReference(rule.formula) } };
    case 'custom':
      return { custom: { formula: officeReference(rule.formula) } };
    case 'date':
      return { date: dateLimits(rule) };
    case 'decimal':
      return { decimal: numberLimits(rule) };
    case 'whole':
      return { wholeNumber: numberLimits(rule) };
  }
}

type LimitRule = Extract<CheckedRule, { minimum: string }>;

function numberLimits({ minimum, maximum }: LimitRule): Excel.BasicDataValidation {
  if (maximum === undefined) return { formula1: Number(minimum), operator: 'GreaterThanOrEqualTo' };
  return { formula1: Number(minimum), formula2: Number(maximum), operator: 'Between' };
}

function dateLimits({ minimum, maximum }: LimitRule): Excel.DateTimeDataValidation {
  if (maximum === undefined) return { formula1: `=${minimum}`, operator: 'GreaterThanOrEqualTo' };
  return { formula1: `=${minimum}`, formula2: `=${maximum}`, operator: 'Between' };
}
