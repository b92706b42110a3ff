import type { ItemIndex, PeriodIndex, ResourceIndex } from './axis';
import type { Place } from './place';

/** Where the numbers of a model stood, so that every result can lead back to its input cell. */
export interface InputPlaces {
  /** The demand cell of an item and period, or the item's demand row when the period has none. */
  demand(item: ItemIndex, period: PeriodIndex): Place | undefined;
  /** The stock cell of an item. */
  stock(item: ItemIndex): Place | undefined;
  /** The regular capacity cell of a resource and period. */
  capacity(resource: ResourceIndex, period: PeriodIndex): Place | undefined;
}
