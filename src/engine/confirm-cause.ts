import type { ItemIndex } from '../domain/axis';
import type { Cause, Exception } from '../domain/exception';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { itemFindings } from './item-findings';
import { hasLots } from './load';
import { situationOf, type ItemFinding } from './situation';
import { withoutCause } from './without-cause';

/** Plans a model again; undefined when it can't be, or there is no time left. */
type PlanAgain = (model: PlanningModel) => Promise<Plan | undefined>;

/**
 * The cause of an item's exception that planning without it confirms: the exception is gone, or smaller. When the one given is not, the
 * other limits of the item are tried; when not even all of them together matter, supplying more is too dear.
 */
export async function confirmCause(model: PlanningModel, exception: Exception, planAgain: PlanAgain): Promise<Cause> {
  const { item, cause } = exception;
  if (item === undefined || withoutCause(model, item, cause) === undefined) return cause;
  // A restored version's figures hold as a whole: without one limit nothing would move.
  if (model.bounds?.restoredVersion !== undefined) return cause;
  const candidates = [cause, ...otherLimits(model, exception).filter(({ kind }) => kind !== cause.kind)];
  const before = exception.value;
  for (const candidate of candidates) {
    const changed = withoutCause(model, item, candidate);
    const plan = changed && (await planAgain(changed));
    if (changed === undefined || plan === undefined) return cause;
    if (stakeOf(changed, plan, { ...exception, item }) < before * (1 - SMALLER)) return candidate;
  }
  const free = candidates.reduce<PlanningModel>((freed, candidate) => withoutCause(freed, item, candidate) ?? freed, model);
  const plan = await planAgain(free);
  const isDear = plan !== undefined && stakeOf(free, plan, { ...exception, item }) >= before * (1 - SMALLER);
  return isDear ? { kind: 'cheaper' } : cause;
}

/** Share by which an exception has to shrink. */
const SMALLER = 1e-6;

/** The limits that an item has, whether or not they bind. */
function otherLimits(model: PlanningModel, { kind, item: i }: Exception): readonly Cause[] {
  const { rules, items } = model;
  const item = i === undefined ? undefined : items[i];
  if (item === undefined) return [];
  const { lotSize, minimumOrder, leadTimePeriods, subcontractMax, subcontractCost } = item;
  const lots: readonly Cause[] = hasLots(model, item) ? [{ kind: 'lot', lotSize, minimumOrder }] : [];
  if (kind === 'overstock') return lots;
  return [
    ...(rules.frozenPeriods > 0 && item.canStart ? [{ kind: 'frozen', frozenPeriods: rules.frozenPeriods } as const] : []),
    ...(leadTimePeriods > 0 && item.canStart ? [{ kind: 'leadTime', leadTimePeriods } as const] : []),
    ...lots,
    ...(subcontractCost !== undefined && subcontractMax < Infinity ? [{ kind: 'subcontractLimit', limit: subcontractMax } as const] : []),
  ];
}

/** Money at stake in what is left of an exception: the same lack or surplus of the item in some of its periods. */
function stakeOf(model: PlanningModel, plan: Plan, exception: Exception & { readonly item: ItemIndex }): number {
  const alike = (finding: ItemFinding): boolean =>
    family(finding.kind) === family(exception.kind) && finding.period <= exception.lastPeriod && finding.lastPeriod >= exception.period;
  return itemFindings(situationOf(model, plan), exception.item)
    .filter(alike)
    .reduce((money, { value }) => money + value, 0);
}

/** A shortage that is caught up has become a delay. */
function family(kind: Exception['kind']): Exception['kind'] {
  return kind === 'late' ? 'shortage' : kind;
}
