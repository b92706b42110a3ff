import { isError } from '../domain/diagnostic';
import type { Kpis } from '../domain/kpi';
import type { Report } from '../domain/report';
import type { RunControl } from '../domain/progress';
import { availableToPromise } from '../engine/available-to-promise';
import { forecastAccuracy } from '../engine/forecast-accuracy';
import { findExceptions } from '../engine/find-exceptions';
import { measure } from '../engine/measure';
import { project } from '../engine/project';
import { reconcile } from '../engine/reconcile';
import type { LpSolver } from '../engine/solver';
import type { Input } from './read-input';

export interface ReconcileInputOptions {
  readonly timeLimitSeconds: number;
  readonly control?: RunControl;
}

/**
 * The plan of an input with its measures and exceptions; undefined when errors in the data stop it (the input's
 * diagnostics say which). Errors: SolverError.
 */
export async function reconcileInput(input: Input, solver: LpSolver, options: ReconcileInputOptions): Promise<Report | undefined> {
  const { model, places } = input.built;
  if (model === undefined || input.diagnostics.some(isError)) return undefined;
  const plan = await reconcile(model, solver, options);
  options.control?.onProgress?.('explaining', 0);
  const promise = availableToPromise(model, plan);
  return {
    model,
    plan,
    kpis: { ...measure(model, plan), ...forecastKpis(input) },
    exceptions: findExceptions(model, plan),
    diagnostics: input.diagnostics,
    places,
    unconstrainedLoad: project(model).load,
    ...(promise === undefined ? {} : { availableToPromise: promise }),
  };
}

function forecastKpis({ built: { past } }: Input): Pick<Kpis, 'forecastAccuracy' | 'forecastBias'> {
  const accuracy = past && forecastAccuracy(past.forecast, past.sold);
  return accuracy === undefined ? {} : { forecastAccuracy: 1 - accuracy.error, forecastBias: accuracy.bias };
}
