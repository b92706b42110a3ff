import { SolverError } from '../domain/error';
import type { Exception, Option } from '../domain/exception';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { RunControl } from '../domain/progress';
import { confirmCause } from './confirm-cause';
import { reconcileFrom, type Reconciled } from './reconcile';
import type { LpSolver } from './solver';
import { tryLever } from './try-lever';

export interface PricingOptions {
  /** Exceptions whose options are solved again, the costliest first. */
  readonly exceptionCount: number;
  /** Plans that may be made altogether; the estimates that are left over stay. */
  readonly solveCount: number;
  /** True once there is no time for another solve; without it all are made. */
  readonly isTimeUp?: () => boolean;
  /** For one solve. */
  readonly timeLimitSeconds: number;
  readonly control?: RunControl;
}

/**
 * The exceptions, the costliest ones with their causes confirmed by planning without them, and their options priced by planning again
 * with each lever pulled: cost = new objective +
 * money committed − objective of the plan (docs/planning-model.md §5). Cheapest first again; what could not be solved, not closely enough
 * or not in time keeps its estimate. Errors: SolverError `cancelled`.
 */
export async function priceOptions(
  base: Reconciled,
  exceptions: readonly Exception[],
  solver: LpSolver,
  options: PricingOptions,
): Promise<readonly Exception[]> {
  if (base.plan.status === 'heuristic') return exceptions;
  const pricing: Pricing = { base, solver, options, solvedCount: 0 };
  const priced: Exception[] = [];
  const count = Math.min(exceptions.length, options.exceptionCount);
  for (const [position, exception] of exceptions.entries()) {
    if (position >= count || isOver(pricing)) {
      priced.push(exception);
      continue;
    }
    options.control?.onProgress?.('explaining', position / count);
    const cause = await confirmCause(base.model, exception, (model) => planAgain(pricing, model));
    priced.push({ ...exception, cause, options: await solveOptions(pricing, exception) });
  }
  return priced;
}

interface Pricing {
  readonly base: Reconciled;
  readonly solver: LpSolver;
  readonly options: PricingOptions;
  /** Plans made so far. */
  solvedCount: number;
}

function isOver({ options, solvedCount }: Pricing): boolean {
  return solvedCount >= options.solveCount || options.isTimeUp?.() === true;
}

/** Only plans that are proven can tell what a limit does. */
async function planAgain(pricing: Pricing, model: PlanningModel): Promise<Plan | undefined> {
  const again = pricing.base.plan.status === 'optimal' ? await solveAgain(pricing, model) : undefined;
  return again?.plan.status === 'optimal' ? again.plan : undefined;
}

async function solveOptions(pricing: Pricing, exception: Exception): Promise<readonly Option[]> {
  const priced: Option[] = [];
  for (const option of exception.options) {
    const cost = !option.estimated || isOver(pricing) ? undefined : await solvedCost(pricing, exception, option);
    priced.push(cost === undefined ? option : { ...option, cost, estimated: false });
  }
  return priced.sort((a, b) => a.cost - b.cost);
}

/** Share of a cost that may be unproven for it to count as solved. */
const CLOSE = 0.0025;
/** Money below which a cost is none. */
const CENT = 0.005;

async function solvedCost(pricing: Pricing, exception: Exception, { lever }: Option): Promise<number | undefined> {
  const { base } = pricing;
  const trial = tryLever(base.model, base.plan, exception, lever);
  if (trial === undefined) return undefined;
  const again = await solveAgain(pricing, trial.model);
  if (again === undefined || again.plan.status === 'heuristic') return undefined;
  const cost = again.plan.objective + trial.money - base.plan.objective;
  const doubt = unproven(base.blocks, again.blocks) + unproven(again.blocks, base.blocks);
  if (doubt > Math.max(CENT, CLOSE * Math.abs(cost))) return undefined;
  return Math.abs(cost) < CENT ? 0 : cost;
}

async function solveAgain(pricing: Pricing, model: PlanningModel): Promise<Reconciled | undefined> {
  if (isOver(pricing)) return undefined;
  pricing.solvedCount += 1;
  try {
    return await reconcileFrom(pricing.base, model, pricing.solver, solveOptionsOf(pricing.options));
  } catch (error) {
    if (error instanceof SolverError && error.fault !== 'cancelled') return undefined;
    throw error;
  }
}

function solveOptionsOf({ timeLimitSeconds, control }: PricingOptions): { timeLimitSeconds: number; control?: RunControl } {
  return { timeLimitSeconds, ...(control?.signal === undefined ? {} : { control: { signal: control.signal } }) };
}

/** How much cheaper the blocks that differ from the others' could still be. */
function unproven(blocks: Reconciled['blocks'], others: Reconciled['blocks']): number {
  const known = new Set(others.map(({ solution }) => solution));
  let distance = 0;
  for (const { solution } of blocks) if (!known.has(solution)) distance += solution.distance;
  return distance;
}
