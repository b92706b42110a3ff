import type { ItemIndex, PeriodIndex, ResourceIndex } from '../domain/axis';
import type { Bucket } from '../domain/calendar';
import type { Cause, CauseKind, Exception, ExceptionKind, ExceptionSeverity, Lever, LeverKind, Option } from '../domain/exception';
import type { PlanningModel } from '../domain/planning-model';
import type { Format } from './format';

/** What turns the positions and numbers of an exception into words. */
export interface ExceptionContext {
  readonly model: PlanningModel;
  readonly format: Format;
}

/** Words of the exceptions; each language implements it whole. */
export interface ExceptionMessages {
  readonly kinds: Readonly<Record<ExceptionKind, string>>;
  readonly severities: Readonly<Record<ExceptionSeverity, string>>;
  /** What is amiss, without a full stop: `Pump P-200 short by 120 in Mar 2026`. */
  headline(exception: Exception, context: ExceptionContext): string;
  /** Why, in one sentence. */
  cause(exception: Exception, context: ExceptionContext): string;
  /** What to do and what it adds or saves, without a full stop: `Subcontract 40 of Pump P-200 in Mar 2026 (adds about €1,200)`. */
  option(option: Option, context: ExceptionContext): string;
  /** What an option of so much money does to the plan: `adds €1,200`, `saves about €300`, `at no extra cost`. */
  price(option: Pick<Option, 'cost' | 'estimated'>, money: (value: number) => string): string;
  /** What to do, where its price stands beside it: `Subcontract 40 of Pump P-200 in Mar 2026`. */
  optionName(option: Option, context: ExceptionContext): string;
}

/** One way to say each kind of headline. */
export type Headlines = { readonly [Kind in ExceptionKind]: (words: ExceptionWords) => string };
/** One sentence for each kind of cause. */
export type CauseSentences = { readonly [Kind in CauseKind]: (cause: Cause<Kind>, words: ExceptionWords) => string };
/** One phrase for each kind of lever. */
export type LeverPhrases = { readonly [Kind in LeverKind]: (lever: Lever<Kind>, names: Names) => string };

/** Names and numbers as a person reads them. */
export interface Names {
  readonly bucket: Bucket;
  /** Number of the approved version whose figures were decided; undefined when a planner locked them. */
  readonly restoredVersion: number | undefined;
  /** `Pump P-200`: description and code, or the code alone when the description has it or is empty. */
  item(item: ItemIndex): string;
  resource(resource: ResourceIndex): string;
  period(period: PeriodIndex): string;
  /** Whole numbers from 100 on, two decimals below. */
  quantity(quantity: number): string;
  money(value: number): string;
}

/** An exception with its names resolved. */
export interface ExceptionWords extends Names {
  readonly exception: Exception;
  /** Name of the item or resource that is amiss. */
  readonly subject: string;
}

/** The sentence of a cause. */
export function causeSentence<Kind extends CauseKind>(sentences: CauseSentences, cause: Cause<Kind>, words: ExceptionWords): string {
  return sentences[cause.kind](cause, words);
}

/** The phrase of a lever. */
export function leverPhrase<Kind extends LeverKind>(phrases: LeverPhrases, lever: Lever<Kind>, names: Names): string {
  return phrases[lever.kind](lever, names);
}

/** The names of a model's items, resources and periods. */
export function namesOf({ model, format }: ExceptionContext): Names {
  return {
    bucket: model.horizon.bucket,
    restoredVersion: model.bounds?.restoredVersion,
    item: (item) => itemName(model, item),
    resource: (resource) => model.resources[resource]?.code ?? '',
    period: (period) => format.period(model.horizon.starts[period] ?? 0, model.horizon.bucket),
    quantity: (quantity) => format.number(quantity, Math.abs(quantity) < 100 ? 2 : 0),
    money: (value) => format.money(value),
  };
}

/** An exception with the names of its model. */
export function wordsOf(exception: Exception, context: ExceptionContext): ExceptionWords {
  const names = namesOf(context);
  const { item, resource } = exception;
  const subject = item !== undefined ? names.item(item) : resource !== undefined ? names.resource(resource) : '';
  return { ...names, exception, subject };
}

function itemName(model: PlanningModel, index: ItemIndex): string {
  const item = model.items[index];
  if (item === undefined) return '';
  if (item.description === '') return item.code;
  return item.description.includes(item.code) ? item.description : `${item.description} ${item.code}`;
}
