import { indicesUpTo, type ItemIndex, type ResourceIndex } from '../domain/axis';
import type { Exception, ExceptionKind, ExceptionSeverity } from '../domain/exception';
import type { Plan } from '../domain/plan';
import type { PlanningModel } from '../domain/planning-model';
import { explain } from './explain';
import { itemFindings } from './item-findings';
import { optionsFor } from './options';
import { resourceFindings } from './resource-findings';
import { situationOf, type ItemFinding, type ResourceFinding, type Situation } from './situation';

/**
 * Everything in a plan that a planner should look at, most costly first, each with its cause and options; consecutive periods
 * make one exception. At equal money: by kind, period, item and resource.
 */
export function findExceptions(model: PlanningModel, plan: Plan): readonly Exception[] {
  const situation = situationOf(model, plan);
  return [
    ...indicesUpTo<ItemIndex>(model.items.length).flatMap((i) => itemFindings(situation, i)),
    ...indicesUpTo<ResourceIndex>(model.resources.length).flatMap((r) => resourceFindings(situation, r)),
  ]
    .map((finding) => exceptionOf(situation, finding))
    .sort(byMoney);
}

function exceptionOf(situation: Situation, finding: ItemFinding | ResourceFinding): Exception {
  const cause = explain(situation, finding);
  const { costs } = situation.plan;
  const { kind, period, lastPeriod, quantity, value } = finding;
  return {
    kind,
    // Nobody can work hours that there are not.
    severity: cause.kind === 'lockedLoad' ? 'high' : severityOf(finding, costs.total - costs.production),
    item: 'item' in finding ? finding.item : undefined,
    resource: 'resource' in finding ? finding.resource : undefined,
    period,
    lastPeriod,
    quantity,
    value,
    cause,
    options: optionsFor(situation, finding, cause),
  };
}

const LEVELS: readonly ExceptionSeverity[] = ['low', 'medium', 'high'];
/** Level at which a kind begins, and the highest that it reaches. */
const KIND_LEVELS: Readonly<Record<ExceptionKind, readonly [first: number, most: number]>> = {
  shortage: [1, 2],
  late: [0, 2],
  overload: [0, 1],
  belowSafety: [0, 1],
  overstock: [0, 1],
  idle: [0, 0],
};
/** Periods from now in which there is no time to lose. */
const URGENT_PERIODS = 3;
/** Share of the plan's money, production apart, that makes an exception heavy: demand decides what production costs. */
const HEAVY_SHARE = 0.01;

/** One level up for an exception that begins in the first three periods, one for at least 1 % of the money that a plan decides. */
function severityOf({ kind, period, value }: ItemFinding | ResourceFinding, decidedMoney: number): ExceptionSeverity {
  const [first, most] = KIND_LEVELS[kind];
  const level = first + Number(period < URGENT_PERIODS) + Number(value > 0 && value >= HEAVY_SHARE * decidedMoney);
  return LEVELS[Math.min(level, most)] ?? 'low';
}

const KINDS = Object.keys(KIND_LEVELS);

function byMoney(a: Exception, b: Exception): number {
  return (
    b.value - a.value ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.period - b.period ||
    (a.item ?? 0) - (b.item ?? 0) ||
    (a.resource ?? 0) - (b.resource ?? 0)
  );
}
