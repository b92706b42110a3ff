import type { Exception } from '../domain/exception';
import type { PlanningRules } from '../domain/planning-model';

/**
 * The exceptions, those marked that go to the executive meeting: at least the escalation amount is at stake, or the escalation share of
 * the revenue. Without a threshold none is marked; a share needs a revenue.
 */
export function escalate(exceptions: readonly Exception[], rules: PlanningRules, revenue: number | undefined): readonly Exception[] {
  const { escalationAmount, escalationShare } = rules;
  if (escalationAmount === undefined && escalationShare === undefined) return exceptions;
  const share = escalationShare === undefined || revenue === undefined ? Infinity : escalationShare * revenue;
  const limit = Math.min(escalationAmount ?? Infinity, share);
  return exceptions.map((exception) => ({ ...exception, escalated: exception.value >= limit }));
}
