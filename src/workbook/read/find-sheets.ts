import type { Diagnostic, SheetRole } from '../../domain/diagnostic';
import { meaningsOf } from '../schema/ambiguous-words';
import { SHEETS, sheetOf, type SheetSchema } from '../schema/sheets';
import type { SheetData } from '../workbook';
import { findSpeltTable, findTable, suitability, type FoundTable } from './find-table';
import { foldText, headerWords, normaliseHeader } from './header-text';
import { tidyText } from './key';
import type { MappingOverrides } from './mapping';

/** A sheet that plays a role, and the table in it; undefined when no row of it means anything to the role. */
export interface FoundSheet {
  readonly schema: SheetSchema;
  readonly sheet: SheetData;
  readonly table: FoundTable | undefined;
}

/** The sheets that can play roles, and what the user says of them. */
interface Search {
  readonly sheets: readonly SheetData[];
  readonly overrides: MappingOverrides;
  readonly found: Map<SheetRole, FoundSheet>;
  readonly diagnostics: Diagnostic[];
  /** Candidates by name that were looked at, by sheet and role. */
  readonly known: Map<SheetData, Map<SheetRole, FoundSheet>>;
}

/** Says whether a sheet's name means a role. */
type NameTest = (sheet: SheetData, schema: SheetSchema) => boolean;

/**
 * The sheet of each role: the one that the user points at, else by its name (title, title without case and accents, alias,
 * words of it), else, for the sheets that a plan needs, by its columns. An alias counts only with the columns of the role;
 * words of a name and columns alone only when every column is sure. Hidden sheets must be pointed at.
 */
export function findSheets(sheets: readonly SheetData[], overrides: MappingOverrides, diagnostics: Diagnostic[]): ReadonlyMap<SheetRole, FoundSheet> {
  const search: Search = { sheets, overrides, found: new Map(), diagnostics, known: new Map() };
  for (const schema of SHEETS) takePointedAt(search, schema);
  takeNamed(search, hasItsTable, () => true);
  takeNamed(search, isTitle, isMeantSo);
  takeNamed(search, isNormalisedTitle, isMeantSo);
  takeNamed(search, isAlias, isFilled);
  takeNamed(search, hasTitleWords, isSure);
  for (const schema of SHEETS.filter(({ needed }) => needed)) takeByColumns(search, schema);
  takeOrdersAsDemand(search);
  takeNamed(search, (sheet, schema) => schema.needed && isAlias(sheet, schema), () => true);
  sayMissing(search);
  return search.found;
}

/** True when the table has every column that its role needs. */
export function isComplete({ table }: FoundSheet): boolean {
  return table !== undefined && table.map.missing.length === 0;
}

/** A company's budget may be anything: only one with the columns that are needed is read. */
function isMeantSo(candidate: FoundSheet): boolean {
  return candidate.schema.role !== 'budget' || isFilled(candidate);
}

/** Complete, with at least a row below its headers. */
function isFilled(candidate: FoundSheet): boolean {
  return isComplete(candidate) && candidate.table !== undefined && candidate.table.lastRow >= candidate.table.firstRow;
}

function isSure(candidate: FoundSheet): boolean {
  const { table, schema } = candidate;
  if (table === undefined || !isFilled(candidate)) return false;
  const required = new Set(schema.columns.filter((column) => column.required).map(({ key }) => key));
  if (schema.series !== 'none') for (const key of ['period', 'year', 'month', 'quantity'] as const) required.add(key);
  if (schema.role === 'capacity') required.add('resource');
  const columns = [...table.map.columns.values()].filter(({ key }) => required.has(key));
  const clear = columns.every(({ header, strength }) => strength === 'exact' && !isVagueWord(schema, header));
  return clear && (table.map.periods.length === 0 || table.map.periods.length >= 3) && (schema.role !== 'capacity' || table.map.columns.has('resource'));
}

/** True for ambiguous words, and for a mere quantity where only a stock would do. */
function isVagueWord({ role }: SheetSchema, header: string): boolean {
  const word = normaliseHeader(header);
  return meaningsOf(word).length > 0 || (role === 'stock' && ['quantite', 'quantity', 'qte', 'qty'].includes(word));
}

function takePointedAt({ sheets, overrides, found, diagnostics }: Search, schema: SheetSchema): void {
  const told = overrides.get(schema.role);
  if (told?.sheet === undefined) return;
  const wanted = tidyText(told.sheet).toLowerCase();
  const sheet = sheets.find(({ name }) => name === told.sheet) ?? sheets.find(({ name }) => tidyText(name).toLowerCase() === wanted);
  if (sheet === undefined) {
    diagnostics.push({ code: 'mapping-sheet-missing', place: undefined, parameters: { role: schema.role, sheet: told.sheet } });
    return;
  }
  found.set(schema.role, { schema, sheet, table: findSpeltTable(sheet, { schema, told }) });
}

function takeNamed(search: Search, isNamed: NameTest, isGood: (candidate: FoundSheet) => boolean): void {
  for (const schema of SHEETS) {
    if (search.found.has(schema.role)) continue;
    takeBest(search, schema, (sheet) => isNamed(sheet, schema), isGood);
  }
}

