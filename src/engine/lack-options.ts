import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import type { Cause, Lever, Option } from '../domain/exception';
import { fullResources } from './full-resources';
import { hireFor } from './hire';
import { savedBy } from './item-findings';
import { costsOf, isMore, itemOf, type ItemFinding, type Situation } from './situation';
import { hoursFor, startableUnits } from './spare-hours';

/**
 * Ways to have the missing units of an item in the worst period of a shortage, a delay or a lack of safety stock: expedite a
 * receipt, subcontract, work extra hours left unused, make it earlier, hire, find more hours where they are all used, postpone
 * another item, or accept.
 */
export function lackOptions(situation: Situation, finding: ItemFinding, cause: Cause): readonly Option[] {
  const remedies = [
    expedite(situation, finding),
    subcontract(situation, finding),
    workExtraHours(situation, finding),
    prebuild(situation, finding),
    hire(situation, finding),
    addHours(situation, finding, cause),
    postponeAnother(situation, finding),
  ];
  const options = remedies
    .filter((remedy) => remedy !== undefined)
    .map(({ lever, units, money }) => ({ lever, cost: money - savedBy(situation, finding, units), estimated: true }));
  return finding.kind === 'belowSafety' ? options : [...options, accept(finding)];
}

/** A lever with the units that it makes available in the worst period, and its money before what they save. */
interface Remedy {
  readonly lever: Lever;
  readonly units: number;
  readonly money: number;
}

function expedite(situation: Situation, { item, worst, quantity }: ItemFinding): Remedy | undefined {
  const receipts = situation.model.receipts.row(item);
  const period = receipts.findIndex((received, t) => t > worst && received > 0);
  if (period < 0) return undefined;
  const units = Math.min(quantity, receipts[period] as number);
  return { lever: { kind: 'expedite', item, period: toIndex(period), to: worst, quantity: units }, units, money: 0 };
}

function subcontract(situation: Situation, finding: ItemFinding): Remedy | undefined {
  const { item, worst, quantity } = finding;
  const costs = costsOf(situation, item);
  const units = Math.min(quantity, itemOf(situation, item).subcontractMax - situation.plan.subcontract.at(item, worst));
  const isDecided = situation.model.bounds?.subcontract.some((bound) => bound.item === item && bound.period === worst) ?? false;
  if (costs.subcontract === Infinity || isDecided || !isMore(units, 0)) return undefined;
  const money = addedMoney(situation, finding, { units, price: costs.subcontract });
  return { lever: { kind: 'subcontract', item, period: worst, quantity: units }, units, money };
}

function workExtraHours(situation: Situation, finding: ItemFinding): Remedy | undefined {
  const { item, quantity } = finding;
  const start = startOf(situation, finding);
  if (start === undefined) return undefined;
  const units = startableUnits(situation, item, start, quantity);
  const { money, extra } = hoursFor(situation, item, start, units);
  if (extra === undefined || !isMore(units, 0)) return undefined;
  return { lever: { ...extra, period: start }, units, money: money + startMoney(situation, finding, units) };
}

/** The nearest earlier period with spare hours, when there are none in the period itself. */
function prebuild(situation: Situation, finding: ItemFinding): Remedy | undefined {
  const { item, quantity } = finding;
  const start = startOf(situation, finding);
  if (start === undefined || fullResources(situation, item, start).length === 0) return undefined;
  const earliest = start - Math.min(start, itemOf(situation, item).shelfLifePeriods);
  for (const from of indicesUpTo<PeriodIndex>(start).slice(earliest).reverse()) {
    const units = startableUnits(situation, item, from, quantity);
    if (!isMore(units, 0)) continue;
    const kept = costsOf(situation, item).holding * (start - from);
    const money = hoursFor(situation, item, from, units).money + units * kept + startMoney(situation, finding, units);
    return { lever: { kind: 'prebuild', item, from, quantity: units }, units, money };
  }
  return undefined;
}

function hire(situation: Situation, finding: ItemFinding): Remedy | undefined {
  const full = fullStep(situation, finding);
  if (full === undefined) return undefined;
  const { resource, start, perUnit } = full;
  const span = { from: start, to: start + finding.lastPeriod - finding.worst };
  const hired = hireFor(situation, resource, finding.quantity * perUnit, span);
  if (hired === undefined) return undefined;
  const units = hired.hours / perUnit;
  const money = hired.money + startMoney(situation, finding, units);
  return { lever: { kind: 'hire', resource, period: start, workers: hired.workers }, units, money };
}

