import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import { lockedQuantity } from '../bounds';
import { unitCosts } from '../unit-costs';
import type { ProgramDraft } from './build';
import { programKey } from './program-keys';

/** What serves no demand yet: backlog carried to the next period, or lost sales, by the planner's rule; and subcontract. */
export function addShortageColumns(draft: ProgramDraft): void {
  for (const i of indicesUpTo<ItemIndex>(draft.model.items.length)) {
    if (draft.model.rules.unmetDemand === 'backlog') addBacklog(draft, i);
    else addLost(draft, i);
    addSubcontract(draft, i);
  }
}

function addBacklog({ model, layout, builder, elasticPrice }: ProgramDraft, i: ItemIndex): void {
  const costs = unitCosts(model, i);
  const last = layout.periodCount - 1;
  const finalCost = costs.lost + (model.rules.finalBacklogAllowed ? 0 : elasticPrice);
  for (let t = 0; t <= last; t++) {
    const cell = i * layout.periodCount + t;
    layout.backlog[cell] = builder.addColumn(programKey('backlog', cell), costs.backlog + (t === last ? finalCost : 0), 0, Infinity);
    builder.enter(layout.balanceRows[cell] as number, 1);
    if (t < last) builder.enter(layout.balanceRows[cell + 1] as number, -1);
  }
}

/** Backlog that the planner brings along may be lost with the first period's demand. */
function addLost({ model, layout, builder }: ProgramDraft, i: ItemIndex): void {
  const { lost } = unitCosts(model, i);
  const { openingStock } = model.items[i] as Item;
  for (const t of indicesUpTo<PeriodIndex>(layout.periodCount)) {
    const cell = i * layout.periodCount + t;
    const most = model.demand.at(i, t) + (t === 0 ? Math.max(0, -openingStock) : 0);
    if (most === 0) continue;
    layout.lost[cell] = builder.addColumn(programKey('lost', cell), lost, 0, most);
    builder.enter(layout.balanceRows[cell] as number, 1);
  }
}

function addSubcontract({ model, layout, builder, bounds }: ProgramDraft, i: ItemIndex): void {
  const { subcontractCost, subcontractMax } = model.items[i] as Item;
  for (let t = 0; t < layout.periodCount; t++) {
    const cell = i * layout.periodCount + t;
    const bound = bounds.subcontract(i, t);
    const most = Math.min(bound?.most ?? Infinity, subcontractCost === undefined ? 0 : subcontractMax);
    const locked = lockedQuantity(bound);
    if ((locked ?? most) === 0) continue;
    const [lower, upper] = locked === undefined ? [bound?.least ?? 0, most] : [locked, locked];
    layout.subcontract[cell] = builder.addColumn(programKey('subcontract', cell), subcontractCost ?? 0, lower, upper);
    builder.enter(layout.balanceRows[cell] as number, 1);
  }
}
