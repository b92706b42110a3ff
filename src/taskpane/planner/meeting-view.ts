import type { SerialDay } from '../../domain/calendar';
import { placeText, type Place } from '../../domain/place';
import { diagnosticSentence } from '../../i18n/diagnostic-messages';
import { formatFor, type Format } from '../../i18n/format';
import { LANGUAGES, type Language } from '../../i18n/language';
import { messagesIn, type Messages } from '../../i18n/messages';
import type { VersionPair } from '../../jobs/compare-versions';
import type { Input } from '../../jobs/read-input';
import { leversOf, OPTION_LETTERS, usualDueDay, type OptionLetter } from '../../jobs/record-decision';
import { versionLine } from '../../jobs/standing-line';
import { statusOf, type StatusReport } from '../../jobs/status-report';
import type { Ledger } from '../../workbook/ledger';
import { isOpenTopic } from '../../workbook/process/follow-up';
import { processRows, type ProcessRow } from '../../workbook/process/process-rows';
import type { Words } from '../../workbook/schema/column';
import { versionsView, type VersionsView } from './versions-view';


/** How the monthly meeting stands, as the pane shows it: plain data that crosses threads, its words in every language. */
export interface MeetingView extends VersionsView {
  /** About the last approved plan; undefined before the first approval. */
  readonly standing: StandingView | undefined;
  /** Undecided topics, in the agenda's order. */
  readonly topics: readonly TopicView[];
  /** What somebody has to act on, each with its cell where it has one. */
  readonly acts: readonly PlacedSentence[];
  /** How well the process is kept to. */
  readonly measures: readonly Words[];
  readonly hasAgenda: boolean;
  /** Whether decisions and actions have their tables. */
  readonly canDecide: boolean;
  /** Names of the people of the process. */
  readonly people: readonly string[];
  /** Until when an action is usually due. */
  readonly usualDue: SerialDay;
}

export interface StandingView {
  readonly line: Words;
  /** First digits of the fingerprint of its input. */
  readonly fingerprint: string;
  /** Cells that have changed since. */
  readonly changes: readonly PlacedSentence[];
}

export interface PlacedSentence {
  readonly sentence: Words;
  readonly place: Place | undefined;
  /** The place as a person reads it; empty when there is none. */
  readonly placeText: string;
}

export interface TopicView {
  /** Row of the agenda's sheet, from 0. */
  readonly row: number;
  readonly topic: string;
  readonly friction: string;
  readonly recommendation: string;
  readonly owner: string;
  /** Money at stake; empty when none is known. */
  readonly money: Words;
  readonly options: readonly OptionView[];
}

export interface OptionView {
  readonly letter: OptionLetter;
  readonly text: string;
  readonly cost: Words;
  /** Whether the plan can be made to obey it. */
  readonly setsLevers: boolean;
}

/** What the pane shows of the monthly process on a day. */
export function meetingView(input: Input, today: SerialDay, compare?: VersionPair): MeetingView {
  const say = speaker(input.built.model?.rules.currency ?? 'EUR');
  const agenda = processRows(input.sheets, 'agenda');
  const status = statusOf(input, today);
  return {
    standing: standingView(input, say),
    topics: (agenda?.rows ?? []).filter(isOpenTopic).map((row) => topicView(row, input.ledger, say)),
    acts: actsOf(status, say),
    measures: measuresOf(status, say),
    ...versionsView(input, compare),
    hasAgenda: agenda !== undefined,
    canDecide: processRows(input.sheets, 'decisions') !== undefined && processRows(input.sheets, 'actions') !== undefined,
    people: [...new Set((processRows(input.sheets, 'people')?.rows ?? []).flatMap(({ values }) => (values.has('name') ? [String(values.get('name'))] : [])))],
    usualDue: usualDueDay(input.sheets, today),
  };
}

/** Says something in every language. */
type Say = (sentence: (messages: Messages, format: Format, language: Language) => string) => Words;

function speaker(currency: string): Say {
  return (sentence) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, sentence(messagesIn(language), formatFor(language, currency), language)])) as Record<Language, string>;
}

/** Digits that tell fingerprints apart to the eye. */
const SHOWN_DIGITS = 8;

