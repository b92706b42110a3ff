import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import type { ProgramDraft } from './build';
import { programKey } from './program-keys';

/**
 * One row an item and period [u]:
 * arrived starts + subcontract + (stock − backlog) of the period before − (stock − backlog) + lost = demand − receipts.
 */
export function addBalanceRows({ model, layout, builder }: ProgramDraft): void {
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const { openingStock } = model.items[i] as Item;
    for (const t of indicesUpTo<PeriodIndex>(layout.periodCount)) {
      const needed = model.demand.at(i, t) - model.receipts.at(i, t) - (t === 0 ? openingStock : 0);
      const cell = i * layout.periodCount + t;
      layout.balanceRows[cell] = builder.addRow(programKey('balance', cell), needed, needed);
    }
  }
}
