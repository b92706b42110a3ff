import { toIndex } from '../../domain/axis';
import { a1 } from '../../domain/place';
import type { PlanMeasure, SheetMessages } from '../../i18n/sheet-messages';
import type { StyleName } from '../palette';
import type { ConditionalFormatDraft, DraftCell } from '../sheet-draft';
import { areaBetween, cell, columnRange, statusFormats } from './cells';
import type { ReportContext } from './report-context';
import { figureRange, measureName, quantityFormula, valueFormula, type SummaryFigures } from './summary-figures';
import { CARD_WIDTHS, summaryLayout } from './summary-layout';

/** One headline figure against its target. */
export interface Card {
  readonly label: string;
  readonly value: number | undefined;
  readonly style: StyleName;
  /** What the target is, in words. */
  readonly note: string;
  readonly formula?: string;
  /** Limits of *on target* and of *watch*, both included; undefined = not judged. */
  readonly limits?: { readonly target: Range; readonly watch: Range };
}

interface Range {
  readonly low?: number;
  readonly high?: number;
}

/** How a figure stands against its target. */
export type Judgement = keyof SheetMessages['summary']['judged'];

const SYMBOL: Readonly<Record<Judgement, string>> = { onTarget: '●', watch: '▲', off: '■' };

/** The cards with the headline figures, their targets and statuses. */
export function cardCells(context: ReportContext, figures: SummaryFigures): readonly DraftCell[] {
  return cardsOf(context, figures).flatMap((card, position) => drawCard(context, card, 1 + position * CARD_WIDTHS.length));
}

/** Colours the cards' statuses. */
export function cardFormats(context: ReportContext): readonly ConditionalFormatDraft[] {
  const { cardRow, lastColumn } = summaryLayout(context);
  return statusFormats(areaBetween(cardRow + 1, 1, cardRow + 1, lastColumn));
}

/** The headline figures with their targets, as the Summary and the pane show them. */
export function cardsOf(context: ReportContext, figures: SummaryFigures): readonly Card[] {
  const { model, kpis } = context.report;
  const { cards: labels, target, limit } = context.messages.sheets.summary;
  const { serviceTarget, overloadThreshold } = model.rules;
  const service = { target: { low: serviceTarget }, watch: { low: serviceTarget - 0.05 } };
  return [
    {
      label: labels.serviceLevel, value: kpis.serviceLevel, style: 'cardShare', note: target(context.format.share(serviceTarget)),
      formula: serviceFormula(context), limits: service,
    },
    {
      label: labels.fillRate, value: kpis.fillRate, style: 'cardShare', note: target(context.format.share(serviceTarget)),
      formula: fillRateFormula(context), limits: service,
    },
    stockCard(context, figures),
    coverageCard(context, figures),
    {
      label: labels.utilisation, value: kpis.utilisation, style: 'cardShare', note: limit(context.format.share(overloadThreshold)),
      ...utilisationFormula(context), limits: { target: { high: overloadThreshold }, watch: { high: overloadThreshold * 1.1 } },
    },
    marginCard(context),
  ];
}

/** The stock aimed at: between the value of target and of maximum stocks, mean over the horizon. */
function stockBand({ report: { model, plan } }: ReportContext, figures: SummaryFigures): { low: number; high: number | undefined } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const maximum = model.horizon.starts.map((_, t) =>
    model.items.reduce((sum, item, i) => sum + item.unitCost * plan.maximumStock.at(toIndex(i), toIndex(t)), 0),
  );
  const high = mean(maximum);
  return { low: mean(figures.values.get('target') ?? []), high: Number.isFinite(high) ? high : undefined };
}

function bandLimits({ low, high }: { low: number; high: number | undefined }): NonNullable<Card['limits']> {
  return high === undefined
    ? { target: { low }, watch: { low: low / 2 } }
    : { target: { low, high }, watch: { low: low / 2, high: high * 1.5 } };
}

function stockCard(context: ReportContext, figures: SummaryFigures): Card {
  const { kpis } = context.report;
  const { cards: labels, band, atLeast } = context.messages.sheets.summary;
  const scale = scaleOf(context, kpis.stockValue);
  const { low, high } = stockBand(context, figures);
  return {
    label: `${labels.stockValue} (${scale.unit})`,
    value: kpis.stockValue,
    style: scale.style,
    note: high === undefined ? atLeast(scale.text(low)) : band(scale.text(low), scale.text(high)),
    formula: `AVERAGE(${figureRange(context, 'stock')})`,
    limits: bandLimits({ low, high }),
  };
}

