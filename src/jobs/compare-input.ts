import { indicesUpTo, toIndex } from '../domain/axis';
import type { Comparison, ScenarioResult } from '../domain/comparison';
import { isError, type Diagnostic } from '../domain/diagnostic';
import type { PlanningModel } from '../domain/planning-model';
import type { RunControl } from '../domain/progress';
import type { Scenario, ScenarioLever } from '../domain/scenario';
import { applyScenario } from '../engine/apply-scenario';
import { solveScenario } from '../engine/compare';
import { familyFigures } from '../engine/family-figures';
import { reconcileFrom } from '../engine/reconcile';
import type { LpSolver } from '../engine/solver';
import { strategies } from '../engine/strategies';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { Input } from './read-input';
import { reconcileInput } from './reconcile-input';

export interface CompareOptions {
  /** For each plan. */
  readonly timeLimitSeconds: number;
  /** Language of the names of the scenarios that stand in when none are given. */
  readonly language: Language;
  readonly control?: RunControl;
  /** A clock in seconds, so that explaining ends in time. */
  readonly now?: () => number;
}

/**
 * The base plan of an input beside its scenarios and the strategies chase and level; undefined when errors in the data stop it. Without
 * scenarios of its own three usual ones are compared, and it is said. Errors: SolverError.
 */
export async function compareInput(input: Input, solver: LpSolver, options: CompareOptions): Promise<Comparison | undefined> {
  const { model } = input.built;
  if (model === undefined || input.diagnostics.some(isError)) return undefined;
  const { control, timeLimitSeconds } = options;
  const limits = { timeLimitSeconds };
  const solved = await reconcileFrom(undefined, model, solver, { ...limits, ...(control === undefined ? {} : { control }) });
  const base = await reconcileInput(input, solver, { ...options, solved });
  if (base === undefined) return undefined;
  const given = scenariosOf(input, options.language);
  const results: ScenarioResult[] = [];
  for (const [position, scenario] of given.scenarios.entries()) {
    control?.onProgress?.('solving', position / given.scenarios.length);
    const quiet = control?.signal === undefined ? limits : { ...limits, control: { signal: control.signal } };
    results.push(await solveScenario(solved, scenario, solver, quiet));
  }
  return {
    base: { ...base, diagnostics: [...base.diagnostics, ...given.diagnostics] },
    baseFamilies: familyFigures(model, solved.plan),
    scenarios: results,
    strategies: strategies(model, solved.plan),
  };
}

/** The input's scenarios, or the usual ones, and what is to be said of them. */
export function scenariosOf({ built: { model, scenarios }, mapping }: Input, language: Language): { readonly scenarios: readonly Scenario[]; readonly diagnostics: readonly Diagnostic[] } {
  if (model === undefined) return { scenarios: [], diagnostics: [] };
  if (scenarios.length === 0) {
    const sheet = mapping.find(({ role }) => role === 'scenarios')?.sheet;
    return { scenarios: usualScenarios(model, language), diagnostics: [{ code: 'scenarios-not-given', place: sheet === undefined ? undefined : { sheet }, parameters: {} }] };
  }
  const idle = scenarios.filter((scenario) => !scenario.changes.some(({ lever }) => lever === 'marginTarget') && applyScenario(model, scenario) === model);
  return { scenarios, diagnostics: idle.map(({ name, place }) => ({ code: 'scenario-without-effect', place, parameters: { name } })) };
}

const USUAL = [
  { key: 'demandUp', lever: 'demand', share: 0.1 },
  { key: 'demandDown', lever: 'demand', share: -0.1 },
  { key: 'capacityDown', lever: 'capacity', share: -0.1 },
] as const satisfies readonly { readonly key: string; readonly lever: ScenarioLever; readonly share: number }[];

function usualScenarios(model: PlanningModel, language: Language): readonly Scenario[] {
  const names = messagesIn(language).scenarios.usual;
  const scope = { kind: 'all', name: '', items: indicesUpTo<never>(model.items.length), resources: indicesUpTo<never>(model.resources.length) } as const;
  const [from, to] = [toIndex<never>(0), toIndex<never>(model.horizon.starts.length - 1)];
  return USUAL.map(({ key, lever, share }) => ({ name: names[key], place: undefined, changes: [{ lever, scope, from, to, amount: { kind: 'share', share } }] }));
}
