import type { PeriodIndex, ResourceIndex } from '../domain/axis';
import type { Situation } from './situation';

/** Workers that can be taken on, the hours that they give in the first period, and what they cost. */
export interface Hire {
  readonly workers: number;
  readonly hours: number;
  /** Hiring, wages until the last period asked for, and laying off. */
  readonly money: number;
}

/** The whole workers that give so many hours [h] in a period, as far as the workforce may grow; undefined when it can't. */
export function hireFor(situation: Situation, r: ResourceIndex, hours: number, span: { from: PeriodIndex; to: number }): Hire | undefined {
  const resource = situation.model.resources[r];
  const workforce = resource?.workforce;
  const workers = situation.plan.workforce[r]?.workers;
  const regular = resource?.tiers.find((tier) => tier.kind === 'regular' && tier.perWorker);
  const perWorker = regular?.hours[span.from] ?? 0;
  if (workforce === undefined || workers === undefined || regular === undefined || perWorker === 0) return undefined;
  const most = Math.max(...workers.subarray(span.from, span.to + 1));
  const count = Math.min(Math.ceil(hours / perWorker - 1e-9), Math.floor(workforce.maxWorkers - most));
  if (count < 1) return undefined;
  const { hireCost, layoffCost, wagePerPeriod } = workforce;
  const given = Math.min(hours, count * perWorker);
  return {
    workers: count,
    hours: given,
    money: count * (hireCost + layoffCost + wagePerPeriod * (span.to - span.from + 1)) + given * regular.costPerHour,
  };
}
