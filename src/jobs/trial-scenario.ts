import { indicesUpTo, toIndex, type ItemIndex, type ResourceIndex } from '../domain/axis';
import type { PlanningModel } from '../domain/planning-model';
import { MOST_SCENARIOS, type Scenario, type ScenarioChange, type ScenarioLever, type ScenarioScope } from '../domain/scenario';
import { keyOf } from '../workbook/read/key';
import type { Input } from './read-input';

/** A scenario that a planner sets by hand, over the whole horizon. A share of 0.1 is +10 %. */
export interface TrialScenario {
  readonly name: string;
  /** For which items demand, subcontract and supplier delay are changed; hours are changed on every resource. */
  readonly scope: { readonly kind: 'all' | 'family' | 'item'; readonly name: string };
  readonly demandShare: number;
  readonly capacityShare: number;
  readonly isOvertimeAllowed: boolean;
  readonly isSubcontractAllowed: boolean;
  /** Hours a period that an extra shift adds to each resource. */
  readonly extraShiftHours: number;
  readonly supplierDelayPeriods: number;
  /** Share of revenue; undefined = no target. */
  readonly marginTargetShare: number | undefined;
}

/** The input with trial scenarios beside those of its sheet, as many as can be compared: the trials first lose their place to none. */
export function withTrials(input: Input, trials: readonly TrialScenario[]): Input {
  const { model, scenarios } = input.built;
  if (model === undefined || trials.length === 0) return input;
  const set = trials.slice(-MOST_SCENARIOS).map((trial) => trialScenario(trial, model));
  const names = new Set(set.map(({ name }) => keyOf(name)));
  const given = scenarios.filter(({ name }) => !names.has(keyOf(name))).slice(0, MOST_SCENARIOS - set.length);
  return { ...input, built: { ...input.built, scenarios: [...given, ...set] } };
}

/** The scenario that a trial means for a model. A family or item that the model doesn't know concerns nothing. */
export function trialScenario(trial: TrialScenario, model: PlanningModel): Scenario {
  const everything: ScenarioScope = { kind: 'all', name: '', items: indicesUpTo<ItemIndex>(model.items.length), resources: indicesUpTo<ResourceIndex>(model.resources.length) };
  const some = scopeOf(trial, model) ?? everything;
  const change = (lever: ScenarioLever, scope: ScenarioScope, amount: ScenarioChange['amount']): ScenarioChange => ({
    lever, scope, amount, from: toIndex(0), to: toIndex(model.horizon.starts.length - 1),
  });
  const share = (value: number): ScenarioChange['amount'] => ({ kind: 'share', share: value });
  const { demandShare, capacityShare, extraShiftHours, supplierDelayPeriods, marginTargetShare } = trial;
  const changes: readonly (ScenarioChange | undefined)[] = [
    demandShare === 0 ? undefined : change('demand', some, share(demandShare)),
    capacityShare === 0 ? undefined : change('capacity', everything, share(capacityShare)),
    trial.isOvertimeAllowed ? undefined : change('overtime', everything, share(-1)),
    extraShiftHours === 0 ? undefined : change('extraShift', everything, { kind: 'amount', amount: extraShiftHours }),
    trial.isSubcontractAllowed ? undefined : change('subcontract', some, share(-1)),
    supplierDelayPeriods === 0 ? undefined : change('supplierDelay', some, { kind: 'amount', amount: supplierDelayPeriods }),
    marginTargetShare === undefined ? undefined : change('marginTarget', everything, share(marginTargetShare)),
  ];
  return { name: trial.name, place: undefined, changes: changes.filter((made) => made !== undefined) };
}

function scopeOf({ scope: { kind, name } }: TrialScenario, { items }: PlanningModel): ScenarioScope | undefined {
  if (kind === 'all') return undefined;
  const wanted = keyOf(name);
  const meant = indicesUpTo<ItemIndex>(items.length).filter((i) => keyOf((kind === 'item' ? items[i]?.code : items[i]?.family) ?? '') === wanted);
  return { kind, name, items: meant, resources: [] };
}
