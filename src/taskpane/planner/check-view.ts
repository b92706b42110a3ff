import { isError, SEVERITY, type Diagnostic, type Severity, type SheetRole } from '../../domain/diagnostic';
import { columnLetters, placeText, type Place } from '../../domain/place';
import { diagnosticSentence } from '../../i18n/diagnostic-messages';
import { formatFor } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import type { Input } from '../../jobs/read-input';
import type { SheetMapping } from '../../workbook/read/mapping';
import type { Words } from '../../workbook/schema/column';
import type { ColumnKey } from '../../workbook/schema/column-keys';
import { columnOf } from '../../workbook/schema/columns';
import { SHEETS, type SheetSchema } from '../../workbook/schema/sheets';
import type { SheetData } from '../../workbook/workbook';
import { choicesFrom, type MappingChoices } from './mapping-choices';

/** What was understood of the workbook, as the pane shows it: plain data that crosses threads. */
export interface CheckView {
  /** The sheets found, and those that are needed and weren't, in the order of the contract. */
  readonly sheets: readonly SheetView[];
  /** Names to choose a sheet from. */
  readonly sheetNames: readonly string[];
  /** Most severe first. */
  readonly issues: readonly IssueView[];
  /** True when nothing stops a plan. */
  readonly isReady: boolean;
  readonly choices: MappingChoices;
  /** Families and codes of the items, to choose from; empty without a model. */
  readonly families: readonly string[];
  readonly items: readonly string[];
}

/** One sheet by its role; without a name it was not found. */
export interface SheetView {
  readonly role: SheetRole;
  readonly title: Words;
  readonly sheet: string | undefined;
  /** Row of the headers as Excel counts; undefined when the sheet was not found. */
  readonly headerRow: number | undefined;
  readonly columns: readonly ColumnView[];
  readonly periodCount: number;
  /** What there is to choose from. */
  readonly headers: readonly { readonly letters: string; readonly text: string }[];
}

export interface ColumnView {
  readonly key: ColumnKey;
  readonly title: Words;
  readonly isRequired: boolean;
  /** Letters of the column that gives it. */
  readonly letters: string | undefined;
}

export interface IssueView {
  readonly severity: Severity;
  readonly sentence: Words;
  readonly place: Place | undefined;
  /** The place as a person reads it; empty when there is none. */
  readonly placeText: string;
}

/** What the pane shows of an input; `sheets` are the ones that were read. */
export function checkView(input: Input, sheets: readonly SheetData[]): CheckView {
  const visible = sheets.filter(({ name, visibility }) => visibility !== 'veryHidden' && ![...input.ledger.owned.values()].includes(name));
  const modelItems = input.built.model?.items ?? [];
  return {
    sheets: SHEETS.flatMap((schema) => sheetView(schema, input, sheets)),
    sheetNames: visible.map(({ name }) => name),
    issues: input.diagnostics.map((diagnostic) => issueView(diagnostic, input)),
    isReady: input.built.model !== undefined && !input.diagnostics.some(isError),
    choices: choicesFrom(input.choices),
    families: [...new Set(modelItems.map(({ family }) => family))].filter((family) => family !== ''),
    items: modelItems.slice(0, OFFERED_ITEMS).map(({ code }) => code),
  };
}

/** More would make a list that nobody reads; every other code can be typed. */
const OFFERED_ITEMS = 1000;

function sheetView(schema: SheetSchema, input: Input, sheets: readonly SheetData[]): readonly SheetView[] {
  const mapping = input.mapping.find(({ role }) => role === schema.role);
  if (mapping === undefined && !schema.needed) return [];
  return [{
    role: schema.role,
    title: schema.titles,
    sheet: mapping?.sheet,
    headerRow: mapping === undefined ? undefined : mapping.area.row + 1,
    columns: mapping === undefined ? [] : columnViews(schema, mapping),
    periodCount: mapping?.periods.length ?? 0,
    headers: mapping === undefined ? [] : headersOf(mapping, sheets.find(({ name }) => name === mapping.sheet)),
  }];
}

/** On a sheet with a column a period, no column says which period or how much. */
const LONG_KEYS: readonly ColumnKey[] = ['period', 'year', 'month', 'quantity'];

function columnViews({ columns }: SheetSchema, mapping: SheetMapping): readonly ColumnView[] {
  const isWide = mapping.periods.length > 0;
  return columns
    .filter(({ key }) => !isWide || !LONG_KEYS.includes(key))
    .map(({ key, required }) => {
      const column = mapping.columns.get(key);
      return { key, title: columnOf(key).headers, isRequired: required, letters: column === undefined ? undefined : columnLetters(column) };
    });
}

function headersOf({ area, periods }: SheetMapping, sheet: SheetData | undefined): SheetView['headers'] {
  const columns = Array.from({ length: area.columnCount }, (_, offset) => area.column + offset);
  return columns
    .filter((column) => !periods.includes(column))
    .map((column) => {
      const value = sheet?.cells.at(area.row, column).value ?? '';
      return { letters: columnLetters(column), text: typeof value === 'object' ? '' : String(value) };
    });
}

function issueView(diagnostic: Diagnostic, input: Input): IssueView {
  const currency = input.built.model?.rules.currency ?? 'EUR';
  return {
    severity: SEVERITY[diagnostic.code],
    sentence: { en: sentenceIn('en', diagnostic, currency), fr: sentenceIn('fr', diagnostic, currency) },
    place: diagnostic.place,
    placeText: diagnostic.place === undefined ? '' : placeText(diagnostic.place),
  };
}

function sentenceIn(language: Language, diagnostic: Diagnostic, currency: string): string {
  return diagnosticSentence(messagesIn(language).diagnostics, diagnostic, formatFor(language, currency));
}
