import type { ItemIndex } from '../../domain/axis';
import type { Bucket } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Item, RoutingStep } from '../../domain/item';
import type { ColumnKey } from '../schema/column-keys';
import { fillDefaults, resolveCosts, type CostRates } from './resolve-costs';
import { someItems, type ItemTable } from './resolve-items';
import type { MasterData } from './resolve-master';

/** The settings that stand in for item data. */
export interface ItemDefaults extends CostRates {
  readonly defaultMinCoverage: number;
  readonly defaultMaxCoverage: number;
}

/** All that the items are made of. */
export interface ItemSources {
  readonly items: ItemTable;
  readonly master: MasterData;
  readonly onHand: readonly number[];
  readonly routings: readonly (readonly RoutingStep[])[];
  readonly defaults: ItemDefaults;
  readonly bucket: Bucket;
}

/** The model's items, every number known; what was assumed is said once a column. */
export function modelItems({ items, master, onHand, routings, defaults, bucket }: ItemSources, diagnostics: Diagnostic[]): readonly Item[] {
  const costs = resolveCosts(master, defaults, bucket, diagnostics);
  const rules = itemRules(master, diagnostics);
  const coverage = itemCoverage(items, master, defaults, diagnostics);
  const text = (column: ColumnKey): readonly string[] => master.texts(column).map((value) => value ?? '');
  const columns = {
    description: text('description'), family: text('family'), unit: text('unit'), openingStock: onHand,
    minCoverage: coverage.min, maxCoverage: coverage.max, subcontractCost: master.numbers('subcontractCost'),
    ...costs, ...rules,
  };
  sayUselessMaximum(items, master, diagnostics);
  sayUnpriced(items, costs.price, master, diagnostics);
  sayFreeBacklog(items, costs.backlogCost, master, diagnostics);
  return items.codes.map((code, item) => ({ code, ...rowOf(columns, item), routing: routings[item] ?? [], canStart: true }));
}

/** One value of each column: the columns have a value for every item. */
function rowOf<Columns extends Readonly<Record<string, readonly unknown[]>>>(
  columns: Columns, item: number,
): { readonly [Key in keyof Columns]: Columns[Key][number] } {
  return Object.fromEntries(Object.entries(columns).map(([key, values]) => [key, values[item]])) as { [Key in keyof Columns]: Columns[Key][number] };
}

/** What a blank cell of these columns means: nothing is asked. */
const BLANKS = {
  safetyStock: 0, lotSize: 0, minimumOrder: 0, leadTime: 0, priority: 1, finalStock: 0, shelfLife: Infinity, subcontractMax: Infinity,
} as const satisfies Partial<Record<ColumnKey, number>>;

type RuleColumn = keyof typeof BLANKS;

type RuleColumns = Readonly<
  Record<'safetyStock' | 'lotSize' | 'minimumOrder' | 'leadTimePeriods' | 'priority' | 'finalStock' | 'shelfLifePeriods' | 'subcontractMax', readonly number[]>
>;

/** The columns that ask something of the plan; those that no item fills in are said together, the others one by one. */
function itemRules(master: MasterData, diagnostics: Diagnostic[]): RuleColumns {
  const empty = (Object.keys(BLANKS) as RuleColumn[]).filter((column) => isEmpty(master, column));
  const noSubcontract = isEmpty(master, 'subcontractCost');
  const columns = [...empty.filter((column) => column !== 'subcontractMax'), ...(noSubcontract ? (['subcontractCost'] as const) : [])];
  if (columns.length > 0) diagnostics.push({ code: 'columns-not-given', place: master.place('safetyStock'), parameters: { columns } });
  const filled = (column: RuleColumn): readonly number[] => {
    const value = BLANKS[column];
    const rule = value === 0 ? 'zero' : value === 1 ? 'first' : 'noLimit';
    const silent = empty.includes(column) || column === 'subcontractMax';
    return fillDefaults(master, { column, rule, value, of: () => value }, silent ? [] : diagnostics);
  };
  return {
    safetyStock: filled('safetyStock'),
    lotSize: filled('lotSize'),
    minimumOrder: filled('minimumOrder'),
    leadTimePeriods: whole(master, 'leadTime', { values: filled('leadTime'), round: Math.ceil }, diagnostics),
    priority: whole(master, 'priority', { values: filled('priority'), round: (rank) => Math.max(1, Math.round(rank)) }, diagnostics),
    finalStock: filled('finalStock'),
    shelfLifePeriods: whole(master, 'shelfLife', { values: filled('shelfLife'), round: Math.floor }, diagnostics),
    subcontractMax: filled('subcontractMax'),
  };
}

