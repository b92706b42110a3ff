import type { Plan, Prices } from '../../src/domain/plan';
import type { PlanningModel } from '../../src/domain/planning-model';
import { evaluate } from '../../src/engine/evaluate';
import { gridOf } from './small-model';

/** What a test decides; rows that it leaves out are zeros. Prices as rows of resources and of items. */
export interface SmallDecisions {
  readonly production?: readonly (readonly number[])[];
  readonly subcontract?: readonly (readonly number[])[];
  readonly workers?: readonly (readonly number[] | undefined)[];
  readonly hourPrices?: readonly (readonly number[])[];
}

/** The plan that follows from a few decisions, as if it had been proven optimal. */
export function planOf(model: PlanningModel, decisions: SmallDecisions = {}): Plan {
  const zeros = model.items.map(() => model.horizon.starts.map(() => 0));
  const evaluation = evaluate(model, {
    production: gridOf(decisions.production ?? zeros),
    subcontract: gridOf(decisions.subcontract ?? zeros),
    workers: model.resources.map((_, r) => {
      const workers = decisions.workers?.[r];
      return workers === undefined ? undefined : Float64Array.from(workers);
    }),
  });
  const prices: Prices | undefined =
    decisions.hourPrices === undefined ? undefined : { hour: gridOf(decisions.hourPrices), unit: gridOf(zeros) };
  return { status: 'optimal', gap: 0, bound: evaluation.objective, prices, ...evaluation };
}
