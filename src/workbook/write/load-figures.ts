import type { ResourceIndex } from '../../domain/axis';
import type { Report } from '../../domain/report';
import type { LoadMeasure } from '../../i18n/sheet-messages';

/** The numbers of a resource's block, one a period; Infinity where no limit is known. */
export type ResourceFigures = Readonly<Partial<Record<LoadMeasure, Float64Array>>>;

/** Hours missing are rounded: the hours per unit of the Plan sheet are, and what they leave over is not missing. */
export const MISSING_DECIMALS = 6;

/** The numbers of a resource's block: utilisation = load ÷ available, missing = what neither regular nor extra hours cover. */
export function resourceFigures({ model, plan, unconstrainedLoad }: Report, r: ResourceIndex): ResourceFigures {
  const available = plan.regularHours.row(r);
  const extra = plan.extraHours.row(r);
  const load = plan.load.row(r);
  const workforce = plan.workforce[r];
  const perWorker = model.resources[r]?.tiers.find((tier) => tier.kind === 'regular' && tier.perWorker)?.hours;
  return {
    available,
    extra,
    load,
    missing: load.map((hours, t) => Number(Math.max(0, hours - (available[t] as number) - (extra[t] as number)).toFixed(MISSING_DECIMALS))),
    utilisation: load.map((hours, t) => ((available[t] as number) > 0 ? hours / (available[t] as number) : 0)),
    ...(unconstrainedLoad === undefined ? {} : { asked: unconstrainedLoad.row(r) }),
    ...(workforce === undefined ? {} : workforce),
    ...(perWorker === undefined ? {} : { hoursPerWorker: perWorker }),
  };
}

/** The total of a row over the horizon; undefined where a sum means nothing. Utilisation looks at periods of known hours only. */
export function loadTotal(measure: LoadMeasure, figures: ResourceFigures): number | undefined {
  const known = Array.from(figures.available ?? []).map((hours) => hours !== Infinity);
  const total = (name: LoadMeasure): number =>
    (figures[name] ?? new Float64Array()).reduce((sum, value, t) => (known[t] === true || name === 'extra' ? sum + value : sum), 0);
  if (measure === 'workers' || measure === 'hoursPerWorker') return undefined;
  if (measure === 'utilisation') return total('available') > 0 ? total('load') / total('available') : 0;
  if (measure === 'available' || measure === 'missing') return total(measure);
  return (figures[measure] ?? new Float64Array()).reduce((sum, value) => sum + value, 0);
}
