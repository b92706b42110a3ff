import { formatFor } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { journalFrom } from '../workbook/process/journal';
import { KEPT_CHARACTERS, keptCharacters, planVersions, type KeptVersion, type MeasuredPlan, type PlanVersion } from '../workbook/process/plan-versions';
import type { Input } from './read-input';
import type { Json } from './report-json';
import { approvalDate } from './standing-line';

/** The approved versions in sentences, the latest first; of one that was thinned out it is said. */
export function versionLines({ ledger, built }: Input, language: Language): readonly string[] {
  const { process, versions } = messagesIn(language);
  const format = formatFor(language, built.model?.rules.currency ?? 'EUR');
  return [...planVersions(ledger)].reverse().map(({ version, figures }) => {
    const { serviceLevel } = version.kpis;
    const approvedOn = approvalDate(version, language);
    const line = process.followUp.version({ ...version, approvedOn }, format.money(version.cost), serviceLevel === undefined ? undefined : format.share(serviceLevel));
    return figures === undefined ? `${line} ${versions.thinned}` : line;
  });
}

/** What the workbook keeps of all versions, in one sentence. */
export function keptLine(versions: readonly KeptVersion[], language: Language): string {
  const words = messagesIn(language).versions;
  const size = (characters: number): string => words.kilobytes(formatFor(language, 'EUR').number(characters / CHARACTERS_PER_KILOBYTE));
  return words.kept(size(keptCharacters(versions)), size(KEPT_CHARACTERS));
}

const CHARACTERS_PER_KILOBYTE = 1000;

/** Which version the result sheets show, and whether it was restored or is the plan that was approved; undefined when a plan was made since. */
export function shownVersion({ runs }: Input['ledger']): { readonly number: number; readonly isRestored: boolean } | undefined {
  const last = journalFrom(runs).filter(({ status }) => status !== null).at(-1);
  if (last === undefined || last.approved === null || (last.verb !== 'restore' && last.verb !== 'approve')) return undefined;
  return { number: last.approved, isRestored: last.verb === 'restore' };
}

/** For `--json`: each version with what it changed against the one before (money, and each measure that both have), and how much is kept of all. */
export function versionsJson({ ledger }: Input): Readonly<Record<'versions' | 'kept', Json>> {
  const kept = planVersions(ledger);
  const versions = kept.map(({ version, figures }, at): Json => {
    const before = kept[at - 1]?.version;
    return { ...versionJson(version), isRestorable: figures !== undefined, changes: before === undefined ? null : differences(before, version) };
  });
  return { versions, kept: { characters: keptCharacters(kept), most: KEPT_CHARACTERS } };
}

/** For `--json`: a version as it was noted; its costs by kind are null where the total alone was. */
export function versionJson({ costs, ...version }: PlanVersion): Readonly<Record<string, Json>> {
  return { ...version, kpis: { ...version.kpis }, costs: costs === undefined ? null : { ...costs } };
}

function differences(before: MeasuredPlan, after: MeasuredPlan): Json {
  const known = new Map<string, number | undefined>(Object.entries(before.kpis));
  const kpis = Object.entries(after.kpis).flatMap(([key, value]) => {
    const then = known.get(key);
    return then === undefined ? [] : [[key, value - then] as const];
  });
  return { cost: after.cost - before.cost, kpis: Object.fromEntries(kpis) };
}
