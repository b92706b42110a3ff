import type { Exception, Lever } from '../domain/exception';
import type { Plan } from '../domain/plan';
import type { QuantityBound } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import { applyLever, boundFigure } from './apply-lever';
import { decideLever } from './decide-lever';
import { unitCosts } from './unit-costs';

/** A model in which a lever has been pulled and can't be let go: its optimum + `money` − the plan's objective is what the lever costs. */
interface Trial {
  readonly model: PlanningModel;
  /** Money that the lever commits outside the model; negative is money that comes back. */
  readonly money: number;
}

/**
 * The trial of a lever on top of a plan (docs/planning-model.md §5); undefined where it changes nothing or what was decided stands
 * in its way. Hours and workers are paid whether the plan uses them or not; a quantity is started, bought or left out at least as said.
 */
export function tryLever(model: PlanningModel, plan: Plan, exception: Exception, lever: Lever): Trial | undefined {
  switch (lever.kind) {
    case 'subcontract':
      return atLeast(model, 'subcontract', { ...lever, least: plan.subcontract.at(lever.item, lever.period) + lever.quantity });
    case 'prebuild':
      return atLeast(model, 'production', { item: lever.item, period: lever.from, least: plan.production.at(lever.item, lever.from) + lever.quantity });
    case 'postpone':
      return leaveOut(model, plan, lever);
    case 'acceptLate':
      return undefined;
    case 'overtime':
    case 'extraShift':
    case 'addHours':
    case 'hire':
    case 'expedite':
    case 'postponeReceipt':
    case 'promote':
      return decided(model, plan, exception, lever);
  }
}

function atLeast(model: PlanningModel, kind: 'production' | 'subcontract', { item, period, least }: Omit<QuantityBound, 'most'>): Trial | undefined {
  const bound = boundFigure(model, kind, { item, period, least, most: Infinity });
  return bound && { model: bound, money: 0 };
}

function leaveOut(model: PlanningModel, plan: Plan, { item, period, quantity }: Lever<'postpone'>): Trial | undefined {
  const most = Math.max(0, plan.production.at(item, period) - quantity);
  const bound = boundFigure(model, 'production', { item, period, least: 0, most });
  return bound && { model: bound, money: 0 };
}

/** The model with the lever as it would be decided. */
function decided(model: PlanningModel, plan: Plan, exception: Exception, lever: Lever): Trial | undefined {
  let changed = model;
  for (const set of decideLever(model, plan, exception, lever)) {
    const applied = applyLever(changed, set);
    if ('obstacle' in applied) return undefined;
    changed = applied.model;
  }
  return { model: changed, money: moneyBack(model, lever) };
}

/**
 * Stock that is sold off from the start brings what it cost; a receipt that leaves the horizon is not paid for in it: its unit takes along
 * what final stock is credited with.
 */
function moneyBack(model: PlanningModel, lever: Lever): number {
  const leaves = lever.kind === 'promote' || (lever.kind === 'postponeReceipt' && lever.to === undefined);
  return leaves ? -lever.quantity * unitCosts(model, lever.item).finalCredit : 0;
}
