import { isError } from '../domain/diagnostic';
import type { Report } from '../domain/report';
import { measure } from '../engine/measure';
import { reconcileQuickly } from '../engine/reconcile';
import type { Input } from './read-input';

/**
 * A first report of an input, made in moments without a solver: its plan is feasible but not proven, its exceptions are not
 * looked for. Undefined when errors in the data stop the plan.
 */
export function quickReport({ built: { model, places }, diagnostics }: Input): Report | undefined {
  if (model === undefined || diagnostics.some(isError)) return undefined;
  const plan = reconcileQuickly(model);
  return { model, plan, kpis: measure(model, plan), exceptions: [], diagnostics, places };
}
