import type { DiagnosticCode, DiagnosticParameters } from '../../domain/diagnostic';
import type { Cell } from '../cell';
import type { Column } from '../schema/column';
import { normaliseHeader } from './header-text';
import { tidyText } from './key';
import { isDateFormat } from '../number-format';
import { dayUnder, isPlausibleDay, parseDateText, type DayOrder } from './parse-date';
import { parseNumberText, valueUnder, type DecimalMark } from './parse-number';
import { parsePeriodText } from './parse-period';

/** What is amiss in a cell: a diagnostic that lacks only its place. */
export type Issue = { readonly [C in DiagnosticCode]: { readonly code: C; readonly parameters: DiagnosticParameters[C] } }[DiagnosticCode];

/** What a cell gave: its value, nothing (blank), or an issue. */
export type CellOutcome =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'issue'; readonly issue: Issue };

/** What the cells of one column agree on. */
export interface Convention {
  readonly mark: DecimalMark;
  readonly order: DayOrder;
}

const BLANK: CellOutcome = { kind: 'blank' };
const LONGEST_SHOWN = 60;
const NONE_WORDS = new Set(['none', 'aucun', 'aucune', 'illimite', 'unlimited', 'no limit', 'san limite', 'pas limite', 'infini']);

/** Reads a cell as its column's type asks, under the conventions of the column. */
export function parseCell(cell: Cell, column: Column, convention: Convention): CellOutcome {
  const { value } = cell;
  if (value === null) return cell.formula === undefined ? BLANK : issue('formula-without-value', { column: column.key });
  if (typeof value === 'object') return errorValue(value.error, column);
  return typeof value === 'string' && tidyText(value) === '' ? BLANK : parseValue(value, cell, column, convention);
}

function parseValue(value: string | number | boolean, cell: Cell, column: Column, convention: Convention): CellOutcome {
  switch (column.type) {
    case 'text':
      return found(tidyText(String(value)));
    case 'number':
      return parseNumber(value, column, convention.mark);
    case 'date':
      return parseDate(cell, column, convention.order);
    case 'choice':
      return parseChoice(String(value), column);
    case 'amount':
      return parseAmount(cell, column, convention.mark);
    case 'any':
    case 'period':
      return found(typeof value === 'string' ? tidyText(value) : value);
  }
}

function errorValue(error: string, { key, type }: Column): CellOutcome {
  return issue(type === 'text' && key !== 'item' && key !== 'resource' ? 'error-text' : 'error-value', { error, column: key });
}

function parseNumber(value: string | number | boolean, column: Column, mark: DecimalMark): CellOutcome {
  if (typeof value === 'number') return Number.isFinite(value) ? found(value) : issue('not-a-number', { text: String(value), column: column.key });
  const text = tidyText(String(value));
  if (isDash(text)) return BLANK;
  if (column.none !== undefined && (text === '∞' || NONE_WORDS.has(normaliseHeader(text)))) return found(column.none);
  const number = typeof value === 'string' ? parseNumberText(text) : undefined;
  if (number === undefined) return issue('not-a-number', { text: clip(text), column: column.key });
  const under = valueUnder(mark, number);
  return under === undefined ? issue('decimal-contradiction', { text: clip(text), mark }) : found(under);
}

/** True for texts that stand for an empty cell in a column of numbers. */
function isDash(text: string): boolean {
  return /^[-–—]$/.test(text.trim());
}

function parseDate({ value, numberFormat }: Cell, column: Column, order: DayOrder): CellOutcome {
  const wrong = issue('not-a-date', { text: clip(String(value as string | number | boolean)), column: column.key });
  if (typeof value === 'number') return isDateFormat(numberFormat) || isPlausibleDay(value) ? found(Math.floor(value)) : wrong;
  if (typeof value !== 'string') return wrong;
  const text = tidyText(value);
  if (isDash(text)) return BLANK;
  const date = parseDateText(text);
  const day = date === undefined ? namedDay(text) : dayUnder(order, date);
  return day === undefined ? wrong : found(day);
}

/** `31 mars 2026`, `mars 2026`: a date in words. */
function namedDay(text: string): number | undefined {
  const period = parsePeriodText(text);
  return period?.kind === 'period' && period.reference.kind === 'date' ? period.reference.day : undefined;
}

function parseChoice(text: string, column: Column): CellOutcome {
  const wanted = normaliseHeader(text);
  const choice = column.choices.find(({ code, titles, aliases }) => [code, titles.en, titles.fr, ...aliases].some((word) => normaliseHeader(word) === wanted));
  if (choice !== undefined) return found(choice.code);
  const titles = (language: 'en' | 'fr'): string => column.choices.map((known) => known.titles[language]).join(', ');
  return issue('unknown-choice', { text: clip(tidyText(text)), column: column.key, choices: { en: titles('en'), fr: titles('fr') } });
}

/** A percentage is kept as text, `10%`, so that it can't be taken for a quantity; so are words, whose meaning hangs on the lever. */
function parseAmount({ value, numberFormat }: Cell, column: Column, mark: DecimalMark): CellOutcome {
  if (typeof value === 'number' && numberFormat?.includes('%') === true) return found(percentText(value));
  const outcome = parseNumber(value as string | number | boolean, column, mark);
  if (outcome.kind === 'issue' && outcome.issue.code === 'not-a-number') return found(typeof value === 'string' ? clip(tidyText(value)) : value === true);
  const percent = typeof value === 'string' && value.trim().replace(/[()]/g, '').endsWith('%');
  return percent && outcome.kind === 'value' ? found(percentText(Number(outcome.value))) : outcome;
}

function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

function found(value: string | number | boolean): CellOutcome {
  return { kind: 'value', value };
}

function issue<Code extends DiagnosticCode>(code: Code, parameters: DiagnosticParameters[Code]): CellOutcome {
  return { kind: 'issue', issue: { code, parameters } as Issue };
}

function clip(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
