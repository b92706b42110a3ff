import { toIndex, type PeriodIndex, type ResourceIndex } from '../../domain/axis';
import type { Report } from '../../domain/report';
import type { Resource } from '../../domain/resource';
import type { LoadMeasure } from '../../i18n/sheet-messages';

/** Where everything stands on the Load sheet; rows and columns from 0. A workforce adds rows to its resource's block. */
export interface LoadLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: LoadColumns;
  measures(resource: ResourceIndex): readonly LoadMeasure[];
  row(resource: ResourceIndex, measure: LoadMeasure): number;
  period(t: PeriodIndex): number;
}

/** Columns of the Load sheet. */
interface LoadColumns {
  readonly resource: number;
  readonly status: number;
  readonly measure: number;
  readonly unit: number;
  readonly opening: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  readonly total: number;
}

/** The layout of the Load sheet named `sheet`. */
export function loadLayout({ model, unconstrainedLoad }: Report, sheet: string): LoadLayout {
  const firstRow = 4;
  const firstPeriod = 6;
  const total = firstPeriod + model.horizon.starts.length;
  const measures = model.resources.map((resource) => measuresOf(resource, unconstrainedLoad !== undefined));
  const starts = measures.map((_, r) => firstRow + measures.slice(0, r).flat().length);
  return {
    sheet,
    headerRow: 3,
    firstRow,
    lastRow: firstRow + measures.flat().length - 1,
    columns: { resource: 1, status: 2, measure: 3, unit: 4, opening: 5, firstPeriod, lastPeriod: total - 1, total },
    measures: (resource) => measures[resource] ?? [],
    row: (resource, measure) => (starts[resource] ?? firstRow) + (measures[resource] ?? []).indexOf(measure),
    period: (t) => firstPeriod + t,
  };
}

/** True when the regular hours of a resource grow with its workers. */
export function isPerWorker(resource: Resource | undefined): boolean {
  return resource?.tiers.some((tier) => tier.kind === 'regular' && tier.perWorker) ?? false;
}

/** The resource that limits the plan: that of the dearest hours, else the most used; undefined when none has known hours. */
export function bottleneckOf({ model, plan }: Report): ResourceIndex | undefined {
  const price = model.resources.map((_, r) => sum(plan.prices?.hour.row(toIndex(r)) ?? new Float64Array()));
  const use = model.resources.map((_, r) => {
    const regular = sum(plan.regularHours.row(toIndex(r)));
    return Number.isFinite(regular) && regular > 0 ? sum(plan.load.row(toIndex(r))) / regular : -1;
  });
  const known = use.flatMap((share, r) => (share < 0 ? [] : [r]));
  const [best] = known.sort((a, b) => (price[b] as number) - (price[a] as number) || (use[b] as number) - (use[a] as number));
  return best === undefined ? undefined : toIndex<ResourceIndex>(best);
}

function measuresOf(resource: Resource, isAskedKnown: boolean): readonly LoadMeasure[] {
  return [
    'available', 'extra', 'load', 'missing', 'utilisation',
    ...(isAskedKnown ? (['asked'] as const) : []),
    ...(resource.workforce === undefined ? [] : (['workers', 'hired', 'laidOff'] as const)),
    ...(isPerWorker(resource) ? (['hoursPerWorker'] as const) : []),
  ];
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
