import {
  causeSentence, leverPhrase, namesOf, wordsOf,
  type CauseSentences, type ExceptionMessages, type ExceptionWords, type Headlines, type LeverPhrases, type Names,
} from '../exception-messages';
import type { PeriodIndex } from '../../domain/axis';
import type { Option } from '../../domain/exception';

export const exceptions: ExceptionMessages = {
  kinds: {
    shortage: 'Shortage',
    belowSafety: 'Below safety stock',
    overstock: 'Overstock',
    overload: 'Overload',
    late: 'Late',
    idle: 'Idle capacity',
  },
  severities: { high: 'High', medium: 'Medium', low: 'Low' },
  headline: (exception, context) => headlines[exception.kind](wordsOf(exception, context)),
  cause: (exception, context) => causeSentence(causes, exception.cause, wordsOf(exception, context)),
  option: (option, context) => optionText(option, namesOf(context)),
  price: priceText,
  optionName: ({ lever, estimated }, context) => `${leverPhrase(levers, lever, namesOf(context))}${estimated ? ' (cost estimated)' : ''}`,
};

const headlines: Headlines = {
  shortage: (w) => `${w.subject} short by ${worst(w)} ${when(w)}`,
  belowSafety: (w) => `${w.subject} ${worst(w)} below the stock wanted ${when(w)}`,
  overstock: (w) => `${w.subject} overstocked by ${worst(w)} ${when(w)}`,
  overload: (w) => `${w.subject} overloaded by ${worst(w)} h ${when(w)}`,
  late: (w) => `${w.subject} late by ${worst(w)} ${when(w)}`,
  idle: (w) => `${w.subject} with ${worst(w)} h idle ${when(w)}`,
};

const causes: CauseSentences = {
  capacity: (c, w) => {
    const asked = c.askedHours > c.availableHours ? `demand asks for ${w.quantity(c.askedHours)} h` : 'they also serve other periods';
    const periods = span(c.from, c.to, w);
    return c.availableHours > 0
      ? `The ${w.quantity(c.availableHours)} h of ${w.resource(c.resource)} ${periods} are all used: ${asked}.`
      : `${w.resource(c.resource)} is closed ${periods}: nothing can be made on it.`;
  },
  leadTime: (c, w) => `It takes ${count(c.leadTimePeriods, 'period')} to get ${w.subject}: an order placed today arrives too late.`,
  frozen: (c, w) => {
    const frozen = c.frozenPeriods === 1 ? 'The first period is' : `The first ${c.frozenPeriods} periods are`;
    return `${frozen} frozen: no new start of ${w.subject} is allowed in time.`;
  },
  lot: (c, w) => {
    const [made, order] =
      c.lotSize > 0
        ? [`made in lots of ${w.quantity(c.lotSize)}${minimum(c.minimumOrder, w)}`, 'lot']
        : [`ordered by at least ${w.quantity(c.minimumOrder)}`, 'order'];
    return w.exception.kind === 'overstock'
      ? `${w.subject} is ${made}: the last ${order} brings more than is needed.`
      : `${w.subject} is ${made}: one ${order} more would exceed the need or the hours left.`;
  },
  subcontractLimit: (c, w) => `The subcontractor’s ${w.quantity(c.limit)} a period are all used.`,
  noSupply: (_, w) => `Nothing says how to make or buy ${w.subject}: only its stock and receipts serve its demand.`,
  openingBacklog: (c, w) => `The horizon opens with ${w.quantity(c.quantity)} already late.`,
  openingStock: (c, w) => `${w.quantity(c.quantity)} on hand at the start are more than the demand to come can use.`,
  receipts: (c, w) => `The receipt of ${w.quantity(c.quantity)} in ${w.period(c.period)} comes before the demand for it.`,
  prebuild: (c, w) => `${w.resource(c.resource)} is full in ${w.period(c.neededIn)}: the plan makes part of that work in ${w.period(c.madeIn)} already.`,
  cheaper: (_, w) => cheaper(w),
  demand: (c, w) => `Demand asks for ${w.quantity(c.hours)} h and ${w.subject} has ${w.quantity(c.regularHours)} regular hours ${when(w)}.`,
  locked: (c, w) =>
    `${c.measure === 'production' ? 'Production' : 'Subcontracting'} of ${w.subject} in ${w.period(c.period)} is ${w.restoredVersion === undefined ? 'locked at' : `that of version ${w.restoredVersion}:`} ${w.quantity(c.quantity)}.`,
  lockedLoad: (c, w) =>
    `The ${w.restoredVersion === undefined ? 'locked quantities' : `quantities of version ${w.restoredVersion}`} take ${w.quantity(c.hours)} h of ${w.subject} ${when(w)}, which has ${w.quantity(c.availableHours)} h.`,
  littleDemand: (c, w) => `Demand needs only ${w.quantity(c.hours)} h of the ${w.quantity(c.regularHours)} h of ${w.subject} ${when(w)}.`,
};

