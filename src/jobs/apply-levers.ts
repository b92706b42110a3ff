import { leverSubject } from '../domain/decided-lever';
import type { Diagnostic } from '../domain/diagnostic';
import type { PlanningModel } from '../domain/planning-model';
import { applyLever, type AppliedLever } from '../engine/apply-lever';
import type { BuiltModel } from '../workbook/read/build-model';
import type { PlacedLever } from '../workbook/read/resolve-levers';
import { decidedLever } from '../workbook/schema/control-columns';

/** A model in which the levers that decisions set are pulled, each told, and what is amiss with them. */
export function applyLevers(built: BuiltModel): BuiltModel {
  const { levers } = built;
  if (built.model === undefined || levers.length === 0) return built;
  let { model } = built;
  const diagnostics: Diagnostic[] = [];
  for (const placed of levers) {
    const applied = applyLever(model, placed.lever);
    if (!('obstacle' in applied)) ({ model } = applied);
    diagnostics.push(...toldOf(placed, built.model, applied));
  }
  return { ...built, model, diagnostics: [...built.diagnostics, ...diagnostics] };
}

function toldOf({ lever, place, decision }: PlacedLever, model: PlanningModel, applied: AppliedLever): readonly Diagnostic[] {
  const scope = leverSubject(lever, model);
  const named = { lever: decidedLever(lever.kind).titles, scope };
  if ('obstacle' in applied) return [{ code: 'decided-lever-without-effect', place, parameters: { ...named, obstacle: applied.obstacle } }];
  const { starts, bucket } = model.horizon;
  const { period, quantity } = lever;
  const isFree = lever.kind === 'addHours' && lever.costPerHour === 0;
  return [
    { code: 'decided-lever-applied', place, parameters: { ...named, period: starts[period] ?? 0, bucket, quantity, decision } },
    ...(isFree ? [{ code: 'decided-hours-free', place, parameters: { scope } } as const] : []),
  ];
}