function standingView({ standing }: Input, say: Say): StandingView | undefined {
  if (standing === undefined) return undefined;
  const { version, changes = [], isChanged } = standing;
  return {
    line: say((_, __, language) => versionLine(version, isChanged ? standing.changes?.length : 0, language)),
    fingerprint: version.fingerprint.slice(0, SHOWN_DIGITS),
    changes: changes.map(({ place, subject, before, after }) =>
      placed(say(({ diagnostics }, format) => diagnosticSentence(diagnostics, { code: 'input-cell-changed', place, parameters: { version: version.number, subject, before, after } }, format)), place),
    ),
  };
}

function placed(sentence: Words, place: Place | undefined): PlacedSentence {
  return { sentence, place, placeText: place === undefined ? '' : placeText(place) };
}

function topicView(topic: ProcessRow<'agenda'>, ledger: Ledger, say: Say): TopicView {
  const { row, values } = topic;
  const textOf = (key: Parameters<typeof values.get>[0]): string => String(values.get(key) ?? '');
  const moneyOf = (value: string | number | boolean | undefined): Words => (typeof value === 'number' ? say((_, format) => format.money(value)) : { en: '', fr: '' });
  const priceOf = (cost: string | number | boolean | undefined): Words =>
    typeof cost === 'number' ? say(({ exceptions }, format) => exceptions.price({ cost, estimated: false }, (value) => format.money(value))) : { en: '', fr: '' };
  return {
    row,
    topic: textOf('topic'),
    friction: textOf('friction'),
    recommendation: textOf('recommendation'),
    owner: textOf('owner'),
    money: moneyOf(values.get('money')),
    options: OPTION_LETTERS.flatMap((letter) =>
      values.has(`option${letter}`) ? [{ letter, text: textOf(`option${letter}`), cost: priceOf(values.get(`cost${letter}`)), setsLevers: leversOf(ledger, topic, letter).length > 0 }] : [],
    ),
  };
}

function actsOf({ followUp: found, since }: StatusReport, say: Say): readonly PlacedSentence[] {
  const about = (sentence: (words: Messages['process']['followUp'], format: Format) => string): Words => say(({ process }, format) => sentence(process.followUp, format));
  return [
    ...found.overdueActions.map(({ text, owner, daysLate, place }) => placed(about((words) => words.overdueAction(text, owner, daysLate)), place)),
    ...found.lateSteps.map(({ text, owner, daysLate, place }) => placed(about((words) => words.lateStep(text, owner, daysLate)), place)),
    ...found.undatedSteps.map(({ text, place }) => placed(about((words) => words.undatedStep(text)), place)),
    ...found.withoutOwner.map(({ text, place }) => placed(about((words) => words.withoutOwner(text)), place)),
    ...found.unrecorded.map(({ text, place }) => placed(about((words) => words.unrecorded(text)), place)),
    ...found.withoutTarget.map(({ text, place }) => placed(about((words) => words.withoutTarget(text)), place)),
    ...(since?.growingOverstock ?? []).map(({ item, value }) => placed(about((words, format) => words.growingOverstock(item, format.money(value))), undefined)),
  ];
}

function measuresOf({ followUp: found, since }: StatusReport, say: Say): readonly Words[] {
  const about = (sentence: (words: Messages['process']['followUp'], format: Format) => string): Words => say(({ process }, format) => sentence(process.followUp, format));
  const known = (value: number | undefined, sentence: (words: Messages['process']['followUp'], shown: string) => string, signed = ''): readonly Words[] =>
    value === undefined ? [] : [about((words, format) => sentence(words, (value > 0 ? signed : '') + format.share(value)))];
  const { satisfaction } = found;
  return [
    ...known(found.calendarAdherence, (words, shown) => words.calendarAdherence(shown)),
    ...known(since?.planAdherence, (words, shown) => words.planAdherence(shown)),
    ...known(since?.orderEvolution, (words, shown) => words.orderEvolution(shown), '+'),
    ...(satisfaction === undefined
      ? []
      : [about((words, format) => words.satisfaction(format.number(satisfaction.last, 1), satisfaction.before === undefined ? undefined : format.number(satisfaction.before, 1), satisfaction.answers))]),
  ];
}
