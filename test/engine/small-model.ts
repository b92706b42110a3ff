import { toIndex, type ItemIndex, type ResourceIndex } from '../../src/domain/axis';
import { horizonFrom } from '../../src/domain/calendar';
import { Grid } from '../../src/domain/grid';
import type { Item, RoutingStep } from '../../src/domain/item';
import type { PlanningModel, PlanningRules } from '../../src/domain/planning-model';
import type { CapacityTier, Resource, Workforce } from '../../src/domain/resource';

/** Values of an item that a test cares about; `demand` and `receipts` are one number a period. */
export interface SmallItem extends Partial<Omit<Item, 'routing'>> {
  readonly demand: readonly number[];
  readonly receipts?: readonly number[];
  /** Hours per unit by resource position. */
  readonly hours?: readonly number[];
  /** Set-up hours per lot by resource position. */
  readonly setup?: readonly number[];
}

/** Capacity of a resource; a plain number stands for every period. */
export interface SmallResource {
  readonly regular?: number | readonly number[];
  readonly regularCost?: number;
  readonly overtime?: number | readonly number[];
  readonly overtimeCost?: number;
  readonly extraShift?: number | readonly number[];
  readonly extraShiftCost?: number;
  /** With a workforce the regular and overtime hours are those of one worker. */
  readonly workforce?: Partial<Workforce>;
}

/** A model of monthly periods from January 2026 with everything left out that the test doesn't name. */
export function smallModel(
  items: readonly SmallItem[],
  resources: readonly SmallResource[] = [],
  rules: Partial<PlanningRules> = {},
): PlanningModel {
  const periodCount = items[0]?.demand.length ?? 0;
  return {
    horizon: horizonFrom(46023, periodCount, 'month'),
    items: items.map(toItem),
    resources: resources.map((resource, position) => toResource(resource, position, periodCount)),
    demand: gridOf<ItemIndex>(items.map((item) => item.demand)),
    orders: undefined,
    receipts: gridOf<ItemIndex>(items.map((item) => item.receipts ?? item.demand.map(() => 0))),
    rules: { ...PLAIN_RULES, ...rules },
  };
}

/** A grid with the given rows. */
export function gridOf<Row extends number>(rows: readonly (readonly number[])[]): Grid<Row> {
  const grid = new Grid<Row>(rows.length, rows[0]?.length ?? 0);
  rows.forEach((row, position) => {
    grid.row(toIndex<Row>(position)).set(row);
  });
  return grid;
}

/** The rows of a grid as plain numbers. */
export function rowsOf<Row extends number>(grid: Grid<Row>): number[][] {
  return Array.from({ length: grid.rowCount }, (_, row) => [...grid.row(toIndex<Row>(row))]);
}

const PLAIN_RULES: PlanningRules = {
  unmetDemand: 'backlog',
  holdingOn: 'ending',
  finalBacklogAllowed: true,
  frozenPeriods: 0,
  overloadThreshold: 1,
  wholeWorkers: true,
  lotSizing: true,
  serviceTarget: 0.95,
  currency: 'EUR',
};

function toItem(item: SmallItem, position: number): Item {
  const { hours = [], setup = [], ...given } = item;
  const routing: RoutingStep[] = hours.flatMap((hoursPerUnit, r) =>
    hoursPerUnit === 0 && (setup[r] ?? 0) === 0
      ? []
      : [{ resource: toIndex<ResourceIndex>(r), hoursPerUnit, setupHoursPerLot: setup[r] ?? 0 }],
  );
  return {
    code: `I${position + 1}`,
    description: '',
    family: '',
    unit: '',
    openingStock: 0,
    unitCost: 0,
    price: undefined,
    safetyStock: 0,
    minCoverage: 0,
    maxCoverage: Infinity,
    lotSize: 0,
    minimumOrder: 0,
    leadTimePeriods: 0,
    canStart: true,
    priority: 1,
    holdingCost: 0,
    backlogCost: 0,
    lostSaleCost: 0,
    subcontractCost: undefined,
    subcontractMax: Infinity,
    finalStock: 0,
    shelfLifePeriods: Infinity,
    ...given,
    routing,
  };
}

function toResource(resource: SmallResource, position: number, periodCount: number): Resource {
  const perWorker = resource.workforce !== undefined;
  const hoursOf = (hours: number | readonly number[]): Float64Array =>
    typeof hours === 'number' ? new Float64Array(periodCount).fill(hours) : Float64Array.from(hours);
  const tiers: CapacityTier[] = [];
  const { regular, overtime, extraShift } = resource;
  if (regular !== undefined) {
    tiers.push({ kind: 'regular', hours: hoursOf(regular), costPerHour: resource.regularCost ?? 0, perWorker });
  }
  if (overtime !== undefined) {
    tiers.push({ kind: 'overtime', hours: hoursOf(overtime), costPerHour: resource.overtimeCost ?? 0, perWorker });
  }
  if (extraShift !== undefined) {
    const costPerHour = resource.extraShiftCost ?? 0;
    tiers.push({ kind: 'extraShift', hours: hoursOf(extraShift), costPerHour, perWorker: false });
  }
  const code = `R${position + 1}`;
  if (resource.workforce === undefined) return { code, tiers };
  return { code, tiers, workforce: { ...NO_COST_WORKFORCE, ...resource.workforce } };
}

const NO_COST_WORKFORCE: Workforce = {
  openingWorkers: 0,
  hireCost: 0,
  layoffCost: 0,
  wagePerPeriod: 0,
  minWorkers: 0,
  maxWorkers: Infinity,
};
