import { a1 } from '../../domain/place';
import { COLOR, FONT } from '../../workbook/palette';
import type { ChartDraft, ChartSeriesDraft } from '../../workbook/sheet-draft';
import type { ExcelSession } from './excel-session';
import type { Frame, FramedChart } from './frame';
import { runOver, type SheetId } from './our-sheets';
import { rangeAt } from './range-at';

/** Our charts bear this before their number, so that one of the user's on our sheet is left alone. */
const CHART_PREFIX = 'Equilibre ';

/** True for a chart that we made, by its name. */
export function isOurChart(name: string): boolean {
  return name.startsWith(CHART_PREFIX);
}

/** A sheet of ours, the charts it gets, and the names of those on it that are the user's. */
export interface ChartSheet extends SheetId {
  readonly frame: Pick<Frame, 'charts'>;
  readonly userCharts: readonly string[];
}

/** Replaces the charts on sheets of ours by those of their frames, but for the user's. Errors: WorkbookError. */
export async function writeCharts(session: ExcelSession, sheets: readonly ChartSheet[]): Promise<void> {
  await runOver(session, sheets, async (context) => {
    const targets = sheets.map(({ id }) => context.workbook.worksheets.getItem(id));
    for (const { charts } of targets) charts.load('items/name');
    await context.sync();
    sheets.forEach(({ frame, userCharts }, at) => {
      const target = targets[at];
      if (target !== undefined) replaceCharts(context, target, { frame, userCharts });
    });
    await context.sync();
  });
}

function replaceCharts(context: Excel.RequestContext, sheet: Excel.Worksheet, { frame, userCharts }: Omit<ChartSheet, keyof SheetId>): void {
  for (const chart of sheet.charts.items) if (!userCharts.includes(chart.name)) chart.delete();
  frame.charts.forEach((chart, at) => {
    const source = chart.dataSheet === undefined ? sheet : context.workbook.worksheets.getItem(chart.dataSheet);
    addChart(sheet, source, chart).name = `${CHART_PREFIX}${at + 1}`;
  });
}

function addChart(sheet: Excel.Worksheet, source: Excel.Worksheet, draft: FramedChart): Excel.Chart {
  const [first] = draft.series;
  if (first === undefined) throw new Error(`the chart ${draft.title} has no series`);
  const chart = sheet.charts.add(typeOf(first, draft.stacked), rangeAt(source, first.values), first.values.rowCount > 1 ? 'Columns' : 'Rows');
  setFrame(chart, draft);
  draft.series.forEach((one, at) => {
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(draft.seriesNames[at]);
    series.name = draft.seriesNames[at] ?? '';
    fillSeries(series, source, draft, one);
  });
  chart.axes.valueAxis.numberFormat = draft.numberFormat;
  if (draft.minimum !== undefined) chart.axes.valueAxis.minimum = draft.minimum;
  if (draft.series.some(({ secondaryAxis }) => secondaryAxis === true)) {
    chart.axes.getItem('Value', 'Secondary').numberFormat = draft.secondaryNumberFormat ?? draft.numberFormat;
  }
  return chart;
}

function setFrame(chart: Excel.Chart, { title, anchor }: ChartDraft): void {
  chart.title.text = title;
  chart.title.format.font.name = FONT;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = `#${COLOR.navy}`;
  chart.legend.position = 'Bottom';
  chart.plotVisibleOnly = false;
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  chart.setPosition(a1(anchor.row, anchor.column), a1(anchor.row + anchor.rowCount - 1, anchor.column + anchor.columnCount - 1));
}

function fillSeries(series: Excel.ChartSeries, source: Excel.Worksheet, { categories, stacked }: ChartDraft, draft: ChartSeriesDraft): void {
  series.setValues(rangeAt(source, draft.values));
  series.setXAxisValues(rangeAt(source, categories));
  series.chartType = typeOf(draft, stacked);
  if (draft.secondaryAxis === true) series.axisGroup = 'Secondary';
  if (draft.kind === 'line') {
    series.format.line.color = `#${draft.color}`;
    series.format.line.weight = 2.25;
    series.format.line.lineStyle = draft.dashed === true ? 'Dash' : 'Continuous';
    series.markerStyle = 'None';
  } else {
    series.format.fill.setSolidColor(`#${draft.color}`);
    if (draft.kind === 'columns') series.gapWidth = 60;
  }
}

function typeOf({ kind }: ChartSeriesDraft, stacked: boolean): 'Line' | 'ColumnStacked' | 'ColumnClustered' | 'AreaStacked' | 'Area' {
  if (kind === 'line') return 'Line';
  if (kind === 'columns') return stacked ? 'ColumnStacked' : 'ColumnClustered';
  return stacked ? 'AreaStacked' : 'Area';
}
