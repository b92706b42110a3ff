import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { runsOf } from './runs';
import { costsOf, isMore, itemOf, type ItemFinding, type Run, type Situation } from './situation';

/**
 * What is amiss with an item, with the money at stake over each run (docs/planning-model.md §1 has the unit costs):
 * `shortage` (lost, or still late at the horizon's end) and `late` (caught up within it): backlog cost × units late, and the lost
 * sale cost of what is never delivered, as in the plan's costs; `belowSafety`: penalty of the objective × units below the stock
 * wanted, where nothing is late; `overstock`: holding cost × units above the maximum.
 */
export function itemFindings(situation: Situation, i: ItemIndex): readonly ItemFinding[] {
  const unmet = runsOf(situation.plan.stock.periodCount, (t) => unmetOf(situation, i, t));
  const below = runsOf(situation.plan.stock.periodCount, (t) => (isMore(unmetOf(situation, i, t), 0) ? 0 : belowTargetOf(situation, i, t)));
  const above = runsOf(situation.plan.stock.periodCount, (t) => aboveMaximumOf(situation, i, t));
  const finding = (kind: ItemFinding['kind'], run: Run): ItemFinding => ({
    kind,
    item: i,
    ...run,
    value: savedBy(situation, { kind, item: i, ...run, worst: run.period }, Infinity),
  });
  return [
    ...unmet.map((run) => finding(isCaughtUp(situation, i, run) ? 'late' : 'shortage', run)),
    ...below.map((run) => finding('belowSafety', run)),
    ...above.map((run) => finding('overstock', run)),
  ];
}

/**
 * Money at stake that so many units [u] put right, present from the worst period to the end of the run; Infinity units: all of it.
 * Units that serve demand otherwise lost are used up by it; units that end a delay or a lack of stock do so in every period.
 */
export function savedBy(situation: Situation, finding: Omit<ItemFinding, 'value' | 'quantity'>, units: number): number {
  const { item: i, kind, worst, lastPeriod } = finding;
  const costs = costsOf(situation, i);
  let money = 0;
  let left = units;
  for (const t of indicesUpTo<PeriodIndex>(lastPeriod + 1).slice(worst)) {
    const put = (amount: number): number => Math.min(left, amount);
    if (kind === 'overstock') money += costs.holding * put(aboveMaximumOf(situation, i, t));
    else if (kind === 'belowSafety') money += costs.belowTarget * put(belowTargetOf(situation, i, t));
    else {
      const served = put(situation.plan.lost.at(i, t));
      money += costs.lost * served + lateCost(situation, i, t) * put(situation.plan.backlog.at(i, t));
      left -= served;
    }
  }
  return money;
}

function unmetOf({ plan }: Situation, i: ItemIndex, t: PeriodIndex): number {
  return plan.backlog.at(i, t) + plan.lost.at(i, t);
}

function belowTargetOf(situation: Situation, i: ItemIndex, t: PeriodIndex): number {
  const { plan } = situation;
  const wanted = Math.max(plan.targetStock.at(i, t), finalStockOf(situation, i, t));
  return isMore(wanted, plan.stock.at(i, t)) ? wanted - plan.stock.at(i, t) : 0;
}

function aboveMaximumOf(situation: Situation, i: ItemIndex, t: PeriodIndex): number {
  const { plan } = situation;
  const accepted = Math.max(plan.maximumStock.at(i, t), finalStockOf(situation, i, t));
  return isMore(plan.stock.at(i, t), accepted) ? plan.stock.at(i, t) - accepted : 0;
}

function finalStockOf(situation: Situation, i: ItemIndex, t: PeriodIndex): number {
  return isLast(situation, t) ? itemOf(situation, i).finalStock : 0;
}

/** A unit late costs every period, and in the last one for good. */
function lateCost(situation: Situation, i: ItemIndex, t: PeriodIndex): number {
  const { backlog, lost } = costsOf(situation, i);
  return isLast(situation, t) ? backlog + lost : backlog;
}

function isCaughtUp(situation: Situation, i: ItemIndex, run: Run): boolean {
  return !isLast(situation, run.lastPeriod) && !situation.plan.lost.row(i).subarray(run.period, run.lastPeriod + 1).some((lost) => isMore(lost, 0));
}

function isLast({ plan }: Situation, t: PeriodIndex): boolean {
  return t === plan.stock.periodCount - 1;
}