function coverageCard(context: ReportContext, figures: SummaryFigures): Card {
  const { kpis } = context.report;
  const { cards: labels, band, atLeast } = context.messages.sheets.summary;
  const { low, high } = stockBand(context, figures);
  const perMoney = kpis.coverage === undefined || kpis.stockValue === 0 ? 0 : kpis.coverage / kpis.stockValue;
  const text = (value: number): string => context.format.number(value * perMoney, 1);
  return {
    label: labels.coverage,
    value: kpis.coverage,
    style: 'cardNumberFine',
    note: high === undefined ? atLeast(text(low)) : band(text(low), text(high)),
    formula: `SUM(${figureRange(context, 'stock')})/${valueFormula(context, 'demand', context.planLayout.columns.total)}`,
    limits: bandLimits({ low: low * perMoney, high: high === undefined ? undefined : high * perMoney }),
  };
}

function marginCard(context: ReportContext): Card {
  const { kpis, plan } = context.report;
  const { cards: labels, shareOfRevenue, noPrice } = context.messages.sheets.summary;
  if (kpis.margin === undefined || kpis.revenue === undefined) {
    const scale = scaleOf(context, plan.costs.total);
    return { label: `${labels.planCost} (${scale.unit})`, value: plan.costs.total, style: scale.style, note: noPrice };
  }
  const scale = scaleOf(context, kpis.margin);
  const share = kpis.revenue > 0 ? shareOfRevenue(context.format.share(kpis.margin / kpis.revenue)) : '';
  const limits = { target: { low: 0 }, watch: { low: 0 } };
  return { label: `${labels.margin} (${scale.unit})`, value: kpis.margin, style: scale.style, note: share, limits };
}

/** Money in a unit that fits a card: 22-point figures leave room for five digits. */
function scaleOf({ report, format, messages }: ReportContext, value: number): { unit: string; style: StyleName; text: (money: number) => string } {
  const { currency } = report.model.rules;
  const { thousands, millions } = messages.sheets.summary;
  const size = Math.abs(value);
  if (size < 1e4) return { unit: currency, style: 'cardNumber', text: (money) => format.number(money) };
  if (size < 1e5) return { unit: thousands(currency), style: 'cardThousandsFine', text: (money) => format.number(money / 1e3, 1) };
  if (size < 1e7) return { unit: thousands(currency), style: 'cardThousands', text: (money) => format.number(money / 1e3) };
  return { unit: millions(currency), style: 'cardMillions', text: (money) => format.number(money / 1e6, 1) };
}

function drawCard(context: ReportContext, card: Card, column: number): readonly DraftCell[] {
  const { cardRow } = summaryLayout(context);
  const { summary: words } = context.messages.sheets;
  const { value, formula } = card;
  if (value === undefined) {
    return [...cardTop(cardRow, column, card), cell(cardRow + 1, column, words.unknown, 'cardText'), ...unjudged(cardRow, column, '')];
  }
  const figure = cell(cardRow + 1, column, value, card.style);
  return [
    ...cardTop(cardRow, column, card),
    context.planLayout.live && formula !== undefined ? { ...figure, formula } : figure,
    ...(card.limits === undefined ? unjudged(cardRow, column, card.note) : judged(context, { ...card, value, limits: card.limits }, column)),
  ];
}

function cardTop(row: number, column: number, { label }: Card): readonly DraftCell[] {
  return [cell(row, column, label, 'cardTop'), cell(row, column + 1, null, 'cardTop')];
}

function unjudged(row: number, column: number, note: string): readonly DraftCell[] {
  return [cell(row + 1, column + 1, null, 'cardSymbol'), cell(row + 2, column, note, 'cardNote'), cell(row + 2, column + 1, null, 'cardWord')];
}

