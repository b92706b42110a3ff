import { snapshotOf } from '../workbook/process/input-snapshot';
import { planDifferences, type ComparedPlan, type PlanDifferences } from '../workbook/process/compare-versions';
import { plannedFigures } from '../workbook/process/plan-figures';
import { planSheetFigures } from '../workbook/process/plan-sheet-figures';
import { planNow, planVersions, type KeptVersion } from '../workbook/process/plan-versions';
import { keyOf } from '../workbook/read/key';
import { ownPlanSheet } from './lock-plan';
import type { Input } from './read-input';
import type { RefusedVersion } from './restore-version';

/** Two plans by their numbers; without `after` the one in the result sheets. */
export interface VersionPair {
  readonly before: number;
  readonly after: number | undefined;
}

/** What differs between them. */
export interface VersionComparison extends VersionPair, PlanDifferences {}

/** Compares an approved version with another one, or with the plan as it stands in the result sheets; no plan is made. */
export function compareVersions(input: Input, { before, after }: VersionPair): VersionComparison | (RefusedVersion & { readonly number: number }) {
  const versions = planVersions(input.ledger);
  const [first, second] = [before, after].map((number) => versions.find(({ version }) => version.number === number));
  const missing = first === undefined ? before : after !== undefined && second === undefined ? after : undefined;
  if (first === undefined || missing !== undefined) return { refusal: 'unknown', choices: versions.map(({ version }) => version.number), number: missing ?? before };
  const other = second === undefined ? planAsItStands(input) : comparedVersion(second);
  if (other === undefined) return { refusal: 'noPlan', choices: [], number: before };
  const worth = new Map((input.built.model?.items ?? []).map(({ code, unitCost }) => [keyOf(code), unitCost]));
  return { before, after, ...planDifferences(comparedVersion(first), other, (item) => worth.get(keyOf(item)) ?? 0) };
}

function comparedVersion({ version, figures, snapshot }: KeptVersion): ComparedPlan {
  return { measured: version, planned: figures === undefined ? undefined : plannedFigures(figures), snapshot };
}

/** Its input is taken to be today's: what changed since it was made is said elsewhere. */
function planAsItStands({ ledger, sheets, records }: Input): ComparedPlan | undefined {
  const sheet = ownPlanSheet(sheets, ledger);
  const planned = sheet && planSheetFigures(sheet);
  return planned && { measured: planNow(ledger), planned, snapshot: snapshotOf(records) };
}
