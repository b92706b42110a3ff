import { indicesUpTo, toIndex, type ItemIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import { lockedQuantity } from '../bounds';
import { hasLots, itemHours } from '../load';
import type { ProgramDraft } from './build';
import { ABSENT } from './layout';
import { largestStart } from './largest-start';
import { programKey } from './program-keys';

/**
 * Starts of each item in the periods in which they can be decided and still arrive within the horizon. With whole lots a
 * start column counts lots, and an order column (0 or 1) carries minimum orders and set-ups that have no lot size.
 */
export function addStartColumns(draft: ProgramDraft): void {
  const { model, layout } = draft;
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    const whole = draft.lots === 'whole' && hasLots(model, item);
    if (whole && item.lotSize > 0) layout.startUnits[i] = item.lotSize;
    const end = item.canStart ? layout.periodCount - item.leadTimePeriods : 0;
    for (const t of indicesUpTo(layout.periodCount)) {
      const locked = lockedQuantity(draft.bounds.production(i, t));
      if (locked !== undefined) addLocked(draft, item, i, { t, quantity: locked });
      else if (t < model.rules.frozenPeriods || t >= end) continue;
      else if (whole) addWholeStart(draft, item, i, t);
      else addStart(draft, item, i, { t, largest: Infinity, rows: [] });
    }
  });
}

/** A start that was decided, even in a frozen period, after the last that arrives in time, or against lots. */
function addLocked(draft: ProgramDraft, item: Item, i: ItemIndex, { t, quantity }: { readonly t: number; readonly quantity: number }): void {
  const { model, layout, builder } = draft;
  if (quantity === 0) return;
  addStart(draft, item, i, { t, largest: quantity / (layout.startUnits[i] as number), rows: [] });
  if (draft.lots === 'relaxed') return;
  const cell = i * layout.periodCount + t;
  layout.orders[cell] = builder.addColumn(programKey('order', cell), 0, 1, 1);
  for (const { resource, perStart } of itemHours(model, item)) {
    const row = layout.capacityRows[resource * layout.periodCount + t] as number;
    if (row !== ABSENT) builder.enter(row, perStart);
  }
}

interface Start {
  readonly t: number;
  /** In column units. */
  readonly largest: number;
  /** Further rows that the start enters with coefficient 1. */
  readonly rows: readonly number[];
}

function addStart(draft: ProgramDraft, item: Item, i: ItemIndex, start: Start): void {
  const { model, layout, builder } = draft;
  const { periodCount } = layout;
  const units = layout.startUnits[i] as number;
  const cell = i * periodCount + start.t;
  const { least = 0, most = Infinity } = draft.bounds.production(i, start.t) ?? {};
  layout.starts[cell] = builder.addColumn(programKey('start', cell), item.unitCost * units, least / units, Math.min(start.largest, most / units));
  if (start.t + item.leadTimePeriods < periodCount) builder.enter(layout.balanceRows[cell + item.leadTimePeriods] as number, units);
  for (const { resource, perUnit } of itemHours(model, item)) {
    const row = layout.capacityRows[resource * periodCount + start.t] as number;
    if (row !== ABSENT) builder.enter(row, perUnit * units);
  }
  for (const row of start.rows) builder.enter(row, 1);
}

function addWholeStart(draft: ProgramDraft, item: Item, i: ItemIndex, t: number): void {
  const { model, layout, builder } = draft;
  const units = layout.startUnits[i] as number;
  const isLots = item.lotSize > 0;
  const least = isLots ? Math.ceil(item.minimumOrder / units - 1e-9) : item.minimumOrder;
  const largest = largestStart(draft, item, i, t) / units;
  const bounded = Math.max(largest, (draft.bounds.production(i, t)?.least ?? 0) / units);
  const most = Math.max(least, isLots ? Math.ceil(bounded) : bounded);
  const hours = itemHours(model, item);
  if (!isOrdered(least, isLots) && hours.every(({ perStart }) => perStart === 0)) {
    addStart(draft, item, i, { t, largest: most, rows: [] });
    if (isLots) builder.makeWhole();
    return;
  }
  const cell = i * layout.periodCount + t;
  const mostRow = builder.addRow(programKey('orderMost', cell), -Infinity, 0);
  const leastRow = builder.addRow(programKey('orderLeast', cell), 0, Infinity);
  addStart(draft, item, i, { t, largest: most, rows: [mostRow, leastRow] });
  if (isLots) builder.makeWhole();
  layout.orders[cell] = builder.addColumn(programKey('order', cell), 0, 0, 1);
  builder.makeWhole();
  builder.enter(mostRow, -most);
  builder.enter(leastRow, -least);
  for (const { resource, perStart } of hours) {
    const row = layout.capacityRows[resource * layout.periodCount + t] as number;
    if (row !== ABSENT) builder.enter(row, perStart);
  }
}

/** True when a minimum order asks for more than one lot, so that a column must tell nothing from something. */
function isOrdered(least: number, isLots: boolean): boolean {
  return isLots ? least > 1 : least > 0;
}
