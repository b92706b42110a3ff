import { toIndex, type ResourceIndex } from '../domain/axis';
import { isError, type Diagnostic } from '../domain/diagnostic';
import type { Exception } from '../domain/exception';
import type { Kpis } from '../domain/kpi';
import { lastingBounds, NO_BOUNDS, type QuantityBound } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import type { Report } from '../domain/report';
import type { RunControl } from '../domain/progress';
import { escalate } from '../engine/escalate';
import { availableToPromise } from '../engine/available-to-promise';
import { forecastAccuracy } from '../engine/forecast-accuracy';
import { findExceptions } from '../engine/find-exceptions';
import { measure } from '../engine/measure';
import { priceOptions, type PricingOptions } from '../engine/price-options';
import { project } from '../engine/project';
import { reconcileFrom, type Reconciled } from '../engine/reconcile';
import type { LpSolver } from '../engine/solver';
import type { Input } from './read-input';

export interface ReconcileInputOptions {
  readonly timeLimitSeconds: number;
  readonly control?: RunControl;
  /** A clock in seconds, so that explaining ends in time. */
  readonly now?: () => number;
  /** The input's model when it is solved already. */
  readonly solved?: Reconciled;
}

/**
 * The plan of an input with its measures and exceptions; undefined when errors in the data stop it (the input's
 * diagnostics say which). Errors: SolverError.
 */
export async function reconcileInput(input: Input, solver: LpSolver, options: ReconcileInputOptions): Promise<Report | undefined> {
  const { model, places } = input.built;
  if (model === undefined || input.diagnostics.some(isError)) return undefined;
  const solved = options.solved ?? (await reconcileFrom(undefined, model, solver, options));
  const { plan } = solved;
  options.control?.onProgress?.('explaining', 0);
  const kpis: Kpis = { ...measure(model, plan), ...forecastKpis(input) };
  const exceptions = await priceOptions(solved, findExceptions(model, plan), solver, pricingOf(model, options));
  const promise = availableToPromise(model, plan);
  return {
    model,
    plan,
    kpis,
    exceptions: escalate(exceptions, model.rules, kpis.revenue),
    diagnostics: [...input.diagnostics, ...(await keptLocks(solved, solver, options)), ...arbitration(solved, exceptions)],
    places,
    unconstrainedLoad: project(model).load,
    ...(promise === undefined ? {} : { availableToPromise: promise }),
  };
}

/** Exceptions whose options are priced by planning again. */
const PRICED_EXCEPTIONS = 20;
/** Seconds after which pricing ends on a slow machine, where a clock is handed in; and those of one of its plans. */
const PRICING_SECONDS = 8;
const ONE_PRICE_SECONDS = 1;
/**
 * Items × periods that may be planned again altogether, about half the work of the plan itself: a number of plans and not a time, so that every
 * machine prices the same options. A plan takes at least what so many cells take.
 */
const PRICED_CELLS = 75_000;
const LEAST_CELLS = 1000;

function pricingOf({ items, horizon }: PlanningModel, { now, control }: ReconcileInputOptions): PricingOptions {
  const start = now?.() ?? 0;
  return {
    exceptionCount: PRICED_EXCEPTIONS,
    solveCount: Math.floor(PRICED_CELLS / (LEAST_CELLS + items.length * horizon.starts.length)),
    isTimeUp: () => now !== undefined && now() - start > PRICING_SECONDS,
    timeLimitSeconds: ONE_PRICE_SECONDS,
    ...(control === undefined ? {} : { control }),
  };
}

/** What a planner locked, and what that costs: the plan without the locks is the cheaper one. */
async function keptLocks(solved: Reconciled, solver: LpSolver, options: ReconcileInputOptions): Promise<readonly Diagnostic[]> {
  const { bounds = NO_BOUNDS } = solved.model;
  const { production, subcontract } = lastingBounds(bounds);
  const figures = [...production, ...subcontract];
  if (figures.length === 0) return [];
  const isFree = (bound: QuantityBound): boolean => !figures.includes(bound);
  const free = { ...solved.model, bounds: { ...bounds, production: bounds.production.filter(isFree), subcontract: bounds.subcontract.filter(isFree) } };
  const without = solved.plan.status === 'heuristic' ? undefined : await reconcileFrom(solved, free, solver, options);
  const cost = without === undefined || without.plan.status === 'heuristic' ? undefined : solved.plan.objective - without.plan.objective;
  const items = new Set(figures.map(({ item }) => item)).size;
  return [{ code: 'locks-kept', place: undefined, parameters: { count: figures.length, items, cost } }];
}

/** By which rules the plan chose what to serve, once it had to choose; a restored version chose long ago. */
function arbitration({ model, plan }: Reconciled, exceptions: readonly Exception[]): readonly Diagnostic[] {
  if (model.bounds?.restoredVersion !== undefined || !exceptions.some(({ kind }) => kind === 'shortage' || kind === 'late')) return [];
  const worth = model.resources.map((_, r) => sumOf(plan.prices?.hour.row(toIndex<ResourceIndex>(r)) ?? []));
  const most = Math.max(0, ...worth);
  const bottleneck = most > 0 ? model.resources[worth.indexOf(most)]?.code : undefined;
  return [{ code: 'arbitration', place: undefined, parameters: { ranks: new Set(model.items.map(({ priority }) => priority)).size, bottleneck } }];
}

function sumOf(prices: Iterable<number>): number {
  let sum = 0;
  for (const price of prices) sum += price;
  return sum;
}

function forecastKpis({ built: { past } }: Input): Pick<Kpis, 'forecastAccuracy' | 'forecastBias'> {
  const accuracy = past && forecastAccuracy(past.forecast, past.sold);
  return accuracy === undefined ? {} : { forecastAccuracy: 1 - accuracy.error, forecastBias: accuracy.bias };
}
