import { indicesUpTo, type ItemIndex, type PeriodIndex } from './axis';
import { Grid } from './grid';

/** How forecast and firm orders become one demand. */
export type DemandRule = 'max' | 'forecast' | 'ordersInsideFence';

/**
 * Demand to serve [u], by item and period, of the same shape as the forecast. Orders consume the forecast of their own period:
 * `max` is the orders and what they leave of the forecast, that is the greater of both; `forecast` ignores the orders; `ordersInsideFence` counts
 * orders alone in the first `fencePeriods` periods and the greater of both after them. Without orders it is the forecast.
 */
export function demandUsed(
  forecast: Grid<ItemIndex>,
  orders: Grid<ItemIndex> | undefined,
  rule: DemandRule,
  fencePeriods: number,
): Grid<ItemIndex> {
  if (orders === undefined || rule === 'forecast') return forecast;
  const demand = new Grid<ItemIndex>(forecast.rowCount, forecast.periodCount);
  const fence = rule === 'ordersInsideFence' ? fencePeriods : 0;
  for (const i of indicesUpTo<ItemIndex>(forecast.rowCount)) {
    for (const t of indicesUpTo<PeriodIndex>(forecast.periodCount)) {
      demand.set(i, t, t < fence ? orders.at(i, t) : Math.max(forecast.at(i, t), orders.at(i, t)));
    }
  }
  return demand;
}