function isEmpty(master: MasterData, column: ColumnKey): boolean {
  return master.numbers(column).every((value) => value === undefined);
}

/** Numbers of periods and ranks are whole: lead times are rounded up and shelf lives down, to be safe. */
function whole(
  master: MasterData, column: ColumnKey,
  { values, round }: { readonly values: readonly number[]; readonly round: (value: number) => number }, diagnostics: Diagnostic[],
): readonly number[] {
  return values.map((value, item) => {
    const taken = round(value);
    if (taken !== value) diagnostics.push({ code: 'not-a-whole-number', place: master.cell(column, item as ItemIndex), parameters: { column, value, taken } });
    return taken;
  });
}

/** Coverage in periods; a maximum given below the minimum is raised to it. */
function itemCoverage(
  items: ItemTable, master: MasterData, { defaultMinCoverage, defaultMaxCoverage }: ItemDefaults, diagnostics: Diagnostic[],
): { readonly min: readonly number[]; readonly max: readonly number[] } {
  const min = fillDefaults(master, { column: 'minCoverage', rule: 'setting', value: defaultMinCoverage, of: () => defaultMinCoverage }, diagnostics);
  const max = fillDefaults(master, { column: 'maxCoverage', rule: 'setting', value: defaultMaxCoverage, of: () => defaultMaxCoverage }, diagnostics);
  const raised = max.map((most, i) => {
    const least = min[i] ?? 0;
    if (most >= least) return most;
    const item = items.codes[i] ?? '';
    const place = master.cell('maxCoverage', i as ItemIndex) ?? master.cell('minCoverage', i as ItemIndex);
    diagnostics.push({ code: 'coverage-crossed', place, parameters: { item, min: least, max: most } });
    return least;
  });
  return { min, max: raised };
}

function sayUselessMaximum(items: ItemTable, master: MasterData, diagnostics: Diagnostic[]): void {
  const costs = master.numbers('subcontractCost');
  const useless = master.numbers('subcontractMax').flatMap((most, item) => (most !== undefined && most > 0 && costs[item] === undefined ? [item as ItemIndex] : []));
  if (useless.length === 0) return;
  diagnostics.push({ code: 'subcontract-without-cost', place: master.place('subcontractMax'), parameters: someItems(useless, items.codes) });
}

/** Without prices there is no revenue to show; with some of them, what is shown is too low. */
function sayUnpriced(items: ItemTable, prices: readonly (number | undefined)[], master: MasterData, diagnostics: Diagnostic[]): void {
  const unpriced = prices.flatMap((price, item) => (price === undefined ? [item as ItemIndex] : []));
  if (unpriced.length === 0 || unpriced.length === prices.length) return;
  diagnostics.push({ code: 'no-price', place: master.place('price'), parameters: someItems(unpriced, items.codes) });
}

/** A backlog that costs nothing lets the plan deliver as late as it likes. */
function sayFreeBacklog(items: ItemTable, backlogCost: readonly number[], master: MasterData, diagnostics: Diagnostic[]): void {
  const free = backlogCost.flatMap((cost, item) => (cost === 0 ? [item as ItemIndex] : []));
  if (free.length > 0) diagnostics.push({ code: 'late-is-free', place: master.place('backlogCost'), parameters: someItems(free, items.codes) });
}
