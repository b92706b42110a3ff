import { toIndex, type ItemIndex, type ResourceIndex } from '../../domain/axis';
import type { Diagnostic, SheetRole } from '../../domain/diagnostic';
import type { RoutingStep } from '../../domain/item';
import type { Place } from '../../domain/place';
import type { SheetRecord, SheetRecords } from './records';
import type { ResolvedCapacity } from './resolve-capacity';
import { someItems, type ItemTable } from './resolve-items';
import type { MasterData } from './resolve-master';
import { nearestName } from './resolve-name';

/** What routings are resolved from. */
export interface RoutingSources {
  readonly items: ItemTable;
  readonly master: MasterData;
  readonly routings: SheetRecords | undefined;
  readonly capacity: ResolvedCapacity;
}

/**
 * The steps of each item: its rows of Routings, each of which is needed; else the resource and hours of its master data.
 * A bought item has none. When hours per unit are given nowhere, capacity counts units: one an item, and it is said.
 */
export function resolveRouting(sources: RoutingSources, diagnostics: Diagnostic[]): readonly (readonly RoutingStep[])[] {
  const { items, master, capacity } = sources;
  const makeOrBuy = master.texts('makeOrBuy');
  const hours = hoursPerUnit(master);
  const inUnits = hours.every((value) => value === undefined) && !(sources.routings?.records ?? []).some((row) => rowHours(row) !== undefined);
  const routed = routingRows(sources, inUnits, diagnostics);
  const found: Findings = { noHours: [], noResource: [], onlyResource: [], overruled: [] };
  const resources = resourceColumn(sources, diagnostics);
  const steps = items.codes.map((_, position) => {
    const item = toIndex<ItemIndex>(position);
    if (makeOrBuy[item] === 'buy') return [];
    const own = routed.get(item);
    if (own !== undefined) {
      if (hours[item] !== undefined) found.overruled.push(item);
      return own.map(({ resource, hoursPerUnit: each, setupHoursPerLot }) => ({ resource, hoursPerUnit: each, setupHoursPerLot }));
    }
    return stepOf({ item, hours: inUnits ? 1 : hours[item], resource: resources[item], only: capacity.resources.length === 1 }, found);
  });
  report(sources, found, inUnits, diagnostics);
  return steps;
}

interface Findings {
  readonly noHours: ItemIndex[];
  readonly noResource: ItemIndex[];
  readonly onlyResource: ItemIndex[];
  readonly overruled: ItemIndex[];
}

/** Hours per unit, given as such or as units per hour. */
function hoursPerUnit(master: MasterData): readonly (number | undefined)[] {
  const rates = master.numbers('unitsPerHour');
  return master.numbers('hoursPerUnit').map((hours, item) => hours ?? inverse(rates[item]));
}

function rowHours({ fields }: SheetRecord): number | undefined {
  const hours = fields.get('hoursPerUnit')?.value;
  if (typeof hours === 'number' && hours >= 0) return hours;
  const rate = fields.get('unitsPerHour')?.value;
  return typeof rate === 'number' ? inverse(rate) : undefined;
}

function inverse(rate: number | undefined): number | undefined {
  return rate === undefined || rate <= 0 ? undefined : 1 / rate;
}

interface PlacedStep extends RoutingStep {
  readonly place: Place;
}

function routingRows({ items, routings, capacity }: RoutingSources, inUnits: boolean, diagnostics: Diagnostic[]): Map<ItemIndex, PlacedStep[]> {
  const routed = new Map<ItemIndex, PlacedStep[]>();
  for (const row of routings?.records ?? []) {
    const item = items.itemOf(row, 'routings', diagnostics);
    if (item === undefined) continue;
    const field = row.fields.get('resource');
    const resource = resourceIndex({ name: field?.value, place: field?.place ?? row.place }, 'routings', capacity, diagnostics);
    if (resource === undefined) continue;
    const named = { item: items.codes[item] as string, resource: capacity.names.names[resource] as string };
    const step = { resource, ...rowSteps(row, { ...named, inUnits }, diagnostics), place: row.place };
    routed.set(item, withStep(routed.get(item) ?? [], step, named, diagnostics));
  }
  return routed;
}