const levers: LeverPhrases = {
  overtime: (l, n) => `Work ${n.quantity(l.hours)} h of overtime on ${n.resource(l.resource)} in ${n.period(l.period)}`,
  extraShift: (l, n) => `Open an extra shift of ${n.quantity(l.hours)} h on ${n.resource(l.resource)} in ${n.period(l.period)}`,
  addHours: (l, n) => `Find ${n.quantity(l.hours)} h more on ${n.resource(l.resource)} in ${n.period(l.period)}, their own cost not counted`,
  hire: (l, n) => `Hire ${count(l.workers, 'worker')} on ${n.resource(l.resource)} from ${n.period(l.period)}`,
  subcontract: (l, n) => `Subcontract ${n.quantity(l.quantity)} of ${n.item(l.item)} in ${n.period(l.period)}`,
  expedite: (l, n) => `Bring forward ${n.quantity(l.quantity)} of the receipt of ${n.item(l.item)} due in ${n.period(l.period)} to ${n.period(l.to)}`,
  prebuild: (l, n) => `Make ${n.quantity(l.quantity)} of ${n.item(l.item)} in ${n.period(l.from)} already`,
  postpone: (l, n) => `Postpone ${n.quantity(l.quantity)} of ${n.item(l.item)} planned in ${n.period(l.period)}`,
  acceptLate: (l, n) => `Accept it, as the plan does, and tell the customers: ${n.quantity(l.quantity)} of ${n.item(l.item)} not on time`,
  postponeReceipt: (l, n) => `Postpone ${n.quantity(l.quantity)} of the receipt of ${n.item(l.item)} due in ${n.period(l.period)} ${l.to === undefined ? 'beyond the horizon' : `to ${n.period(l.to)}`}`,
  promote: (l, n) => `Sell the surplus of ${n.quantity(l.quantity)} of ${n.item(l.item)}, with a promotion if needed`,
};

function optionText(option: Option, names: Names): string {
  return `${leverPhrase(levers, option.lever, names)} (${priceText(option, (value) => names.money(value))})`;
}

function priceText({ cost, estimated }: Pick<Option, 'cost' | 'estimated'>, money: (value: number) => string): string {
  if (Math.abs(cost) < 0.5) return 'at no extra cost';
  return `${cost > 0 ? 'adds' : 'saves'} ${estimated ? 'about ' : ''}${money(Math.abs(cost))}`;
}

function cheaper(w: ExceptionWords): string {
  switch (w.exception.kind) {
    case 'belowSafety':
      return `Keeping all the stock wanted of ${w.subject} ${when(w)} would cost more than the risk it covers.`;
    case 'overstock':
      return `Making ${w.subject} later would cost more than keeping the surplus.`;
    case 'shortage':
    case 'late':
    case 'overload':
    case 'idle':
      return `More could be supplied, but at a higher cost than the ${w.money(w.exception.value)} at stake.`;
  }
}

function worst(w: ExceptionWords): string {
  const { period, lastPeriod, quantity } = w.exception;
  return period === lastPeriod ? w.quantity(quantity) : `up to ${w.quantity(quantity)}`;
}

function when(w: ExceptionWords): string {
  return span(w.exception.period, w.exception.lastPeriod, w);
}

function span(from: PeriodIndex, to: PeriodIndex, names: Names): string {
  return from === to ? `in ${names.period(from)}` : `from ${names.period(from)} to ${names.period(to)}`;
}

function minimum(minimumOrder: number, names: Names): string {
  return minimumOrder > 0 ? `, at least ${names.quantity(minimumOrder)}` : '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
