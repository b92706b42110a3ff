import { isoDate, type Bucket } from '../../domain/calendar';
import { findPlanBlocks, plannedQuantity, type PlanBlock } from '../read/plan-blocks';
import type { SheetData } from '../workbook';
import type { PlanDecision, PlannedFigures } from './plan-figures';

/** Production and subcontracting as they stand on a Plan sheet of ours, typed changes included; undefined when its headers are gone. What is no quantity counts as 0. */
export function planSheetFigures(sheet: SheetData): PlannedFigures<PlanDecision> | undefined {
  const layout = findPlanBlocks(sheet);
  if (layout === undefined) return undefined;
  const days = [...layout.periods.values()].sort((a, b) => a - b);
  const [first = 0, second = first] = days;
  const blocks = [...layout.blocks.values()];
  return {
    first: isoDate(first),
    last: isoDate(days.at(-1) ?? first),
    bucket: bucketOf(second - first),
    items: blocks.map(({ code }) => code),
    figures: blocks.flatMap((block) => [...layout.periods].map(([column, day]) => decisionIn(sheet, block, { column, day }))),
  };
}

/** Days from one period to the next tell how long they are. */
function bucketOf(days: number): Bucket | undefined {
  if (days === 0) return undefined;
  if (days <= 7) return 'week';
  return days <= 31 ? 'month' : 'quarter';
}

function decisionIn({ cells }: SheetData, { code, production, subcontract }: PlanBlock, { column, day }: { readonly column: number; readonly day: number }): PlanDecision {
  const quantity = (row: number | undefined): number => (row === undefined ? 0 : (plannedQuantity(cells.at(row, column).value) ?? 0));
  return { item: code, period: isoDate(day), production: quantity(production), subcontract: quantity(subcontract) };
}