function takeByColumns(search: Search, schema: SheetSchema): void {
  if (search.found.has(schema.role)) return;
  const told = search.overrides.get(schema.role);
  const candidates = freeSheets(search).map((sheet): FoundSheet => ({ schema, sheet, table: findTable(sheet, { schema, told }) })).filter(isSure);
  const [only] = candidates;
  if (only === undefined) return;
  if (candidates.length > 1) {
    search.diagnostics.push({ code: 'several-sheets-fit', place: sheetPlace(only.sheet), parameters: { role: schema.role, sheets: candidates.map(({ sheet }) => sheet.name) } });
    return;
  }
  search.found.set(schema.role, only);
  search.diagnostics.push({ code: 'sheet-by-columns', place: sheetPlace(only.sheet), parameters: { role: schema.role, sheet: only.sheet.name } });
}

/** Takes the first of the complete ones, else the most suitable, and says when there were others. */
function takeBest(search: Search, schema: SheetSchema, isNamed: (sheet: SheetData) => boolean, isGood: (candidate: FoundSheet) => boolean): void {
  const candidates = freeSheets(search).filter(isNamed).map((sheet) => candidateOf(search, sheet, schema)).filter(isGood);
  const complete = candidates.filter(isComplete);
  const chosen = complete[0] ?? [...candidates].sort((a, b) => score(b) - score(a))[0];
  if (chosen === undefined) return;
  search.found.set(schema.role, chosen);
  const others = complete.filter((candidate) => candidate !== chosen).map(({ sheet }) => sheet.name);
  if (others.length === 0) return;
  search.diagnostics.push({ code: 'several-sheets', place: sheetPlace(chosen.sheet), parameters: { role: schema.role, sheet: chosen.sheet.name, others } });
}

/** Firm orders are demand where nothing else is. */
function takeOrdersAsDemand({ found, diagnostics }: Search): void {
  const orders = found.get('orders');
  if (orders === undefined || found.has('demand')) return;
  const schema = sheetOf('demand');
  const demand: FoundSheet = { schema, sheet: orders.sheet, table: findSpeltTable(orders.sheet, { schema, told: undefined }) };
  if (!isComplete(demand)) return;
  found.delete('orders');
  found.set('demand', demand);
  diagnostics.push({ code: 'orders-as-demand', place: sheetPlace(orders.sheet), parameters: { sheet: orders.sheet.name } });
}

function sayMissing({ sheets, found, diagnostics }: Search): void {
  const used = new Set([...found.values()].map(({ sheet }) => sheet));
  const free = sheets.filter((sheet) => !used.has(sheet));
  for (const schema of SHEETS) {
    if (found.has(schema.role)) continue;
    const hidden = free.find((sheet) => sheet.visibility !== 'visible' && (isNormalisedTitle(sheet, schema) || isAlias(sheet, schema)));
    if (hidden !== undefined) diagnostics.push({ code: 'hidden-sheet', place: sheetPlace(hidden), parameters: { role: schema.role, sheet: hidden.name } });
    if (!schema.needed || diagnostics.some(({ code, parameters }) => code === 'several-sheets-fit' && parameters.role === schema.role)) continue;
    const others = free.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
    diagnostics.push({ code: 'missing-sheet', place: undefined, parameters: { role: schema.role, others } });
  }
}

function freeSheets({ sheets, found }: Search): readonly SheetData[] {
  const taken = new Set([...found.values()].map(({ sheet }) => sheet));
  return sheets.filter((sheet) => sheet.visibility === 'visible' && !taken.has(sheet));
}

function candidateOf({ overrides, known }: Search, sheet: SheetData, schema: SheetSchema): FoundSheet {
  const byRole = known.get(sheet) ?? new Map<SheetRole, FoundSheet>();
  known.set(sheet, byRole);
  const candidate = byRole.get(schema.role) ?? { schema, sheet, table: findSpeltTable(sheet, { schema, told: overrides.get(schema.role) }) };
  byRole.set(schema.role, candidate);
  return candidate;
}

function score({ table }: FoundSheet): number {
  return table === undefined ? -Infinity : suitability(table);
}

/** A table of ours says more than the name of its sheet, which the user may change. */
function hasItsTable({ tables }: SheetData, { table }: SheetSchema): boolean {
  return table !== undefined && tables.some(({ name }) => name.toLowerCase() === table.toLowerCase());
}

function isTitle({ name }: SheetData, { titles }: SheetSchema): boolean {
  const tidy = tidyText(name).toLowerCase();
  return tidy === titles.en.toLowerCase() || tidy === titles.fr.toLowerCase();
}

function isNormalisedTitle({ name }: SheetData, { titles }: SheetSchema): boolean {
  const normal = normaliseHeader(name);
  return normal === normaliseHeader(titles.en) || normal === normaliseHeader(titles.fr) || foldText(name) === foldText(titles.fr);
}

function isAlias({ name }: SheetData, { aliases }: SheetSchema): boolean {
  const normal = normaliseHeader(name);
  return aliases.some((alias) => normaliseHeader(alias) === normal);
}

/** `Demande 2026`, `Stock au 31-12`: a title or alias among the words of the name. */
function hasTitleWords({ name }: SheetData, { titles, aliases }: SheetSchema): boolean {
  const words = headerWords(name);
  return [titles.en, titles.fr, ...aliases].some((title) => {
    const part = headerWords(title);
    return part.join('').length >= 4 && words.some((_, start) => part.every((word, offset) => words[start + offset] === word));
  });
}

function sheetPlace({ name, file }: SheetData): { readonly sheet: string; readonly file?: string } {
  return file === undefined ? { sheet: name } : { sheet: name, file };
}
