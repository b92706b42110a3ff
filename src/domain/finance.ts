import type { Costs } from './plan';

/** The money of one period; the costs of all periods add up to those of the plan. */
export interface PeriodFinance extends Costs {
  /** Delivered × price; items without a price count nothing. */
  readonly revenue: number;
  /** Revenue − all costs of the period. */
  readonly margin: number;
  /** Stock at the end × unit cost. */
  readonly stockValue: number;
  /** Units lost, and those still late at the horizon's end, × (price − unit cost). */
  readonly lostMargin: number;
}

/** Revenue [money] that the budget asks for, by period of the horizon; undefined where it says nothing. */
export type RevenueBudget = readonly (number | undefined)[];
