import type { Diagnostic } from './diagnostic';
import type { Exception } from './exception';
import type { Kpis } from './kpi';
import type { Plan } from './plan';
import type { PlanningModel } from './planning-model';
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
}
