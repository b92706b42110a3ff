import type { Bucket } from '../../domain/calendar';
import type { DefaultRule, SomeItems } from '../../domain/model-diagnostic';
import type { CapacityKind } from '../../domain/resource';
import { placeText } from '../../domain/place';
import type { ModelDiagnosticMessages } from '../diagnostic-messages';
import type { Format } from '../format';
import { columnTitle, roleTitles } from './columns';

const KINDS: Readonly<Record<CapacityKind, string>> = {
  regular: 'Regular',
  overtime: 'Overtime',
  extraShift: 'Extra shift',
  workers: 'Workers',
  overtimePerWorker: 'Overtime per worker',
};

const PERIODS: Readonly<Record<Bucket, string>> = { week: 'weeks', month: 'months', quarter: 'quarters' };

const DEFAULTS: Readonly<Record<DefaultRule, (value: number, format: Format) => string>> = {
  one: () => 'each unit is taken to cost 1',
  priceShare: (value, format) => `price ÷ ${format.number(value, 2)} is taken`,
  meanCost: (value, format) => `the mean of the others, ${format.number(value, 2)}, is taken`,
  shareOfUnitCost: (value, format) => `${format.share(value)} of the unit cost a year is taken`,
  shareOfPrice: (value, format) => `${format.share(value)} of the price per period is taken`,
  price: (value, format) => `the price is taken, or ${format.number(value, 2)} × the unit cost where there is no price`,
  setting: (value, format) => {
    if (value === 0) return 'none is asked, as the setting says';
    return value === Infinity ? 'no limit is set, as the setting says' : `the setting’s ${format.number(value, 2)} periods are taken`;
  },
  zero: () => 'none is taken',
  noLimit: () => 'no limit is set',
  first: () => '1 is taken',
};

