import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { indicesUpTo, toIndex } from '../../src/domain/axis';
import type { PlanningModel } from '../../src/domain/planning-model';
import type { ScenarioAmount, ScenarioChange, ScenarioLever } from '../../src/domain/scenario';
import { solveScenario } from '../../src/engine/compare';
import { reconcileFrom } from '../../src/engine/reconcile';
import { randomModel, type RandomModelSize } from './random-model';

const share = (value: number): ScenarioAmount => ({ kind: 'share', share: value });

const SCENARIOS: readonly (readonly [ScenarioLever, ScenarioAmount])[] = [
  ['demand', share(0.1)], ['demand', share(-0.1)], ['capacity', share(-0.1)], ['capacity', share(0.1)],
  ['overtime', share(-1)], ['unitCost', share(0.05)], ['safetyStock', share(0.5)], ['extraShift', { kind: 'amount', amount: 80 }],
];

/** Seconds of a first plan in a fresh solver, and of eight scenarios from it. */
export interface ScenarioTimes {
  readonly first: number;
  readonly scenarios: readonly { readonly lever: string; readonly seconds: number }[];
}

/** Measures eight scenarios of a random model of a size from its base plan; a tiny solve before loads the solver. */
export async function measureScenarios(size: RandomModelSize): Promise<ScenarioTimes> {
  const solver = new HighsSolver();
  const options = { timeLimitSeconds: 120 };
  await reconcileFrom(undefined, randomModel(1, { items: 10, periods: 4, resources: 2 }), solver, options);
  const model = randomModel(1, size);
  const start = performance.now();
  const base = await reconcileFrom(undefined, model, solver, options);
  const first = (performance.now() - start) / 1000;
  const scenarios: { lever: string; seconds: number }[] = [];
  for (const [lever, amount] of SCENARIOS) {
    const begin = performance.now();
    await solveScenario(base, { name: lever, place: undefined, changes: [changeOf(model, lever, amount)] }, solver, options);
    scenarios.push({ lever, seconds: (performance.now() - begin) / 1000 });
  }
  return { first, scenarios };
}

function changeOf(model: PlanningModel, lever: ScenarioLever, amount: ScenarioAmount): ScenarioChange {
  const scope = { kind: 'all', name: '', items: indicesUpTo<never>(model.items.length), resources: indicesUpTo<never>(model.resources.length) } as const;
  return { lever, scope, amount, from: toIndex(0), to: toIndex(model.horizon.starts.length - 1) };
}
