import type { ItemIndex } from '../../domain/axis';
import type { SerialDay } from '../../domain/calendar';
import { isError, type Diagnostic } from '../../domain/diagnostic';
import type { RevenueBudget } from '../../domain/finance';
import { Grid } from '../../domain/grid';
import type { InputPlaces } from '../../domain/input-places';
import type { PlanningModel } from '../../domain/planning-model';
import type { Scenario } from '../../domain/scenario';
import { checkAgainstHistory, checkHighDemand } from './check-demand';
import { modelItems } from './model-items';
import { modelPlaces } from './model-places';
import type { InputRecords, SheetRecords } from './records';
import { resolveBudget } from './resolve-budget';
import { resolveCapacity } from './resolve-capacity';
import { resolveDemand } from './resolve-demand';
import { pastForecast, type PastForecast } from './past-forecast';
import { resolveHistory, type SalesHistory } from './resolve-history';
import { resolveHorizon, type ResolvedHorizon } from './resolve-horizon';
import { resolveItems } from './resolve-items';
import { resolveMaster } from './resolve-master';
import { occurrenceFrom } from './resolve-period';
import { resolveRouting } from './resolve-routing';
import { resolveScenarios } from './resolve-scenarios';
import { resolveLevers, type PlacedLever } from './resolve-levers';
import { checkPeriodLength, resolveSeries, type Frame } from './resolve-series';
import { checkStockAge, latestStockDate, resolveStock } from './resolve-stock';
import { resolveSettings, type PlanSettings } from './settings';

export interface BuiltModel {
  /** Undefined when an error in the data stops the plan. */
  readonly model: PlanningModel | undefined;
  readonly places: InputPlaces;
  /** Actual sales before the horizon; undefined when none are given. */
  readonly history: SalesHistory | undefined;
  /** Forecasts that have met their sales; undefined when Demand and History share no past period. */
  readonly past: PastForecast | undefined;
  /** Of the Scenarios sheet, in its order. */
  readonly scenarios: readonly Scenario[];
  /** Of the Decided levers sheet; none of them is pulled in the model. */
  readonly levers: readonly PlacedLever[];
  /** Revenue that the Budget sheet asks for; absent without one. */
  readonly budget?: RevenueBudget | undefined;
  /** In the order in which they were found. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The planning model of a workbook's records, with every default filled in and every doubt reported.
 * `today` serves only to date periods that don't say their year.
 */
export function buildModel(records: InputRecords, context: { readonly today: SerialDay }): BuiltModel {
  const diagnostics: Diagnostic[] = [];
  const settings = resolveSettings(records.get('settings'), diagnostics);
  const demand = records.get('demand');
  const stockDate = latestStockDate(records.get('stock'));
  const basis = { firstPeriod: firstDay(settings, stockDate ?? context.today), bucket: settings.bucket, stockDate, today: context.today };
  const resolved = demand === undefined ? undefined : resolveHorizon(demand, basis, diagnostics);
  if (demand === undefined || resolved === undefined) return { model: undefined, places: NO_PLACES, history: undefined, past: undefined, scenarios: [], levers: [], diagnostics };
  return modelOn(resolved, { records, demand, settings }, diagnostics);
}

const NO_PLACES: InputPlaces = { demand: () => undefined, stock: () => undefined, capacity: () => undefined };

/** The day that the first period setting means; a name without a year means the next such period. */
function firstDay({ firstPeriod }: PlanSettings, from: SerialDay): SerialDay | undefined {
  if (firstPeriod?.kind === 'yearless') return occurrenceFrom(firstPeriod.number, firstPeriod.bucket, from);
  return firstPeriod?.kind === 'date' ? firstPeriod.day : undefined;
}

interface Inputs {
  readonly records: InputRecords;
  readonly demand: SheetRecords;
  readonly settings: PlanSettings;
}

function modelOn({ horizon, anchor }: ResolvedHorizon, { records, demand, settings }: Inputs, diagnostics: Diagnostic[]): BuiltModel {
  const items = resolveItems(records, diagnostics);
  const frame: Frame = { items, horizon, anchor };
  const resolvedDemand = resolveDemand({ demand, orders: records.get('orders') }, frame, settings, diagnostics);
  const stock = resolveStock(records.get('stock'), items, diagnostics);
  checkStockAge(records.get('stock'), items, { firstDay: horizon.starts[0] ?? 0, limitDays: settings.stockAgeLimitDays }, diagnostics);
  const master = resolveMaster(records, items, diagnostics);
  const capacitySheet = records.get('capacity');
  const capacity = capacitySheet && resolveCapacity(capacitySheet, frame, diagnostics);
  const routings = capacity && resolveRouting({ items, master, routings: records.get('routings'), capacity }, diagnostics);
  const modelled = modelItems({ items, master, onHand: stock.onHand, routings: routings ?? [], defaults: settings, bucket: horizon.bucket }, diagnostics);
  const receipts = receiptsOf(records.get('receipts'), frame, diagnostics);
  const history = resolveHistory(records.get('history'), frame, diagnostics);
  const places = modelPlaces(resolvedDemand.forecast, stock, capacity?.cells ?? []);
  const toCheck = { items: modelled, horizon, forecast: resolvedDemand.forecast.quantities, places };
  checkHighDemand(toCheck, diagnostics);
  if (history !== undefined) checkAgainstHistory(toCheck, history, diagnostics);
  const { demand: used, orders } = resolvedDemand;
  const model = { horizon, items: modelled, resources: capacity?.resources ?? [], demand: used, orders, receipts, rules: settings.rules };
  const budget = resolveBudget(records.get('budget'), { frame, items: modelled, currency: settings.rules.currency }, diagnostics);
  const scopes = { frame, items: modelled, resources: model.resources, demand, forecast: resolvedDemand.forecast.quantities };
  const scenarios = resolveScenarios(records.get('scenarios'), scopes, diagnostics);
  const levers = resolveLevers(records.get('levers'), scopes, diagnostics);
  return { model: diagnostics.some(isError) ? undefined : model, places, history, past: history && pastForecast(demand, history, frame), scenarios, levers, budget, diagnostics };
}

function receiptsOf(sheet: SheetRecords | undefined, frame: Frame, diagnostics: Diagnostic[]): Grid<ItemIndex> {
  if (sheet === undefined) return new Grid<ItemIndex>(frame.items.codes.length, frame.horizon.starts.length);
  checkPeriodLength(sheet, frame.horizon.bucket, diagnostics);
  return resolveSeries(sheet, frame, diagnostics).quantities;
}
