import { a1, columnLetters } from '../../domain/place';
import { COLOR, type StyleName } from '../palette';
import type { ChartDraft, ChartSeriesDraft, DraftCell, DraftValue, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell, rowOf } from './cells';
import { financeRows, URGENT_COSTS, type FinanceFigures, type FinanceRow, type FinanceRowName, type FinanceSection } from './finance-rows';
import type { ReportContext } from './report-context';

const HEADER_ROW = 3;
const LABEL = 1;
const OPENING = 2;
const FIRST_PERIOD = 3;
const CHART_ROWS = 16;
const CHART_PERIODS = 11;
const SECTIONS: readonly FinanceSection[] = ['result', 'budget', 'stock', 'urgency'];
const STRONG: StyleName = 'quantityStrong';
const STYLES: Readonly<Partial<Record<FinanceRowName, StyleName>>> = {
  revenue: STRONG, totalCosts: 'blockQuantity', margin: STRONG, marginShare: 'utilisation', difference: 'difference', differenceShare: 'differenceShare',
  stockValue: STRONG, stockChange: 'difference',
};

/** Where the rows stand; columns from 0. */
interface FinanceLayout {
  readonly rows: readonly FinanceRow[];
  readonly titles: ReadonlyMap<FinanceSection, number>;
  readonly rowOf: (name: FinanceRowName) => number;
  readonly lastRow: number;
  readonly total: number;
}

/** The Finance sheet: revenue, costs, margin, stock and budget, a column for each period, with a chart and what the figures mean. */
export function financeSheet(context: ReportContext, name: string, figures: FinanceFigures): SheetDraft {
  const layout = financeLayout(context, figures);
  const { starts } = context.report.model.horizon;
  const notes = conventions(context, figures);
  const notesRow = layout.lastRow + CHART_ROWS + 3;
  return {
    name,
    role: 'finance',
    visibility: 'visible',
    tabColor: COLOR.teal,
    columnWidths: [2, 56, 12, ...starts.map(() => 11), 13],
    rowHeights: new Map(bannerHeights(HEADER_ROW)),
    cells: [
      ...headerCells(context, layout),
      ...[...layout.titles].flatMap(([section, row]) => sectionCells(row, context.messages.finance.sections[section](context.report.model.rules.currency), layout)),
      ...layout.rows.flatMap((row) => rowCells(context, layout, row)),
      ...sectionCells(notesRow, context.messages.finance.conventionsTitle, layout),
      ...notes.map((note, at) => cell(notesRow + 1 + at, LABEL, note, 'note')),
    ],
    charts: [chart(context, layout)],
    freeze: { rows: HEADER_ROW + 1, columns: FIRST_PERIOD },
    print: { orientation: 'landscape', area: areaBetween(0, 0, notesRow + notes.length, layout.total), fit: [1, 0] },
  };
}

function financeLayout(context: ReportContext, figures: FinanceFigures): FinanceLayout {
  const rows = financeRows(context, figures);
  const titles = new Map<FinanceSection, number>();
  const places = new Map<FinanceRowName, number>();
  let next = HEADER_ROW + 1;
  for (const section of SECTIONS) {
    const own = rows.filter((row) => row.section === section);
    if (own.length === 0) continue;
    titles.set(section, next);
    own.forEach(({ name }, at) => places.set(name, next + 1 + at));
    next += own.length + 2;
  }
  const at = (name: FinanceRowName): number => places.get(name) ?? HEADER_ROW;
  return { rows, titles, rowOf: at, lastRow: next - 2, total: FIRST_PERIOD + context.report.model.horizon.starts.length };
}

function headerCells({ messages, report: { model } }: ReportContext, { total }: FinanceLayout): readonly DraftCell[] {
  const { finance: words } = messages;
  const { starts, bucket } = model.horizon;
  return [
    ...banner(words.heading, words.note(model.rules.currency), total),
    cell(HEADER_ROW, LABEL, null, 'header'),
    cell(HEADER_ROW, OPENING, words.headers.opening, 'headerRight'),
    ...rowOf(HEADER_ROW, FIRST_PERIOD, starts, bucket === 'week' ? 'headerWeek' : 'headerPeriod'),
    cell(HEADER_ROW, total, words.headers.total, 'headerRight'),
  ];
}

function sectionCells(row: number, title: string, { total }: FinanceLayout): readonly DraftCell[] {
  return rowOf(row, LABEL, [title, ...Array.from({ length: total - LABEL }, (): DraftValue => null)], 'section');
}

