import { toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { PlanningModel } from '../domain/planning-model';
import type { ScenarioChange } from '../domain/scenario';

/**
 * Demand changed by a share (of a customer's part of it, for a customer), or by so many units a period in all, spread over the items
 * of the scope as their demand of the period is (evenly where there is none). Never below 0. Firm orders stay as they are.
 */
export function changeDemand(model: PlanningModel, { scope, amount, from, to }: ScenarioChange): PlanningModel {
  if (amount.kind !== 'share' && amount.kind !== 'amount') return model;
  const demand = copyOf(model.demand);
  for (let t = from; t <= to; t++) {
    const parts = scope.items.map((i) => model.demand.at(i, t) * (scope.shares?.at(i, t) ?? 1));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    scope.items.forEach((i, position) => {
      const part = parts[position] as number;
      const added = amount.kind === 'share' ? part * amount.share : amount.amount * (whole > 0 ? part / whole : 1 / parts.length);
      demand.set(i, t, Math.max(0, model.demand.at(i, t) + added));
    });
  }
  return { ...model, demand };
}

/**
 * Receipts of the periods changed by a share, or moved so many periods later (earlier when negative, at the first period at the
 * earliest); what would arrive after the horizon no longer counts.
 */
export function changeReceipts(model: PlanningModel, change: ScenarioChange): PlanningModel {
  const { scope, amount, from, to } = change;
  if (amount.kind !== 'share' && amount.kind !== 'amount') return model;
  const receipts = copyOf(model.receipts);
  for (const i of scope.items) {
    for (let t = from; t <= to; t++) {
      const quantity = model.receipts.at(i, t);
      if (quantity === 0) continue;
      const goesTo = amount.kind === 'share' ? t : toIndex<PeriodIndex>(Math.max(0, t + amount.amount));
      const arrives = amount.kind === 'share' ? quantity * (1 + amount.share) : quantity;
      receipts.add(i, t, -quantity);
      if (goesTo < receipts.periodCount) receipts.add(i, goesTo, arrives);
    }
  }
  return sameValues(receipts, model.receipts) ? model : { ...model, receipts };
}

function copyOf(grid: Grid<ItemIndex>): Grid<ItemIndex> {
  const copy = new Grid<ItemIndex>(grid.rowCount, grid.periodCount);
  copy.values.set(grid.values);
  return copy;
}

function sameValues(a: Grid<ItemIndex>, b: Grid<ItemIndex>): boolean {
  return a.values.every((value, cell) => value === b.values[cell]);
}
