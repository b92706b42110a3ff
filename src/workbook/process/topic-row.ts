import type { CauseKind, Exception } from '../../domain/exception';
import type { Report } from '../../domain/report';
import { wordsOf } from '../../i18n/exception-messages';
import { formatFor } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import type { Role } from '../schema/roles';
import type { RowValues } from './add-rows';
import type { OwnerOf } from './owners';
import { PROCESS_WORDS } from './process-words';

/** Exceptions of one kind about one item or resource, which the meeting looks at together: at least one, the costliest first. */
export interface Concern {
  /** What it is about, whatever the language: `shortage STV-100`. */
  readonly reference: string;
  readonly exceptions: readonly [Exception, ...Exception[]];
  /** Money at stake, of all of them together. */
  readonly money: number;
}

/** Minutes that a topic gets, by the severity of its costliest exception. */
export const TOPIC_MINUTES: Readonly<Record<Exception['severity'], number>> = { high: 15, medium: 10, low: 5 };

/** What a topic's row is written with. */
export interface TopicWords {
  readonly report: Report;
  readonly language: Language;
  /** Name of the person who plays a role; undefined when nobody is known to. */
  readonly ownerOf: OwnerOf;
}

/** The agenda's row about a concern. */
export function topicRow({ reference, exceptions: [first, ...others], money }: Concern, rank: number, { report, language, ownerOf }: TopicWords): RowValues<'agenda'> {
  const { exceptions: words, process } = messagesIn(language);
  const context = { model: report.model, format: formatFor(language, report.model.rules.currency) };
  const hasOption = first.options.length > 0;
  return {
    rank,
    topic: topicText(first, report, language),
    family: first.item === undefined ? null : (report.model.items[first.item]?.family ?? null),
    friction: [`${words.headline(first, context)}. ${words.cause(first, context)}`, ...others.map((other) => `${words.headline(other, context)}.`)].join(' '),
    money,
    question: hasOption ? process.questions.closed : process.questions.open,
    ...optionColumns(first.options.map((option) => ({ text: words.optionName(option, context), cost: wholeMoney(option.cost) }))),
    recommendation: hasOption ? process.recommend('A') : process.toDiscuss,
    owner: ownerOf(roleFor(first)) ?? null,
    minutes: TOPIC_MINUTES[first.severity],
    status: PROCESS_WORDS.open[language],
    age: 0,
    reference,
  };
}

/** What an exception is about, whatever the language: `shortage STV-100`. */
export function referenceOf({ kind, item, resource }: Exception, { model }: Report): string {
  const code = item !== undefined ? model.items[item]?.code : resource !== undefined ? model.resources[resource]?.code : '';
  return `${kind} ${code ?? ''}`;
}

/** A topic's name: `Shortage · Pump P-200`. */
export function topicText(exception: Exception, { model }: Report, language: Language): string {
  const { exceptions: words, process } = messagesIn(language);
  const { subject } = wordsOf(exception, { model, format: formatFor(language, model.rules.currency) });
  return process.topic(words.kinds[exception.kind], subject);
}

/** As `Format.money` rounds: halves away from 0. */
function wholeMoney(money: number): number {
  const whole = Math.round(Math.abs(money));
  return money < 0 && whole > 0 ? -whole : whole;
}

function optionColumns(options: readonly { readonly text: string; readonly cost: number }[]): RowValues<'agenda'> {
  const text = (at: number): string | null => options[at]?.text ?? null;
  const cost = (at: number): number | null => options[at]?.cost ?? null;
  return { optionA: text(0), costA: cost(0), optionB: text(1), costB: cost(1), optionC: text(2), costC: cost(2) };
}

/** Who usually answers for what lies behind an exception. */
export function roleFor({ kind, cause }: { readonly kind: Exception['kind']; readonly cause: { readonly kind: CauseKind } }): Role {
  if (kind === 'overload' || kind === 'idle') return 'production';
  return ROLE_BY_CAUSE[cause.kind] ?? 'sopLead';
}

const ROLE_BY_CAUSE: Readonly<Partial<Record<CauseKind, Role>>> = {
  capacity: 'production', frozen: 'production', lot: 'production', locked: 'production', lockedLoad: 'production',
  leadTime: 'purchasing', subcontractLimit: 'purchasing', noSupply: 'purchasing', receipts: 'purchasing',
  openingBacklog: 'sales', openingStock: 'sales',
};
