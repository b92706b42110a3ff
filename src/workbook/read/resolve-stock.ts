import type { SerialDay } from '../../domain/calendar';
import type { ItemIndex } from '../../domain/axis';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import type { SheetRecord, SheetRecords } from './records';
import { someItems, type ItemTable } from './resolve-items';

export interface OpeningStock {
  /** On hand [u] by item, summed over its rows; negative is backlog; 0 where no row gives it. */
  readonly onHand: readonly number[];
  readonly cells: readonly (Place | undefined)[];
}

/** The stock of the Stock sheet; blank and negative quantities are said. */
export function resolveStock(sheet: SheetRecords | undefined, items: ItemTable, diagnostics: Diagnostic[]): OpeningStock {
  const onHand = items.codes.map(() => 0);
  const cells = items.codes.map((): Place | undefined => undefined);
  for (const record of sheet?.records ?? []) {
    const item = items.itemOf(record, 'stock', diagnostics);
    if (item === undefined) continue;
    const field = record.fields.get('onHand');
    const quantity = typeof field?.value === 'number' ? field.value : 0;
    if (field === undefined) diagnostics.push({ code: 'blank-stock', place: record.place, parameters: { item: items.codes[item] as string } });
    // Of several rows, the first that holds stock is the one to show.
    if (cells[item] === undefined || onHand[item] === 0) cells[item] = field?.place ?? record.place;
    onHand[item] = (onHand[item] as number) + quantity;
  }
  sayNegatives(onHand, cells, items, diagnostics);
  return { onHand, cells };
}

/** The latest date of the Stock sheet: the day at whose end its quantities were counted. */
export function latestStockDate(sheet: SheetRecords | undefined): SerialDay | undefined {
  const dates = stockDates(sheet).map(({ date }) => date);
  return dates.length === 0 ? undefined : Math.max(...dates);
}

/** Warns of stock counted more than `limitDays` before the plan's first day. */
export function checkStockAge(
  sheet: SheetRecords | undefined, items: ItemTable, limit: { readonly firstDay: SerialDay; readonly limitDays: number }, diagnostics: Diagnostic[],
): void {
  const { firstDay, limitDays } = limit;
  const stale = stockDates(sheet).filter(({ date }) => firstDay - date > limitDays);
  const oldest = stale.reduce<DatedRow | undefined>((old, row) => (old === undefined || row.date < old.date ? row : old), undefined);
  if (oldest === undefined) return;
  const codes = stale.flatMap(({ record }) => items.itemOf(record, 'stock', []) ?? []);
  const parameters = { items: someItems(codes, items.codes), date: oldest.date, days: firstDay - oldest.date, limit: limitDays };
  diagnostics.push({ code: 'stale-stock', place: oldest.place, parameters });
}

interface DatedRow {
  readonly record: SheetRecord;
  readonly date: SerialDay;
  readonly place: Place;
}

function stockDates(sheet: SheetRecords | undefined): readonly DatedRow[] {
  return (sheet?.records ?? []).flatMap((record) => {
    const field = record.fields.get('stockDate');
    return typeof field?.value === 'number' ? [{ record, date: Math.floor(field.value), place: field.place }] : [];
  });
}

function sayNegatives(onHand: readonly number[], cells: readonly (Place | undefined)[], items: ItemTable, diagnostics: Diagnostic[]): void {
  onHand.forEach((quantity, position) => {
    if (quantity >= 0) return;
    const item = position as ItemIndex;
    diagnostics.push({ code: 'negative-stock', place: cells[item], parameters: { item: items.codes[item] ?? '', quantity } });
  });
}
