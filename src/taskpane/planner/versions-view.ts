import { serialFromIso } from '../../domain/calendar';
import { formatFor } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { comparisonText, type ComparisonText } from '../../jobs/comparison-text';
import { compareVersions, type VersionPair } from '../../jobs/compare-versions';
import type { Input } from '../../jobs/read-input';
import { keptLine, shownVersion } from '../../jobs/version-list';
import { planVersions, type PlanVersion } from '../../workbook/process/plan-versions';
import type { Words } from '../../workbook/schema/column';

/** An approved version in words, and the day of its approval as `YYYY-MM-DD`. */
export interface VersionView {
  readonly number: number;
  readonly words: Words;
  readonly approvedOn: string;
  /** False once its figures were thinned out. */
  readonly isRestorable: boolean;
  /** True while the result sheets show it. */
  readonly isShown: boolean;
}

/** What differs between two plans, in every language. */
export interface ComparedView extends VersionPair {
  readonly text: Readonly<Record<Language, ComparisonText>>;
}

/** What the pane shows of the approved versions, and of two plans that are to be compared. */
export interface VersionsView {
  /** The latest first. */
  readonly versions: readonly VersionView[];
  /** How much the workbook keeps of them. */
  readonly versionsKept: Words;
  /** Number of the version that the result sheets show since it was restored. */
  readonly restoredVersion: number | undefined;
  /** What differs between two plans, once that was asked. */
  readonly compared: ComparedView | undefined;
}

/** The versions of the input's ledger, and the comparison that is asked for. */
export function versionsView(input: Input, compare: VersionPair | undefined): VersionsView {
  const versions = planVersions(input.ledger);
  const shown = shownVersion(input.ledger);
  const currency = input.built.model?.rules.currency ?? 'EUR';
  return {
    versions: [...versions].reverse().map(({ version, figures }) => ({
      number: version.number,
      words: { en: lineOf(version, 'en', currency), fr: lineOf(version, 'fr', currency) },
      approvedOn: version.approvedOn,
      isRestorable: figures !== undefined,
      isShown: version.number === shown?.number,
    })),
    versionsKept: { en: keptLine(versions, 'en'), fr: keptLine(versions, 'fr') },
    restoredVersion: shown?.isRestored === true ? shown.number : undefined,
    compared: compare && comparedView(input, compare),
  };
}

/** Undefined when there is nothing to compare: the versions that are shown say so. */
function comparedView(input: Input, pair: VersionPair): ComparedView | undefined {
  const comparison = compareVersions(input, pair);
  return 'refusal' in comparison ? undefined : { ...pair, text: { en: comparisonText(comparison, input, 'en'), fr: comparisonText(comparison, input, 'fr') } };
}

function lineOf({ number, approvedOn, by, note, cost }: PlanVersion, language: Language, currency: string): string {
  const format = formatFor(language, currency);
  return [`${number}`, format.date(serialFromIso(approvedOn) ?? 0), by, format.money(cost), note].filter((part) => part !== '').join(' · ');
}
