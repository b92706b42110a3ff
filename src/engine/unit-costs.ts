import type { ItemIndex } from '../domain/axis';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';

/** What a unit of an item costs in the objective; money per unit, and per period where time plays. */
export interface UnitCosts {
  readonly start: number;
  /** Infinity when the item can't be subcontracted. */
  readonly subcontract: number;
  readonly holding: number;
  /** Holding in the last period: half of it when holding is paid on the mean stock. */
  readonly finalHolding: number;
  /** Late one period, the priority's factor included. */
  readonly backlog: number;
  /** Never delivered, the priority's factor included. */
  readonly lost: number;
  /** Penalty (no money) for a unit below the target. */
  readonly belowTarget: number;
  /** Penalty (no money) for a unit above the maximum. */
  readonly aboveMaximum: number;
  /** Credit (no money) for a unit of final stock, so that the plan doesn't run down at the horizon's end. */
  readonly finalCredit: number;
}

const NEXT_RANK = 0.8;

/**
 * Unit costs of an item by docs/planning-model.md §1: backlog and lost sales × 0.8^(priority − 1), penalties of half the backlog
 * cost and of the holding cost, a credit of the cheaper of making and subcontracting.
 */
export function unitCosts(model: PlanningModel, i: ItemIndex): UnitCosts {
  const item = model.items[i] as Item;
  const rank = NEXT_RANK ** (item.priority - 1);
  const backlog = item.backlogCost * rank;
  const lost = item.lostSaleCost * rank;
  const subcontract = item.subcontractCost ?? Infinity;
  const finalHolding = model.rules.holdingOn === 'average' ? item.holdingCost / 2 : item.holdingCost;
  const belowTarget = backlog / 2;
  // Were the credit above what an undelivered unit costs, holding stock beside backlog would earn without end.
  const canStayUnserved = model.rules.unmetDemand === 'backlog' && model.rules.finalBacklogAllowed;
  const worth = canStayUnserved ? backlog + lost + finalHolding - belowTarget : Infinity;
  return {
    start: item.unitCost,
    subcontract,
    holding: item.holdingCost,
    finalHolding,
    backlog,
    lost,
    belowTarget,
    aboveMaximum: item.holdingCost,
    finalCredit: Math.min(item.unitCost, subcontract, worth),
  };
}
