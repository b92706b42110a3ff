import { PERIODS_PER_YEAR, type Bucket } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import type { DefaultRule } from '../../domain/model-diagnostic';
import type { ColumnKey } from '../schema/column-keys';
import type { MasterData } from './resolve-master';

/** Yearly holding rate and backlog rate a period, as shares of unit cost and price. */
export interface CostRates {
  readonly holdingCostRate: number;
  readonly backlogCostRate: number;
}

/** Costs of each item, a number an item; a price is undefined when none is given. */
export interface ItemCosts {
  readonly unitCost: readonly number[];
  readonly price: readonly (number | undefined)[];
  readonly holdingCost: readonly number[];
  readonly backlogCost: readonly number[];
  readonly lostSaleCost: readonly number[];
}

/** Price ÷ unit cost, where one of them must stand in for the other. */
const USUAL_MARKUP = 1.3;

/**
 * Costs as given, and by rule where they are not; each rule is said once a column.
 * Lost sale = price, or 1.3 × unit cost; backlog = rate × that; holding = yearly rate × unit cost ÷ periods a year.
 */
export function resolveCosts(master: MasterData, rates: CostRates, bucket: Bucket, diagnostics: Diagnostic[]): ItemCosts {
  const onDemand = master.numbers('unitPrice');
  const price = master.numbers('price').map((value, item) => value ?? onDemand[item]);
  const unitCost = unitCosts(master, price, diagnostics);
  const worth = (item: number): number => price[item] ?? USUAL_MARKUP * (unitCost[item] ?? 0);
  const perPeriod = rates.holdingCostRate / PERIODS_PER_YEAR[bucket];
  return {
    unitCost,
    price,
    holdingCost: fillDefaults(
      master, { column: 'holdingCost', rule: 'shareOfUnitCost', value: rates.holdingCostRate, of: (item) => perPeriod * (unitCost[item] ?? 0) }, diagnostics),
    backlogCost: fillDefaults(
      master, { column: 'backlogCost', rule: 'shareOfPrice', value: rates.backlogCostRate, of: (item) => rates.backlogCostRate * worth(item) }, diagnostics),
    lostSaleCost: fillDefaults(master, { column: 'lostSaleCost', rule: 'price', value: USUAL_MARKUP, of: worth }, diagnostics),
  };
}

/** What stands in where a column gives nothing: `of` an item, by a rule whose number is `value`. */
export interface Filling {
  readonly column: ColumnKey;
  readonly rule: DefaultRule;
  readonly value: number;
  readonly of: (item: number) => number;
}

/** The column's numbers by item, filled in where it gives none; how many is said in one piece of information. */
export function fillDefaults(master: MasterData, filling: Filling, diagnostics: Diagnostic[]): readonly number[] {
  const given = master.numbers(filling.column);
  const missing = given.filter((value) => value === undefined).length;
  sayDefault(master, filling, { count: missing, total: given.length }, diagnostics);
  return given.map((value, item) => value ?? filling.of(item));
}

function unitCosts(master: MasterData, price: readonly (number | undefined)[], diagnostics: Diagnostic[]): readonly number[] {
  const given = master.numbers('unitCost');
  const known = given.filter((value) => value !== undefined);
  if (known.length === 0) return fillDefaults(master, { column: 'unitCost', rule: 'one', value: 1, of: () => 1 }, diagnostics);
  const mean = known.reduce((sum, cost) => sum + cost, 0) / known.length;
  const unpriced = given.filter((value, item) => value === undefined && price[item] === undefined).length;
  const priced = given.length - known.length - unpriced;
  const column = 'unitCost';
  sayDefault(master, { column, rule: 'priceShare', value: USUAL_MARKUP }, { count: priced, total: given.length }, diagnostics);
  sayDefault(master, { column, rule: 'meanCost', value: mean }, { count: unpriced, total: given.length }, diagnostics);
  return given.map((value, item) => value ?? standInCost(price[item], mean));
}

function standInCost(price: number | undefined, mean: number): number {
  return price === undefined ? mean : price / USUAL_MARKUP;
}

function sayDefault(
  master: MasterData,
  { column, rule, value }: Omit<Filling, 'of'>,
  { count, total }: { readonly count: number; readonly total: number },
  diagnostics: Diagnostic[],
): void {
  if (count === 0) return;
  diagnostics.push({ code: 'default-used', place: master.place(column), parameters: { column, count, total, rule, value } });
}
