import type { Area } from '../../domain/place';
import { STYLE, type CellStyle } from '../../workbook/palette';
import type { ConditionalFormatDraft, SheetDraft, ValidationDraft } from '../../workbook/sheet-draft';
import type { Job } from './job';

/** What a draft says of columns, rows and rules for cells. */
export function layoutJobs(draft: SheetDraft): readonly Job[] {
  const color = draft.tabColor;
  return [
    job((sheet) => {
      sheet.tabColor = color === undefined ? '' : `#${color}`;
    }),
    ...columnJobs(draft.columnWidths),
    ...rowJobs(draft.rowHeights ?? new Map<number, number>()),
    rulesJob(draft),
  ];
}

/** The cells of an area. */
export function rangeAt(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount);
}

const JOB_WEIGHT = 2_500;

function job(run: (sheet: Excel.Worksheet) => void): Job {
  return { weight: JOB_WEIGHT, run };
}

/** A character of the default font (Calibri 11) is 7 pixels wide, the cell's padding 5; a pixel is ¾ point. */
function columnJobs(widths: readonly number[]): readonly Job[] {
  return runsOf([...widths.entries()]).map(({ first, count, value }) =>
    job((sheet) => {
      sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = (value * 7 + 5) * 0.75;
    }),
  );
}

function rowJobs(heights: ReadonlyMap<number, number>): readonly Job[] {
  return runsOf([...heights].sort(([a], [b]) => a - b)).map(({ first, count, value }) =>
    job((sheet) => {
      sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = value;
    }),
  );
}

interface ValueRun {
  readonly first: number;
  readonly count: number;
  readonly value: number;
}

function runsOf(values: readonly (readonly [number, number])[]): readonly ValueRun[] {
  const found: ValueRun[] = [];
  for (const [at, value] of values) {
    const last = found.at(-1);
    if (last?.value === value && last.first + last.count === at) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ first: at, count: 1, value });
  }
  return found;
}

/** All rules at once, after none: so that they don't come twice when the request is sent again. */
function rulesJob({ conditionalFormats = [], validations = [] }: SheetDraft): Job {
  return {
    weight: JOB_WEIGHT * (conditionalFormats.length + validations.length + 1),
    run: (sheet) => {
      sheet.getRange().conditionalFormats.clearAll();
      sheet.getRange().dataValidation.clear();
      for (const format of conditionalFormats) addConditionalFormat(rangeAt(sheet, format.area), format);
      for (const validation of validations) addValidation(rangeAt(sheet, validation.area), validation);
    },
  };
}

function addConditionalFormat(range: Excel.Range, draft: ConditionalFormatDraft): void {
  switch (draft.kind) {
    case 'expression': {
      const { custom } = range.conditionalFormats.add('Custom');
      custom.rule.formula = `=${draft.formula}`;
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
  }
}

function setRuleLook(format: Excel.ConditionalRangeFormat, { bold, color, fill, italic }: CellStyle): void {
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (bold === true) format.font.bold = true;
  if (italic === true) format.font.italic = true;
}

function scaleOf(colors: ConditionalScale['colors']): Excel.ConditionalColorScaleCriteria {
  const [low, middle, high] = colors.length === 3 ? colors : [colors[0], undefined, colors[1]];
  return {
    minimum: { type: 'LowestValue', color: `#${low}` },
    ...(middle === undefined ? {} : { midpoint: { type: 'Percentile', formula: '50', color: `#${middle}` } as const }),
    maximum: { type: 'HighestValue', color: `#${high}` },
  };
}

type ConditionalScale = Extract<ConditionalFormatDraft, { kind: 'scale' }>;

const LONGEST_MESSAGE = 225;

function addValidation({ dataValidation }: Excel.Range, validation: ValidationDraft): void {
  if (validation.kind === 'list') {
    dataValidation.rule = { list: { inCellDropDown: true, source: validation.values.join(',') } };
    return;
  }
  dataValidation.rule = { decimal: { formula1: validation.minimum, operator: 'GreaterThanOrEqualTo' } };
  dataValidation.errorAlert = { title: '', message: validation.message.slice(0, LONGEST_MESSAGE), showAlert: true, style: 'Stop' };
}
