import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../../domain/axis';
import { columnLetters } from '../../domain/place';
import type { PlanMeasure, SheetMessages } from '../../i18n/sheet-messages';
import type { DraftCell } from '../sheet-draft';
import { areaBetween, cell, cellOn, columnRange } from './cells';
import { itemFigures } from './plan-figures';
import type { ReportContext } from './report-context';
import { CARD_WIDTHS, summaryLayout } from './summary-layout';

export type FigureName = keyof SheetMessages['summary']['columns'];

const COLUMNS: readonly FigureName[] = [
  'period', 'demand', 'production', 'subcontract', 'receipts', 'capacity', 'stock', 'target', 'load', 'available',
];

/** What the charts of the Summary are drawn from: one row a period, one column a figure. */
export interface SummaryFigures {
  readonly cells: readonly DraftCell[];
  readonly values: ReadonlyMap<FigureName, readonly number[]>;
  /** Unit of the quantities: that of the items when they share one, else money at unit cost. */
  readonly unit: string;
}

/** The unit in which items can be added up: their own when all share it, else the currency. */
function commonUnit({ report: { model } }: ReportContext): { readonly unit: string; readonly isMoney: boolean } {
  const units = new Set(model.items.map(({ unit }) => unit));
  const [unit = ''] = units;
  return units.size === 1 ? { unit: unit === '' ? 'u' : unit, isMoney: false } : { unit: model.rules.currency, isMoney: true };
}

/** The table of figures; `bottleneck` is the resource whose hours are shown, undefined when no hours are known. */
export function summaryFigures(context: ReportContext, bottleneck: ResourceIndex | undefined): SummaryFigures {
  const { figures: rows } = summaryLayout(context);
  const { summary: words } = context.messages.sheets;
  const { starts } = context.report.model.horizon;
  const { unit } = commonUnit(context);
  const values = figureValues(context, bottleneck);
  const periods = indicesUpTo<PeriodIndex>(starts.length);
  const shown = COLUMNS.filter((name) => values.has(name));
  return {
    unit,
    values,
    cells: [
      cell(rows.titleRow, 1, words.figures(unit, context.report.model.rules.currency), 'section'),
      ...headerCells(context, shown),
      ...periods.flatMap((t) =>
        shown.map((name) => {
          if (name === 'period') return periodCell(context, t);
          const drafted = cell(rows.firstRow + t, figureColumn(name), values.get(name)?.[t] ?? 0, 'quantity');
          const formula = context.planLayout.live ? figureFormula(context, { name, t, bottleneck }) : undefined;
          return formula === undefined ? drafted : { ...drafted, formula };
        }),
      ),
    ],
  };
}

/** Months are dates, shown in the reader's language; no number format names a week or a quarter, so they are texts. */
function periodCell(context: ReportContext, t: PeriodIndex): DraftCell {
  const { starts, bucket } = context.report.model.horizon;
  const start = starts[t] ?? 0;
  return cell(summaryLayout(context).figures.firstRow + t, figureColumn('period'), bucket === 'month' ? start : context.format.period(start, bucket), 'month');
}

function headerCells(context: ReportContext, shown: readonly FigureName[]): readonly DraftCell[] {
  const { figures: rows } = summaryLayout(context);
  const { columns } = context.messages.sheets.summary;
  const last = Math.max(...shown.map(figureColumn));
  const titles = new Map(shown.map((name) => [figureColumn(name), name]));
  return Array.from({ length: last }, (_, offset) => {
    const name = titles.get(1 + offset);
    return cell(rows.headerRow, 1 + offset, name === undefined ? null : columns[name], name === 'period' ? 'header' : 'headerRight');
  });
}

/** Column of a figure: two in the width of each card, none in its gap. */
export function figureColumn(name: FigureName): number {
  const position = COLUMNS.indexOf(name);
  return 1 + CARD_WIDTHS.length * Math.floor(position / 2) + (position % 2);
}

/** The cells of a figure, all periods. */
export function figureArea(context: ReportContext, name: FigureName): ReturnType<typeof areaBetween> {
  const { figures } = summaryLayout(context);
  return areaBetween(figures.firstRow, figureColumn(name), figures.lastRow, figureColumn(name));
}

