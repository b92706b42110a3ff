import type { ItemIndex, PeriodIndex, ResourceIndex } from '../domain/axis';
import { freeHours, itemOf, type Situation } from './situation';

/** Units [u] that could still be started in a period, up to a quantity: within spare hours, in whole lots and minimum orders. */
export function startableUnits(situation: Situation, i: ItemIndex, t: PeriodIndex, quantity: number): number {
  const { canStart, lotSize, minimumOrder } = itemOf(situation, i);
  const { frozenPeriods, lotSizing } = situation.model.rules;
  if (!canStart || t < frozenPeriods || isDecided(situation, i, t)) return 0;
  const most = spareUnits(situation, i, t);
  if (!lotSizing) return Math.min(quantity, most);
  const wanted = Math.max(quantity, minimumOrder);
  const units = lotSize > 0 ? wholeLots(wanted, most, lotSize) : Math.min(wanted, most);
  return units >= minimumOrder ? units : 0;
}

function isDecided({ model }: Situation, i: ItemIndex, t: PeriodIndex): boolean {
  return model.bounds?.production.some(({ item, period }) => item === i && period === t) ?? false;
}

/** Extra hours of one resource, all of one tier. */
export interface ExtraHours {
  readonly kind: 'overtime' | 'extraShift';
  readonly resource: ResourceIndex;
  readonly hours: number;
}

/** What the hours of further units cost in a period, the cheapest spare hours first, and the most extra hours that they take. */
export function hoursFor(situation: Situation, i: ItemIndex, t: PeriodIndex, units: number): { money: number; extra: ExtraHours | undefined } {
  let money = 0;
  let extra: ExtraHours | undefined;
  for (const { resource, perUnit } of situation.hours[i] ?? []) {
    let needed = units * perUnit;
    for (const { tier, hours } of freeHours(situation, resource, t)) {
      const used = Math.min(needed, hours);
      needed -= used;
      money += used * tier.costPerHour;
      if (tier.kind !== 'regular' && used > (extra?.hours ?? 0)) extra = { kind: tier.kind, resource, hours: used };
    }
  }
  return { money, extra };
}

function spareUnits(situation: Situation, i: ItemIndex, t: PeriodIndex): number {
  let units = Infinity;
  for (const { resource, perUnit } of situation.hours[i] ?? []) {
    const spare = freeHours(situation, resource, t).reduce((total, { hours }) => total + hours, 0);
    if (perUnit > 0) units = Math.min(units, spare / perUnit);
  }
  return units;
}

function wholeLots(wanted: number, most: number, lotSize: number): number {
  const rounding = 1e-9;
  return lotSize * Math.min(Math.ceil(wanted / lotSize - rounding), Math.floor(most / lotSize + rounding));
}
