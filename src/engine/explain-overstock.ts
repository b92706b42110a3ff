import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../domain/axis';
import type { Cause } from '../domain/exception';
import { isLock } from '../domain/plan-bounds';
import { fullResources } from './full-resources';
import { itemOf, isMore, type ItemFinding, type Situation } from './situation';

/**
 * Where a surplus comes from, looked at in its worst period: the opening stock or a receipt that demand has not used up, work
 * brought forward because a resource is full later, a figure that a person decided, a lot larger than the need; else making it later would cost more.
 */
export function explainOverstock(situation: Situation, finding: ItemFinding): Cause {
  const { item: i, worst, quantity } = finding;
  const { openingStock, lotSize, minimumOrder } = itemOf(situation, i);
  const accepted = situation.plan.maximumStock.at(i, worst);
  const demand = sumUntil(situation.model.demand.row(i), worst);
  const received = sumUntil(situation.model.receipts.row(i), worst);
  if (isMore(openingStock - demand, accepted)) return { kind: 'openingStock', quantity: openingStock };
  if (isMore(openingStock + received - demand, accepted)) return receiptCause(situation, i, worst);
  const locked = lockedBefore(situation, i, worst);
  if (locked !== undefined && situation.model.bounds?.restoredVersion === undefined) return locked;
  const prebuild = prebuildCause(situation, i, worst);
  if (prebuild !== undefined) return prebuild;
  const inLots = situation.model.rules.lotSizing && !isMore(quantity, Math.max(lotSize, minimumOrder));
  return inLots ? { kind: 'lot', lotSize, minimumOrder } : (locked ?? { kind: 'cheaper' });
}

/** The largest start or subcontracting that a person decided and that has arrived by the period. */
function lockedBefore({ model }: Situation, i: ItemIndex, until: PeriodIndex): Cause | undefined {
  const leadTime = model.items[i]?.leadTimePeriods ?? 0;
  const decided = (['production', 'subcontract'] as const).flatMap((measure) =>
    (model.bounds?.[measure] ?? [])
      .filter((bound) => bound.item === i && isLock(bound) && bound.least > 0 && bound.period + (measure === 'production' ? leadTime : 0) <= until)
      .map(({ period, least }) => ({ kind: 'locked' as const, measure, period, quantity: least })),
  );
  return decided.sort((a, b) => b.quantity - a.quantity)[0];
}

/** The largest receipt until the period, the last of equals. */
function receiptCause({ model }: Situation, i: ItemIndex, until: PeriodIndex): Cause {
  let period = until;
  for (const t of indicesUpTo<PeriodIndex>(until + 1)) {
    if (model.receipts.at(i, t) >= model.receipts.at(i, period)) period = t;
  }
  return { kind: 'receipts', quantity: model.receipts.at(i, period), period };
}

/** The last start that the surplus comes from, and the first later period in which a resource of the item is full or closed. */
function prebuildCause(situation: Situation, i: ItemIndex, worst: PeriodIndex): Cause | undefined {
  const { plan } = situation;
  const lastStart = worst - itemOf(situation, i).leadTimePeriods;
  const periods = indicesUpTo<PeriodIndex>(plan.load.periodCount);
  const madeIn = periods.slice(0, Math.max(0, lastStart + 1)).reverse().find((t) => plan.production.at(i, t) > 0);
  if (madeIn === undefined) return undefined;
  for (const neededIn of periods.slice(madeIn + 1)) {
    const [resource] = fullResources(situation, i, neededIn);
    if (resource !== undefined) return { kind: 'prebuild', resource, madeIn, neededIn };
  }
  return undefined;
}

function sumUntil(values: Float64Array, last: PeriodIndex): number {
  return values.subarray(0, toIndex<PeriodIndex>(last + 1)).reduce((total, value) => total + value, 0);
}
