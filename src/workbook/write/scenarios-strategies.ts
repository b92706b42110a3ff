import { indicesUpTo, type PeriodIndex } from '../../domain/axis';
import { a1 } from '../../domain/place';
import type { StrategyName, StrategyResult } from '../../domain/comparison';
import { COLOR } from '../palette';
import type { ChartDraft, ChartSeriesDraft, DraftCell } from '../sheet-draft';
import { areaBetween, cell, rowOf } from './cells';
import { unbrokenRow, type PrintedSheet } from './print-pages';
import { BASE_COLUMN, HEADER_HEIGHT, LABEL_COLUMN, usedKinds, type ScenariosContext, type ScenariosPart } from './scenarios-context';

const STRATEGY_COLORS: Readonly<Record<StrategyName, string>> = { chase: COLOR.amber, level: COLOR.teal, optimal: COLOR.blue };
const KIND_COLORS = [COLOR.blue, COLOR.sky, COLOR.amber, COLOR.navy, COLOR.teal, COLOR.offFill, COLOR.ink, COLOR.muted, COLOR.repeated] as const;
const CHART_ROWS = 15;

type Measure = 'production' | 'stock' | 'workers' | 'load';

/** The strategies beside each other, their charts, and the figures behind these. */
export interface StrategiesPart extends ScenariosPart {
  readonly charts: readonly ChartDraft[];
  /** Of the whole sheet, in points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Last row that is printed: the figures behind the charts come after it. */
  readonly lastPrintedRow: number;
}

/** Points of four lines: why a strategy can't be carried out. */
const REASON_HEIGHT = 62;

/**
 * Drafts the strategies from a row on, below what is on the sheet already. Maxima and means are live formulas over the figures. No page
 * ends inside a chart.
 */
export function strategiesPart(context: ScenariosContext, row: number, above: PrintedSheet): StrategiesPart {
  const { strategies } = context.comparison;
  const words = context.messages.scenarios;
  const kinds = usedKinds(strategies.map(({ plan }) => plan.costs));
  const costRow = row + 2;
  const sheet: PrintedSheet = { ...above, rowHeights: new Map([...above.rowHeights, [row, HEADER_HEIGHT], [row + 1, REASON_HEIGHT]]) };
  const upperRow = unbrokenRow(costRow + kinds.length + 8, CHART_ROWS - 1, sheet);
  const lowerRow = unbrokenRow(upperRow + CHART_ROWS, CHART_ROWS - 1, sheet);
  const chartRows = [upperRow, lowerRow] as const;
  const figures = figuresOf(context, lowerRow + CHART_ROWS + 1);
  const cells: DraftCell[] = [
    cell(row, LABEL_COLUMN, words.sections.strategies, 'header'),
    ...rowOf(row, BASE_COLUMN, strategies.map(({ name }) => words.strategies[name]), 'headerRight'),
    cell(row + 1, LABEL_COLUMN, words.strategyRows.feasible, 'noteTop'),
    ...strategies.map((strategy, n) => cell(row + 1, BASE_COLUMN + n, feasibleText(context, strategy), 'wrapped')),
    ...kinds.flatMap((kind, k) => [
      cell(costRow + k, LABEL_COLUMN, context.messages.sheets.summary.costKinds[kind], 'body'),
      ...strategies.map(({ plan }, n) => cell(costRow + k, BASE_COLUMN + n, plan.costs[kind], 'quantity')),
    ]),
    ...totals(context, { costRow, kindCount: kinds.length, figures }),
    ...strategies.map(({ name }, n) => cell(costRow + kinds.length + 4 + n, LABEL_COLUMN, words.strategyHints[name], 'note')),
    ...figures.cells,
  ];
  const charts = [...lineCharts(context, figures, chartRows), costChart(context, { headerRow: row, costRow, kindCount: kinds.length, chartRows })];
  const rowHeights = new Map([...sheet.rowHeights, [figures.headerRow, HEADER_HEIGHT] as const]);
  return { cells, charts, rowHeights, headerRows: [row, figures.headerRow], lastPrintedRow: lowerRow + CHART_ROWS - 1, nextRow: figures.lastRow + 2 };
}

function feasibleText(context: ScenariosContext, { lack }: StrategyResult): string {
  const { feasible, infeasible } = context.messages.scenarios;
  return lack === undefined ? feasible : infeasible(lack, { model: context.comparison.base.model, format: context.format });
}

interface CostRows {
  readonly costRow: number;
  readonly kindCount: number;
  readonly figures: Figures;
}

function totals(context: ScenariosContext, { costRow, kindCount, figures }: CostRows): readonly DraftCell[] {
  const { strategies } = context.comparison;
  const words = context.messages.scenarios;
  const row = costRow + kindCount;
  const third = figures.measures[2] ?? 'load';
  return [
    cell(row, LABEL_COLUMN, words.totalCost, 'blockLabel'),
    cell(row + 1, LABEL_COLUMN, words.strategyRows.serviceLevel, 'body'),
    cell(row + 2, LABEL_COLUMN, words.strategyRows.stockValue, 'body'),
    cell(row + 3, LABEL_COLUMN, third === 'workers' ? words.strategyRows.workers : words.strategyRows.load, 'body'),
    ...strategies.flatMap((strategy, n) => {
      const column = BASE_COLUMN + n;
      const stock = figures.range('stock', n);
      const most = figures.range(third, n);
      const sum = kindCount === 0 ? {} : { formula: `SUM(${a1(costRow, column)}:${a1(row - 1, column)})` };
      return [
        { ...cell(row, column, strategy.plan.costs.total, 'blockQuantity'), ...sum },
        cell(row + 1, column, strategy.serviceLevel ?? null, 'share'),
        { ...cell(row + 2, column, mean(seriesOf(strategy, 'stock')), 'quantity'), formula: `AVERAGE(${stock})` },
        { ...cell(row + 3, column, Math.max(0, ...seriesOf(strategy, third)), 'quantity'), formula: `MAX(0,${most})` },
      ];
    }),
  ];
}

