import { addPeriods, dateOf, type SerialDay } from '../../../domain/calendar';
import { FAMILIES, OPENING, type FamilyKey } from '../sample-company';
import { KPIS } from './kpi-content';

/** Months of the example, and of the dashboard's history. */
export const HISTORY_MONTHS = 13;
/** Months after the last closed one that the chart data go on for. */
const FUTURE_MONTHS = 5;

/** One value of an indicator in a month. */
export interface KpiValue {
  readonly month: SerialDay;
  readonly code: string;
  readonly value: number;
}

/** One row of the chart data, in units; no sales yet in months that aren't over. */
export interface ChartMonth {
  readonly month: SerialDay;
  readonly families: readonly number[];
  readonly actual: number | undefined;
  readonly capacity: number;
  readonly stock: number;
  readonly stockTarget: number;
}

/** Months up to the last closed one, oldest first. */
export function historyMonths(last: SerialDay): readonly SerialDay[] {
  return Array.from({ length: HISTORY_MONTHS }, (_, at) => addPeriods(last, at - HISTORY_MONTHS + 1, 'month'));
}

/** Months of the chart data: the history and what lies ahead. */
export function chartMonths(last: SerialDay): readonly SerialDay[] {
  return [...historyMonths(last), ...Array.from({ length: FUTURE_MONTHS }, (_, at) => addPeriods(last, at + 1, 'month'))];
}

/** The example's values: each indicator moves from its first to its last value, swinging a little, one row a month and indicator. */
export function exampleValues(last: SerialDay): readonly KpiValue[] {
  return historyMonths(last).flatMap((month, at) =>
    KPIS.map(({ code, example: [from, to, swing] }, position) => {
      const wave = at === HISTORY_MONTHS - 1 ? 0 : Math.sin(at * 1.9 + position * 2.3);
      const value = from + ((to - from) * at) / (HISTORY_MONTHS - 1) + swing * wave;
      return { month, code, value: rounded(value, to > 10 ? 0 : 3) };
    }),
  );
}

const MEANS: readonly (readonly [FamilyKey, number])[] = [['stoves', 320], ['inserts', 130], ['pellet', 155], ['accessories', 330]];
const FULL_CAPACITY = 1120;
const STOCK_TARGET = 900;
const OPENING_STOCK = 1050;

/** The example's chart data, counted from the sample company's seasons. */
export function exampleChart(last: SerialDay): readonly ChartMonth[] {
  let stock = OPENING_STOCK;
  return chartMonths(last).map((month, at) => {
    const { month: number } = dateOf(month);
    const families = MEANS.map(([family, mean], position) => Math.round(mean * (FAMILIES[family].season[number - 1] as number) * (1 + 0.05 * Math.sin(at * 2.7 + position))));
    const demand = families.reduce((sum, units) => sum + units, 0);
    const capacity = Math.round(FULL_CAPACITY * (OPENING[number - 1] as number));
    const actual = at < HISTORY_MONTHS ? Math.round(demand * (1 - 0.03 + 0.06 * Math.sin(at * 1.3))) : undefined;
    stock = Math.max(180, stock + Math.min(capacity, demand + 260) - (actual ?? demand));
    return { month, families, actual, capacity, stock, stockTarget: STOCK_TARGET };
  });
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
