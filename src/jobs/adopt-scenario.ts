import { isError } from '../domain/diagnostic';
import type { Reconciled } from '../engine/reconcile';
import { applyScenario } from '../engine/apply-scenario';
import { reachMargin } from '../engine/reach-margin';
import { reconcileFrom, type ReconcileOptions } from '../engine/reconcile';
import type { LpSolver } from '../engine/solver';
import type { Language } from '../i18n/language';
import { keyOf } from '../workbook/read/key';
import { scenariosOf } from './compare-input';
import type { Input } from './read-input';

/** The input as a scenario would have it; `solved` when working it out has made its plan already. */
export interface AdoptedScenario {
  readonly input: Input;
  readonly solved: Reconciled | undefined;
}

/**
 * A scenario becomes the plan: the input with the scenario's changes in its model, and a note that says so. Undefined when there is no
 * scenario of that name, whatever its case. Errors: SolverError, when a margin target is to be worked out.
 */
export async function adoptScenario(input: Input, choice: { readonly name: string; readonly language: Language }, solver: LpSolver, options: ReconcileOptions): Promise<AdoptedScenario | undefined> {
  const { model } = input.built;
  if (model === undefined || input.diagnostics.some(isError)) return { input, solved: undefined };
  const scenario = scenariosOf(input, choice.language).scenarios.find(({ name }) => keyOf(name) === keyOf(choice.name));
  if (scenario === undefined) return undefined;
  const target = scenario.changes.find(({ lever }) => lever === 'marginTarget');
  const offered = scenario.changes.filter((change) => change !== target);
  const solved = target && (await reachMargin(await reconcileFrom(undefined, model, solver, options), { target: target.amount, offered }, solver, options)).solved;
  const note = { code: 'scenario-adopted', place: scenario.place, parameters: { name: scenario.name } } as const;
  const adopted: Input = { ...input, diagnostics: [...input.diagnostics, note], built: { ...input.built, model: solved?.model ?? applyScenario(model, scenario) } };
  return { input: adopted, solved };
}
