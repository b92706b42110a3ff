import type { Kpis } from '../../domain/kpi';
import type { Costs, Plan, PlanStatus } from '../../domain/plan';
import type { Report } from '../../domain/report';
import type { Ledger } from '../ledger';
import { fingerprintOf } from './input-snapshot';

/** What is measured of a plan. */
export interface MeasuredPlan {
  readonly status: PlanStatus;
  /** Total money of the plan. */
  readonly cost: number;
  /** The same by kind; absent where an earlier release noted the total alone. */
  readonly costs?: Costs;
  readonly kpis: Readonly<Partial<Record<keyof Kpis, number>>>;
}

/** A plan that somebody approved. */
export interface PlanVersion extends MeasuredPlan {
  /** From 1. */
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly approvedOn: string;
  readonly by: string;
  readonly note: string;
  /** Of the input that the plan was made from. */
  readonly fingerprint: string;
}

/** A version with what it takes to compare and restore it. */
export interface KeptVersion {
  readonly version: PlanVersion;
  /** `snapshotOf` its input; undefined once it was thinned out. */
  readonly snapshot: string | undefined;
  /** `figuresText` of its plan; undefined once it was thinned out. */
  readonly figures: string | undefined;
}

/** Subjects of the ledger. */
const SUBJECT = {
  version: (number: number) => `version ${number}`,
  snapshot: (number: number) => `input ${number}`,
  figures: (number: number) => `figures ${number}`,
  now: 'plan now',
};

/** Characters of inputs and figures that a workbook keeps, about a tenth of that once compressed; the newest version is always whole. */
export const KEPT_CHARACTERS = 2_000_000;

/** The approved versions, oldest first. What somebody edited beyond recognition is left out. */
export function planVersions(ledger: Ledger): readonly KeptVersion[] {
  return [...ledger.kept]
    .filter(([subject]) => subject.startsWith('version '))
    .flatMap(([, text]) => versionFrom(text) ?? [])
    .sort((a, b) => a.number - b.number)
    .map((version) => ({ version, snapshot: ledger.kept.get(SUBJECT.snapshot(version.number)), figures: ledger.kept.get(SUBJECT.figures(version.number)) }));
}

/** What the ledger keeps after one more approval: the inputs and figures of the oldest versions go when all get too long. */
export function withVersion(ledger: Ledger, approved: Omit<PlanVersion, 'number' | 'fingerprint'>, texts: { readonly snapshot: string; readonly figures: string }): ReadonlyMap<string, string> {
  const number = (planVersions(ledger).at(-1)?.version.number ?? 0) + 1;
  const version: PlanVersion = { ...approved, number, fingerprint: fingerprintOf(texts.snapshot) };
  const kept = new Map([
    ...ledger.kept,
    [SUBJECT.version(number), JSON.stringify(version)],
    [SUBJECT.snapshot(number), texts.snapshot],
    [SUBJECT.figures(number), texts.figures],
  ]);
  return thinned(kept, number);
}

/** What the ledger keeps after a plan was made, approved or not: how it measures, for comparing it with a version. */
export function withPlanNow(kept: ReadonlyMap<string, string>, { plan, kpis }: Pick<Report, 'plan' | 'kpis'>): ReadonlyMap<string, string> {
  return new Map([...kept, [SUBJECT.now, JSON.stringify(measured(plan, kpis))]]);
}

/** True when the result sheets show this plan already, as far as its costs and measures tell. */
export function samePlan({ kept }: Ledger, report: Pick<Report, 'plan' | 'kpis'>): boolean {
  return kept.get(SUBJECT.now) === withPlanNow(new Map(), report).get(SUBJECT.now);
}

/** How the plan measures that the result sheets show; undefined when the ledger doesn't hold it. */
export function planNow({ kept }: Ledger): MeasuredPlan | undefined {
  const json = parsed(kept.get(SUBJECT.now) ?? '');
  return isMeasured(json) ? json : undefined;
}

/** What is noted of a plan; measures that the data can't tell are left out. */
export function measured({ status, costs }: Plan, kpis: Kpis): MeasuredPlan {
  const entries = Object.entries(kpis) as [keyof Kpis, number | undefined][];
  return { status, cost: costs.total, costs, kpis: Object.fromEntries(entries.filter(([, value]) => value !== undefined && Number.isFinite(value))) };
}

/** Characters of inputs and figures that a ledger keeps of all versions. */
export function keptCharacters(versions: readonly KeptVersion[]): number {
  return versions.reduce((sum, { snapshot = '', figures = '' }) => sum + snapshot.length + figures.length, 0);
}

/** Numbers of the versions whose figures are kept. */
export function restorableNumbers(versions: readonly KeptVersion[]): readonly number[] {
  return versions.flatMap(({ version, figures }) => (figures === undefined ? [] : [version.number]));
}

function thinned(kept: Map<string, string>, newest: number): ReadonlyMap<string, string> {
  let length = 0;
  for (let number = newest; number > 0; number--) {
    length += (kept.get(SUBJECT.snapshot(number))?.length ?? 0) + (kept.get(SUBJECT.figures(number))?.length ?? 0);
    if (number === newest || length <= KEPT_CHARACTERS) continue;
    kept.delete(SUBJECT.snapshot(number));
    kept.delete(SUBJECT.figures(number));
  }
  return kept;
}

function versionFrom(text: string): PlanVersion | undefined {
  const json = parsed(text);
  return isVersion(json) ? json : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Somebody edited our sheet, or it holds nothing.
  }
}

function isVersion(json: unknown): json is PlanVersion {
  if (!isMeasured(json)) return false;
  const known: Partial<Record<keyof PlanVersion, unknown>> = json;
  return [known.approvedOn, known.by, known.note, known.fingerprint].every((value) => typeof value === 'string') && Number.isInteger(known.number);
}

function isMeasured(json: unknown): json is MeasuredPlan {
  if (typeof json !== 'object' || json === null) return false;
  const known = json as Partial<Record<keyof MeasuredPlan, unknown>>;
  return typeof known.status === 'string' && typeof known.cost === 'number' && typeof known.kpis === 'object' && known.kpis !== null;
}
