import { toIndex, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import type { Bucket, Horizon, SerialDay } from '../../domain/calendar';
import type { Diagnostic, SheetRole } from '../../domain/diagnostic';
import { Grid } from '../../domain/grid';
import type { Place } from '../../domain/place';
import type { SheetRecord, SheetRecords } from './records';
import { someItems, type ItemTable } from './resolve-items';
import { keyOf } from './key';
import { daysOf, periodCounter, referenceKey, type PeriodAnchor } from './resolve-period';

/** What the sheets are read against. */
export interface Frame {
  readonly items: ItemTable;
  readonly horizon: Horizon;
  readonly anchor: PeriodAnchor;
}

/** A sheet's quantities by item and period, and where they stood. */
export interface ItemSeries {
  /** Quantities [u] ≥ 0. */
  readonly quantities: Grid<ItemIndex>;
  /** First cell of each item and period, in the grid's order. */
  readonly cells: readonly (Place | undefined)[];
  /** First row of each item. */
  readonly rows: readonly (Place | undefined)[];
}

/**
 * Sums a sheet's quantities by item and period. Rows of several customers or channels add up, and it is said; the same
 * row twice is a warning; so are negative quantities, which lessen their period's sum but never below 0. What lies before
 * or after the horizon is left out and said.
 */
export function resolveSeries(sheet: SheetRecords, frame: Frame, diagnostics: Diagnostic[]): ItemSeries {
  const sums = emptySums(frame);
  const positionOf = periodCounter(frame.horizon);
  for (const record of sheet.records) {
    const item = frame.items.itemOf(record, sheet.role, diagnostics);
    if (item === undefined) continue;
    sums.rows[item] ??= record.fields.get('item')?.place ?? record.place;
    const days = daysOf(record.points, frame.anchor);
    const seen = seenBefore(record, item, sums);
    record.points.forEach(({ period, quantity, place }, k) => {
      if (quantity === undefined) {
        sums.blanks.push(place);
        return;
      }
      const day = days[k] as number;
      addQuantity({ item, day, position: positionOf(day), quantity, place }, sums);
      noteRepeat(seen, { item, key: referenceKey(period), place }, sums);
    });
  }
  sums.quantities.values.forEach((value, at) => {
    if (value < 0) sums.quantities.values[at] = 0;
  });
  report(sheet, frame, sums, diagnostics);
  return { quantities: sums.quantities, cells: sums.cells, rows: sums.rows };
}

/** Bucket order of the check that a sheet's periods fit the horizon's. */
const LENGTH: Readonly<Record<Bucket, number>> = { week: 1, month: 2, quarter: 3 };

/** Says when a sheet names longer periods than the plan's (an error: they can't be split) or shorter ones (they add up). */
export function checkPeriodLength(sheet: SheetRecords, bucket: Bucket, diagnostics: Diagnostic[]): void {
  const said = new Set<Bucket>();
  for (const { points } of sheet.records) {
    for (const { period, place } of points) {
      const found = period.bucket;
      if (found === undefined || found === bucket || said.has(found)) continue;
      said.add(found);
      const code = LENGTH[found] > LENGTH[bucket] ? 'coarser-periods' : 'finer-periods';
      diagnostics.push({ code, place, parameters: { role: sheet.role, found, bucket } });
    }
  }
}

interface Outside {
  count: number;
  quantity: number;
  place: Place | undefined;
  firstDay: SerialDay;
}

interface Repeat {
  readonly place: Place;
  readonly other: Place;
  count: number;
}

interface Sums {
  readonly quantities: Grid<ItemIndex>;
  readonly cells: (Place | undefined)[];
  readonly rows: (Place | undefined)[];
  readonly blanks: Place[];
  readonly before: Outside;
  readonly after: Outside;
  readonly negatives: Map<ItemIndex, { readonly place: Place; count: number }>;
  readonly repeats: Map<ItemIndex, Repeat>;
  /** Cells by item, then by customer and channel, then by period. */
  readonly owners: Map<ItemIndex, Map<string, Map<number, Place>>>;
  readonly summed: Map<ItemIndex, Place>;
}

function emptySums({ items, horizon }: Frame): Sums {
  const outside = (): Outside => ({ count: 0, quantity: 0, place: undefined, firstDay: 0 });
  return {
    quantities: new Grid<ItemIndex>(items.codes.length, horizon.starts.length),
    cells: new Array<Place | undefined>(items.codes.length * horizon.starts.length).fill(undefined),
    rows: new Array<Place | undefined>(items.codes.length).fill(undefined),
    blanks: [],
    before: outside(),
    after: outside(),
    negatives: new Map(),
    repeats: new Map(),
    owners: new Map(),
    summed: new Map(),
  };
}

interface Entry {
  readonly item: ItemIndex;
  readonly day: SerialDay;
  readonly position: number;
  readonly quantity: number;
  readonly place: Place;
}

function addQuantity({ item, day, position, quantity, place }: Entry, sums: Sums): void {
  const { quantities, cells } = sums;
  if (position < 0 || position >= quantities.periodCount) {
    if (quantity !== 0) noteOutside(position < 0 ? sums.before : sums.after, { day, quantity, place });
    return;
  }
  if (quantity < 0) {
    const noted = sums.negatives.get(item);
    if (noted === undefined) sums.negatives.set(item, { place, count: 1 });
    else noted.count++;
  }
  quantities.add(item, toIndex<PeriodIndex>(position), quantity);
  cells[item * quantities.periodCount + position] ??= place;
}

function noteOutside(outside: Outside, { day, quantity, place }: Pick<Entry, 'day' | 'quantity' | 'place'>): void {
  if (outside.place === undefined || day < outside.firstDay) {
    outside.place = place;
    outside.firstDay = day;
  }
  outside.count++;
  outside.quantity += quantity;
}

/** The cells read so far of a row's item, customer and channel, by period. */
function seenBefore({ fields }: SheetRecord, item: ItemIndex, sums: Sums): Map<number, Place> {
  const owners = sums.owners.get(item) ?? new Map<string, Map<number, Place>>();
  const owner = `${ownerPart(fields.get('customer')?.value)}\t${ownerPart(fields.get('channel')?.value)}`;
  const seen = owners.get(owner) ?? new Map<number, Place>();
  owners.set(owner, seen);
  sums.owners.set(item, owners);
  return seen;
}

/** A repeat is the same item, customer, channel and period (or day) again; the same item and period of another customer is summed. */
function noteRepeat(seen: Map<number, Place>, { item, key, place }: { readonly item: ItemIndex; readonly key: number; readonly place: Place }, sums: Sums): void {
  const other = seen.get(key);
  if (other === undefined) {
    const others = [...(sums.owners.get(item)?.values() ?? [])];
    if (others.some((owner) => owner.has(key)) && !sums.summed.has(item)) sums.summed.set(item, place);
    seen.set(key, place);
    return;
  }
  const noted = sums.repeats.get(item);
  if (noted === undefined) sums.repeats.set(item, { place, other, count: 1 });
  else noted.count++;
}

function ownerPart(value: string | number | boolean | undefined): string {
  return value === undefined ? '' : keyOf(String(value));
}

function report(sheet: SheetRecords, { items, horizon }: Frame, sums: Sums, diagnostics: Diagnostic[]): void {
  const { role } = sheet;
  const code = (item: ItemIndex): string => items.codes[item] ?? '';
  for (const [item, { place, count }] of sums.negatives) {
    diagnostics.push({ code: 'negative-quantity', place, parameters: { role, item: code(item), count } });
  }
  for (const [item, { place, other, count }] of sums.repeats) {
    diagnostics.push({ code: 'duplicate-quantity', place, parameters: { role, item: code(item), count, other } });
  }
  const [summed] = sums.summed.values();
  if (summed !== undefined) {
    diagnostics.push({ code: 'summed-rows', place: summed, parameters: { role, ...someItems([...sums.summed.keys()], items.codes) } });
  }
  const [blank] = sums.blanks;
  if (role === 'demand' && blank !== undefined) {
    diagnostics.push({ code: 'blank-demand', place: blank, parameters: { count: sums.blanks.length } });
  }
  reportOutside(role, sums, horizon.bucket, diagnostics);
}

function reportOutside(role: SheetRole, { before, after }: Sums, bucket: Bucket, diagnostics: Diagnostic[]): void {
  if (before.count > 0) {
    const { count, quantity, place, firstDay: first } = before;
    diagnostics.push(
      role === 'demand'
        ? { code: 'past-demand', place, parameters: { count, quantity, first, bucket } }
        : { code: 'past-due', place, parameters: { role, count, quantity, first, bucket } },
    );
  }
  if (after.count > 0) {
    diagnostics.push({ code: 'beyond-horizon', place: after.place, parameters: { role, count: after.count, quantity: after.quantity } });
  }
}
