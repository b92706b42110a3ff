import type { Comparison, ScenarioResult } from '../../domain/comparison';
import type { Language } from '../../i18n/language';
import { COLOR } from '../palette';
import type { ChartDraft, ChartSeriesDraft, DraftCell, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell } from './cells';
import { unbrokenRow, type PrintedSheet } from './print-pages';
import { BASE_COLUMN, HEADER_HEIGHT, LABEL_COLUMN, scenarioColumn, scenariosContext, type ScenariosContext, type ScenariosPart } from './scenarios-context';
import { differencesPart, familiesPart, resultsPart, type ScenariosResults } from './scenarios-results';
import { strategiesPart } from './scenarios-strategies';

const FIRST_ROW = 3;
const CHART_ROWS = 14;
const LABEL_WIDTH = 34;
const COLUMN_WIDTH = 15;
/** Columns that the figures of the strategies take. */
const LEAST_COLUMNS = 11;
/** Columns that the chart takes at least, when it stands beside the results. */
const CHART_COLUMNS = 4;

/** The Scenarios sheet: results of the base and each scenario, differences, families, assumptions, and the strategies. */
export function scenariosSheet(comparison: Comparison, options: { readonly language: Language; readonly sheet: string }): SheetDraft {
  const context = scenariosContext(comparison, options);
  const words = context.messages.scenarios;
  const results = resultsPart(context, FIRST_ROW);
  const taken = scenarioColumn(comparison.scenarios.length);
  const columnCount = Math.max(LEAST_COLUMNS, taken);
  const columnWidths = [2, LABEL_WIDTH, ...Array.from({ length: columnCount - 2 }, () => COLUMN_WIDTH)];
  const anchor = chartAnchor(results, taken, { columnWidths, rowHeights: heightsOf(results) });
  const differences = differencesPart(context, results, Math.max(results.nextRow, anchor.column === LABEL_COLUMN ? anchor.row + CHART_ROWS + 1 : 0));
  const assumptions = assumptionsPart(context, differences.nextRow);
  const families = familiesPart(context, assumptions.nextRow);
  const strategies = strategiesPart(context, families.nextRow, { columnWidths, rowHeights: heightsOf(results, differences, families) });
  return {
    name: context.sheet,
    role: 'scenarios',
    visibility: 'visible',
    tabColor: COLOR.teal,
    columnWidths,
    rowHeights: strategies.rowHeights,
    cells: [
      ...banner(words.heading, words.note(comparison.scenarios.length), columnCount - 1),
      ...results.cells, ...differences.cells, ...assumptions.cells, ...families.cells, ...strategies.cells,
    ],
    conditionalFormats: [...differences.formats, ...families.formats],
    charts: [scenariosChart(context, results, anchor), ...strategies.charts],
    freeze: { rows: FIRST_ROW + 1, columns: LABEL_COLUMN + 1 },
    print: { orientation: 'landscape', area: areaBetween(0, 0, strategies.lastPrintedRow, columnCount - 1), fit: [1, 0] },
  };
}

function heightsOf(...parts: readonly ScenariosPart[]): ReadonlyMap<number, number> {
  return new Map([...bannerHeights(), ...parts.flatMap(({ headerRows }) => headerRows.map((row) => [row, HEADER_HEIGHT] as const))]);
}

/** The chart stands beside the results where the scenarios leave room, else below them, on one page. */
function chartAnchor({ headerRow, nextRow }: ScenariosResults, taken: number, sheet: PrintedSheet): ChartDraft['anchor'] {
  const free = sheet.columnWidths.length - taken;
  if (free >= CHART_COLUMNS) return { row: headerRow, column: taken, rowCount: CHART_ROWS, columnCount: free };
  return { row: unbrokenRow(nextRow, CHART_ROWS, sheet), column: LABEL_COLUMN, rowCount: CHART_ROWS, columnCount: LEAST_COLUMNS - 3 };
}

/** What each scenario assumes, a line a change, and what a margin target came to. */
function assumptionsPart(context: ScenariosContext, row: number): ScenariosPart {
  const { scenarios } = context.comparison;
  const cells: DraftCell[] = [cell(row, LABEL_COLUMN, context.messages.scenarios.sections.assumptions, 'section')];
  let at = row + 1;
  for (const result of scenarios) {
    cells.push(cell(at, LABEL_COLUMN, result.scenario.name, 'label'));
    for (const line of assumptionLines(context, result).flatMap(broken)) {
      cells.push(cell(at, BASE_COLUMN, line, 'body'));
      at += 1;
    }
  }
  return { cells, headerRows: [], nextRow: at + 1 };
}

function assumptionLines(context: ScenariosContext, { scenario, model, kpis, margin }: ScenarioResult): readonly string[] {
  const words = context.messages.scenarios;
  const about = { model, format: context.format };
  return [
    ...scenario.changes.map((change) => words.change(change, about)),
    ...(margin === undefined ? [] : [words.margin(margin, kpis.margin, about)]),
  ];
}

const LINE_LENGTH = 120;

/** A text in lines that fit beside the label. */
function broken(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function scenariosChart(context: ScenariosContext, { rows, headerRow }: ScenariosResults, anchor: ChartDraft['anchor']): ChartDraft {
  const { scenarios } = context.comparison;
  const words = context.messages.scenarios;
  const lastColumn = scenarioColumn(scenarios.length - 1);
  const series = ([['margin', COLOR.teal], ['total', COLOR.blue]] as const).flatMap(([key, color]): ChartSeriesDraft[] => {
    const at = rows.get(key);
    return at === undefined ? [] : [{ kind: 'columns', name: { row: at, column: LABEL_COLUMN }, values: areaBetween(at, BASE_COLUMN, at, lastColumn), color }];
  });
  return {
    title: words.charts.scenarios(context.currency),
    categories: areaBetween(headerRow, BASE_COLUMN, headerRow, lastColumn),
    series,
    stacked: false,
    numberFormat: '#,##0',
    anchor,
    altText: words.chartAlts.scenarios,
  };
}
