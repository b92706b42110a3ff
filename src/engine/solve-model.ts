import type { ItemIndex, ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Prices } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { RunControl } from '../domain/progress';
import { decompose, type Block } from './decompose';
import type { Decisions } from './evaluate';
import { putRows, restrict } from './restrict';
import { isNear, isUntouched } from './same-block';
import { solveBlock, type BlockSolution } from './solve-block';
import type { LpSolver } from './solver';

/** The decisions for a whole model, put together from its blocks, with their proof and prices. */
export interface ModelSolution {
  readonly decisions: Required<Decisions>;
  readonly prices: Prices;
  /** How much cheaper the best plan can be, at most. */
  readonly distance: number;
  readonly blocks: readonly SolvedBlock[];
}

/** One block and its solution. */
export interface SolvedBlock {
  readonly block: Block;
  readonly solution: BlockSolution;
}

/** A model that was solved before. */
export interface SolvedBefore {
  readonly model: PlanningModel;
  readonly blocks: readonly SolvedBlock[];
}

export interface ModelLimits {
  /** For the whole model; shared among the blocks that have whole numbers. */
  readonly timeLimitSeconds: number;
  readonly control?: RunControl;
}

/**
 * Solves a model block by block. Blocks whose data `before` shares are taken from there as they stand, the others begin where
 * they were solved there. Errors: SolverError.
 */
export async function solveModel(
  model: PlanningModel,
  solver: LpSolver,
  limits: ModelLimits,
  before?: SolvedBefore,
): Promise<ModelSolution> {
  const blocks = decompose(model);
  const wholeCount = blocks.filter((block) => block.isWhole).length;
  const whole = emptySolution(model);
  const solved: SolvedBlock[] = [];
  let distance = 0;
  for (const [position, block] of blocks.entries()) {
    limits.control?.onProgress?.('solving', position / blocks.length);
    const solution = await solveOne(block, { model, solver, limits, wholeCount }, before);
    putBlock(whole, block, solution);
    solved.push({ block, solution });
    distance += solution.distance;
  }
  limits.control?.onProgress?.('solving', 1);
  return { ...whole, distance, blocks: solved };
}

interface Solving {
  readonly model: PlanningModel;
  readonly solver: LpSolver;
  readonly limits: ModelLimits;
  readonly wholeCount: number;
}

async function solveOne(block: Block, { model, solver, limits, wholeCount }: Solving, before?: SolvedBefore): Promise<BlockSolution> {
  const known = before?.blocks.find((other) => sameMembers(other.block, block));
  if (before !== undefined && known !== undefined && isUntouched(block, before.model, model)) return known.solution;
  const { timeLimitSeconds, control } = limits;
  const blockLimits = { timeLimitSeconds: block.isWhole ? timeLimitSeconds / wholeCount : timeLimitSeconds, signal: control?.signal };
  const isStart = before !== undefined && isNear(block, before.model, model);
  return solveBlock(restrict(model, block), solver, blockLimits, isStart ? known?.solution.vertex : undefined);
}

function sameMembers(a: Block, b: Block): boolean {
  return sameList(a.items, b.items) && sameList(a.resources, b.resources);
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((member, position) => member === b[position]);
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
