import { isoDate, type SerialDay } from '../domain/calendar';
import type { Report } from '../domain/report';
import { snapshotOf } from '../workbook/process/input-snapshot';
import { figuresText } from '../workbook/process/plan-figures';
import { measured, planVersions, withVersion, type PlanVersion } from '../workbook/process/plan-versions';
import type { Input } from './read-input';

export interface Approval {
  readonly by: string;
  readonly note: string;
  readonly runAt: SerialDay;
}

/** The version that an approval of the report's plan makes, and what the ledger keeps from then on. */
export function approvePlan(input: Input, { model, plan, kpis }: Report, { by, note, runAt }: Approval): { readonly version: PlanVersion; readonly kept: ReadonlyMap<string, string> } {
  const approved = { approvedOn: isoDate(runAt), by, note, ...measured(plan, kpis) };
  const kept = withVersion(input.ledger, approved, { snapshot: snapshotOf(input.records), figures: figuresText(model, plan) });
  const version = planVersions({ ...input.ledger, kept }).at(-1)?.version;
  if (version === undefined) throw new Error('an approval makes a version');
  return { version, kept };
}
