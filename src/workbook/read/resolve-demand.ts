import type { ItemIndex } from '../../domain/axis';
import { demandUsed, type DemandRule } from '../../domain/demand';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Grid } from '../../domain/grid';
import type { SheetRecord, SheetRecords } from './records';
import { checkPeriodLength, resolveSeries, type Frame, type ItemSeries } from './resolve-series';

export interface ResolvedDemand {
  /** Demand to serve, forecast and orders netted. */
  readonly demand: Grid<ItemIndex>;
  readonly orders: Grid<ItemIndex> | undefined;
  readonly forecast: ItemSeries;
}

/** How orders consume the forecast: the settings *demand used* and *demand fence*. */
export interface DemandSettings {
  readonly demandRule: DemandRule;
  readonly fencePeriods: number;
}

/**
 * Demand, from the Demand sheet and the firm orders. These stand on the Orders sheet or in a column of a long Demand sheet;
 * when on both, the sheet alone counts, for they are most likely the same orders.
 */
export function resolveDemand(
  sheets: { readonly demand: SheetRecords; readonly orders: SheetRecords | undefined }, frame: Frame, settings: DemandSettings, diagnostics: Diagnostic[],
): ResolvedDemand {
  checkPeriodLength(sheets.demand, frame.horizon.bucket, diagnostics);
  const forecast = resolveSeries(sheets.demand, frame, diagnostics);
  const orders = resolveOrders(sheets.demand, sheets.orders, frame, diagnostics);
  return { demand: demandUsed(forecast.quantities, orders, settings.demandRule, settings.fencePeriods), orders, forecast };
}

function resolveOrders(
  demand: SheetRecords, orders: SheetRecords | undefined, frame: Frame, diagnostics: Diagnostic[],
): Grid<ItemIndex> | undefined {
  const column = demand.records.filter(({ fields }) => typeof fields.get('firmOrders')?.value === 'number');
  const first = column[0];
  if (orders !== undefined) {
    if (first !== undefined) {
      diagnostics.push({ code: 'firm-orders-twice', place: first.fields.get('firmOrders')?.place, parameters: {} });
    }
    checkPeriodLength(orders, frame.horizon.bucket, diagnostics);
    return resolveSeries(orders, frame, diagnostics).quantities;
  }
  if (first === undefined) return undefined;
  const records = column.flatMap((record) => orderRecord(record, diagnostics));
  // What is amiss with these rows was said when their forecast was read.
  return resolveSeries({ ...demand, role: 'orders', records }, frame, []).quantities;
}

/** The firm orders of a long row as a row of their own; a wide row does not say in which period they are due. */
function orderRecord(record: SheetRecord, diagnostics: Diagnostic[]): readonly SheetRecord[] {
  const field = record.fields.get('firmOrders');
  const [point, ...others] = record.points;
  if (field === undefined || typeof field.value !== 'number') return [];
  if (point === undefined || others.length > 0) {
    const item = String(record.fields.get('item')?.value ?? '');
    diagnostics.push({ code: 'firm-orders-without-period', place: field.place, parameters: { item } });
    return [];
  }
  return [{ ...record, points: [{ period: point.period, quantity: field.value, place: field.place }] }];
}
