import type { Costs } from '../../domain/plan';
import type { CostKind } from '../../i18n/sheet-messages';
import { COLOR } from '../palette';
import type { ChartDraft, ChartSeriesDraft, DraftCell, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell, rowOf, statusFormats } from './cells';
import { exceptionLink, severityText } from './exceptions-sheet';
import { bottleneckOf } from './load-layout';
import type { ReportContext } from './report-context';
import { cardCells, cardFormats } from './summary-cards';
import { figureArea, figureColumn, summaryFigures, type FigureName, type SummaryFigures } from './summary-figures';
import { CARD_COUNT, CARD_WIDTHS, summaryLayout, TOP_COUNT } from './summary-layout';

const COLUMNS = { severity: 1, headline: 2, value: 11, costLabel: 13, cost: 16, share: 17 } as const;
const COST_KINDS: readonly CostKind[] = [
  'production', 'regularLabour', 'overtime', 'subcontract', 'holding', 'backlog', 'lostSales', 'hiring', 'layoff',
];

/** The Summary sheet: one printed page with headline figures, charts, top exceptions, costs and approval. */
export function summarySheet(context: ReportContext): SheetDraft {
  const layout = summaryLayout(context);
  const figures = summaryFigures(context, bottleneckOf(context.report));
  const { summary } = context.messages.sheets;
  return {
    name: context.options.names.summary,
    role: 'summary',
    visibility: 'visible',
    tabColor: COLOR.navy,
    columnWidths: [2, ...Array.from({ length: CARD_COUNT }, () => CARD_WIDTHS).flat()],
    rowHeights: new Map([...bannerHeights(), [2, 8], [layout.cardRow + 1, 34], [layout.cardRow + 3, 8], [layout.figures.headerRow, 32]]),
    cells: [
      ...banner(context.messages.sheets.headings.summary, stamp(context), layout.lastColumn),
      ...cardCells(context, figures),
      ...exceptionCells(context),
      ...costCells(context),
      ...section(layout.signOffRow, 1, layout.lastColumn, summary.signOff),
      ...signOffCells(context),
      ...figures.cells,
    ],
    conditionalFormats: [
      ...cardFormats(context),
      ...statusFormats(areaBetween(layout.listRow + 1, COLUMNS.severity, layout.listRow + TOP_COUNT, COLUMNS.severity)),
    ],
    charts: summaryCharts(context, figures),
    print: { orientation: 'landscape', area: areaBetween(0, 0, layout.lastPrintedRow, layout.lastColumn), fit: [1, 1] },
  };
}

/** How good the plan is, when it was made, from what, for which periods. */
function stamp({ report, options, messages, format }: ReportContext): string {
  const { summary } = messages.sheets;
  const { starts, bucket } = report.model.horizon;
  const restored = report.model.bounds?.restoredVersion;
  const solved = restored === undefined ? summary.solved[report.plan.status](format.money(report.plan.objective - report.plan.bound)) : summary.restored(restored);
  const made = summary.stamp({
    date: format.date(options.runAt),
    version: options.version,
    file: options.inputFile?.split(/[\\/]/).at(-1) ?? '',
    periods: starts.length,
    from: format.period(starts[0] ?? 0, bucket),
    to: format.period(starts.at(-1) ?? 0, bucket),
  });
  return [solved, made, ...(options.standing === undefined ? [] : [options.standing])].join('  ·  ');
}

function section(row: number, firstColumn: number, lastColumn: number, title: string): readonly DraftCell[] {
  const blanks = Array.from({ length: lastColumn - firstColumn }, () => null);
  return rowOf(row, firstColumn, [title, ...blanks], 'section');
}

function exceptionCells(context: ReportContext): readonly DraftCell[] {
  const { report, options, messages, format } = context;
  const { listRow } = summaryLayout(context);
  const { summary: words } = messages.sheets;
  const top = report.exceptions.slice(0, TOP_COUNT);
  const title = [
    ...section(listRow, COLUMNS.severity, COLUMNS.value - 1, words.exceptions(top.length, report.exceptions.length)),
    ...rowOf(listRow, COLUMNS.value, [report.model.rules.currency], 'sectionRight'),
  ];
  if (top.length === 0) return [...title, cell(listRow + 1, COLUMNS.severity, words.noException, 'body')];
  return [
    ...title,
    ...top.flatMap((exception, position) => {
      const row = listRow + 1 + position;
      const headline = messages.exceptions.headline(exception, { model: report.model, format });
      const link = exceptionLink(context, exception);
      return [
        cell(row, COLUMNS.severity, severityText(exception.severity, context), 'status'),
        link === undefined ? cell(row, COLUMNS.headline, headline, 'body') : { ...cell(row, COLUMNS.headline, headline, 'headline'), link },
        cell(row, COLUMNS.value, exception.value, 'quantity'),
      ];
    }),
    {
      ...cell(listRow + top.length + 1, COLUMNS.headline, words.allExceptions, 'headline'),
      link: { sheet: options.names.exceptions, cell: 'A1' },
    },
  ];
}

