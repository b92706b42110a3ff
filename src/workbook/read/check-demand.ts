import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import type { Horizon } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import type { InputPlaces } from '../../domain/input-places';
import type { Item } from '../../domain/item';
import type { Grid } from '../../domain/grid';
import type { SalesHistory } from './resolve-history';

/** The forecast and what its cells are called. */
export interface ForecastToCheck {
  readonly items: readonly Item[];
  readonly horizon: Horizon;
  readonly forecast: Grid<ItemIndex>;
  readonly places: InputPlaces;
}

/** A cell so many times the row's median is probably a slip of the keyboard. */
const SLIP_FACTOR = 10;
const FEWEST_TO_JUDGE = 4;
/** A forecast so many times the latest sales, or their inverse, should be looked at. */
const UNLIKE_FACTOR = 3;
const LATEST_PERIODS = 3;

/** Warns of the highest cell of an item's forecast when it is more than ten times the median of the item's cells above 0. */
export function checkHighDemand({ items, horizon, forecast, places }: ForecastToCheck, diagnostics: Diagnostic[]): void {
  for (const item of indicesUpTo<ItemIndex>(items.length)) {
    const row = forecast.row(item);
    const positive = row.filter((quantity) => quantity > 0).sort();
    if (positive.length < FEWEST_TO_JUDGE) continue;
    const median = positive[Math.floor((positive.length - 1) / 2)] ?? 0;
    const quantity = positive[positive.length - 1] ?? 0;
    if (quantity <= SLIP_FACTOR * median) continue;
    const t = row.indexOf(quantity);
    diagnostics.push({
      code: 'high-demand',
      place: places.demand(item, toIndex<PeriodIndex>(t)),
      parameters: { item: items[item]?.code ?? '', quantity, median, start: horizon.starts[t] ?? 0, bucket: horizon.bucket },
    });
  }
}

/** Warns of items whose mean forecast is over three times, or under a third of, the mean of their three latest periods of sales. */
export function checkAgainstHistory({ items, forecast, places }: ForecastToCheck, history: SalesHistory, diagnostics: Diagnostic[]): void {
  for (const item of indicesUpTo<ItemIndex>(items.length)) {
    const sold = mean(history.sold.row(item).subarray(-LATEST_PERIODS));
    const expected = mean(forecast.row(item));
    if (sold === 0 || expected === 0 || (expected <= UNLIKE_FACTOR * sold && sold <= UNLIKE_FACTOR * expected)) continue;
    diagnostics.push({
      code: 'demand-unlike-history',
      place: places.demand(item, toIndex<PeriodIndex>(0)),
      parameters: { item: items[item]?.code ?? '', forecast: expected, sold },
    });
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
