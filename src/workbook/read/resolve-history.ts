import type { ItemIndex } from '../../domain/axis';
import { addPeriods, horizonFrom, periodStart, periodsBetween, type Horizon } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Grid } from '../../domain/grid';
import type { Place } from '../../domain/place';
import type { SheetRecords } from './records';
import { daysOf, type PeriodAnchor } from './resolve-period';
import { resolveSeries, type Frame } from './resolve-series';

/** Actual sales before the horizon: consecutive periods, the last of which ends where the horizon begins. */
export interface SalesHistory {
  readonly horizon: Horizon;
  readonly sold: Grid<ItemIndex>;
  /** The cell of each item and period, row after row as in `sold`; undefined where there is none. */
  readonly cells: readonly (Place | undefined)[];
}

/** At most ten years back: an older date is a slip, and its sales are said to lie outside. */
const MOST_YEARS = 10;

/** The History sheet; undefined when it has nothing before the horizon. Names without a year mean the year before the horizon. */
export function resolveHistory(sheet: SheetRecords | undefined, frame: Frame, diagnostics: Diagnostic[]): SalesHistory | undefined {
  const first = frame.horizon.starts[0];
  if (sheet === undefined || first === undefined) return undefined;
  const { bucket } = frame.horizon;
  const anchor: PeriodAnchor = { ...frame.anchor, cycleStart: yearBefore(first) };
  const days = sheet.records.flatMap(({ points }) => daysOf(points, anchor));
  const oldest = days.reduce((old, day) => Math.min(old, day), first);
  const start = periodStart(Math.max(oldest, first - MOST_YEARS * 366), bucket);
  const periods = periodsBetween(start, first, bucket);
  if (periods <= 0) return undefined;
  const horizon = horizonFrom(start, periods, bucket);
  const { quantities, cells } = resolveSeries(sheet, { ...frame, horizon, anchor }, diagnostics);
  return { horizon, sold: quantities, cells };
}

function yearBefore(first: number): number {
  return addPeriods(periodStart(first, 'month'), -12, 'month');
}