function rowCells(context: ReportContext, layout: FinanceLayout, { name, values, opening, total }: FinanceRow): readonly DraftCell[] {
  const row = layout.rowOf(name);
  const style = STYLES[name] ?? 'flow';
  const label: StyleName = style === 'blockQuantity' ? 'blockLabel' : style === STRONG ? 'label' : 'body';
  return [
    cell(row, LABEL, labelOf(context, name), label),
    ...(opening === undefined ? (style === 'blockQuantity' ? [cell(row, OPENING, null, style)] : []) : [cell(row, OPENING, opening, style)]),
    ...values.flatMap((value, t) => (value === undefined ? [] : [withFormula(cell(row, FIRST_PERIOD + t, value, style), formulaOf(layout, name, FIRST_PERIOD + t))])),
    withFormula(cell(row, layout.total, total, style), totalFormula(layout, name)),
  ];
}

function labelOf({ messages }: ReportContext, name: FinanceRowName): string {
  const { lines } = messages.finance;
  return name in lines ? lines[name as keyof typeof lines] : messages.sheets.summary.costKinds[name as keyof typeof messages.sheets.summary.costKinds];
}

function withFormula(drafted: DraftCell, formula: string | undefined): DraftCell {
  return formula === undefined ? drafted : { ...drafted, formula };
}

/** What a row makes of the others in one column; undefined for rows of values. */
function formulaOf({ rows, rowOf: at }: FinanceLayout, name: FinanceRowName, column: number): string | undefined {
  const of = (other: FinanceRowName, right = 0, down = 0): string => a1(at(other) + down, column + right);
  const firstCost = rows.find(({ name: other }) => other !== 'revenue')?.name ?? name;
  const formulas: Readonly<Partial<Record<FinanceRowName, string>>> = {
    totalCosts: `SUM(${of(firstCost)}:${of('totalCosts', 0, -1)})`,
    margin: `${of('revenue')}-${of('totalCosts')}`,
    marginShare: `IF(${of('revenue')}=0,0,${of('margin')}/${of('revenue')})`,
    difference: `${of('revenue')}-${of('budget')}`,
    differenceShare: `IF(${of('budget')}=0,0,${of('difference')}/${of('budget')})`,
    stockChange: `${of('stockValue')}-${of('stockValue', -1)}`,
    urgency: URGENT_COSTS.map((kind) => of(kind)).join('+'),
  };
  return formulas[name];
}

/** Shares are taken of the totals, the stock is that of the end, the rest adds up. */
function totalFormula(layout: FinanceLayout, name: FinanceRowName): string | undefined {
  const row = layout.rowOf(name) + 1;
  const last = `${columnLetters(layout.total - 1)}${row}`;
  if (name === 'marginShare' || name === 'differenceShare') return formulaOf(layout, name, layout.total);
  return name === 'stockValue' ? last : `SUM(${columnLetters(FIRST_PERIOD)}${row}:${last})`;
}

/** Revenue against the budget, and the stock. */
function chart(context: ReportContext, layout: FinanceLayout): ChartDraft {
  const { finance: words } = context.messages;
  const has = (name: FinanceRowName): boolean => layout.rows.some((row) => row.name === name);
  const series = (name: FinanceRowName, look: Pick<ChartSeriesDraft, 'kind' | 'color' | 'dashed'>): readonly ChartSeriesDraft[] => {
    if (!has(name)) return [];
    const row = layout.rowOf(name);
    return [{ ...look, name: { row, column: LABEL }, values: areaBetween(row, FIRST_PERIOD, row, layout.total - 1) }];
  };
  const kind = has('budget') ? 'againstBudget' : 'plain';
  const top = layout.lastRow + 2;
  return {
    title: words.chart[kind](context.report.model.rules.currency),
    categories: areaBetween(HEADER_ROW, FIRST_PERIOD, HEADER_ROW, layout.total - 1),
    series: [
      ...series('revenue', { kind: 'columns', color: COLOR.blue }),
      ...series('budget', { kind: 'line', color: COLOR.amber, dashed: true }),
      ...series('stockValue', { kind: 'line', color: COLOR.teal }),
    ],
    stacked: false,
    numberFormat: '#,##0',
    anchor: areaBetween(top, LABEL, top + CHART_ROWS - 1, Math.min(layout.total, FIRST_PERIOD + CHART_PERIODS)),
    altText: words.chartAlt[kind],
  };
}

function conventions({ messages, report }: ReportContext, { budget }: FinanceFigures): readonly string[] {
  const { finance: words } = messages;
  const unpriced = report.model.items.filter(({ price }) => price === undefined).length;
  return [...words.conventions, ...(budget === undefined ? [] : [words.budgetConvention]), ...(unpriced === 0 ? [] : [words.unpriced(unpriced)])];
}