/** Figures by period: the period, then three columns (one a strategy) for each measure. */
interface Figures {
  readonly cells: readonly DraftCell[];
  readonly measures: readonly Measure[];
  readonly headerRow: number;
  readonly lastRow: number;
  column(measure: Measure, strategy: number): number;
  /** A1 range of a measure of a strategy, all periods. */
  range(measure: Measure, strategy: number): string;
}

function figuresOf(context: ScenariosContext, row: number): Figures {
  const { strategies, base } = context.comparison;
  const words = context.messages.scenarios;
  const { starts, bucket } = base.model.horizon;
  const measures: readonly Measure[] = ['production', 'stock', strategies.some(({ workers }) => workers !== undefined) ? 'workers' : 'load'];
  const [headerRow, firstRow, lastRow] = [row + 1, row + 2, row + 1 + starts.length];
  const column = (measure: Measure, n: number): number => BASE_COLUMN + measures.indexOf(measure) * strategies.length + n;
  const cells: DraftCell[] = [cell(row, LABEL_COLUMN, words.sections.figures, 'section'), cell(headerRow, LABEL_COLUMN, words.period, 'header')];
  for (const measure of measures) {
    strategies.forEach((strategy, n) => {
      cells.push(cell(headerRow, column(measure, n), words.figure(measure, words.strategies[strategy.name]), 'headerRight'));
      seriesOf(strategy, measure).forEach((value, t) => cells.push(cell(firstRow + t, column(measure, n), value, 'quantity')));
    });
  }
  for (const t of indicesUpTo<PeriodIndex>(starts.length)) {
    const start = starts[t] ?? 0;
    cells.push(cell(firstRow + t, LABEL_COLUMN, bucket === 'month' ? start : context.format.period(start, bucket), 'month'));
  }
  const range = (measure: Measure, n: number): string => `${a1(firstRow, column(measure, n))}:${a1(lastRow, column(measure, n))}`;
  return { cells, measures, headerRow, lastRow, column, range };
}

function seriesOf({ production, stockValue, workers, load }: StrategyResult, measure: Measure): readonly number[] {
  return { production, stock: stockValue, workers: workers ?? [], load }[measure];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Places of the four charts: two by two. */
const ANCHORS = [{ column: 1, columnCount: 4, down: 0 }, { column: 5, columnCount: 6, down: 0 }, { column: 1, columnCount: 4, down: 1 }, { column: 5, columnCount: 6, down: 1 }] as const;

type ChartRows = readonly [upper: number, lower: number];

function anchorOf(position: number, chartRows: ChartRows): ChartDraft['anchor'] {
  const { column, columnCount, down } = ANCHORS[position % ANCHORS.length] ?? ANCHORS[0];
  return { row: chartRows[down], column, rowCount: CHART_ROWS - 1, columnCount };
}

function lineCharts(context: ScenariosContext, figures: Figures, chartRows: ChartRows): readonly ChartDraft[] {
  const { strategies } = context.comparison;
  const words = context.messages.scenarios;
  return figures.measures.map((measure, position) => ({
    title: words.charts[measure](context.currency),
    categories: areaBetween(figures.headerRow + 1, LABEL_COLUMN, figures.lastRow, LABEL_COLUMN),
    series: strategies.map(({ name }, n): ChartSeriesDraft => ({
      kind: 'line',
      name: { row: figures.headerRow, column: figures.column(measure, n) },
      values: areaBetween(figures.headerRow + 1, figures.column(measure, n), figures.lastRow, figures.column(measure, n)),
      color: STRATEGY_COLORS[name],
      dashed: name !== 'optimal',
    })),
    stacked: false,
    numberFormat: '#,##0',
    anchor: anchorOf(position, chartRows),
    altText: words.chartAlts[measure],
  }));
}

function costChart(context: ScenariosContext, at: { headerRow: number; costRow: number; kindCount: number; chartRows: ChartRows }): ChartDraft {
  const { strategies } = context.comparison;
  const lastColumn = BASE_COLUMN + strategies.length - 1;
  const words = context.messages.scenarios;
  return {
    title: words.charts.cost(context.currency),
    categories: areaBetween(at.headerRow, BASE_COLUMN, at.headerRow, lastColumn),
    series: Array.from({ length: at.kindCount }, (_, k): ChartSeriesDraft => ({
      kind: 'columns',
      name: { row: at.costRow + k, column: LABEL_COLUMN },
      values: areaBetween(at.costRow + k, BASE_COLUMN, at.costRow + k, lastColumn),
      color: KIND_COLORS[k % KIND_COLORS.length] ?? COLOR.blue,
    })),
    stacked: true,
    numberFormat: '#,##0',
    anchor: anchorOf(3, at.chartRows),
    altText: words.chartAlts.cost,
  };
}
