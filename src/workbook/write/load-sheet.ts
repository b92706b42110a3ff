import { indicesUpTo, toIndex, type PeriodIndex, type ResourceIndex } from '../../domain/axis';
import { a1, columnLetters } from '../../domain/place';
import type { Resource } from '../../domain/resource';
import type { LoadMeasure } from '../../i18n/sheet-messages';
import { COLOR, type StyleName } from '../palette';
import type { ChartDraft, ConditionalFormatDraft, DraftCell, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell, inputLink, rowOf, statusFormats } from './cells';
import { loadTotal, resourceFigures, type ResourceFigures } from './load-figures';
import { loadFormula, loadStatusFormula, loadTotalFormula } from './load-formulas';
import { bottleneckOf } from './load-layout';
import type { ReportContext } from './report-context';

/** More charts than this are too many to look at: the most used resources get one. */
const CHART_LIMIT = 6;
const CHART_ROWS = 15;

const STYLE_OF: Readonly<Record<LoadMeasure, StyleName>> = {
  available: 'blockQuantity', extra: 'decision', load: 'quantityStrong', missing: 'flow', utilisation: 'utilisation', asked: 'quantityMuted',
  workers: 'decision', hired: 'flow', laidOff: 'flow', hoursPerWorker: 'flowFine',
};

/** The Load sheet: a block of rows for each resource, a column for each period, and charts below. */
export function loadSheet(context: ReportContext): SheetDraft {
  const { loadLayout: layout, report } = context;
  const resources = indicesUpTo<ResourceIndex>(report.model.resources.length);
  const bottleneck = bottleneckOf(report);
  return {
    name: layout.sheet,
    role: 'load',
    visibility: 'visible',
    tabColor: COLOR.amber,
    columnWidths: [2, 18, 16, 31, 8, 10, ...report.model.horizon.starts.map(() => 10), 11],
    rowHeights: new Map(bannerHeights(layout.headerRow)),
    cells: [...headerCells(context), ...resources.flatMap((r) => blockCells(context, r, r === bottleneck))],
    conditionalFormats: resources.length === 0 ? [] : formats(context, resources),
    charts: charts(context, resources),
    freeze: { rows: layout.firstRow, columns: layout.columns.unit + 1 },
    print: { orientation: 'landscape', repeatRows: [layout.headerRow, layout.headerRow], fit: [1, 0] },
    rowLabels: [layout.columns.resource, layout.columns.measure],
  };
}

function headerCells({ loadLayout: layout, report: { model }, messages }: ReportContext): readonly DraftCell[] {
  const { load: words, headings } = messages.sheets;
  const { headers } = words;
  const { columns, headerRow, firstRow } = layout;
  return [
    ...banner(headings.load, words.note, columns.total),
    ...rowOf(headerRow, columns.resource, [headers.resource, headers.status, headers.measure, headers.unit], 'header'),
    cell(headerRow, columns.opening, headers.opening, 'headerRight'),
    ...rowOf(headerRow, columns.firstPeriod, model.horizon.starts, model.horizon.bucket === 'week' ? 'headerWeek' : 'headerPeriod'),
    cell(headerRow, columns.total, headers.total, 'headerRight'),
    ...(model.resources.length === 0 ? [cell(firstRow, columns.resource, words.none, 'note')] : []),
  ];
}

function blockCells(context: ReportContext, r: ResourceIndex, isBottleneck: boolean): readonly DraftCell[] {
  const { loadLayout: layout, report, messages } = context;
  const figures = resourceFigures(report, r);
  const { unlimited, bottleneck } = messages.sheets.load;
  const marks = [
    ...(isBottleneck ? [bottleneck] : []),
    ...((figures.available ?? []).some((hours) => hours === Infinity) ? [unlimited] : []),
  ];
  const firstRow = layout.row(r, 'available');
  return [
    statusCell(context, r, figures),
    ...marks.map((mark, offset) => cell(firstRow + 1 + offset, layout.columns.status, mark, 'status')),
    ...layout.measures(r).flatMap((measure) => [
      ...labelCells(context, r, measure),
      ...periodCells(context, { r, measure, figures }),
      ...totalCells(context, { r, measure, figures }),
    ]),
    ...openingCells(context, r),
  ];
}

function statusCell(context: ReportContext, r: ResourceIndex, figures: ResourceFigures): DraftCell {
  const { loadLayout: layout, planLayout, report, messages } = context;
  const { status: words } = messages.sheets;
  const { load = new Float64Array(), missing = load, available = load } = figures;
  const threshold = report.model.rules.overloadThreshold;
  const isOver = load.some((hours, t) => hours > threshold * (available[t] as number) * 1.000001 + 0.000001);
  const value = missing.some((hours) => hours > 0.0001) ? words.overload : isOver ? words.overtime : words.ok;
  const drafted = cell(layout.row(r, 'available'), layout.columns.status, value, 'status');
  return planLayout.live ? { ...drafted, formula: loadStatusFormula(context, r, words) } : drafted;
}

function labelCells(context: ReportContext, r: ResourceIndex, measure: LoadMeasure): readonly DraftCell[] {
  const { loadLayout: layout, report, messages } = context;
  const { load: words } = messages.sheets;
  const { code } = report.model.resources[r] as Resource;
  const row = layout.row(r, measure);
  const place = measure === 'available' ? report.places.capacity(r, toIndex(0)) : undefined;
  const label: StyleName = measure === 'available' ? 'blockLabel' : 'repeated';
  return [
    place === undefined
      ? cell(row, layout.columns.resource, code, label)
      : { ...cell(row, layout.columns.resource, code, 'blockLink'), link: inputLink(place, context) },
    cell(row, layout.columns.measure, words.measures[measure], measure === 'available' ? 'blockLabel' : measure === 'load' ? 'label' : 'body'),
    cell(row, layout.columns.unit, unitOf(measure, words), measure === 'available' ? 'blockLabel' : 'note'),
  ];
}

