import type { ItemIndex } from '../../../src/domain/axis';
import type { Exception } from '../../../src/domain/exception';
import type { PlanningModel } from '../../../src/domain/planning-model';
import type { Report } from '../../../src/domain/report';
import { evaluate } from '../../../src/engine/evaluate';
import { measure } from '../../../src/engine/measure';
import { gridOf } from '../../engine/small-model';

/** What the planner decided for a small model, units by item and period; no subcontract unless given. */
export interface SmallDecisions {
  readonly production: readonly (readonly number[])[];
  readonly subcontract?: readonly (readonly number[])[];
  /** Workers of the first resource. */
  readonly workers?: readonly number[];
  readonly lost?: readonly (readonly number[])[];
  readonly backlog?: readonly (readonly number[])[];
  readonly exceptions?: readonly Exception[];
}

/** The report of a small model, its inputs nowhere. */
export function smallReport(model: PlanningModel, decisions: SmallDecisions): Report {
  const { production, workers, lost, backlog } = decisions;
  const subcontract = decisions.subcontract ?? production.map((row) => row.map(() => 0));
  const evaluation = evaluate(model, {
    production: gridOf<ItemIndex>(production),
    subcontract: gridOf<ItemIndex>(subcontract),
    workers: model.resources.map((_, r) => (r === 0 && workers !== undefined ? Float64Array.from(workers) : undefined)),
    ...(lost === undefined ? {} : { lost: gridOf<ItemIndex>(lost) }),
    ...(backlog === undefined ? {} : { backlog: gridOf<ItemIndex>(backlog) }),
  });
  const plan = { ...evaluation, status: 'optimal', gap: 0, bound: evaluation.objective, prices: undefined } as const;
  return {
    model,
    plan,
    kpis: measure(model, plan),
    exceptions: decisions.exceptions ?? [],
    diagnostics: [],
    places: { demand: () => undefined, stock: () => undefined, capacity: () => undefined },
  };
}
