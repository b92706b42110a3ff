import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import { isoDate, type Bucket } from '../../domain/calendar';
import type { Plan } from '../../domain/plan';
import type { PlanningModel } from '../../domain/planning-model';

/** What a plan decides for one item and period [u]. */
export interface PlanDecision {
  readonly item: string;
  /** First day, `YYYY-MM-DD`. */
  readonly period: string;
  readonly production: number;
  readonly subcontract: number;
}

/** The same with the stock projected for the period's end. */
export interface PlanFigure extends PlanDecision {
  readonly stock: number;
}

/** The figures of a plan with what it planned: an item and period of these without a figure has 0 of all. */
export interface PlannedFigures<Figure extends PlanDecision = PlanFigure> {
  /** First days of its first and last period; empty when nothing is known of it. */
  readonly first: string;
  readonly last: string;
  /** Undefined in texts that don't say. */
  readonly bucket: Bucket | undefined;
  readonly items: readonly string[];
  readonly figures: readonly Figure[];
}

/** First word of the line that says what was planned. It is no figure: where one has its production stands a day. */
const SPAN = 'horizon';
const BUCKETS: readonly Bucket[] = ['week', 'month', 'quarter'];

/**
 * The decisions of a plan and its stock as text, parts apart by tabs: a line with the first and last period, the bucket and the items
 * without any figure, then a line an item and period where one of the figures isn't 0.
 */
export function figuresText(model: PlanningModel, plan: Plan): string {
  const { items, horizon } = model;
  const lines = indicesUpTo<ItemIndex>(items.length).map((i) => linesOf(model, plan, i));
  const idle = items.filter((_, i) => lines[i]?.length === 0).map(({ code }) => oneLine(code));
  const span = [SPAN, isoDate(horizon.starts[0] ?? 0), isoDate(horizon.starts.at(-1) ?? 0), horizon.bucket, ...idle].join('\t');
  return [span, ...lines.flat()].join('\n');
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

/** The same with what was planned; where the text doesn't say, that is taken from the figures. */
export function plannedFigures(text: string): PlannedFigures {
  const figures = figuresFrom(text);
  const [word, from = '', to = '', unit, ...idle] = (text.split('\n')[0] ?? '').split('\t');
  const isSaid = word === SPAN && BUCKETS.some((bucket) => bucket === unit);
  const periods = figures.map(({ period }) => period).sort();
  const items = [...new Set(figures.map(({ item }) => item))];
  if (!isSaid) return { first: periods[0] ?? '', last: periods.at(-1) ?? '', bucket: undefined, items, figures };
  return { first: from, last: to, bucket: BUCKETS.find((bucket) => bucket === unit), items: [...items, ...idle], figures };
}

function linesOf({ items, horizon }: PlanningModel, plan: Plan, i: ItemIndex): readonly string[] {
  return indicesUpTo<PeriodIndex>(horizon.starts.length).flatMap((t) => {
    const figures = [plan.production.at(i, t), plan.subcontract.at(i, t), plan.stock.at(i, t)].map(rounded);
    return figures.every((figure) => figure === 0) ? [] : [[oneLine(items[i]?.code ?? ''), isoDate(horizon.starts[t] ?? 0), ...figures].join('\t')];
  });
}

/** A millionth of a unit is nothing to a planner and much in a file. */
function rounded(figure: number): number {
  return Number(figure.toFixed(6));
}

function oneLine(code: string): string {
  return code.replaceAll(/\s+/g, ' ');
}
