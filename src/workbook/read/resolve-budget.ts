import type { RevenueBudget } from '../../domain/finance';
import { addPeriods, periodStart, type Bucket, type SerialDay } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Item } from '../../domain/item';
import type { Place } from '../../domain/place';
import { keyOf } from './key';
import type { SeriesPoint, SheetRecord, SheetRecords } from './records';
import { nearestName } from './resolve-name';
import { daysOf, periodCounter } from './resolve-period';
import type { Frame } from './resolve-series';

/** What the budget is read against. */
export interface BudgetContext {
  readonly frame: Frame;
  readonly items: readonly Item[];
  /** Currency code of the plan: a row with it (or a money sign) as its unit is money. */
  readonly currency: string;
}

/**
 * Revenue [money] that the Budget sheet asks for in each period of the plan; undefined without a sheet or when nothing of it lies in the plan.
 * A value counts as it is; a quantity × the item's price. Rows of a family are money when they have a column a period. Longer periods
 * than the plan's are spread evenly over theirs.
 */
export function resolveBudget(sheet: SheetRecords | undefined, context: BudgetContext, diagnostics: Diagnostic[]): RevenueBudget | undefined {
  if (sheet === undefined) return undefined;
  const reading: Reading = { context, diagnostics, sums: context.frame.horizon.starts.map(() => undefined), unpriced: new Map(), families: new Set(), isLong: sheet.columns.has('quantity') || sheet.columns.has('amount') };
  for (const record of sheet.records) addRecord(reading, record);
  const [place] = reading.unpriced.values();
  const codes = [...reading.unpriced.keys()];
  if (place !== undefined) diagnostics.push({ code: 'budget-without-price', place, parameters: { count: codes.length, codes: codes.slice(0, 5) } });
  return reading.sums.some((money) => money !== undefined) ? reading.sums : undefined;
}

interface Reading {
  readonly context: BudgetContext;
  readonly diagnostics: Diagnostic[];
  readonly sums: (number | undefined)[];
  /** Rows that can't be valued: the first place of each name. */
  readonly unpriced: Map<string, Place>;
  /** Unknown families that were said. */
  readonly families: Set<string>;
  readonly isLong: boolean;
}

function addRecord(reading: Reading, record: SheetRecord): void {
  const subject = subjectOf(reading, record);
  if (subject === undefined) return;
  const days = daysOf(record.points, reading.context.frame.anchor);
  record.points.forEach((point, k) => {
    const money = moneyOf(reading, record, { ...subject, point });
    if (money !== undefined) spread(reading, money, days[k] as number, point.period.bucket);
  });
}

/** What a row is about: an item with its price, or a family. */
interface Subject {
  readonly name: string;
  readonly price: number | undefined;
  readonly isFamily: boolean;
}

function subjectOf({ context, diagnostics, families }: Reading, record: SheetRecord): Subject | undefined {
  const { items, frame } = context;
  if (record.fields.has('item')) {
    const at = frame.items.itemOf(record, 'budget', diagnostics);
    const item = at === undefined ? undefined : items[at];
    return item && { name: item.code, price: item.price, isFamily: false };
  }
  const field = record.fields.get('family');
  if (field === undefined) return undefined;
  const name = String(field.value);
  const known = items.map(({ family }) => family);
  if (known.some((family) => keyOf(family) === keyOf(name))) return { name, price: undefined, isFamily: true };
  if (!families.has(keyOf(name))) diagnostics.push({ code: 'budget-unknown-family', place: field.place, parameters: { family: name, suggestion: nearestName(name, [...new Set(known)]) } });
  families.add(keyOf(name));
  return undefined;
}

function moneyOf({ context, unpriced, isLong }: Reading, { fields }: SheetRecord, { name, price, isFamily, point }: Subject & { readonly point: SeriesPoint }): number | undefined {
  const value = fields.get('amount')?.value;
  if (typeof value === 'number') return value;
  if (point.quantity === undefined) return undefined;
  if (isMoney(fields.get('unit')?.value, context.currency) || (isFamily && !isLong)) return point.quantity;
  if (price !== undefined) return point.quantity * price;
  if (!unpriced.has(name)) unpriced.set(name, point.place);
  return undefined;
}

function isMoney(unit: string | number | boolean | undefined, currency: string): boolean {
  return unit !== undefined && ['€', '$', '£', currency.toLowerCase()].includes(String(unit).trim().toLowerCase());
}

/** Adds money to the plan's periods that a period of the budget covers, in equal parts; what lies outside the plan is left out. */
function spread({ context, sums }: Reading, money: number, day: SerialDay, named: Bucket | undefined): void {
  const { horizon } = context.frame;
  const bucket = named ?? horizon.bucket;
  const positionOf = periodCounter(horizon);
  const first = positionOf(named === undefined ? day : periodStart(day, bucket));
  const last = Math.max(first, named === undefined ? first : positionOf(addPeriods(periodStart(day, bucket), 1, bucket) - 1));
  for (let t = Math.max(0, first); t <= Math.min(last, sums.length - 1); t++) sums[t] = (sums[t] ?? 0) + money / (last - first + 1);
}
