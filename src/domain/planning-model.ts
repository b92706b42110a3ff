import type { Horizon } from './calendar';
import type { Grid } from './grid';
import type { Item } from './item';
import type { Resource } from './resource';
import type { ItemIndex } from './axis';
import type { PlanBounds } from './plan-bounds';

/** How a plan is judged: the settings that the engine obeys, defaults filled in. */
export interface PlanningRules {
  /** Demand that is not delivered in its period waits (backlog) or is gone (lost). */
  readonly unmetDemand: 'backlog' | 'lost';
  /** Holding cost applies to the ending stock, or to the mean of opening and ending stock. */
  readonly holdingOn: 'ending' | 'average';
  readonly finalBacklogAllowed: boolean;
  /** Starts of the first so many periods can't change: 0, as firm supply stands in the receipts. */
  readonly frozenPeriods: number;
  /** Share of regular hours (1 = 100 %) above which a resource counts as overloaded. */
  readonly overloadThreshold: number;
  readonly wholeWorkers: boolean;
  readonly lotSizing: boolean;
  /** Share of demand (0.95 = 95 %) to deliver on time. */
  readonly serviceTarget: number;
  /** Money at stake from which an exception goes to the executive meeting; absent = none does by its amount. */
  readonly escalationAmount?: number;
  /** The same as a share of the plan's revenue. */
  readonly escalationShare?: number;
  /** Currency code that money is shown in. */
  readonly currency: string;
}

/**
 * Everything that the planner knows, and nothing of where it stood: the input of the engine.
 * Item i is `items[i]` and row i of the item grids; resource r is `resources[r]`; period t is `horizon.starts[t]`.
 */
export interface PlanningModel {
  readonly horizon: Horizon;
  readonly items: readonly Item[];
  readonly resources: readonly Resource[];
  /** Demand to serve [u] ≥ 0: forecast and orders already netted by the *demand used* setting. */
  readonly demand: Grid<ItemIndex>;
  /** Firm customer orders [u] ≥ 0, for available-to-promise; undefined when the planner gave none. */
  readonly orders: Grid<ItemIndex> | undefined;
  /** Supply already ordered [u] ≥ 0, by arrival. */
  readonly receipts: Grid<ItemIndex>;
  readonly rules: PlanningRules;
  /** What was decided before the plan; absent when nothing was. */
  readonly bounds?: PlanBounds;
}
