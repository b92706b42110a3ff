import type { Diagnostic } from './diagnostic';
import type { Exception } from './exception';
import type { Kpis } from './kpi';
import type { Plan } from './plan';
import type { PlanningModel } from './planning-model';
import type { Grid } from './grid';
import type { ItemIndex, ResourceIndex } from './axis';
import type { InputPlaces } from './input-places';

/** All that a run found: what the result sheets, the pane and `--json` show. */
export interface Report {
  readonly model: PlanningModel;
  readonly plan: Plan;
  readonly kpis: Kpis;
  /** Most costly first. */
  readonly exceptions: readonly Exception[];
  /** Most severe first. */
  readonly diagnostics: readonly Diagnostic[];
  readonly places: InputPlaces;
  /** Units that can still be promised to customers (docs/planning-model.md §4), by item and period; absent without firm orders. */
  readonly availableToPromise?: Grid<ItemIndex>;
  /** Hours that would be needed if all demand were made on time, whatever the capacity. */
  readonly unconstrainedLoad?: Grid<ResourceIndex>;
}