/** A1 range of a figure, all periods, fixed. */
export function figureRange(context: ReportContext, name: FigureName): string {
  const { figures } = summaryLayout(context);
  const letters = columnLetters(figureColumn(name));
  return `$${letters}$${figures.firstRow + 1}:$${letters}$${figures.lastRow + 1}`;
}

function figureValues(context: ReportContext, bottleneck: ResourceIndex | undefined): ReadonlyMap<FigureName, readonly number[]> {
  const { model, plan } = context.report;
  const { isMoney } = commonUnit(context);
  const values = new Map<FigureName, readonly number[]>([
    ['period', model.horizon.starts],
    ...(['demand', 'production', 'subcontract', 'receipts'] as const).map((name) => [name, total(context, name, isMoney)] as const),
    ['stock', total(context, 'stock', true)],
    ['target', total(context, 'target', true)],
  ]);
  if (bottleneck === undefined) return values;
  const load = Array.from(plan.load.row(bottleneck));
  const available = Array.from(plan.regularHours.row(bottleneck));
  const unitsPerHour = sum(load) > 0 ? sum(values.get('production') ?? []) / sum(load) : 0;
  return new Map([...values, ['load', load], ['available', available], ['capacity', available.map((hours) => hours * unitsPerHour)]]);
}

/** A measure added up over the items, in units or at unit cost, one number a period. */
function total({ report }: ReportContext, measure: PlanMeasure, isMoney: boolean): readonly number[] {
  const sums = report.model.horizon.starts.map(() => 0);
  for (const i of indicesUpTo<ItemIndex>(report.model.items.length)) {
    const factor = isMoney ? (report.model.items[i]?.unitCost ?? 0) : 1;
    const figures = itemFigures(report, i)[measure] ?? [];
    sums.forEach((sum, t) => (sums[t] = sum + factor * (figures[t] as number)));
  }
  return sums;
}

interface FigureCell {
  readonly name: FigureName;
  readonly t: PeriodIndex;
  readonly bottleneck: ResourceIndex | undefined;
}

function figureFormula(context: ReportContext, { name, t, bottleneck }: FigureCell): string | undefined {
  const { planLayout, loadLayout } = context;
  const column = planLayout.period(t);
  if (name === 'period') return undefined;
  if (name === 'capacity') return capacityFormula(context, t);
  if (name === 'stock' || name === 'target') return valueFormula(context, name, column);
  if (name === 'load' || name === 'available') {
    return bottleneck === undefined ? undefined : cellOn(loadLayout.sheet, loadLayout.row(bottleneck, name), loadLayout.period(t));
  }
  return commonUnit(context).isMoney ? valueFormula(context, name, column) : quantityFormula(context, name, column);
}

/** What the bottleneck can make at the plan's mix of items: its hours × what an hour of its load goes with. */
function capacityFormula(context: ReportContext, t: PeriodIndex): string {
  const load = `SUM(${figureRange(context, 'load')})`;
  const hours = `${columnLetters(figureColumn('available'))}${summaryLayout(context).figures.firstRow + t + 1}`;
  return `IF(${load}>0,${hours}*SUM(${figureRange(context, 'production')})/${load},0)`;
}

/** Sum of a measure over the Plan sheet, in one of its columns. */
export function quantityFormula({ planLayout: layout }: ReportContext, measure: PlanMeasure, column: number): string {
  return `SUMIF(${columnRange(layout.sheet, layout.columns.measure, layout)},${measureName(layout, measure)},${columnRange(layout.sheet, column, layout)})`;
}

/** Sum of a measure × unit cost over the Plan sheet, in one of its columns; as an argument of its own, the marks in its Lock rows count as 0. */
export function valueFormula({ planLayout: layout }: ReportContext, measure: PlanMeasure, column: number): string {
  const names = columnRange(layout.sheet, layout.columns.measure, layout);
  const costs = columnRange(layout.sheet, layout.columns.unitCost, layout);
  return `SUMPRODUCT((${names}=${measureName(layout, measure)})*${costs},${columnRange(layout.sheet, column, layout)})`;
}

/** The cell that names a measure in the first block. */
export function measureName(layout: ReportContext['planLayout'], measure: PlanMeasure): string {
  return cellOn(layout.sheet, layout.row(toIndex(0), measure), layout.columns.measure);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
