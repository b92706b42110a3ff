import { indicesUpTo, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import type { Plan } from '../../domain/plan';
import type { PlanningModel } from '../../domain/planning-model';
import type { Report } from '../../domain/report';
import type { PlanMeasure } from '../../i18n/sheet-messages';
import { heldBack } from './plan-figures';
import { hoursFactors, type HoursFactors } from './hours-factors';

/** Above so many items the Plan and Load sheets hold values: a workbook of formulas would be too slow to open. */
export const LIVE_ITEM_LIMIT = 2000;

/** Where everything stands on the Plan sheet; rows and columns from 0. All blocks have the same rows. */
export interface PlanLayout {
  readonly sheet: string;
  /** False: values only. */
  readonly live: boolean;
  /** Rows of a block, in order. */
  readonly measures: readonly PlanMeasure[];
  /** How many of them fold away, at the block's end. */
  readonly foldedCount: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: PlanColumns;
  row(item: ItemIndex, measure: PlanMeasure): number;
  period(t: PeriodIndex): number;
  /** Hours of an item on a resource. */
  hours(item: ItemIndex, resource: ResourceIndex): HoursFactors;
}

/** Columns of the Plan sheet. Hours stand on the production row of an item. */
interface PlanColumns {
  readonly item: number;
  readonly family: number;
  readonly status: number;
  readonly measure: number;
  readonly unit: number;
  readonly opening: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  readonly total: number;
  readonly unitCost: number;
  readonly price: number;
  /** By resource position: hours that a unit takes. */
  readonly hoursPerUnit: readonly number[];
  /** By resource position: hours that each start takes; undefined where no item has them. */
  readonly setupHours: readonly (number | undefined)[];
  readonly last: number;
}

/** The layout of the Plan sheet named `sheet`. */
export function planLayout({ model, plan, availableToPromise }: Report, sheet: string): PlanLayout {
  const shortage = model.rules.unmetDemand;
  const measures: readonly PlanMeasure[] = [
    'demand', 'receipts', 'production', 'subcontract', 'lock', 'delivered', 'stock', 'target', shortage, 'coverage',
    ...(availableToPromise === undefined ? [] : (['promise'] as const)),
    ...(holdsBack(plan) ? (['held'] as const) : []),
    'maximum', 'cumulative',
  ];
  const firstRow = 4;
  const columns = planColumns(model);
  return {
    sheet,
    live: model.items.length <= LIVE_ITEM_LIMIT,
    measures,
    foldedCount: 2,
    headerRow: 3,
    firstRow,
    lastRow: firstRow + model.items.length * measures.length - 1,
    columns,
    row: (item, measure) => firstRow + item * measures.length + measures.indexOf(measure),
    period: (t) => columns.firstPeriod + t,
    hours: (item, resource) => hoursFactors(model, model.items[item] as Item, resource),
  };
}

/** Most plans never keep stock while demand goes unserved; their sheets need no row for it. */
function holdsBack(plan: Plan): boolean {
  return indicesUpTo<ItemIndex>(plan.stock.rowCount).some((i) => heldBack(plan, i).some((quantity) => quantity > 0));
}

function planColumns(model: PlanningModel): PlanColumns {
  const firstPeriod = 7;
  const total = firstPeriod + model.horizon.starts.length;
  const firstHours = total + 3;
  const resources = indicesUpTo<ResourceIndex>(model.resources.length);
  const withSetup = resources.filter((r) => model.items.some((item) => hoursFactors(model, item, r).perStart > 0));
  const firstSetup = firstHours + resources.length;
  return {
    item: 1,
    family: 2,
    status: 3,
    measure: 4,
    unit: 5,
    opening: 6,
    firstPeriod,
    lastPeriod: total - 1,
    total,
    unitCost: total + 1,
    price: total + 2,
    hoursPerUnit: resources.map((r) => firstHours + r),
    setupHours: resources.map((r) => (withSetup.includes(r) ? firstSetup + withSetup.indexOf(r) : undefined)),
    last: firstSetup + withSetup.length - 1,
  };
}
