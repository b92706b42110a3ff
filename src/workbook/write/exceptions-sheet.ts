import { a1 } from '../../domain/place';
import type { Place } from '../../domain/place';
import type { Exception, ExceptionSeverity } from '../../domain/exception';
import type { ExceptionContext } from '../../i18n/exception-messages';
import { COLOR, type StyleName } from '../palette';
import type { DraftCell, LinkDraft, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell, inputLink, inSheet, statusFormats } from './cells';
import { assignmentOf } from '../process/assignments';
import type { ReportContext } from './report-context';
import { rowHeight } from './row-height';

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const COLUMNS = {
  severity: 1, kind: 2, subject: 3, description: 4, from: 5, to: 6, quantity: 7, unit: 8, value: 9, cause: 10, options: 11, owner: 12, due: 13, input: 14, escalated: 15,
} as const;
const WIDTHS = [2, 11, 15, 15, 26, 10.5, 10.5, 9, 7, 11, 37, 44, 15, 11, 16, 11];
const RIGHT: readonly (keyof typeof COLUMNS)[] = ['quantity', 'value'];
/** Texts that stand beside numbers. */
const INDENTED: readonly (keyof typeof COLUMNS)[] = ['unit', 'cause', 'options'];
const SYMBOL: Readonly<Record<ExceptionSeverity, string>> = { high: '■', medium: '▲', low: '●' };

/** The Exceptions sheet: a table with one row for each exception, most costly first. */
export function exceptionsSheet(context: ReportContext): SheetDraft {
  const { report, options, messages } = context;
  const { exceptions: words, headings } = messages.sheets;
  // Without a threshold there is nothing to say about the executive meeting.
  const last = report.exceptions.some(({ escalated }) => escalated !== undefined) ? COLUMNS.escalated : COLUMNS.input;
  const keys = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((key) => COLUMNS[key] <= last);
  const headers = keys.map((key) => (key === 'value' ? `${words.headers.value} (${report.model.rules.currency})` : words.headers[key]));
  const headerRow = keys.map((key, position) => cell(HEADER_ROW, COLUMNS[key], headers[position] ?? '', headerStyle(key)));
  const rows = report.exceptions.map((exception) => wordsFor(context, exception));
  const area = areaBetween(HEADER_ROW, COLUMNS.severity, HEADER_ROW + rows.length, last);
  const isEmpty = rows.length === 0;
  return {
    name: options.names.exceptions,
    role: 'exceptions',
    visibility: 'visible',
    tabColor: COLOR.offFill,
    columnWidths: WIDTHS,
    rowHeights: new Map([...bannerHeights(HEADER_ROW), ...rows.map((row, position) => [FIRST_ROW + position, heightOf(row)] as const)]),
    cells: [
      ...banner(headings.exceptions, isEmpty ? words.none : words.note(rows.length), last),
      ...(isEmpty ? [] : headerRow),
      ...rows.flatMap((row, position) => exceptionCells(context, row, FIRST_ROW + position)),
    ],
    tables: isEmpty ? [] : [{ name: 'tblExceptions', area, columns: headers.map((header) => ({ header })) }],
    conditionalFormats: isEmpty ? [] : statusFormats(areaBetween(FIRST_ROW, COLUMNS.severity, FIRST_ROW + rows.length - 1, COLUMNS.severity)),
    freeze: { rows: FIRST_ROW, columns: COLUMNS.subject + 1 },
    print: { orientation: 'landscape', repeatRows: [HEADER_ROW, HEADER_ROW], fit: [1, 0] },
    rowLabels: [COLUMNS.kind, COLUMNS.subject],
    rowDetail: COLUMNS.from,
  };
}

function headerStyle(key: keyof typeof COLUMNS): StyleName {
  if (RIGHT.includes(key)) return 'headerRight';
  return INDENTED.includes(key) ? 'headerIndent' : 'header';
}

/** `■ High`, by severity. */
export function severityText(severity: ExceptionSeverity, { messages }: ReportContext): string {
  return `${SYMBOL[severity]} ${messages.exceptions.severities[severity]}`;
}

/** Where the input stands that an exception is about. */
function exceptionPlace({ report }: ReportContext, { kind, item, resource, period }: Exception): Place | undefined {
  if (resource !== undefined && item === undefined) return report.places.capacity(resource, period);
  if (item === undefined) return undefined;
  const isStock = kind === 'overstock' || kind === 'belowSafety';
  return isStock ? report.places.stock(item) : report.places.demand(item, period);
}