function rowSteps(
  row: SheetRecord, { item, resource, inUnits }: { readonly item: string; readonly resource: string; readonly inUnits: boolean }, diagnostics: Diagnostic[],
): Pick<RoutingStep, 'hoursPerUnit' | 'setupHoursPerLot'> {
  const hours = rowHours(row) ?? (inUnits ? 1 : undefined);
  if (hours === undefined) diagnostics.push({ code: 'no-routing-hours', place: row.place, parameters: { item, resource } });
  const setup = row.fields.get('setupHoursPerLot')?.value;
  return { hoursPerUnit: hours ?? 0, setupHoursPerLot: typeof setup === 'number' ? Math.max(0, setup) : 0 };
}

/** Two steps on one resource are one that takes the hours of both. */
function withStep(
  steps: readonly PlacedStep[], step: PlacedStep, named: { readonly item: string; readonly resource: string }, diagnostics: Diagnostic[],
): PlacedStep[] {
  const twin = steps.find(({ resource }) => resource === step.resource);
  if (twin === undefined) return [...steps, step];
  diagnostics.push({ code: 'duplicate-routing', place: step.place, parameters: { ...named, other: twin.place } });
  const both = {
    ...twin, hoursPerUnit: twin.hoursPerUnit + step.hoursPerUnit, setupHoursPerLot: twin.setupHoursPerLot + step.setupHoursPerLot,
  };
  return steps.map((known) => (known === twin ? both : known));
}

/** The resource that each item's master data names; one that Capacity does not list is an error. */
function resourceColumn({ items, master, capacity }: RoutingSources, diagnostics: Diagnostic[]): readonly (ResourceIndex | undefined)[] {
  const names = master.texts('resource');
  const makeOrBuy = master.texts('makeOrBuy');
  return items.codes.map((_, position) => {
    const item = toIndex<ItemIndex>(position);
    const name = names[item];
    if (name === undefined || makeOrBuy[item] === 'buy') return undefined;
    return resourceIndex({ name, place: master.cell('resource', item) }, 'items', capacity, diagnostics);
  });
}

/** Position of a named resource; the only one when no name is given, or when Capacity itself names none. */
function resourceIndex(
  { name, place }: { readonly name: string | number | boolean | undefined; readonly place: Place | undefined },
  role: SheetRole, { names, named }: ResolvedCapacity, diagnostics: Diagnostic[],
): ResourceIndex | undefined {
  if (!named || (name === undefined && names.names.length === 1)) return toIndex<ResourceIndex>(0);
  const resource = String(name ?? '');
  const position = names.find(resource) ?? names.findSameNumber(resource);
  if (position !== undefined) return toIndex<ResourceIndex>(position);
  diagnostics.push({ code: 'unknown-resource', place, parameters: { role, resource, suggestion: nearestName(resource, names.names) } });
  return undefined;
}

function stepOf(
  { item, hours, resource, only }: {
    readonly item: ItemIndex; readonly hours: number | undefined; readonly resource: ResourceIndex | undefined; readonly only: boolean;
  },
  found: Findings,
): readonly RoutingStep[] {
  if (hours === undefined) {
    found.noHours.push(item);
    return [];
  }
  if (resource === undefined) (only ? found.onlyResource : found.noResource).push(item);
  const used = resource ?? (only ? toIndex<ResourceIndex>(0) : undefined);
  return used === undefined || hours === 0 ? [] : [{ resource: used, hoursPerUnit: hours, setupHoursPerLot: 0 }];
}

function report({ items, master, capacity }: RoutingSources, found: Findings, inUnits: boolean, diagnostics: Diagnostic[]): void {
  const resource = capacity.names.names[0] ?? '';
  const place = master.place('hoursPerUnit');
  // An item that nobody demands, a raw material in stock for one, needs neither hours nor a resource.
  const demanded = (list: readonly ItemIndex[]): readonly ItemIndex[] => list.filter((item) => item < items.demandedCount);
  const some = (list: readonly ItemIndex[]) => someItems(list, items.codes);
  const noHours = demanded(found.noHours);
  const noResource = demanded(found.noResource);
  if (inUnits) diagnostics.push({ code: 'capacity-in-units', place, parameters: {} });
  if (noHours.length > 0) diagnostics.push({ code: 'no-hours', place, parameters: some(noHours) });
  if (noResource.length > 0) diagnostics.push({ code: 'no-resource', place: master.place('resource'), parameters: some(noResource) });
  // One resource among units needs no further word: capacity-in-units says it all.
  if (capacity.named && !inUnits && found.onlyResource.length > 0) {
    diagnostics.push({ code: 'only-resource', place: master.place('resource'), parameters: { resource, ...some(found.onlyResource) } });
  }
  if (found.overruled.length > 0) diagnostics.push({ code: 'routing-over-item', place, parameters: some(found.overruled) });
}
