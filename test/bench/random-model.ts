import { toIndex, type ItemIndex, type ResourceIndex } from '../../src/domain/axis';
import { horizonFrom } from '../../src/domain/calendar';
import { Grid } from '../../src/domain/grid';
import type { Item, RoutingStep } from '../../src/domain/item';
import type { PlanningModel } from '../../src/domain/planning-model';
import type { Resource } from '../../src/domain/resource';

export interface RandomModelSize {
  readonly items: number;
  readonly periods: number;
  readonly resources: number;
  /** Regular hours ÷ hours that demand asks for; 1 is tight. */
  readonly slack?: number;
  /** Share of items with a lot size. */
  readonly lotShare?: number;
  /** Share of items with a minimum order. */
  readonly minimumShare?: number;
}

/**
 * A believable firm drawn from a seed: seasonal demand, one or two resources an item (so that all hang together), overtime
 * at a price, some opening stock and receipts. The same seed and size give the same model.
 */
export function randomModel(seed: number, size: RandomModelSize): PlanningModel {
  const random = seededRandom(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const items = Array.from({ length: size.items }, (_, i) => randomItem(i, size, { random, between }));
  const demand = new Grid<ItemIndex>(size.items, size.periods);
  const receipts = new Grid<ItemIndex>(size.items, size.periods);
  for (let i = 0; i < size.items; i++) {
    const level = between(20, 400);
    const peak = between(0, 12);
    for (let t = 0; t < size.periods; t++) {
      const season = 1 + 0.4 * Math.cos(((t - peak) * Math.PI) / 6);
      demand.set(toIndex(i), toIndex(t), Math.round(level * season * between(0.8, 1.2)));
      if (t < 3 && random() < 0.1) receipts.set(toIndex(i), toIndex(t), Math.round(level / 2));
    }
  }
  const stocked = items.map((item, i) => ({ ...item, openingStock: Math.round(demand.at(toIndex(i), toIndex(0)) * between(0, 1.5)) }));
  return {
    horizon: horizonFrom(46023, size.periods, 'month'),
    items: stocked,
    resources: randomResources(stocked, demand, size, between),
    demand,
    receipts,
    orders: undefined,
    rules: {
      unmetDemand: 'backlog',
      holdingOn: 'ending',
      finalBacklogAllowed: true,
      frozenPeriods: 0,
      overloadThreshold: 1,
      wholeWorkers: true,
      lotSizing: (size.lotShare ?? 0) + (size.minimumShare ?? 0) > 0,
      serviceTarget: 0.95,
      currency: 'EUR',
    },
  };
}

interface Draw {
  readonly random: () => number;
  readonly between: (low: number, high: number) => number;
}

function randomItem(i: number, size: RandomModelSize, { random, between }: Draw): Item {
  const unitCost = Math.round(between(5, 200));
  const price = unitCost * between(1.2, 2);
  const first = i % size.resources;
  const second = Math.floor(random() * size.resources);
  const routing: RoutingStep[] = [{ resource: toIndex<ResourceIndex>(first), hoursPerUnit: between(0.02, 0.5), setupHoursPerLot: 0 }];
  if (second !== first && random() < 0.5) {
    routing.push({ resource: toIndex<ResourceIndex>(second), hoursPerUnit: between(0.02, 0.3), setupHoursPerLot: 0 });
  }
  return {
    code: `I${String(i + 1).padStart(5, '0')}`,
    description: '',
    family: `F${(i % 12) + 1}`,
    unit: 'u',
    openingStock: 0,
    unitCost,
    price,
    safetyStock: 0,
    minCoverage: 0.5,
    maxCoverage: 3,
    lotSize: random() < (size.lotShare ?? 0) ? Math.round(between(2, 20)) * 10 : 0,
    minimumOrder: random() < (size.minimumShare ?? 0) ? Math.round(between(5, 20)) * 10 : 0,
    leadTimePeriods: random() < 0.3 ? 1 : 0,
    routing,
    canStart: true,
    priority: 1 + Math.floor(random() * 3),
    holdingCost: (unitCost * 0.2) / 12,
    backlogCost: price * 0.1,
    lostSaleCost: price,
    subcontractCost: random() < 0.2 ? unitCost * 1.3 : undefined,
    subcontractMax: Math.round(between(20, 200)),
    finalStock: 0,
    shelfLifePeriods: Infinity,
  };
}

function randomResources(
  items: readonly Item[],
  demand: Grid<ItemIndex>,
  size: RandomModelSize,
  between: Draw['between'],
): readonly Resource[] {
  const asked = new Float64Array(size.resources);
  items.forEach((item, i) => {
    for (const { resource, hoursPerUnit } of item.routing) {
      for (const quantity of demand.row(toIndex(i))) asked[resource] = (asked[resource] as number) + hoursPerUnit * quantity;
    }
  });
  return Array.from(asked, (hours, r) => {
    const mean = (hours / size.periods) * (size.slack ?? 1);
    const regular = Float64Array.from({ length: size.periods }, (_, t) => Math.round(mean * (t % 12 === 7 ? 0.5 : between(0.95, 1.05))));
    const overtime = regular.map((free) => Math.round(free * 0.15));
    return {
      code: `R${r + 1}`,
      tiers: [
        { kind: 'regular', hours: regular, costPerHour: 0, perWorker: false },
        { kind: 'overtime', hours: overtime, costPerHour: Math.round(between(20, 50)), perWorker: false },
      ],
    };
  });
}

/** Numbers in [0, 1) from a seed (mulberry32, Tommy Ettinger, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