/** A link to the first period hit, on the Plan or the Load sheet. */
export function exceptionLink({ planLayout, loadLayout, report }: ReportContext, exception: Exception): LinkDraft | undefined {
  const { kind, item, resource, period } = exception;
  if (item !== undefined) {
    const measure = kind === 'shortage' || kind === 'late' ? report.model.rules.unmetDemand : 'stock';
    return { sheet: planLayout.sheet, cell: a1(planLayout.row(item, measure), planLayout.period(period)) };
  }
  if (resource === undefined) return undefined;
  return { sheet: loadLayout.sheet, cell: a1(loadLayout.row(resource, 'load'), loadLayout.period(period)) };
}

interface ExceptionRow {
  readonly exception: Exception;
  readonly headline: string;
  readonly cause: string;
  /** One option a line. */
  readonly options: string;
}

function wordsFor({ report, format, messages }: ReportContext, exception: Exception): ExceptionRow {
  const names: ExceptionContext = { model: report.model, format };
  return {
    exception,
    headline: messages.exceptions.headline(exception, names),
    cause: messages.exceptions.cause(exception, names),
    options: exception.options.map((option) => `• ${messages.exceptions.option(option, names)}`).join('\n'),
  };
}

function heightOf({ headline, cause, options }: ExceptionRow): number {
  const width = (column: keyof typeof COLUMNS): number => WIDTHS[COLUMNS[column]] as number;
  return rowHeight([[headline, width('description')], [cause, width('cause')], [options, width('options')]]);
}

function exceptionCells(context: ReportContext, { exception, headline, cause, options }: ExceptionRow, row: number): readonly DraftCell[] {
  const { report, messages } = context;
  const { starts, bucket } = report.model.horizon;
  const periodStyle = bucket === 'week' ? 'dayTop' : 'periodTop';
  const { owner, due } = assignmentOf(context.options.assignments ?? new Map(), exception, report);
  return [
    cell(row, COLUMNS.severity, severityText(exception.severity, context), 'statusTop'),
    cell(row, COLUMNS.kind, messages.exceptions.kinds[exception.kind], 'wrapped'),
    subjectCell(context, exception, row),
    cell(row, COLUMNS.description, headline, 'wrapped'),
    cell(row, COLUMNS.from, starts[exception.period] ?? null, periodStyle),
    cell(row, COLUMNS.to, starts[exception.lastPeriod] ?? null, periodStyle),
    cell(row, COLUMNS.quantity, exception.quantity, 'quantityTop'),
    cell(row, COLUMNS.unit, unitOf(context, exception), 'wrappedIndent'),
    cell(row, COLUMNS.value, exception.value, 'quantityTop'),
    cell(row, COLUMNS.cause, cause, 'wrappedIndent'),
    cell(row, COLUMNS.options, options, 'wrappedIndent'),
    cell(row, COLUMNS.owner, owner ?? null, 'inputWrapped'),
    cell(row, COLUMNS.due, due ?? null, 'inputDateTop'),
    placeCell(context, exception, row),
    ...(exception.escalated === undefined ? [] : [cell(row, COLUMNS.escalated, exception.escalated ? '★' : null, 'statusTop')]),
  ];
}

function subjectCell(context: ReportContext, exception: Exception, row: number): DraftCell {
  const { model } = context.report;
  const { item, resource } = exception;
  const code = item !== undefined ? model.items[item]?.code : resource !== undefined ? model.resources[resource]?.code : '';
  const link = exceptionLink(context, exception);
  return link === undefined
    ? cell(row, COLUMNS.subject, code ?? '', 'wrapped')
    : { ...cell(row, COLUMNS.subject, code ?? '', 'linkTop'), link };
}

function placeCell(context: ReportContext, exception: Exception, row: number): DraftCell {
  const place = exceptionPlace(context, exception);
  return place === undefined
    ? cell(row, COLUMNS.input, null, 'wrapped')
    : { ...cell(row, COLUMNS.input, inSheet(place), 'linkTop'), link: inputLink(place, context) };
}

function unitOf({ report, messages }: ReportContext, { item }: Exception): string {
  return item === undefined ? messages.sheets.load.hours : (report.model.items[item]?.unit ?? '');
}
