import type { InputPlaces } from '../../domain/input-places';
import type { Place } from '../../domain/place';
import type { OpeningStock } from './resolve-stock';
import type { ResolvedCapacity } from './resolve-capacity';
import type { ItemSeries } from './resolve-series';

/** The way back from the model's numbers to the cells that gave them. */
export function modelPlaces(forecast: ItemSeries, stock: OpeningStock, capacity: ResolvedCapacity['cells']): InputPlaces {
  const { periodCount } = forecast.quantities;
  return {
    demand: (item, t): Place | undefined => forecast.cells[item * periodCount + t] ?? forecast.rows[item],
    stock: (item) => stock.cells[item],
    capacity: (resource, t) => capacity[resource]?.[t],
  };
}
