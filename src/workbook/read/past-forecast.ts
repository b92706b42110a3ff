import type { SalesHistory } from './resolve-history';
import type { SheetRecords } from './records';
import { resolveSeries, type Frame } from './resolve-series';

/** Forecasts of past periods and what was sold in them [u]: one pair for each item and period that has both. */
export interface PastForecast {
  readonly forecast: Float64Array;
  readonly sold: Float64Array;
}

/** What Demand said of periods that History knows by now; undefined when they share none. */
export function pastForecast(demand: SheetRecords, history: SalesHistory, frame: Frame): PastForecast | undefined {
  const past = resolveSeries(demand, { ...frame, horizon: history.horizon }, []);
  const shared = past.cells.flatMap((place, at) => (place === undefined || history.cells[at] === undefined ? [] : [at]));
  if (shared.length === 0) return undefined;
  const valuesAt = (values: Float64Array): Float64Array => Float64Array.from(shared, (at) => values[at] ?? 0);
  return { forecast: valuesAt(past.quantities.values), sold: valuesAt(history.sold.values) };
}
