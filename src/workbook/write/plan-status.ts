import type { PlanningModel } from '../../domain/planning-model';
import type { ItemFigures } from './plan-figures';

/** Smallest quantity, and share of a limit, that counts: below it there is only rounding. */
const DUST = 0.000001;

/** The worst status of an item over the horizon, as the Plan sheet's status formula finds it. */
export function planStatus({ rules }: PlanningModel, figures: ItemFigures): 'shortage' | 'watch' | 'overstock' | 'ok' {
  const { stock = [], target = [], maximum = [] } = figures;
  const shortage = figures[rules.unmetDemand] ?? [];
  const inSome = (holds: (t: number) => boolean): boolean => Array.from(stock).some((_, t) => holds(t));
  const under = (t: number): number => (target[t] as number) - DUST * (1 + (target[t] as number));
  const over = (t: number): number => (maximum[t] as number) + DUST * (1 + (maximum[t] as number));
  if (inSome((t) => (shortage[t] as number) > DUST)) return 'shortage';
  if (inSome((t) => (stock[t] as number) < under(t))) return 'watch';
  return inSome((t) => (stock[t] as number) > over(t)) ? 'overstock' : 'ok';
}
