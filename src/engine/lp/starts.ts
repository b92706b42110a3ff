import { indicesUpTo, toIndex, type ItemIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import { hasLots, itemHours } from '../load';
import type { ProgramDraft } from './build';
import { ABSENT } from './layout';
import { largestStart } from './largest-start';

/**
 * Starts of each item in the periods in which they can be decided and still arrive within the horizon. With whole lots a
 * start column counts lots, and an order column (0 or 1) carries minimum orders and set-ups that have no lot size.
 */
export function addStartColumns(draft: ProgramDraft): void {
  const { model, layout } = draft;
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    if (!item.canStart) return;
    const whole = draft.lots === 'whole' && hasLots(model, item);
    if (whole && item.lotSize > 0) layout.startUnits[i] = item.lotSize;
    const end = layout.periodCount - item.leadTimePeriods;
    for (const t of indicesUpTo(Math.max(0, end))) {
      if (t < model.rules.frozenPeriods) continue;
      if (whole) addWholeStart(draft, item, i, t);
      else addStart(draft, item, i, { t, largest: Infinity, rows: [] });
    }
  });
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
  layout.starts[i * periodCount + start.t] = builder.addColumn(item.unitCost * units, 0, start.largest);
  builder.enter(layout.balanceRows[i * periodCount + start.t + item.leadTimePeriods] as number, units);
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
  const most = Math.max(least, isLots ? Math.ceil(largest) : largest);
  const hours = itemHours(model, item);
  if (!isOrdered(least, isLots) && hours.every(({ perStart }) => perStart === 0)) {
    addStart(draft, item, i, { t, largest: most, rows: [] });
    if (isLots) builder.makeWhole();
    return;
  }
  const mostRow = builder.addRow(-Infinity, 0);
  const leastRow = builder.addRow(0, Infinity);
  addStart(draft, item, i, { t, largest: most, rows: [mostRow, leastRow] });
  if (isLots) builder.makeWhole();
  layout.orders[i * layout.periodCount + t] = builder.addColumn(0, 0, 1);
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
