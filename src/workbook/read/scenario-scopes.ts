import { indicesUpTo, toIndex, type ItemIndex, type ResourceIndex } from '../../domain/axis';
import { Grid } from '../../domain/grid';
import type { Item } from '../../domain/item';
import type { Resource } from '../../domain/resource';
import type { ScenarioLever, ScenarioScope } from '../../domain/scenario';
import { keyOf } from './key';
import type { SheetRecords } from './records';
import { nearestName } from './resolve-name';
import { resolveSeries, type Frame } from './resolve-series';

/** What a scope's name can stand for. */
export interface ScopeSources {
  readonly frame: Frame;
  readonly items: readonly Item[];
  readonly resources: readonly Resource[];
  readonly demand: SheetRecords;
  /** Forecast [u], by item and period. */
  readonly forecast: Grid<ItemIndex>;
}

/** Finds what a lever is changed for; a fault says why it can't be. */
export interface Scopes {
  find(lever: ScenarioLever, written: string): ScenarioScope | ScopeFault;
}

type ScopeFault =
  | { readonly fault: 'unknown'; readonly suggestion: string | undefined }
  | { readonly fault: 'wrong'; readonly expected: 'resource' | 'item' | 'none' };

const OF_RESOURCES: ReadonlySet<ScenarioLever> = new Set<ScenarioLever>(['capacity', 'overtime', 'extraShift']);
const OF_ALL: ReadonlySet<ScenarioLever> = new Set<ScenarioLever>(['unmetDemand', 'marginTarget']);
const ALL_WORDS: ReadonlySet<string> = new Set(['', 'all', 'tout', 'tous', 'toutes', '*']);

/** The scopes of a plan. A name is looked for among items, then families, customers and resources, those that suit the lever first. */
export function scopesOf(sources: ScopeSources): Scopes {
  const { items, resources } = sources;
  const all: ScenarioScope = { kind: 'all', name: '', items: indicesUpTo(items.length), resources: indicesUpTo(resources.length) };
  const customers = new Map<string, string>();
  for (const { fields } of sources.demand.records) {
    const customer = String(fields.get('customer')?.value ?? '');
    if (customer !== '') customers.set(keyOf(customer), customer);
  }
  const finders: Readonly<Record<'resource' | 'item' | 'family' | 'customer', (key: string) => ScenarioScope | undefined>> = {
    item: (key) => itemScope('item', sources, (item) => keyOf(item.code) === key),
    family: (key) => itemScope('family', sources, (item) => keyOf(item.family) === key),
    customer: (key) => customerScope(sources, customers.get(key)),
    resource: (key) => resourceScope(resources, key),
  };
  return {
    find: (lever, written) => {
      const key = keyOf(written);
      if (ALL_WORDS.has(key)) return all;
      const suited = OF_RESOURCES.has(lever) ? (['resource'] as const) : lever === 'demand' ? (['item', 'family', 'customer'] as const) : (['item', 'family'] as const);
      const found = OF_ALL.has(lever) ? undefined : suited.map((kind) => finders[kind](key)).find((scope) => scope !== undefined);
      if (found !== undefined) return found;
      if (Object.values(finders).some((find) => find(key) !== undefined)) return { fault: 'wrong', expected: expectedScope(lever) };
      const known = [...items.map(({ code }) => code), ...new Set(items.map(({ family }) => family)), ...customers.values(), ...resources.map(({ code }) => code)];
      return { fault: 'unknown', suggestion: nearestName(written, known.filter((name) => name !== '')) };
    },
  };
}

function expectedScope(lever: ScenarioLever): 'resource' | 'item' | 'none' {
  if (OF_ALL.has(lever)) return 'none';
  return OF_RESOURCES.has(lever) ? 'resource' : 'item';
}

function itemScope(kind: 'item' | 'family', { items }: ScopeSources, isMeant: (item: Item) => boolean): ScenarioScope | undefined {
  const found = items.flatMap((item, i) => (isMeant(item) ? [toIndex<ItemIndex>(i)] : []));
  const [first] = found;
  const item = first === undefined ? undefined : items[first];
  return item === undefined ? undefined : { kind, name: kind === 'item' ? item.code : item.family, items: found, resources: [] };
}

function resourceScope(resources: readonly Resource[], key: string): ScenarioScope | undefined {
  const position = resources.findIndex(({ code }) => keyOf(code) === key);
  return position < 0 ? undefined : { kind: 'resource', name: resources[position]?.code ?? '', items: [], resources: [toIndex<ResourceIndex>(position)] };
}

/** A customer's part of the forecast: its own rows of the Demand sheet ÷ all rows of the item and period. */
function customerScope({ frame, demand, forecast }: ScopeSources, name: string | undefined): ScenarioScope | undefined {
  if (name === undefined) return undefined;
  const records = demand.records.filter(({ fields }) => keyOf(String(fields.get('customer')?.value ?? '')) === keyOf(name));
  // What is amiss with these rows was said when all were read.
  const { quantities } = resolveSeries({ ...demand, records }, frame, []);
  const shares = new Grid<ItemIndex>(forecast.rowCount, forecast.periodCount);
  forecast.values.forEach((total, cell) => {
    shares.values[cell] = total > 0 ? Math.min(1, (quantities.values[cell] as number) / total) : 0;
  });
  const items = indicesUpTo<ItemIndex>(forecast.rowCount).filter((i) => shares.row(i).some((share) => share > 0));
  return { kind: 'customer', name, items, resources: [], shares };
}
