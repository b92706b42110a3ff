import { serialFromIso } from '../domain/calendar';
import { formatFor } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { PlanVersion } from '../workbook/process/plan-versions';
import type { Input } from './read-input';

/** One line about the last approved version and what changed since; none before the first approval. */
export function standingLine({ standing }: Input, language: Language): readonly string[] {
  if (standing === undefined) return [];
  return [versionLine(standing.version, standing.isChanged ? standing.changes?.length : 0, language)];
}

/** The same of a version whose input has so many changed cells; undefined = it changed, nobody knows where. */
export function versionLine(version: PlanVersion, changedCount: number | undefined, language: Language): string {
  return messagesIn(language).process.standing({ ...version, approvedOn: approvalDate(version, language) }, changedCount);
}

/** The day of an approval as a person writes it. */
export function approvalDate({ approvedOn }: PlanVersion, language: Language): string {
  return formatFor(language, 'EUR').date(serialFromIso(approvedOn) ?? 0);
}
