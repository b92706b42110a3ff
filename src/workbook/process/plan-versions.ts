import type { Kpis } from '../../domain/kpi';
import type { PlanStatus } from '../../domain/plan';
import type { Ledger } from '../ledger';
import { fingerprintOf } from './input-snapshot';

/** A plan that somebody approved. */
export interface PlanVersion {
  /** From 1. */
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly approvedOn: string;
  readonly by: string;
  readonly note: string;
  /** Of the input that the plan was made from. */
  readonly fingerprint: string;
  readonly status: PlanStatus;
  /** Total money of the plan. */
  readonly cost: number;
  readonly kpis: Readonly<Partial<Record<keyof Kpis, number>>>;
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
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isVersion(json) ? json : undefined;
}

function isVersion(json: unknown): json is PlanVersion {
  if (typeof json !== 'object' || json === null) return false;
  const known = json as Partial<Record<keyof PlanVersion, unknown>>;
  const areTexts = [known.approvedOn, known.by, known.note, known.fingerprint, known.status].every((value) => typeof value === 'string');
  return areTexts && Number.isInteger(known.number) && typeof known.cost === 'number' && typeof known.kpis === 'object' && known.kpis !== null;
}
