import type { PeriodFinance, RevenueBudget } from '../../domain/finance';
import type { Item } from '../../domain/item';
import type { FinanceLine } from '../../i18n/finance-messages';
import type { CostKind } from '../../i18n/sheet-messages';
import type { ReportContext } from './report-context';

/** The plan's money by period, and what the budget asks for. */
export interface FinanceFigures {
  readonly periods: readonly PeriodFinance[];
  readonly budget?: RevenueBudget;
}

export type FinanceRowName = FinanceLine | Exclude<CostKind, 'total'>;
export type FinanceSection = 'result' | 'budget' | 'stock' | 'urgency';

/** One row of figures. */
export interface FinanceRow {
  readonly name: FinanceRowName;
  readonly section: FinanceSection;
  /** Value before the first period; undefined when it has none. */
  readonly opening: number | undefined;
  /** By period; undefined leaves the cell blank. */
  readonly values: readonly (number | undefined)[];
  readonly total: number;
}

/** Costs in the order in which they stand; those of urgency are always shown, for a row adds them up. */
const COSTS = ['production', 'regularLabour', 'overtime', 'subcontract', 'holding', 'backlog', 'lostSales', 'hiring', 'layoff'] as const satisfies readonly FinanceRowName[];
export const URGENT_COSTS = ['overtime', 'subcontract', 'backlog'] as const satisfies readonly (typeof COSTS)[number][];

/** True when a plan has money to show: an item has a price, or there is a budget. */
export function hasFinance(items: readonly Item[], budget: RevenueBudget | undefined): boolean {
  return budget !== undefined || hasPrices(items);
}

/** The rows of the Finance sheet in their order; revenue and what follows from it only when an item has a price. */
export function financeRows(context: ReportContext, figures: FinanceFigures): readonly FinanceRow[] {
  const { periods, budget } = figures;
  const priced = hasPrices(context.report.model.items);
  const series = (of: (period: PeriodFinance) => number): readonly number[] => periods.map(of);
  const costs = COSTS.filter((kind) => URGENT_COSTS.some((urgent) => urgent === kind) || periods.some((period) => period[kind] !== 0));
  const spent = series((period) => sum(costs.map((kind) => period[kind])));
  const margin = periods.map(({ revenue }, t) => revenue - (spent[t] as number));
  const earned = series(({ revenue }) => revenue);
  return [
    ...(priced ? [summed('revenue', 'result', earned)] : []),
    ...costs.map((kind) => summed(kind, 'result', series((period) => period[kind]))),
    summed('totalCosts', 'result', spent),
    ...(priced ? [summed('margin', 'result', margin), share('marginShare', 'result', margin, earned)] : []),
    ...(budget === undefined ? [] : budgetRows(budget, priced ? earned : undefined)),
    ...stockRows(context, series(({ stockValue }) => stockValue)),
    summed('urgency', 'urgency', series((period) => sum(URGENT_COSTS.map((kind) => period[kind])))),
    ...(priced ? [summed('lostMargin', 'urgency', series(({ lostMargin }) => lostMargin))] : []),
  ];
}

function hasPrices(items: readonly Item[]): boolean {
  return items.some(({ price }) => price !== undefined);
}

function budgetRows(budget: RevenueBudget, earned: readonly number[] | undefined): readonly FinanceRow[] {
  const asked = summed('budget', 'budget', budget);
  if (earned === undefined) return [asked];
  const difference = budget.map((money, t) => (money === undefined ? undefined : (earned[t] as number) - money));
  return [asked, summed('difference', 'budget', difference), share('differenceShare', 'budget', difference, budget)];
}

/** The stock at the end stands for the whole; what it changed by adds up. */
function stockRows({ report: { model } }: ReportContext, values: readonly number[]): readonly FinanceRow[] {
  const opening = sum(model.items.map(openingValue));
  const change = values.map((value, t) => value - (t === 0 ? opening : (values[t - 1] as number)));
  return [{ name: 'stockValue', section: 'stock', opening, values, total: values.at(-1) ?? opening }, summed('stockChange', 'stock', change)];
}

function openingValue({ openingStock, unitCost }: Item): number {
  return Math.max(0, openingStock) * unitCost;
}

function summed(name: FinanceRowName, section: FinanceSection, values: readonly (number | undefined)[]): FinanceRow {
  return { name, section, opening: undefined, values, total: sum(values) };
}

/** One row over another, in the total too; 0 over nothing. */
function share(name: FinanceRowName, section: FinanceSection, part: readonly (number | undefined)[], whole: readonly (number | undefined)[]): FinanceRow {
  const ratio = (over: number, under: number): number => (under === 0 ? 0 : over / under);
  const values = part.map((over, t) => (over === undefined ? undefined : ratio(over, whole[t] ?? 0)));
  return { name, section, opening: undefined, values, total: ratio(sum(part), sum(whole)) };
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
