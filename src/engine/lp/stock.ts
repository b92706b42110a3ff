import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import { unitCosts, type UnitCosts } from '../unit-costs';
import type { ProgramDraft } from './build';
import { programKey, type ProgramFamily } from './program-keys';

/**
 * Stock at each period's end in segments, cheapest first: up to the target (holding − penalty of being below), up to the
 * maximum (holding), above it (holding + penalty); above what perishes the elastic price is added. The slopes ascend,
 * so the segments fill in order. Final stock that is asked for has a row of its own.
 */
export function addStockColumns(draft: ProgramDraft): void {
  const { model, layout, builder } = draft;
  for (const i of indicesUpTo<ItemIndex>(model.items.length)) {
    const { finalStock } = model.items[i] as Item;
    const costs = unitCosts(model, i);
    for (const t of indicesUpTo<PeriodIndex>(layout.periodCount)) {
      const cell = i * layout.periodCount + t;
      const isAsked = t === layout.periodCount - 1 && finalStock > 0;
      const asked = isAsked ? builder.addRow(programKey('finalStock', cell), finalStock, Infinity) : undefined;
      for (const segment of segments(draft, costs, i, t)) addSegment(draft, segment, cell, asked);
      if (asked === undefined) continue;
      builder.addColumn(programKey('finalStockLack', cell), draft.elasticPrice, 0, finalStock);
      builder.enter(asked, 1);
    }
  }
}

interface Segment {
  readonly family: ProgramFamily;
  readonly width: number;
  /** What one unit more costs. */
  readonly slope: number;
}

function segments(draft: ProgramDraft, costs: UnitCosts, i: ItemIndex, t: PeriodIndex): readonly Segment[] {
  const target = draft.target.at(i, t);
  const maximum = draft.maximum.at(i, t);
  const perishable = draft.perishable.at(i, t);
  const isLast = t === draft.layout.periodCount - 1;
  const result: Segment[] = [];
  let from = 0;
  const ends = [
    { family: 'stockToTarget', to: target },
    { family: 'stockToMaximum', to: maximum },
    { family: 'stockToPerishable', to: perishable },
    { family: 'stockBeyond', to: Infinity },
  ] as const;
  for (const { family, to } of [...ends].sort((a, b) => (a.to === b.to ? 0 : a.to - b.to))) {
    if (to <= from) continue;
    let steering = isLast ? -costs.finalCredit : 0;
    if (from < target) steering -= costs.belowTarget;
    if (from >= maximum) steering += costs.aboveMaximum;
    const holding = isLast ? costs.finalHolding : costs.holding;
    const perished = from >= perishable ? draft.elasticPrice : 0;
    result.push({ family, width: to - from, slope: holding + draft.steering * steering + perished });
    from = to;
  }
  return result;
}

function addSegment({ layout, builder }: ProgramDraft, segment: Segment, cell: number, asked: number | undefined): void {
  builder.addColumn(programKey(segment.family, cell), segment.slope, 0, segment.width);
  builder.enter(layout.balanceRows[cell] as number, -1);
  const isLast = (cell + 1) % layout.periodCount === 0;
  if (!isLast) builder.enter(layout.balanceRows[cell + 1] as number, 1);
  if (asked !== undefined) builder.enter(asked, 1);
}
