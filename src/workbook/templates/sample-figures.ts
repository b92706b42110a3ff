import { addPeriods, dateOf, serialDay, type SerialDay } from '../../domain/calendar';
import { FAMILIES, ITEMS, OPENING, RESOURCES, type SampleItem } from './sample-company';

/** First day of the sample company's plan. */
export const FIRST_MONTH: SerialDay = serialDay(2027, 1, 1);
const PLANNED_MONTHS = 18;
const PAST_MONTHS = 24;

/** How far a month's demand may lie from its season, as a share either way. */
const NOISE = 0.12;

/** Past months whose forecast is still on the Demand sheet, so that its accuracy can be seen. */
const FORECAST_PAST_MONTHS = 3;

/** Months of the Demand sheet: the last past ones, and those of the plan. */
export function forecastMonths(): readonly SerialDay[] {
  return [...pastMonths().slice(-FORECAST_PAST_MONTHS), ...plannedMonths()];
}

/** Months of the plan by their first day. */
export function plannedMonths(): readonly SerialDay[] {
  return Array.from({ length: PLANNED_MONTHS }, (_, t) => addPeriods(FIRST_MONTH, t, 'month'));
}

/** Months before the plan, oldest first. */
export function pastMonths(): readonly SerialDay[] {
  return Array.from({ length: PAST_MONTHS }, (_, t) => addPeriods(FIRST_MONTH, t - PAST_MONTHS, 'month'));
}

/** Units forecast for an item in a month: mean × season × growth × a fixed scatter. */
export function demandOf(item: SampleItem, month: SerialDay): number {
  return unitsOf(item, month, scatterOf(`${item.code} ${month}`));
}

/** Units that it sold: pellet stoves more than was thought, the rest a little less. */
export function salesOf(item: SampleItem, month: SerialDay): number {
  const surprise = item.family === 'pellet' ? 1.08 : 0.96;
  return Math.round(unitsOf(item, month, scatterOf(`sold ${item.code} ${month}`)) * surprise);
}

function unitsOf(item: SampleItem, month: SerialDay, chance: number): number {
  const { season, growth } = FAMILIES[item.family];
  const date = dateOf(month);
  const years = date.year - 2027 + (date.month - 1) / 12;
  const scatter = 1 + NOISE * (2 * chance - 1);
  return Math.round(item.monthlyDemand * (season[date.month - 1] as number) * (1 + growth) ** years * scatter);
}

/** Hours that a resource is open in a month at one of its rates. */
export function hoursOf(fullMonth: number, month: SerialDay): number {
  return Math.round(fullMonth * (OPENING[dateOf(month).month - 1] as number));
}

/** Firm orders of the first three months: large customers commit early. */
export function firmOrders(): readonly { readonly item: string; readonly customer: string; readonly month: SerialDay; readonly quantity: number }[] {
  const shares = [0.62, 0.35, 0.14];
  const ordered = ITEMS.filter((item) => item.hours.length > 0 && item.family !== 'accessories');
  const usual = ordered.flatMap((item) =>
    shares.map((share, t) => {
      const month = addPeriods(FIRST_MONTH, t, 'month');
      const customer = CUSTOMERS[Math.floor(scatterOf(`customer ${item.code} ${t}`) * CUSTOMERS.length)] as string;
      return { item: item.code, customer, month, quantity: Math.round(demandOf(item, month) * share) };
    }),
  );
  const hotel = { item: 'INS-200', customer: 'Hôtels Belledonne', month: addPeriods(FIRST_MONTH, 1, 'month'), quantity: 32 };
  return [...usual.filter(({ quantity }) => quantity > 0), hotel];
}

/** Supply already ordered: what bought items need during their lead time, and jobs in progress. */
export function receipts(): readonly { readonly item: string; readonly day: SerialDay; readonly quantity: number }[] {
  const bought = ITEMS.filter((item) => item.hours.length === 0 && item.onHand < item.monthlyDemand * 4 && item.code !== 'FLU-155');
  const purchases = bought.flatMap((item) =>
    Array.from({ length: item.leadTimePeriods }, (_, t) => {
      const lot = item.lotSize ?? 1;
      const quantity = Math.max(item.minimumOrder ?? 0, Math.ceil((item.monthlyDemand * 0.75) / lot) * lot);
      return { item: item.code, day: addPeriods(FIRST_MONTH, t, 'month') + 11, quantity };
    }),
  );
  const inProgress = ['STV-110', 'STV-200', 'PEL-110'].map((item) => ({ item, day: FIRST_MONTH + 7, quantity: 20 }));
  return [...purchases, ...inProgress];
}

/** Item, resource position and hours per unit of every routing step. */
export function routings(): readonly { readonly item: string; readonly resource: number; readonly hours: number }[] {
  return ITEMS.flatMap((item) =>
    RESOURCES.map((_, resource) => ({ item: item.code, resource, hours: item.hours[resource] ?? 0 })).filter(({ hours }) => hours > 0),
  );
}

const CUSTOMERS = ['Chauffage du Lac', 'Maison & Feu', 'Nordic Hearths Ltd', 'Bois Énergie', 'Alpine Home'];

/** A number in [0, 1) that depends on the text alone (FNV-1a hash): the sample never changes. */
function scatterOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
