import type { PlanningModel } from '../domain/planning-model';
import type { Scenario, ScenarioChange, ScenarioLever } from '../domain/scenario';
import { changeHours } from './change-hours';
import { changeItems } from './change-items';
import { changeDemand, changeReceipts } from './change-quantities';

/**
 * The model in which a scenario's changes have been made, one after the other. What no change touches is shared with the model, and a
 * scenario that changes nothing (±0 %) gives the model itself. A margin target changes nothing here: `reachMargin` works it out.
 */
export function applyScenario(model: PlanningModel, scenario: Pick<Scenario, 'changes'>): PlanningModel {
  let changed = model;
  for (const change of scenario.changes) if (!isNothing(change)) changed = EFFECTS[change.lever](changed, change);
  return changed;
}

function isNothing({ amount, from, to }: ScenarioChange): boolean {
  if (from > to) return true;
  return (amount.kind === 'share' && amount.share === 0) || (amount.kind === 'amount' && amount.amount === 0);
}

type Effect = (model: PlanningModel, change: ScenarioChange) => PlanningModel;

const EFFECTS: Readonly<Record<ScenarioLever, Effect>> = {
  demand: changeDemand,
  receipts: changeReceipts,
  capacity: changeHours,
  overtime: changeHours,
  extraShift: changeHours,
  supplierDelay: (model, change) => changeItems(changeReceipts(model, change), change),
  subcontract: changeItems,
  safetyStock: changeItems,
  leadTime: changeItems,
  price: changeItems,
  unitCost: changeItems,
  unmetDemand: (model, { amount }) => (amount.kind === 'rule' ? { ...model, rules: { ...model.rules, unmetDemand: amount.unmetDemand } } : model),
  marginTarget: (model) => model,
};
