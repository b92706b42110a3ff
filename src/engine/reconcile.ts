import { indicesUpTo, type ItemIndex, type ResourceIndex } from '../domain/axis';
import { SolverError } from '../domain/error';
import { Grid } from '../domain/grid';
import type { Item } from '../domain/item';
import type { Plan, PlanStatus, Prices } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { RunControl } from '../domain/progress';
import { checkPlan } from './check-plan';
import { decompose, type Block } from './decompose';
import { evaluate, type Decisions, type Evaluation } from './evaluate';
import { quickPlan } from './heuristic';
import { putRows, restrict } from './restrict';
import { solveBlock, type BlockSolution } from './solve-block';
import type { LpSolver } from './solver';

export interface ReconcileOptions {
  /** For the whole model; shared among the blocks that have whole numbers. */
  readonly timeLimitSeconds: number;
  readonly control?: RunControl;
}

/**
 * The best plan of a model that respects every capacity, with its costs, its proof and its prices. When the solver fails
 * or finds nothing in time the quick plan stands in, with status `heuristic`.
 * Errors: SolverError `cancelled`, or `infeasible` and `unbounded` for data that no default could mend; Error when the plan
 * breaks an invariant, which is our bug.
 */
export async function reconcile(model: PlanningModel, solver: LpSolver, options: ReconcileOptions): Promise<Plan> {
  const plan = await planOf(model, solver, options);
  const [violation] = checkPlan(model, plan);
  if (violation !== undefined) throw new Error(`The plan breaks an invariant: ${JSON.stringify(violation)}`);
  return plan;
}

async function planOf(model: PlanningModel, solver: LpSolver, options: ReconcileOptions): Promise<Plan> {
  try {
    return await solvePlan(model, solver, options);
  } catch (error) {
    if (error instanceof SolverError && (error.fault === 'failed' || error.fault === 'time-limit')) return quick(model);
    throw error;
  }
}

async function solvePlan(model: PlanningModel, solver: LpSolver, { timeLimitSeconds, control }: ReconcileOptions): Promise<Plan> {
  const blocks = decompose(model);
  const wholeCount = blocks.filter((block) => block.isWhole).length;
  const whole = emptySolution(model);
  let distance = 0;
  for (const [position, block] of blocks.entries()) {
    control?.onProgress?.('solving', position / blocks.length);
    const limits = {
      timeLimitSeconds: block.isWhole ? timeLimitSeconds / wholeCount : timeLimitSeconds,
      signal: control?.signal,
    };
    const solution = await solveBlock(restrict(model, block), solver, limits);
    putBlock(whole, block, solution);
    distance += solution.distance;
  }
  control?.onProgress?.('solving', 1);
  return prove(model, evaluate(model, whole.decisions), { distance, prices: whole.prices });
}

interface WholeSolution {
  readonly decisions: Required<Decisions> & { readonly workers: (Float64Array | undefined)[] };
  readonly prices: Prices;
}

function emptySolution(model: PlanningModel): WholeSolution {
  const periodCount = model.horizon.starts.length;
  const perItem = (): Grid<ItemIndex> => new Grid(model.items.length, periodCount);
  return {
    decisions: {
      production: perItem(),
      subcontract: perItem(),
      lost: perItem(),
      backlog: perItem(),
      workers: model.resources.map(() => undefined),
    },
    prices: { hour: new Grid<ResourceIndex>(model.resources.length, periodCount), unit: perItem() },
  };
}

function putBlock(whole: WholeSolution, block: Block, { decisions, prices }: BlockSolution): void {
  for (const kind of ['production', 'subcontract', 'lost', 'backlog'] as const) {
    const part = decisions[kind];
    if (part !== undefined) putRows(whole.decisions[kind], part, block.items);
  }
  block.resources.forEach((r, position) => {
    whole.decisions.workers[r] = decisions.workers[position];
  });
  putRows(whole.prices.hour, prices.hour, block.resources);
  putRows(whole.prices.unit, prices.unit, block.items);
}

function quick(model: PlanningModel): Plan {
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