/** Target, symbol and word: the latter two follow the figure. */
function judged(context: ReportContext, card: Card & Required<Pick<Card, 'limits'>> & { value: number }, column: number): readonly DraftCell[] {
  const { cardRow: row } = summaryLayout(context);
  const { judged: words } = context.messages.sheets.summary;
  const judgement = judge(card.value, card.limits);
  const symbol = cell(row + 1, column + 1, SYMBOL[judgement], 'cardSymbol');
  const word = cell(row + 2, column + 1, words[judgement], 'cardWord');
  const note = cell(row + 2, column, card.note, 'cardNote');
  if (!context.planLayout.live) return [symbol, note, word];
  return [
    { ...symbol, formula: judgeFormula(a1(row + 1, column), card.limits) },
    note,
    { ...word, formula: wordFormula(a1(row + 1, column + 1), words) },
  ];
}

/** Shares just at their limit must not fail by rounding. */
const ROUNDING = 1e-9;

/** How a value stands against the limits of its card. */
export function judge(value: number, { target, watch }: NonNullable<Card['limits']>): Judgement {
  const isIn = ({ low = -Infinity, high = Infinity }: Range): boolean => value >= low - ROUNDING && value <= high + ROUNDING;
  if (isIn(target)) return 'onTarget';
  return isIn(watch) ? 'watch' : 'off';
}

function judgeFormula(value: string, { target, watch }: NonNullable<Card['limits']>): string {
  const isIn = ({ low, high }: Range): string => {
    const conditions = [
      ...(low === undefined ? [] : [`${value}>=${low - ROUNDING}`]),
      ...(high === undefined ? [] : [`${value}<=${high + ROUNDING}`]),
    ];
    return `AND(${conditions.join(',')})`;
  };
  return `IF(${isIn(target)},"${SYMBOL.onTarget}",IF(${isIn(watch)},"${SYMBOL.watch}","${SYMBOL.off}"))`;
}

function wordFormula(symbol: string, words: SheetMessages['summary']['judged']): string {
  return `IF(${symbol}="${SYMBOL.onTarget}","${words.onTarget}",IF(${symbol}="${SYMBOL.watch}","${words.watch}","${words.off}"))`;
}

/**
 * Σ max(0, demand − shortage) ÷ Σ demand: the shortage rows are the demand rows shifted down within each block. Summed apart, as the
 * marks of Lock rows can't be subtracted.
 */
function serviceFormula(context: ReportContext): string {
  const { planLayout: layout, report } = context;
  const { columns } = layout;
  const shift = layout.measures.indexOf(report.model.rules.unmetDemand);
  const block = (offset: number, first: number, last: number): string => {
    const rows = { firstRow: layout.firstRow + offset, lastRow: layout.lastRow - shift + offset };
    const [from, to] = [columnRange(layout.sheet, first, rows), columnRange(layout.sheet, last, rows)];
    return first === last ? from : `${from.slice(0, from.indexOf(':'))}:${to.slice(to.indexOf(':') + 1)}`;
  };
  const [demand, unmet] = [block(0, columns.firstPeriod, columns.lastPeriod), block(shift, columns.firstPeriod, columns.lastPeriod)];
  const isDemand = `(${block(0, columns.measure, columns.measure)}=${measureName(layout, 'demand')})`;
  const counted = `${isDemand}*(${demand}>${unmet})`;
  return `(SUMPRODUCT(${counted},${demand})-SUMPRODUCT(${counted},${unmet}))/${quantityFormula(context, 'demand', columns.total)}`;
}

function fillRateFormula(context: ReportContext): string {
  const { columns } = context.planLayout;
  const sum = (measure: PlanMeasure, column: number): string => quantityFormula(context, measure, column);
  const owed = sum(context.report.model.rules.unmetDemand, columns.opening);
  return `${sum('delivered', columns.total)}/(${sum('demand', columns.total)}+${owed})`;
}

/** Live only when the hours of every resource and period are known: blank cells can't be told apart in a sum. */
function utilisationFormula({ loadLayout: layout, report }: ReportContext): { readonly formula?: string } {
  const isKnown = report.plan.regularHours.values.every((hours) => hours !== Infinity);
  if (!isKnown) return {};
  const names = columnRange(layout.sheet, layout.columns.measure, layout);
  const totals = columnRange(layout.sheet, layout.columns.total, layout);
  const sum = (measure: 'load' | 'available'): string => {
    const [name] = columnRange(layout.sheet, layout.columns.measure, { firstRow: layout.row(toIndex(0), measure), lastRow: 0 }).split(':');
    return `SUMIF(${names},${name ?? ''},${totals})`;
  };
  return { formula: `${sum('load')}/${sum('available')}` };
}