export const modelDiagnostics: ModelDiagnosticMessages = {
  'unknown-item': ({ role, item, suggestion }) =>
    `Item “${item}” of ${roleTitles[role]} is not in Demand or Stock, so its row is left out: ${meant(suggestion) ?? 'correct its code or add it there.'}`,
  'item-code-format': ({ role, written, item }) =>
    `${roleTitles[role]} writes “${written}” and another sheet “${item}”: they are taken as one item; write the code alike everywhere.`,
  'items-without-demand': (items) => `No demand is given for ${list(items)}: they are kept with none; add them to Demand if that is not right.`,
  'no-stock-row': ({ item, suggestion }) =>
    `Item “${item}” has no row on Stock, so nothing is taken as on hand: ${meant(suggestion) ?? 'add its row, with 0 if there is none.'}`,
  'duplicate-row': ({ role, item, other, count: rows, summed }) =>
    `Item “${item}” stands ${rows === 2 ? 'twice' : `${rows} times`} on ${roleTitles[role]}, first at ${placeText(other)}: ${summed ? 'the quantities are added up' : 'the first row wins'}; keep one row if that is not right.`,
  'master-conflict': ({ item, column, kept, left, other }) =>
    `${columnTitle(column)} of “${item}” is ${kept} here and ${left} at ${placeText(other)}: ${kept} is taken; make them agree.`,
  'several-prices': (items) => `Demand gives several unit prices for ${list(items)}: the first one is taken; put the price to use on Items.`,
  'no-price': (items) =>
    `No price is given for ${list(items)}: revenue and margin leave it out, and 1.3 × the unit cost stands for what a late or lost unit costs; fill it in.`,
  'negative-value': ({ column, value }, format) =>
    `${columnTitle(column)} can’t be negative (${format.number(value, 2)}) and is taken as blank: correct the cell.`,
  'not-a-whole-number': ({ column, value, taken }, format) =>
    `${columnTitle(column)} must be a whole number: ${format.number(value, 2)} is taken as ${format.number(taken)}; correct the cell if that is not right.`,
  'coverage-crossed': ({ item, min, max }, format) =>
    `The maximum coverage of “${item}” (${format.number(max, 2)} periods) is below its minimum (${format.number(min, 2)}), which is taken for both: correct one of them.`,

  'no-demand-period': () => 'The Demand sheet has no period to plan: add one column per month, or a period column.',
  'demand-before-first-period': ({ first, bucket }, format) =>
    `All demand lies before the first period, ${format.period(first, bucket)}: correct the First period setting or add later demand.`,
  'horizon-too-long': ({ periods, limit, last, bucket }, format) =>
    `Demand runs over ${format.number(periods)} ${PERIODS[bucket]}, to ${format.period(last, bucket)}, and ${limit} is the most that can be planned: check this date.`,
  'long-horizon': ({ periods, usual, bucket }) =>
    `The plan covers ${periods} ${PERIODS[bucket]}, more than the usual ${usual}: shorten Demand if the far end is not needed.`,
  'short-horizon': ({ periods, bucket }) => `The plan covers only ${count(periods, PERIODS[bucket])}: add periods to Demand to see further ahead.`,
  'period-gap': ({ count: missing, first, bucket }, format) =>
    `Demand has nothing for ${count(missing, PERIODS[bucket])} inside the horizon, the first being ${format.period(first, bucket)}: no demand is taken; add the missing periods.`,
  'assumed-first-period': ({ first, bucket, basis }, format) =>
    `Demand’s periods don’t say their year, so the first one is taken as ${format.period(first, bucket)}, from ${basis === 'today' ? 'today’s date' : 'the stock date'}: set First period if that is not right.`,
  'coarser-periods': ({ role, found, bucket }) =>
    `${roleTitles[role]} is given in ${PERIODS[found]} but the plan is in ${PERIODS[bucket]}: give it in ${PERIODS[bucket]}, or set the Bucket.`,
  'finer-periods': ({ role, found, bucket }) =>
    `${roleTitles[role]} is given in ${PERIODS[found]} and the plan is in ${PERIODS[bucket]}: each counts where its first day falls.`,

  'past-demand': ({ count: cells, quantity, first, bucket }, format) =>
    `Demand before the first period is left out: ${count(cells, 'cells')} from ${format.period(first, bucket)} on, ${format.number(quantity)} units; set First period earlier to plan it.`,
  'past-due': ({ role, count: cells, quantity, first, bucket }, format) =>
    `${format.number(quantity)} units of ${roleTitles[role]} (${count(cells, 'cells')}, from ${format.period(first, bucket)} on) are due before the first period and left out: give them a new date if they are still to come.`,
  'beyond-horizon': ({ role, count: cells, quantity }, format) =>
    `What ${roleTitles[role]} gives outside the planned periods is left out: ${count(cells, 'cells')}, ${format.number(quantity)} in all.`,
  'blank-demand': ({ count: cells }, format) => `Blank cells of Demand are taken as 0 (${format.number(cells)} of them): fill them in if a figure is missing.`,
  'negative-quantity': ({ role, item, count: cells }) =>
    `${roleTitles[role]} has ${count(cells, 'negative quantities')} for “${item}”: they lessen their period, which is never taken below 0; correct them.`,
  'duplicate-quantity': ({ role, item, count: cells, other }) =>
    `${roleTitles[role]} gives “${item}” twice for one period (${count(cells, 'times')}), first at ${placeText(other)}: the quantities are added up; keep one if that is not right.`,
  'summed-rows': ({ role, ...items }) => `${roleTitles[role]} has several customers or channels for ${list(items)}: their quantities are added up.`,
  'firm-orders-twice': () => 'Firm orders stand on Orders and on Demand: only the Orders sheet counts; clear one of them.',
  'firm-orders-without-period': ({ item }) =>
    `The firm orders of “${item}” don’t say their period and are left out: list them on an Orders sheet with item, period and quantity.`,
  'high-demand': ({ item, quantity, median, start, bucket }, format) =>
    `Demand of “${item}” in ${format.period(start, bucket)} is ${format.number(quantity, 2)}, where ${format.number(median, 2)} is usual: check this cell.`,
  'demand-unlike-history': ({ item, forecast, sold }, format) =>
    `The forecast of “${item}” is ${format.number(forecast, 1)} a period, but its latest sales were ${format.number(sold, 1)}: check one or the other.`,

  'budget-unknown-family': ({ family, suggestion }) => `No item is of the family “${family}” of Budget, so its row is left out: ${meant(suggestion) ?? 'correct its name, or the family of the items.'}`,
  'budget-without-price': (items) => `Budget gives a quantity but no value for ${list(items)}, and no price is known: the comparison leaves it out; give a value or a price.`,

  'blank-stock': ({ item }) => `The stock of “${item}” is blank and taken as 0: fill it in.`,
  'negative-stock': ({ item, quantity }, format) =>
    `The stock of “${item}” is ${format.number(quantity, 2)}: it is taken as orders already late; correct it if it is a slip.`,
  'stale-stock': ({ items, date, days, limit }, format) =>
    `The stock of ${list(items)} was counted on ${format.date(date)}, ${days} days before the plan begins (limit ${limit}): bring it up to date.`,

  'capacity-in-units': () => 'No hours per unit are given, so capacity counts units: each item takes 1; fill in Hours per unit to plan in hours.',
  'no-resource-column': ({ resource }) => `Capacity names no resource: there is one, called “${resource}”, which every item uses.`,
  'blank-resource': ({ resource }) => `This row of Capacity names no resource and is taken for “${resource}”, as the row above: fill it in.`,
  'unknown-resource': ({ role, resource, suggestion }) =>
    `Resource “${resource}” of ${roleTitles[role]} is not on Capacity: ${meant(suggestion) ?? 'correct its name or add its capacity.'}`,
  'same-capacity': ({ resource, kind }) =>
    `${KINDS[kind]} capacity of “${resource}” has no periods: it is taken as the same in each; add period columns if it changes.`,
  'capacity-unknown': ({ resource, count: blank, start, bucket }, format) =>
    `The capacity of “${resource}” is blank for ${count(blank, PERIODS[bucket])}, the first being ${format.period(start, bucket)}: it is taken as unlimited; fill it in, with 0 if closed.`,
  'extra-capacity-blank': ({ resource, kind, count: blank }) =>
    `${KINDS[kind]} of “${resource}” is blank in ${count(blank, 'periods')} and taken as none there.`,
  'no-regular-capacity': ({ resource }) => `“${resource}” has no Regular capacity row: its regular hours are taken as unlimited; add the row.`,
  'negative-capacity': ({ resource, hours }, format) => `The capacity of “${resource}” can’t be negative (${format.number(hours, 2)}): correct the cell, with 0 if closed.`,
  'duplicate-capacity': ({ resource, kind, other }) =>
    `${KINDS[kind]} capacity of “${resource}” is given twice, also at ${placeText(other)}: the hours are added up; keep one if that is not right.`,
  'capacity-cost-conflict': ({ resource, kind, first, second }, format) =>
    `${KINDS[kind]} capacity of “${resource}” has two costs per hour, ${format.number(first, 2)} and ${format.number(second, 2)}: give one, or use another kind for the dearer hours.`,
  'capacity-kind-conflict': ({ resource, kind, other }) =>
    `“${resource}” has both ${KINDS[other]} and ${KINDS[kind]} capacity, which exclude each other: keep one of them.`,
  'no-workers': ({ resource }) => `“${resource}” has Overtime per worker but no Workers row: add the Workers row, or use Overtime.`,
  'workers-crossed': ({ resource, min, max }, format) =>
    `“${resource}” wants at least ${format.number(min)} workers and at most ${format.number(max)}: correct one of them.`,
  'default-capacity-costs': ({ columns }) => `Capacity leaves ${titles(columns)} blank for some or all resources: 0 is taken; fill it in to see its cost.`,

  'no-hours': (items) => `No hours per unit are given for ${list(items)}: they use no capacity; fill in their hours, or mark them as bought.`,
  'no-resource': (items) => `No resource is given for ${list(items)}: they use no capacity; name the resource of each.`,
  'only-resource': ({ resource, ...items }) => `No resource is given for ${list(items)}: they use “${resource}”, the only one.`,
  'routing-over-item': (items) => `Routings and the item’s own hours both speak for ${list(items)}: Routings is taken.`,
  'duplicate-routing': ({ item, resource, other }) =>
    `Routings lists “${resource}” twice for “${item}”, also at ${placeText(other)}: the hours are added up; keep one row if that is not right.`,
  'no-routing-hours': ({ item, resource }) => `The routing of “${item}” gives no hours on “${resource}”: it uses none of its capacity; fill them in.`,
  'subcontract-without-cost': (items) => `Subcontract max is given without a cost for ${list(items)}: they are not subcontracted; fill in Subcontract cost.`,
  'late-is-free': (items) => `Being late costs nothing for ${list(items)}, so the plan may deliver them at the very end: give a backlog cost or a price.`,

  'default-used': ({ column, count: blank, total, rule, value }, format) =>
    `${columnTitle(column)} is not given for ${blank === total ? 'any item' : `${format.number(blank)} of ${format.number(total)} items`}: ${DEFAULTS[rule](value, format)}; fill it in to change that.`,
  'columns-not-given': ({ columns }) => `Nothing is given for ${titles(columns)}: the plan asks for none of it; add the columns you need.`,

  'unknown-setting': ({ setting, suggestion }) => `Setting “${setting}” is not known and left out: ${meant(suggestion) ?? 'check its name.'}`,
  'bad-setting': ({ setting, value }) => `Setting ${setting.en} can’t be “${value}”: correct it, or clear it for its default.`,
  'setting-as-percent': ({ setting, value }, format) => `Setting ${setting.en} is ${format.number(value, 2)}, taken as ${format.number(value, 2)}%: write it with a per cent sign.`,
  'duplicate-setting': ({ setting, other }) => `Setting ${setting.en} is given twice, also at ${placeText(other)}: the first one counts; remove the other.`,
  'settings-not-given': ({ settings }) => `These settings are not given and keep their defaults: ${settings.map(({ en }) => en).join(', ')}.`,
};

function meant(suggestion: string | undefined): string | undefined {
  return suggestion === undefined ? undefined : `did you mean “${suggestion}”?`;
}

function list({ count: all, codes }: SomeItems): string {
  const others = all - codes.length;
  const named = codes.map((code) => `“${code}”`).join(', ');
  return others > 0 ? `${named} and ${others} more` : named;
}

function titles(columns: readonly string[]): string {
  return columns.map(columnTitle).join(', ');
}

/** `1 month`, `3 months`: the noun is given in its plural, which ends in s. */
function count(number: number, nouns: string): string {
  return `${number} ${number === 1 ? nouns.replace(/ies$/, 'y').replace(/s$/, '') : nouns}`;
}