/** What the missing hours would be worth, where all hours of the resource are used. */
function addHours(situation: Situation, finding: ItemFinding, cause: Cause): Remedy | undefined {
  if (cause.kind !== 'capacity') return undefined;
  const { resource, to } = cause;
  const perUnit = situation.hours[finding.item]?.find((step) => step.resource === resource)?.perUnit ?? 0;
  const units = finding.quantity;
  return { lever: { kind: 'addHours', resource, period: to, hours: units * perUnit }, units, money: startMoney(situation, finding, units) };
}

/** Of the items that rank lower on the full resource, the one whose delay costs least for the hours that it frees. */
function postponeAnother(situation: Situation, finding: ItemFinding): Remedy | undefined {
  const full = fullStep(situation, finding);
  if (full === undefined) return undefined;
  const { resource, start, perUnit } = full;
  const hoursOf = (j: ItemIndex): number => situation.hours[j]?.find((step) => step.resource === resource)?.perUnit ?? 0;
  const delay = (j: ItemIndex): number => {
    const { backlog, lost } = costsOf(situation, j);
    return situation.model.rules.unmetDemand === 'lost' ? lost : backlog;
  };
  const rank = itemOf(situation, finding.item).priority;
  const [other] = (situation.itemsOn[resource] ?? [])
    .filter((j) => itemOf(situation, j).priority > rank && situation.plan.production.at(j, start) > 0)
    .sort((a, b) => delay(a) / hoursOf(a) - delay(b) / hoursOf(b));
  if (other === undefined) return undefined;
  const quantity = Math.min(situation.plan.production.at(other, start), (finding.quantity * perUnit) / hoursOf(other));
  const units = (quantity * hoursOf(other)) / perUnit;
  // The other item may wait longer than a period: what the plan would pay for the hours is the least that they are worth.
  const hoursWorth = units * perUnit * (situation.plan.prices?.hour.at(resource, start) ?? 0);
  const money = Math.max(quantity * delay(other), hoursWorth) + startMoney(situation, finding, units);
  return { lever: { kind: 'postpone', item: other, period: start, quantity }, units, money };
}

function accept({ item, quantity }: ItemFinding): Option {
  return { lever: { kind: 'acceptLate', item, quantity }, cost: 0, estimated: false };
}

/** The start that arrives in the worst period; undefined when it lies before the horizon. */
function startOf(situation: Situation, { item, worst }: ItemFinding): PeriodIndex | undefined {
  const start = worst - itemOf(situation, item).leadTimePeriods;
  return start >= 0 ? toIndex<PeriodIndex>(start) : undefined;
}

interface FullStep {
  readonly resource: ResourceIndex;
  readonly start: PeriodIndex;
  readonly perUnit: number;
}

/** The resource that stops a start in time, when it is the only one that does. */
function fullStep(situation: Situation, finding: ItemFinding): FullStep | undefined {
  const { canStart } = itemOf(situation, finding.item);
  const start = startOf(situation, finding);
  if (!canStart || start === undefined || start < situation.model.rules.frozenPeriods) return undefined;
  const [resource, another] = fullResources(situation, finding.item, start);
  const step = situation.hours[finding.item]?.find((hours) => hours.resource === resource);
  return resource === undefined || another !== undefined || step === undefined ? undefined : { resource, start, perUnit: step.perUnit };
}

interface Supply {
  readonly units: number;
  /** Money per unit. */
  readonly price: number;
}

/**
 * What further supply adds to the money for material: its price, less the later supply that it makes needless, at the cheaper of
 * making and subcontracting (none when the demand would never be served), and the holding of a safety stock until the run ends.
 */
function addedMoney(situation: Situation, finding: ItemFinding, { units, price }: Supply): number {
  const { start, subcontract: bought, holding } = costsOf(situation, finding.item);
  const kept = finding.kind === 'belowSafety' ? holding * (finding.lastPeriod - finding.worst + 1) : 0;
  const needless = finding.kind === 'shortage' ? 0 : Math.min(units, suppliedLater(situation, finding));
  return units * (price + kept) - needless * Math.min(start, bought);
}

function suppliedLater({ model, plan }: Situation, { item, worst }: ItemFinding): number {
  const leadTime = model.items[item]?.leadTimePeriods ?? 0;
  const started = plan.production.row(item).subarray(Math.max(0, worst + 1 - leadTime));
  const bought = plan.subcontract.row(item).subarray(worst + 1);
  return [...started, ...bought].reduce((total, units) => total + units, 0);
}

function startMoney(situation: Situation, finding: ItemFinding, units: number): number {
  return addedMoney(situation, finding, { units, price: costsOf(situation, finding.item).start });
}
