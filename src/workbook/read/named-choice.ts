import type { Choice } from '../schema/column';
import { normaliseHeader } from './header-text';
import { nearestName } from './resolve-name';

/** A choice by what somebody wrote, or the one that was probably meant. */
export interface NamedChoice<Known extends Choice> {
  readonly choice: Known | undefined;
  /** Undefined when there is a choice, or nothing is near. */
  readonly suggestion: Known | undefined;
}

/** Finds a choice by its code, title or another name, whatever the language and case. */
export function namedChoice<Known extends Choice>(choices: readonly Known[], written: string): NamedChoice<Known> {
  const wanted = normaliseHeader(written);
  const choice = choices.find(({ code, titles, aliases }) => [code, titles.en, titles.fr, ...aliases].some((name) => normaliseHeader(name) === wanted));
  if (choice !== undefined) return { choice, suggestion: undefined };
  const near = nearestName(written, choices.flatMap(({ titles }) => [titles.en, titles.fr]));
  return { choice, suggestion: choices.find(({ titles }) => titles.en === near || titles.fr === near) };
}
