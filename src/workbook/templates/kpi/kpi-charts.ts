import type { SerialDay } from '../../../domain/calendar';
import { COLOR } from '../../palette';
import { PROCESS_TABLES } from '../../schema/process-tables';
import type { ChartDraft, ChartSeriesDraft } from '../../sheet-draft';
import { areaBetween } from '../../write/cells';
import { words } from '../bilingual';
import { areaOf, columnAt } from '../process-sheet';
import type { TemplateContext } from '../template';
import { CALCULATION, calculationName } from './kpi-calculation-sheet';
import { HISTORY_MONTHS } from './kpi-figures';
import { chartTable } from './kpi-tables';

const TITLES = {
  demand: words('Forecast by family, sales and capacity (units)', 'Prévision par famille, ventes et capacité (unités)'),
  stock: words('Projected stock and target (units)', 'Stock projeté et cible (unités)'),
  forecast: words('Forecast accuracy and bias', 'Fiabilité et biais de la prévision'),
  load: words('Bottleneck load', 'Charge du goulot'),
} as const;

const ALT_TEXTS = {
  demand: words('Columns of the monthly forecast, one colour a family, with lines for actual sales and capacity.', 'Colonnes de la prévision mensuelle, une couleur par famille, avec des courbes pour les ventes réelles et la capacité.'),
  stock: words('Area of the projected stock at each month’s end, with the target as a dashed line.', 'Aire du stock projeté en fin de mois, avec la cible en pointillés.'),
  forecast: words('Columns of forecast accuracy with a line of the bias, on an axis of its own, for the thirteen months up to the one shown.', 'Colonnes de la fiabilité de la prévision et courbe du biais, sur son propre axe, sur les treize mois jusqu’au mois affiché.'),
  load: words('Columns of the bottleneck’s load for the thirteen months up to the one shown, with 100% as a dashed line.', 'Colonnes de la charge du goulot sur les treize mois jusqu’au mois affiché, avec 100 % en pointillés.'),
} as const;

/** Rows and columns that the charts have on the dashboard. */
interface Room {
  readonly row: number;
  readonly rowCount: number;
  readonly lastColumn: number;
}

/** The dashboard's four charts: demand and stock above, forecast and load below. */
export function dashboardCharts({ row, rowCount, lastColumn }: Room, context: TemplateContext, month: SerialDay): readonly ChartDraft[] {
  const last = lastColumn - 1;
  const second = row + rowCount;
  const wide = Math.floor(last * 0.65);
  const half = Math.floor(last / 2);
  return [
    demandChart(areaBetween(row, 1, second - 2, wide), context, month),
    stockChart(areaBetween(row, wide + 1, second - 2, last), context, month),
    forecastChart(areaBetween(second - 1, 1, second + rowCount - 2, half), context),
    loadChart(areaBetween(second - 1, half + 1, second + rowCount - 2, last), context),
  ];
}

type Key = keyof (typeof PROCESS_TABLES)['kpiChart']['headers'];

/** Chart over columns of the chart data. */
function monthly(context: TemplateContext, month: SerialDay): { readonly dataSheet: string; readonly categories: ChartDraft['categories']; readonly series: (key: Key, look: Look) => ChartSeriesDraft } {
  const sheet = chartTable(context, month);
  const { headerRow, firstRow, lastRow } = areaOf(sheet);
  const rows = (key: Key): ChartDraft['categories'] => areaBetween(firstRow, columnAt(sheet, key), lastRow, columnAt(sheet, key));
  return {
    dataSheet: context.nameOf('sheet', PROCESS_TABLES.kpiChart.sheet[context.language]),
    categories: rows('month'),
    series: (key, look) => ({ ...look, name: { row: headerRow, column: columnAt(sheet, key) }, values: rows(key) }),
  };
}

type Look = Pick<ChartSeriesDraft, 'kind' | 'color' | 'dashed'>;

function demandChart(anchor: ChartDraft['anchor'], context: TemplateContext, month: SerialDay): ChartDraft {
  const { dataSheet, categories, series } = monthly(context, month);
  return {
    title: TITLES.demand[context.language], dataSheet, categories, stacked: true, numberFormat: '#,##0', anchor, altText: ALT_TEXTS.demand[context.language],
    series: [
      series('family1', { kind: 'columns', color: COLOR.navy }),
      series('family2', { kind: 'columns', color: COLOR.blue }),
      series('family3', { kind: 'columns', color: COLOR.sky }),
      series('family4', { kind: 'columns', color: COLOR.repeated }),
      series('actual', { kind: 'line', color: COLOR.amber }),
      series('capacity', { kind: 'line', color: COLOR.offFill, dashed: true }),
    ],
  };
}

function stockChart(anchor: ChartDraft['anchor'], context: TemplateContext, month: SerialDay): ChartDraft {
  const { dataSheet, categories, series } = monthly(context, month);
  return {
    title: TITLES.stock[context.language], dataSheet, categories, stacked: false, numberFormat: '#,##0', anchor, altText: ALT_TEXTS.stock[context.language],
    series: [series('stock', { kind: 'area', color: COLOR.teal }), series('stockTarget', { kind: 'line', color: COLOR.ink, dashed: true })],
  };
}

function calculated(context: TemplateContext): { readonly dataSheet: string; readonly categories: ChartDraft['categories']; readonly series: (offset: number, look: Look) => ChartSeriesDraft } {
  const { headerRow, chartRow, columns } = CALCULATION;
  const run = (row: number): ChartDraft['categories'] => areaBetween(row, columns.history, row, columns.history + HISTORY_MONTHS - 1);
  return {
    dataSheet: calculationName(context),
    categories: run(headerRow),
    series: (offset, look) => ({ ...look, name: { row: chartRow + offset, column: columns.name }, values: run(chartRow + offset) }),
  };
}

function forecastChart(anchor: ChartDraft['anchor'], context: TemplateContext): ChartDraft {
  const { dataSheet, categories, series } = calculated(context);
  return {
    title: TITLES.forecast[context.language], dataSheet, categories, stacked: false, numberFormat: '0%', secondaryNumberFormat: '+0%;-0%;0%', minimum: 0, anchor, altText: ALT_TEXTS.forecast[context.language],
    series: [series(0, { kind: 'columns', color: COLOR.navy }), { ...series(1, { kind: 'line', color: COLOR.amber }), secondaryAxis: true }],
  };
}

function loadChart(anchor: ChartDraft['anchor'], context: TemplateContext): ChartDraft {
  const { dataSheet, categories, series } = calculated(context);
  return {
    title: TITLES.load[context.language], dataSheet, categories, stacked: false, numberFormat: '0%', anchor, altText: ALT_TEXTS.load[context.language],
    series: [series(2, { kind: 'columns', color: COLOR.blue }), series(3, { kind: 'line', color: COLOR.offFill, dashed: true })],
  };
}
