import { indicesUpTo, type ItemIndex } from '../domain/axis';
import { SolverError } from '../domain/error';
import type { Item } from '../domain/item';
import type { Plan, PlanStatus, Prices } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { RunControl } from '../domain/progress';
import { checkPlan } from './check-plan';
import { evaluate, type Evaluation } from './evaluate';
import { quickPlan } from './heuristic';
import { solveModel, type SolvedBlock } from './solve-model';
import type { LpSolver } from './solver';

export interface ReconcileOptions {
  /** For the whole model; shared among the blocks that have whole numbers. */
  readonly timeLimitSeconds: number;
  readonly control?: RunControl;
}

/** A model with its plan, and where its parts were solved: what a model that differs a little is reconciled from. */
export interface Reconciled {
  readonly model: PlanningModel;
  readonly plan: Plan;
  /** Empty when the plan is the quick one. */
  readonly blocks: readonly SolvedBlock[];
}

/**
 * The best plan of a model that respects every capacity, with its costs, its proof and its prices. When the solver fails
 * or finds nothing in time the quick plan stands in, with status `heuristic`.
 * Errors: SolverError `cancelled`, or `infeasible` and `unbounded` for data that no default could mend; Error when the plan
 * breaks an invariant, which is our bug.
 */
export async function reconcile(model: PlanningModel, solver: LpSolver, options: ReconcileOptions): Promise<Plan> {
  return (await reconcileFrom(undefined, model, solver, options)).plan;
}

/**
 * As `reconcile`, from what is known of a model with the same items and resources: a demand, capacity, price or rule that
 * changed a little is solved again in a fraction of the time. What the model shares with the known one (the same item, resource
 * and rules objects, equal demand and receipts) is not solved again, so an unchanged model gives the same plan.
 */
export async function reconcileFrom(
  known: Reconciled | undefined,
  model: PlanningModel,
  solver: LpSolver,
  options: ReconcileOptions,
): Promise<Reconciled> {
  const reconciled = await solved(known, model, solver, options);
  const [violation] = checkPlan(model, reconciled.plan);
  if (violation !== undefined) throw new Error(`The plan breaks an invariant: ${JSON.stringify(violation)}`);
  return reconciled;
}

async function solved(known: Reconciled | undefined, model: PlanningModel, solver: LpSolver, options: ReconcileOptions): Promise<Reconciled> {
  try {
    const solution = await solveModel(model, solver, options, known);
    return { model, plan: prove(model, evaluate(model, solution.decisions), solution), blocks: solution.blocks };
  } catch (error) {
    const isTooHard = error instanceof SolverError && (error.fault === 'failed' || error.fault === 'time-limit');
    if (isTooHard) return { model, plan: reconcileQuickly(model), blocks: [] };
    throw error;
  }
}

/** The quick plan as a plan, with its costs and no proof (status `heuristic`): what can be shown while the best one is looked for. */
export function reconcileQuickly(model: PlanningModel): Plan {
  const evaluation = evaluate(model, quickPlan(model));
  return { ...evaluation, status: 'heuristic', gap: Infinity, bound: -Infinity, prices: undefined };
}

const PROVEN = 1e-4;
const DUST = 1e-9;

function prove(model: PlanningModel, evaluation: Evaluation, proof: { distance: number; prices: Prices }): Plan {
  const share = proof.distance / Math.max(1, Math.abs(controllableCost(model, evaluation.objective)));
  const gap = share < DUST ? 0 : share;
  const status: PlanStatus = gap <= PROVEN ? 'optimal' : 'feasible';
  return { ...evaluation, status, gap, bound: evaluation.objective - proof.distance, prices: proof.prices };
}

/** The objective without the unit cost of all demand, which no plan can avoid and which would make every gap look small. */
function controllableCost(model: PlanningModel, objective: number): number {
  let unavoidable = 0;
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const { unitCost } = model.items[i] as Item;
    for (const quantity of model.demand.row(i)) unavoidable += unitCost * quantity;
  }
  return objective - unavoidable;
}
