import { isoDate, type SerialDay } from '../domain/calendar';
import { placeText } from '../domain/place';
import { formatFor } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { followUp, type FollowUp } from '../workbook/process/follow-up';
import { openTopics } from '../workbook/process/open-topics';
import { planVersions } from '../workbook/process/plan-versions';
import { sinceApproval, type SinceApproval } from '../workbook/process/since-approval';
import { standingLine } from './standing-line';
import { versionLines, versionsJson } from './version-list';
import type { Input } from './read-input';
import type { Json } from './report-json';

/** How the monthly process stands. */
export interface StatusReport {
  readonly followUp: FollowUp;
  /** Undefined before the first approval, or when the data have errors. */
  readonly since: SinceApproval | undefined;
}

/** What is late, who is missing and what became of the approved plan. */
export function statusOf(input: Input, today: SerialDay): StatusReport {
  const version = planVersions(input.ledger).at(-1);
  const references = new Set(openTopics(input.sheets).map((topic) => String(topic.get('reference') ?? '')));
  const { model } = input.built;
  return { followUp: followUp(input.sheets, today), since: version === undefined || model === undefined ? undefined : sinceApproval(version, model, references) };
}

/** The status in sentences, what somebody has to act on first. */
export function statusLines(input: Input, { followUp: found, since }: StatusReport, language: Language): readonly string[] {
  const words = messagesIn(language).process.followUp;
  const format = formatFor(language, input.built.model?.rules.currency ?? 'EUR');
  const acts = [
    ...found.overdueActions.map(({ text, owner, daysLate }) => words.overdueAction(text, owner, daysLate)),
    ...found.lateSteps.map(({ text, owner, daysLate }) => words.lateStep(text, owner, daysLate)),
    ...found.undatedSteps.map(({ text }) => words.undatedStep(text)),
    ...found.withoutOwner.map(({ text }) => words.withoutOwner(text)),
    ...found.unrecorded.map(({ text }) => words.unrecorded(text)),
    ...found.withoutTarget.map(({ text }) => words.withoutTarget(text)),
    ...(since?.growingOverstock ?? []).map(({ item, value }) => words.growingOverstock(item, format.money(value))),
  ];
  const { satisfaction } = found;
  const mark = (value: number): string => format.number(value, 1);
  const signed = (share: number): string => (share > 0 ? `+${format.share(share)}` : format.share(share));
  return [
    ...standingLine(input, language),
    ...(acts.length === 0 ? [words.nothing] : acts),
    ...said(found.calendarAdherence, (share) => words.calendarAdherence(format.share(share))),
    ...said(since?.planAdherence, (share) => words.planAdherence(format.share(share))),
    ...said(since?.orderEvolution, (share) => words.orderEvolution(signed(share))),
    ...versionLines(input, language),
    ...(satisfaction === undefined ? [] : [words.satisfaction(mark(satisfaction.last), satisfaction.before === undefined ? undefined : mark(satisfaction.before), satisfaction.answers)]),
  ];
}

function said(value: number | undefined, say: (value: number) => string): readonly string[] {
  return value === undefined ? [] : [say(value)];
}

/** What `status --json` prints. */
export function statusJson(input: Input, { followUp: found, since }: StatusReport): Json {
  const late = ({ text, owner, due, daysLate, place }: FollowUp['overdueActions'][number]): Json => ({ text, owner: owner ?? null, due: isoDate(due), daysLate, place: placeText(place) });
  const named = ({ text, place }: FollowUp['withoutOwner'][number]): Json => ({ text, place: placeText(place) });
  return {
    overdueActions: found.overdueActions.map(late),
    openActions: found.openActionCount,
    lateSteps: found.lateSteps.map(late),
    calendarAdherence: found.calendarAdherence ?? null,
    undatedSteps: found.undatedSteps.map(named),
    withoutOwner: found.withoutOwner.map(named),
    unrecorded: found.unrecorded.map(named),
    withoutTarget: found.withoutTarget.map(named),
    satisfaction: found.satisfaction === undefined ? null : { ...found.satisfaction, before: found.satisfaction.before ?? null },
    orderEvolution: since?.orderEvolution ?? null,
    planAdherence: since?.planAdherence ?? null,
    growingOverstock: (since?.growingOverstock ?? []).map(({ item, value }) => ({ item, value })),
    ...versionsJson(input),
    changes: (input.standing?.changes ?? []).map(({ role, subject, column, before, after, place }) => ({
      sheet: role, subject, column, before: before ?? null, after: after ?? null, place: place === undefined ? null : placeText(place),
    })),
  };
}
