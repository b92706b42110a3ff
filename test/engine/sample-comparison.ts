import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import type { Comparison, ScenarioResult } from '../../src/domain/comparison';
import { toIndex } from '../../src/domain/axis';
import type { PlanningModel } from '../../src/domain/planning-model';
import type { Report } from '../../src/domain/report';
import type { ScenarioAmount, ScenarioLever } from '../../src/domain/scenario';
import { solveScenario } from '../../src/engine/compare';
import { familyFigures } from '../../src/engine/family-figures';
import { measure } from '../../src/engine/measure';
import { reconcileFrom } from '../../src/engine/reconcile';
import { strategies } from '../../src/engine/strategies';
import { smallModel } from './small-model';

const solver = new HighsSolver();
const options = { timeLimitSeconds: 30 };

const COSTS = { unitCost: 4, holdingCost: 0.1, backlogCost: 1, lostSaleCost: 9, price: 10 };
/** Two items on a tight resource with overtime; both have prices. */
export const PRICED = smallModel(
  [{ demand: [50, 60, 90], family: 'Big', hours: [1], ...COSTS }, { demand: [20, 20, 20], hours: [1], ...COSTS }],
  [{ regular: 80, overtime: 10, overtimeCost: 3 }],
);
/** One item without a price, made by workers. */
export const STAFFED = smallModel(
  [{ demand: [50, 60, 90], hours: [1], ...COSTS, price: undefined }],
  [{ regular: 20, regularCost: 2, workforce: { openingWorkers: 2, hireCost: 5, layoffCost: 5 } }],
);

/** The comparison of a model with scenarios that change everything over its three periods. */
export async function compared(base: PlanningModel, ...changes: readonly (readonly [string, ScenarioLever, ScenarioAmount])[]): Promise<Comparison> {
  const solved = await reconcileFrom(undefined, base, solver, options);
  const scope = { kind: 'all', name: '', items: base.items.map((_, i) => toIndex<never>(i)), resources: [toIndex<never>(0)] } as const;
  const scenarios: ScenarioResult[] = [];
  for (const [name, lever, amount] of changes) {
    const scenario = { name, place: undefined, changes: [{ lever, scope, amount, from: toIndex<never>(0), to: toIndex<never>(2) }] };
    scenarios.push(await solveScenario(solved, scenario, solver, options));
  }
  const places = { demand: () => undefined, stock: () => undefined, capacity: () => undefined };
  const report: Report = { model: base, plan: solved.plan, kpis: measure(base, solved.plan), exceptions: [], diagnostics: [], places };
  return { base: report, baseFamilies: familyFigures(base, solved.plan), scenarios, strategies: strategies(base, solved.plan) };
}

/** Three scenarios; the last asks for a margin that is out of reach. */
export const CHANGES = [
  ['Up', 'demand', { kind: 'share', share: 0.2 }], ['=Down', 'demand', { kind: 'share', share: -0.3 }], ['Goal', 'marginTarget', { kind: 'amount', amount: 1e6 }],
] as const;
