import type { ScenarioResult } from '../domain/comparison';
import type { Scenario } from '../domain/scenario';
import { applyScenario } from './apply-scenario';
import { familyFigures } from './family-figures';
import { measure } from './measure';
import { reachMargin } from './reach-margin';
import { reconcileFrom, type Reconciled, type ReconcileOptions } from './reconcile';
import type { LpSolver } from './solver';

/** The plan of one scenario, solved from the base; a margin target is worked out. Errors: SolverError. */
export async function solveScenario(base: Reconciled, scenario: Scenario, solver: LpSolver, options: ReconcileOptions): Promise<ScenarioResult> {
  const target = scenario.changes.find(({ lever }) => lever === 'marginTarget');
  const reached = target === undefined ? undefined : await reachMargin(base, { target: target.amount, offered: scenario.changes.filter((change) => change !== target) }, solver, options);
  const { model, plan } = reached?.solved ?? (await reconcileFrom(base, applyScenario(base.model, scenario), solver, options));
  return { scenario, model, plan, kpis: measure(model, plan), families: familyFigures(model, plan), margin: reached?.result };
}
