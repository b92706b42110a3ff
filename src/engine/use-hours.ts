import { indicesUpTo, toIndex, type PeriodIndex, type ResourceIndex } from '../domain/axis';
import { Grid } from '../domain/grid';
import type { Costs, Plan, WorkforcePlan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import type { Workforce } from '../domain/resource';
import type { Decisions } from './evaluate';
import { loadOf } from './load';
import { snap } from './snap';
import { cheapestFirst, tierLimit } from './tiers';

/** What production and workers mean for every resource, and the money for its hours and people. */
interface HoursUsed extends Pick<Plan, 'load' | 'regularHours' | 'extraHours' | 'workforce'> {
  readonly costs: Pick<Costs, 'regularLabour' | 'overtime' | 'hiring' | 'layoff'>;
}

/**
 * The load of each resource and period, filled into its tiers, cheapest hour first; hours beyond every limit (which no
 * sound plan has) are put on the dearest tier.
 */
export function useHours(model: PlanningModel, { production, workers }: Pick<Decisions, 'production' | 'workers'>): HoursUsed {
  const load = loadOf(model, production);
  const regularHours = new Grid<ResourceIndex>(model.resources.length, production.periodCount);
  const extraHours = new Grid<ResourceIndex>(model.resources.length, production.periodCount);
  const costs = { regularLabour: 0, overtime: 0, hiring: 0, layoff: 0 };
  const workforce = model.resources.map((resource, position) => {
    const r = toIndex<ResourceIndex>(position);
    const staff = workers[position];
    const tiers = cheapestFirst(resource);
    for (const t of indicesUpTo<PeriodIndex>(production.periodCount)) {
      let rest = snap(load.at(r, t));
      load.set(r, t, rest);
      tiers.forEach((tier, rank) => {
        const limit = tierLimit(tier, t, staff?.[t] ?? 0);
        const hours = rank === tiers.length - 1 ? rest : Math.min(rest, limit);
        rest -= hours;
        if (tier.kind === 'regular') {
          regularHours.add(r, t, limit);
          costs.regularLabour += hours * tier.costPerHour;
        } else {
          extraHours.add(r, t, hours);
          costs.overtime += hours * tier.costPerHour + (tier.paidPerHour === undefined ? 0 : tier.paidPerHour * limit);
        }
      });
    }
    if (resource.workforce === undefined || staff === undefined) return undefined;
    const plan = followWorkers(resource.workforce, staff);
    costs.regularLabour += resource.workforce.wagePerPeriod * sum(plan.workers);
    costs.hiring += resource.workforce.hireCost * sum(plan.hired);
    costs.layoff += resource.workforce.layoffCost * sum(plan.laidOff);
    return plan;
  });
  return { load, regularHours, extraHours, workforce, costs };
}

function followWorkers(workforce: Workforce, workers: Float64Array): WorkforcePlan {
  const change = workers.map((count, t) => snap(count - (t === 0 ? workforce.openingWorkers : (workers[t - 1] as number))));
  return {
    workers,
    hired: change.map((count) => Math.max(0, count)),
    laidOff: change.map((count) => Math.max(0, -count)),
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
