import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import { isoDate } from '../../domain/calendar';
import type { Plan } from '../../domain/plan';
import type { PlanningModel } from '../../domain/planning-model';

/** What a plan decides for one item and period [u]; stock is the projected one at the period's end. */
export interface PlanFigure {
  readonly item: string;
  /** First day, `YYYY-MM-DD`. */
  readonly period: string;
  readonly production: number;
  readonly subcontract: number;
  readonly stock: number;
}

/** The decisions of a plan and its stock as text: a line an item and period where one of them isn't 0, its parts apart by tabs. */
export function figuresText({ items, horizon }: PlanningModel, plan: Plan): string {
  return indicesUpTo<ItemIndex>(items.length)
    .flatMap((i) =>
      indicesUpTo<PeriodIndex>(horizon.starts.length).flatMap((t) => {
        const figures = [plan.production.at(i, t), plan.subcontract.at(i, t), plan.stock.at(i, t)].map(rounded);
        return figures.every((figure) => figure === 0) ? [] : [[oneLine(items[i]?.code ?? ''), isoDate(horizon.starts[t] ?? 0), ...figures].join('\t')];
      }),
    )
    .join('\n');
}

/** The figures of a text of `figuresText`; a line that somebody spoiled is left out. */
export function figuresFrom(text: string): readonly PlanFigure[] {
  return text.split('\n').flatMap((line) => {
    const [item, period, ...numbers] = line.split('\t');
    const [production, subcontract, stock] = numbers.map(Number);
    const all = [production, subcontract, stock].every((number) => number !== undefined && Number.isFinite(number));
    return item === undefined || period === undefined || !all ? [] : [{ item, period, production: production ?? 0, subcontract: subcontract ?? 0, stock: stock ?? 0 }];
  });
}

/** A millionth of a unit is nothing to a planner and much in a file. */
function rounded(figure: number): number {
  return Number(figure.toFixed(6));
}

function oneLine(code: string): string {
  return code.replaceAll(/\s+/g, ' ');
}
