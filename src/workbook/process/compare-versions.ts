import type { Costs } from '../../domain/plan';
import type { Kpis } from '../../domain/kpi';
import { keyOf } from '../read/key';
import type { PlanDecision, PlannedFigures } from './plan-figures';
import type { MeasuredPlan } from './plan-versions';

/** One of two plans that are compared; what isn't kept of it is undefined. */
export interface ComparedPlan {
  readonly measured: MeasuredPlan | undefined;
  readonly planned: PlannedFigures<PlanDecision> | undefined;
  /** `snapshotOf` its input. */
  readonly snapshot: string | undefined;
}

/** What differs between two plans. */
export interface PlanDifferences {
  /** The total cost, then the costs and measures that one of them has. */
  readonly measures: readonly MeasureChange[];
  /** Figures that differ in the periods that both plan, by value, the most first; undefined when they can't be compared. */
  readonly figures: readonly FigureChange[] | undefined;
  /** Cells of the input; undefined when one of the inputs isn't kept. */
  readonly changedCells: number | undefined;
}

/** A measure before and after; shares 0 … 1, money, or periods. */
export interface MeasureChange {
  readonly measure: keyof Costs | keyof Kpis;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Production and subcontracting [u] of an item in a period, before and after. */
export interface FigureChange {
  readonly item: string;
  /** First day, `YYYY-MM-DD`. */
  readonly period: string;
  readonly production: Change;
  readonly subcontract: Change;
  /** (|change of production| + |change of subcontracting|) × what a unit is worth. */
  readonly value: number;
}

interface Change {
  readonly before: number;
  readonly after: number;
}

/** Compares two plans, `worth` being the value of a unit of an item. An item that only one of them plans has 0 in the other. */
export function planDifferences(before: ComparedPlan, after: ComparedPlan, worth: (item: string) => number): PlanDifferences {
  return {
    measures: measureChanges(before.measured, after.measured),
    figures: before.planned === undefined || after.planned === undefined ? undefined : figureChanges(before.planned, after.planned, worth),
    changedCells: before.snapshot === undefined || after.snapshot === undefined ? undefined : changedCells(before.snapshot, after.snapshot),
  };
}

const COSTS = ['production', 'regularLabour', 'overtime', 'subcontract', 'holding', 'backlog', 'lostSales', 'hiring', 'layoff'] as const satisfies readonly (keyof Costs)[];
const KPIS = ['serviceLevel', 'fillRate', 'stockValue', 'coverage', 'turns', 'utilisation', 'revenue', 'margin'] as const satisfies readonly (keyof Kpis)[];

function measureChanges(before: MeasuredPlan | undefined, after: MeasuredPlan | undefined): readonly MeasureChange[] {
  const costs = COSTS.map((measure) => ({ measure, before: before?.costs?.[measure], after: after?.costs?.[measure] }));
  const kpis = KPIS.map((measure) => ({ measure, before: before?.kpis[measure], after: after?.kpis[measure] }));
  return [
    { measure: 'total', before: before?.cost, after: after?.cost },
    // A cost that neither of them has says nothing.
    ...costs.filter((change) => (change.before ?? 0) !== 0 || (change.after ?? 0) !== 0),
    ...kpis.filter((change) => change.before !== undefined || change.after !== undefined),
  ];
}

type Planned = PlannedFigures<PlanDecision>;

/** A difference [u] that no sheet shows. */
const NOTHING = 1e-6;

function figureChanges(before: Planned, after: Planned, worth: (item: string) => number): readonly FigureChange[] | undefined {
  const isAlike = before.bucket === undefined || after.bucket === undefined || before.bucket === after.bucket;
  const first = before.first > after.first ? before.first : after.first;
  const last = before.last < after.last ? before.last : after.last;
  if (!isAlike || first > last) return undefined;
  const [then, now] = [before, after].map(({ figures }) => new Map(figures.filter(({ period }) => period >= first && period <= last).map((figure) => [placeOf(figure), figure])));
  const places = new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...places]
    .map((place) => changeOf(then?.get(place), now?.get(place), worth))
    .filter((change) => unitsOf(change) > NOTHING)
    .sort((a, b) => b.value - a.value || unitsOf(b) - unitsOf(a) || (a.period < b.period ? -1 : 1));
}

function placeOf({ item, period }: PlanDecision): string {
  return `${period} ${keyOf(item)}`;
}

function changeOf(before: PlanDecision | undefined, after: PlanDecision | undefined, worth: (item: string) => number): FigureChange {
  const { item, period } = after ?? before ?? { item: '', period: '' };
  const of = (kind: 'production' | 'subcontract'): Change => ({ before: before?.[kind] ?? 0, after: after?.[kind] ?? 0 });
  const change = { item, period, production: of('production'), subcontract: of('subcontract'), value: 0 };
  return { ...change, value: unitsOf(change) * worth(item) };
}

function unitsOf({ production, subcontract }: Pick<FigureChange, 'production' | 'subcontract'>): number {
  return Math.abs(production.after - production.before) + Math.abs(subcontract.after - subcontract.before);
}

/** Cells whose value is another, that came or that went. */
function changedCells(before: string, after: string): number {
  const then = cellsOf(before);
  const now = cellsOf(after);
  return [...new Set([...then.keys(), ...now.keys()])].filter((cell) => then.get(cell) !== now.get(cell)).length;
}

/** Values by role, subject and column: all of a snapshot's line but its last part. */
function cellsOf(snapshot: string): ReadonlyMap<string, string> {
  const lines = snapshot === '' ? [] : snapshot.split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf('\t')), line.slice(line.lastIndexOf('\t') + 1)]));
}