function costCells(context: ReportContext): readonly DraftCell[] {
  const { report, messages } = context;
  const { listRow } = summaryLayout(context);
  const { summary: words } = messages.sheets;
  const costs: Costs = report.plan.costs;
  const kinds = COST_KINDS.filter((kind) => costs[kind] !== 0);
  const totalRow = listRow + 1 + kinds.length;
  return [
    ...section(listRow, COLUMNS.costLabel, COLUMNS.share, words.costs(report.model.rules.currency)),
    ...kinds.flatMap((kind, position) => [
      cell(listRow + 1 + position, COLUMNS.costLabel, words.costKinds[kind], 'body'),
      cell(listRow + 1 + position, COLUMNS.cost, costs[kind], 'quantity'),
      cell(listRow + 1 + position, COLUMNS.share, costs[kind] / costs.total, 'shareMuted'),
    ]),
    ...rowOf(totalRow, COLUMNS.costLabel, [words.costKinds.total, null, null], 'blockLabel'),
    cell(totalRow, COLUMNS.cost, costs.total, 'blockQuantity'),
    cell(totalRow, COLUMNS.share, null, 'blockLabel'),
  ];
}

function signOffCells(context: ReportContext): readonly DraftCell[] {
  const row = summaryLayout(context).signOffRow + 1;
  const { preparedBy, approvedBy, date } = context.messages.sheets.summary;
  const signed = context.options.signOff;
  const name = (text = ''): string | null => (text === '' ? null : text);
  return [
    cell(row, 1, preparedBy, 'label'),
    ...rowOf(row, 2, [name(signed?.preparedBy), null, null, null], 'inputText'),
    cell(row, 7, approvedBy, 'label'),
    ...rowOf(row, 8, [name(signed?.approvedBy), null, null, null], 'inputText'),
    cell(row, 13, date, 'label'),
    cell(row, 14, signed?.date ?? null, 'inputDate'),
  ];
}

/** Balance of supply and demand, stock, and load of the bottleneck, drawn from the figures on the Summary. */
export function summaryCharts(context: ReportContext, { values, unit }: SummaryFigures): readonly ChartDraft[] {
  const { report, messages } = context;
  const { charts: titles, chartAlts } = messages.sheets.summary;
  const bottleneck = bottleneckOf(report);
  const series = (kind: ChartSeriesDraft['kind'], name: FigureName, look: Pick<ChartSeriesDraft, 'color' | 'dashed'>): ChartSeriesDraft[] =>
    name !== 'demand' && (values.get(name) ?? []).every((value) => value === 0) ? [] : [chartSeries(context, kind, name, look)];
  return [
    {
      ...place(context, 0),
      title: titles.balance(unit),
      series: [
        ...series('columns', 'production', { color: COLOR.blue }),
        ...series('columns', 'subcontract', { color: COLOR.navy }),
        ...series('columns', 'receipts', { color: COLOR.sky }),
        ...series('line', 'demand', { color: COLOR.amber }),
        ...series('line', 'capacity', { color: COLOR.offFill, dashed: true }),
      ],
      stacked: true,
      altText: chartAlts.balance,
    },
    {
      ...place(context, 1),
      title: titles.stock(report.model.rules.currency),
      series: [...series('area', 'stock', { color: COLOR.teal }), ...series('line', 'target', { color: COLOR.ink, dashed: true })],
      stacked: false,
      altText: chartAlts.stock,
    },
    ...(bottleneck === undefined
      ? []
      : [
          {
            ...place(context, 2),
            title: titles.load(report.model.resources[bottleneck]?.code ?? ''),
            series: [...series('columns', 'load', { color: COLOR.blue }), ...series('line', 'available', { color: COLOR.offFill, dashed: true })],
            stacked: false,
            altText: chartAlts.load,
          },
        ]),
  ];
}

function chartSeries(
  context: ReportContext,
  kind: ChartSeriesDraft['kind'],
  name: FigureName,
  look: Pick<ChartSeriesDraft, 'color' | 'dashed'>,
): ChartSeriesDraft {
  return {
    kind,
    name: { row: summaryLayout(context).figures.headerRow, column: figureColumn(name) },
    values: figureArea(context, name),
    ...look,
  };
}

/** Three charts side by side, each as wide as two cards. */
function place(context: ReportContext, position: number): Pick<ChartDraft, 'categories' | 'anchor' | 'numberFormat'> {
  const { chartRow, chartRows } = summaryLayout(context);
  return {
    categories: figureArea(context, 'period'),
    anchor: { row: chartRow, column: 1 + position * 6, rowCount: chartRows, columnCount: 5 },
    numberFormat: '#,##0',
  };
}
