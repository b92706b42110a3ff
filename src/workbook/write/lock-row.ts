import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import { a1, columnLetters } from '../../domain/place';
import { isLock, lastingBounds, type QuantityBound } from '../../domain/plan-bounds';
import { lockMark, LOCK_MARKS } from '../lock-marks';
import type { DraftCell, ValidationDraft } from '../sheet-draft';
import { areaBetween, cell } from './cells';
import type { ReportContext } from './report-context';

/** The Lock row of an item: what a planner keeps of each period, as it was given; empty cells to type in elsewhere. */
export function lockCells({ planLayout: layout, report: { model } }: ReportContext, i: ItemIndex): readonly DraftCell[] {
  const { subcontractCost } = model.items[i] as Item;
  const bounds = lastingBounds(model.bounds);
  const [made, bought] = [lockedPeriods(bounds.production, i), lockedPeriods(bounds.subcontract, i)];
  const row = layout.row(i, 'lock');
  return indicesUpTo<PeriodIndex>(model.horizon.starts.length).map((t) => {
    // Nothing can be bought of an item without a subcontract cost: x and P say the same.
    const subcontract = bought.has(t) || (made.has(t) && subcontractCost === undefined);
    return cell(row, layout.period(t), lockMark({ production: made.has(t), subcontract }) ?? null, 'lock');
  });
}

function lockedPeriods(bounds: readonly QuantityBound[], i: ItemIndex): ReadonlySet<PeriodIndex> {
  return new Set(bounds.filter((bound) => bound.item === i && isLock(bound)).map(({ period }) => period));
}

/** One rule for all periods of all blocks: it asks nothing of the rows that hold numbers. */
export function lockValidations({ planLayout: layout, messages }: ReportContext): readonly ValidationDraft[] {
  const { columns, firstRow, lastRow } = layout;
  if (lastRow < firstRow) return [];
  const { measures, lockMessage } = messages.sheets.plan;
  const mark = a1(firstRow, columns.firstPeriod);
  const isKnown = [...LOCK_MARKS.keys()].map((known) => `UPPER(${mark})="${known.toUpperCase()}"`);
  const isOtherRow = `$${columnLetters(columns.measure)}${firstRow + 1}<>"${measures.lock}"`;
  return [
    {
      kind: 'custom',
      formula: `OR(${[isOtherRow, ...isKnown].join(',')})`,
      area: areaBetween(firstRow, columns.firstPeriod, lastRow, columns.lastPeriod),
      message: lockMessage,
    },
  ];
}
