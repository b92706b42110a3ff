import { toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../../../src/domain/axis';
import { horizonFrom, serialDay, type Bucket } from '../../../src/domain/calendar';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import type { Exception } from '../../../src/domain/exception';
import { Grid } from '../../../src/domain/grid';
import type { InputPlaces } from '../../../src/domain/input-places';
import type { Item } from '../../../src/domain/item';
import { cellPlace } from '../../../src/domain/place';
import type { Plan } from '../../../src/domain/plan';
import type { PlanningModel } from '../../../src/domain/planning-model';
import type { Report } from '../../../src/domain/report';
import type { Resource } from '../../../src/domain/resource';
import { evaluate } from '../../../src/engine/evaluate';
import { measure } from '../../../src/engine/measure';
import type { Language } from '../../../src/i18n/language';
import { chooseNames } from '../../../src/workbook/choose-names';
import { EMPTY_LEDGER } from '../../../src/workbook/ledger';
import type { ReportOptions } from '../../../src/workbook/write/report-context';

/** What a test may change in the sample company. */
export interface SampleOptions {
  readonly itemCount?: number;
  readonly periodCount?: number;
  readonly bucket?: Bucket;
  readonly unmetDemand?: 'backlog' | 'lost';
  readonly leadTimePeriods?: number;
  readonly hasWorkforce?: boolean;
  readonly hasSetup?: boolean;
  readonly hasOrders?: boolean;
  readonly holdsBack?: boolean;
  readonly units?: readonly string[];
  readonly price?: number | undefined;
  readonly maxCoverage?: number;
  readonly exceptions?: readonly Exception[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** A small firm that makes pumps, valves and sensors on two resources; one item runs short, one has too much. */
export function sampleReport(options: SampleOptions = {}): Report {
  const model = sampleModel(options);
  const size = [model.items.length, model.horizon.starts.length] as const;
  const plan = samplePlan(model, options);
  return {
    model,
    plan,
    kpis: measure(model, plan),
    exceptions: options.exceptions ?? sampleExceptions(model),
    diagnostics: options.diagnostics ?? [],
    places: samplePlaces(),
    ...(options.hasOrders === true ? { availableToPromise: new Grid<ItemIndex>(...size, 7) } : {}),
    unconstrainedLoad: new Grid(model.resources.length, size[1], 500),
  };
}

/** As `sampleOptions`, but into the workbook that holds the input. */
export function inPlaceOptions(language: Language): ReportOptions {
  const { names } = chooseNames([], EMPTY_LEDGER, language);
  return { language, names, version: '0.1.0', runAt: serialDay(2026, 1, 12) };
}

/** How the tests write a report: into another workbook beside the input. */
export function sampleOptions(language: Language, changes: Partial<ReportOptions> = {}): ReportOptions {
  return { ...inPlaceOptions(language), inputFile: 'sample.xlsx', ...changes };
}

function sampleModel(options: SampleOptions): PlanningModel {
  const { itemCount = 12, periodCount = 12, bucket = 'month' } = options;
  const items = Array.from({ length: itemCount }, (_, i) => sampleItem(i, options));
  const demand = new Grid<ItemIndex>(itemCount, periodCount);
  const receipts = new Grid<ItemIndex>(itemCount, periodCount);
  for (let i = 0; i < itemCount; i++) {
    for (let t = 0; t < periodCount; t++) {
      demand.set(toIndex(i), toIndex(t), t % 12 === 7 ? 0 : 60 + ((i * 17) % 50) + Math.round(30 * Math.sin(t / 2)));
    }
    if (i % 4 === 1) receipts.set(toIndex(i), toIndex(1), 40);
  }
  return {
    horizon: horizonFrom(serialDay(2026, 1, 5), periodCount, bucket),
    items,
    resources: sampleResources(periodCount, options),
    demand,
    orders: options.hasOrders === true ? demand : undefined,
    receipts,
    rules: {
      unmetDemand: options.unmetDemand ?? 'backlog', holdingOn: 'ending', finalBacklogAllowed: true, frozenPeriods: 0, overloadThreshold: 1,
      wholeWorkers: true, lotSizing: options.hasSetup === true, serviceTarget: 0.95, currency: 'EUR',
    },
  };
}

function sampleItem(i: number, options: SampleOptions): Item {
  const families = ['Pumps', 'Valves', 'Sensors'];
  const units = options.units ?? ['pcs'];
  return {
    code: `P-${100 + i}`, description: '', family: families[i % 3] ?? '', unit: units[i % units.length] ?? '',
    openingStock: { 2: -25, 3: 900 }[i] ?? 80 + 5 * i, unitCost: 20 + 3 * i, price: 'price' in options ? options.price : 40 + 5 * i,
    safetyStock: 20, minCoverage: 0.5, maxCoverage: options.maxCoverage ?? 3, lotSize: i === 1 ? 20 : 0, minimumOrder: 0,
    leadTimePeriods: i % 3 === 0 ? (options.leadTimePeriods ?? 0) : 0,
    routing: sampleRouting(i, options.hasSetup === true ? 0.5 : 0),
    canStart: true, priority: 1, holdingCost: 0.4, backlogCost: 4, lostSaleCost: 40, subcontractCost: i % 5 === 0 ? 45 : undefined,
    subcontractMax: 30, finalStock: 0, shelfLifePeriods: Infinity,
  };
}

/** Every sixth item is bought, every second one is welded as well as assembled. */
function sampleRouting(i: number, setupHoursPerLot: number): Item['routing'] {
  if (i % 6 === 5) return [];
  const assembly = { resource: toIndex<ResourceIndex>(0), hoursPerUnit: 0.25 + 0.05 * (i % 4), setupHoursPerLot };
  return i % 2 === 0 ? [assembly, { resource: toIndex<ResourceIndex>(1), hoursPerUnit: 0.4, setupHoursPerLot: 0 }] : [assembly];
}

function sampleResources(periodCount: number, options: SampleOptions): readonly Resource[] {
  const filled = (hours: number): Float64Array => new Float64Array(periodCount).fill(hours);
  const assembly: Resource = {
    code: 'Assembly',
    tiers: [
      { kind: 'regular', hours: filled(260).map((hours, t) => (t % 12 === 7 ? 0 : hours)), costPerHour: 30, perWorker: false },
      { kind: 'overtime', hours: filled(60), costPerHour: 45, perWorker: false },
    ],
  };
  const welding: Resource =
    options.hasWorkforce === true
      ? {
          code: 'Welding',
          tiers: [{ kind: 'regular', hours: filled(120), costPerHour: 0, perWorker: true }],
          workforce: { openingWorkers: 2, hireCost: 800, layoffCost: 500, wagePerPeriod: 2600, minWorkers: 1, maxWorkers: 5 },
        }
      : { code: 'Welding', tiers: [{ kind: 'regular', hours: filled(240), costPerHour: 28, perWorker: false }] };
  return [assembly, welding];
}

/** Makes what is missing, within a fixed share of the hours, so that the busiest months run late. */
function samplePlan(model: PlanningModel, options: SampleOptions): Plan {
  const [itemCount, periodCount] = [model.items.length, model.horizon.starts.length];
  const production = new Grid<ItemIndex>(itemCount, periodCount);
  const subcontract = new Grid<ItemIndex>(itemCount, periodCount);
  model.items.forEach((item, position) => {
    const i = toIndex<ItemIndex>(position);
    let net = item.openingStock;
    for (let t = 0; t < periodCount; t++) {
      const ahead = model.demand.row(i)[t + item.leadTimePeriods] ?? 0;
      const wanted = Math.max(0, ahead + item.safetyStock * 2 - Math.max(net, -40));
      const quantity = t % 12 === 7 ? 0 : Math.round(Math.min(wanted, 92) * 4) / 4;
      if (t + item.leadTimePeriods < periodCount) production.set(i, toIndex(t), quantity);
      if (item.subcontractCost !== undefined && t === 4) subcontract.set(i, toIndex(t), 12.5);
      net += quantity - model.demand.at(i, toIndex<PeriodIndex>(t));
    }
  });
  const workers = model.resources.map((resource) =>
    resource.workforce === undefined ? undefined : new Float64Array(periodCount).map((_, t) => (t < 4 ? 2 : t < 9 ? 3 : 2)),
  );
  const held = new Grid<ItemIndex>(itemCount, periodCount);
  if (options.holdsBack === true) held.set(toIndex(0), toIndex(3), 11);
  const unmet = options.holdsBack !== true ? {} : model.rules.unmetDemand === 'lost' ? { lost: held } : { backlog: held };
  const evaluation = evaluate(model, { production, subcontract, workers, ...unmet });
  return { ...evaluation, status: 'feasible', gap: 0.004, bound: evaluation.objective - 1250, prices: undefined };
}

function sampleExceptions(model: PlanningModel): readonly Exception[] {
  const [item, other] = [toIndex<ItemIndex>(2), toIndex<ItemIndex>(3)];
  if (model.items.length < 4) return [];
  return [
    {
      kind: 'shortage', severity: 'high', item, resource: undefined, period: toIndex(2), lastPeriod: toIndex(4), quantity: 120, value: 5400,
      cause: { kind: 'leadTime', leadTimePeriods: 2 },
      options: [
        { lever: { kind: 'overtime', resource: toIndex(0), period: toIndex(2), hours: 12 }, cost: 640, estimated: true },
        { lever: { kind: 'subcontract', item, period: toIndex(2), quantity: 60 }, cost: 1200, estimated: true },
      ],
    },
    {
      kind: 'overstock', severity: 'medium', item: other, resource: undefined, period: toIndex(0), lastPeriod: toIndex(5), quantity: 610, value: 1464,
      cause: { kind: 'openingStock', quantity: 900 }, options: [{ lever: { kind: 'promote', item: other, quantity: 300 }, cost: -500, estimated: true }],
    },
    {
      kind: 'overload', severity: 'low', item: undefined, resource: toIndex<ResourceIndex>(0), period: toIndex(1), lastPeriod: toIndex(1), quantity: 34, value: 510,
      cause: { kind: 'cheaper' }, options: [],
    },
  ];
}

function samplePlaces(): InputPlaces {
  return {
    demand: (item, period) => cellPlace({ sheet: 'Demand' }, item + 1, period + 1),
    stock: (item) => cellPlace({ sheet: 'Stock' }, item + 1, 1),
    capacity: (resource, period) => cellPlace({ sheet: 'Capacity' }, resource + 1, period + 1),
  };
}
