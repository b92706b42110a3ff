import { indicesUpTo, toIndex, type ItemIndex, type ResourceIndex } from '../domain/axis';
import type { Item } from '../domain/item';
import type { PlanningModel } from '../domain/planning-model';
import { hasLots } from './load';

/** Items and resources that share no hour with any other: they can be planned apart. Positions ascend. */
export interface Block {
  readonly items: readonly ItemIndex[];
  readonly resources: readonly ResourceIndex[];
  /** True when workers or lots make whole numbers of it, which takes longer. */
  readonly isWhole: boolean;
}

/** Items that are solved together in one program when they have nothing but continuous quantities. */
const BATCH_ITEMS = 200;
const EMPTY: Block = { items: [], resources: [], isWhole: false };

/**
 * The independent blocks of a model: connected components of the graph of items and resources. Small components without
 * whole numbers are put together until a batch is worth a program of its own. Resources that nobody uses and nobody
 * works on belong to no block.
 */
export function decompose(model: PlanningModel): readonly Block[] {
  const blocks: Block[] = [];
  let batch = EMPTY;
  for (const component of components(model)) {
    if (component.isWhole) {
      blocks.push(component);
      continue;
    }
    batch = union(batch, component);
    if (batch.items.length < BATCH_ITEMS) continue;
    blocks.push(batch);
    batch = EMPTY;
  }
  return batch.items.length === 0 ? blocks : [...blocks, batch];
}

/** Components in the order of their first item (or resource, when it has none). */
function components(model: PlanningModel): readonly Block[] {
  const itemCount = model.items.length;
  const roots = linkedRoots(model);
  const byRoot = new Map<number, { items: ItemIndex[]; resources: ResourceIndex[] }>();
  roots.forEach((root, node) => {
    const block = byRoot.get(root) ?? { items: [], resources: [] };
    if (node < itemCount) block.items.push(toIndex(node));
    else block.resources.push(toIndex(node - itemCount));
    byRoot.set(root, block);
  });
  return [...byRoot.values()].flatMap(({ items, resources }) => {
    const isStaffed = resources.some((r) => model.resources[r]?.workforce !== undefined);
    if (items.length === 0 && !isStaffed) return [];
    const isWhole = isStaffed || items.some((i) => hasLots(model, model.items[i] as Item));
    return [{ items, resources, isWhole }];
  });
}

/** Union-find over items (nodes 0 …) and resources (nodes after them): the root of each node's component. */
function linkedRoots(model: PlanningModel): readonly number[] {
  const parents: number[] = [...indicesUpTo(model.items.length + model.resources.length)];
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  };
  model.items.forEach((item, i) => {
    for (const step of item.routing) parents[rootOf(model.items.length + step.resource)] = rootOf(i);
  });
  return parents.map((_, node) => rootOf(node));
}

function union(a: Block, b: Block): Block {
  return { items: [...a.items, ...b.items], resources: [...a.resources, ...b.resources], isWhole: false };
}