interface BlockRow {
  readonly r: ResourceIndex;
  readonly measure: LoadMeasure;
  readonly figures: ResourceFigures;
}

function periodCells(context: ReportContext, { r, measure, figures }: BlockRow): readonly DraftCell[] {
  const { loadLayout: layout, planLayout } = context;
  const values = figures[measure] ?? new Float64Array();
  return indicesUpTo<PeriodIndex>(values.length).flatMap((t) => {
    const isUnknown = figures.available?.[t] === Infinity;
    if (isUnknown && ['available', 'hoursPerWorker', 'missing', 'utilisation'].includes(measure)) return [];
    const formula = planLayout.live ? loadFormula(context, r, measure, t) : undefined;
    const drafted = cell(layout.row(r, measure), layout.period(t), values[t] as number, STYLE_OF[measure]);
    return [formula === undefined ? drafted : { ...drafted, formula }];
  });
}

function totalCells(context: ReportContext, { r, measure, figures }: BlockRow): readonly DraftCell[] {
  const value = loadTotal(measure, figures);
  const formula = loadTotalFormula(context, r, measure);
  if (value === undefined || formula === undefined) return [];
  const style = measure === 'extra' ? 'flow' : STYLE_OF[measure];
  const drafted = cell(context.loadLayout.row(r, measure), context.loadLayout.columns.total, value, style);
  return [context.planLayout.live ? { ...drafted, formula } : drafted];
}

function openingCells({ loadLayout: layout, report }: ReportContext, r: ResourceIndex): readonly DraftCell[] {
  const workforce = report.model.resources[r]?.workforce;
  return [
    cell(layout.row(r, 'available'), layout.columns.opening, null, 'blockLabel'),
    ...(workforce === undefined ? [] : [cell(layout.row(r, 'workers'), layout.columns.opening, workforce.openingWorkers, 'flow')]),
  ];
}

function formats({ loadLayout: layout, report }: ReportContext, resources: readonly ResourceIndex[]): readonly ConditionalFormatDraft[] {
  const { columns, firstRow, lastRow } = layout;
  const area = areaBetween(firstRow, columns.firstPeriod, lastRow, columns.lastPeriod);
  const letters = columnLetters(columns.measure);
  const isRow = (measure: LoadMeasure): string =>
    `$${letters}${firstRow + 1}=$${letters}$${layout.row(resources[0] as ResourceIndex, measure) + 1}`;
  const first = a1(firstRow, columns.firstPeriod);
  return [
    { kind: 'expression', area, formula: `AND(${isRow('missing')},${first}>0.0001)`, style: 'off' },
    {
      kind: 'expression',
      area,
      formula: `AND(${isRow('utilisation')},${first}>${report.model.rules.overloadThreshold}+0.000001)`,
      style: 'watch',
    },
    ...statusFormats(areaBetween(firstRow, columns.status, lastRow, columns.status)),
  ];
}

/** Two charts side by side in each strip below the blocks. */
function charts(context: ReportContext, resources: readonly ResourceIndex[]): readonly ChartDraft[] {
  const use = (r: ResourceIndex): number => loadTotal('utilisation', resourceFigures(context.report, r)) ?? 0;
  const shown = [...resources].sort((a, b) => use(b) - use(a)).slice(0, CHART_LIMIT);
  return shown.map((r, position) => chart(context, r, position));
}

function chart({ loadLayout: layout, report, messages }: ReportContext, r: ResourceIndex, position: number): ChartDraft {
  const { load: words } = messages.sheets;
  const { columns } = layout;
  const row = (measure: LoadMeasure) => ({
    name: { row: layout.row(r, measure), column: columns.measure },
    values: areaBetween(layout.row(r, measure), columns.firstPeriod, layout.row(r, measure), columns.lastPeriod),
  });
  const top = layout.lastRow + 2 + Math.floor(position / 2) * (CHART_ROWS + 1);
  const [left, width] = position % 2 === 0 ? [columns.resource, 4] : [columns.firstPeriod, 8];
  const { code } = report.model.resources[r] as Resource;
  return {
    title: words.chartTitle(code),
    categories: areaBetween(layout.headerRow, columns.firstPeriod, layout.headerRow, columns.lastPeriod),
    series: [
      { kind: 'columns', ...row('load'), color: COLOR.blue },
      { kind: 'line', ...row('available'), color: COLOR.navy, dashed: true },
      { kind: 'line', ...row('asked'), color: COLOR.amber },
    ].slice(0, report.unconstrainedLoad === undefined ? 2 : 3) as ChartDraft['series'],
    stacked: false,
    numberFormat: '#,##0',
    anchor: { row: top, column: left, rowCount: CHART_ROWS, columnCount: width },
    altText: words.chartAlt(code),
  };
}

function unitOf(measure: LoadMeasure, words: { readonly hours: string; readonly persons: string }): string {
  if (measure === 'utilisation') return '%';
  return measure === 'workers' || measure === 'hired' || measure === 'laidOff' ? words.persons : words.hours;
}
