import type { ColumnKey } from './column-keys';

/** Headers that planners use for more than one thing, folded and singular, with the columns that they may mean. */
const MEANINGS: ReadonlyMap<string, readonly ColumnKey[]> = new Map<string, readonly ColumnKey[]>([
  ['couverture', ['minCoverage', 'maxCoverage']],
  ['coverage', ['minCoverage', 'maxCoverage']],
  ['cover', ['minCoverage', 'maxCoverage']],
  ['disponible', ['onHand', 'quantity']],
  ['dispo', ['onHand', 'quantity']],
  ['available', ['onHand', 'quantity']],
  ['pdp', ['quantity', 'firmOrders']],
  ['pv', ['quantity', 'price']],
  ['commande', ['firmOrders', 'quantity']],
  ['cadence', ['unitsPerHour', 'hoursPerUnit']],
  ['rate', ['unitsPerHour', 'costPerHour']],
  ['stock mini', ['safetyStock', 'minCoverage', 'minimumOrder']],
  ['stock maxi', ['maxCoverage', 'lotSize']],
  ['backlog', ['firmOrders', 'onHand']],
]);

/** The columns that a normalised header may mean when it is known to be ambiguous; empty otherwise. */
export function meaningsOf(header: string): readonly ColumnKey[] {
  return MEANINGS.get(header) ?? [];
}
