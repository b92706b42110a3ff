import type { ColumnKey } from '../schema/column-keys';
import { columnOf } from '../schema/columns';
import type { SheetSchema } from '../schema/sheets';
import type { CellStore } from '../cell';
import { normaliseHeader } from './header-text';
import type { SheetOverride } from './mapping';
import { isDerivedHeader, isVagueFor, matchHeader, matchMisspelt, type MatchStrength } from './match-header';
import { parseNumberText } from './parse-number';
import { readPeriodHeaders, type ColumnRange, type PeriodColumn, type PeriodHeaders } from './read-periods';

/** A column of the sheet and the key that its header means. */
export interface MappedColumn {
  readonly key: ColumnKey;
  readonly column: number;
  /** Header as it is written, clipped. */
  readonly header: string;
  readonly strength: MatchStrength;
}

/** What a header row says of its columns. */
export interface ColumnMap {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ColumnKey, MappedColumn>;
  /** One a period on wide sheets; empty on others. */
  readonly periods: readonly PeriodColumn[];
  readonly periodHeaders: PeriodHeaders;
  /** Required keys that no column gives. */
  readonly missing: readonly ColumnKey[];
  /** Columns whose key another column has already. */
  readonly duplicates: readonly MappedColumn[];
  /** Columns with a header that means nothing to this sheet. */
  readonly unread: readonly { readonly column: number; readonly header: string }[];
}

interface Header {
  readonly column: number;
  readonly text: string;
}

const LONGEST_HEADER = 256;
/** Beyond so many columns a row is data or hostile: spelling is not compared. */
const MOST_SPELT = 64;
const ORDER: readonly MatchStrength[] = ['told', 'exact', 'words', 'spelling', 'vague'];

/** What a header row is read for: a role's sheet, with the user's own words on it, misspelt headers included or not. */
export interface MappingTask {
  readonly schema: SheetSchema;
  readonly told: SheetOverride | undefined;
  readonly spelling?: 'all';
}

/** Reads a row as the header row of a role's sheet. */
export function mapColumns(cells: CellStore, row: number, range: ColumnRange, task: MappingTask): ColumnMap {
  const { schema, told } = task;
  const periodHeaders = schema.series === 'none' ? NO_PERIODS : periodsOf(cells, row, range, told);
  const taken = new Set([...periodHeaders.periods.map(({ column }) => column), ...periodHeaders.subtotals]);
  const headers = headersOf(cells, row, range).filter(({ column }) => !taken.has(column));
  const { columns, duplicates } = assign(matches(headers, task).filter((match) => match.strength === 'told' || match.strength === 'exact' || suits(cells, row, match)));
  splitYearAndMonth(columns);
  const wide = isWide(schema, periodHeaders.periods, columns);
  if (wide) for (const key of ['period', 'year', 'month', 'quantity', 'amount'] as const) columns.delete(key);
  const required = requiredKeys(schema, wide, columns);
  for (const key of wanted(schema, required)) if (!columns.has(key)) takeVague(key, { headers, columns, schema });
  const used = new Set([...columns.values(), ...duplicates].map(({ column }) => column));
  return {
    headerRow: row,
    columns: new Map([...columns].sort(([, a], [, b]) => a.column - b.column)),
    periods: wide ? periodHeaders.periods : [],
    periodHeaders,
    missing: required.filter((key) => !columns.has(key)),
    duplicates,
    unread: headers.filter(({ column, text }) => !used.has(column) && !isDerivedHeader(text)).map(({ column, text }) => ({ column, header: text })),
  };
}

const NO_PERIODS: PeriodHeaders = { periods: [], subtotals: [], repeated: [], unclearOrder: undefined };

/** Header texts of a row; a blank one takes the text above it, where a header spans two rows. */
function headersOf(cells: CellStore, row: number, range: ColumnRange): readonly Header[] {
  const headers: Header[] = [];
  for (let column = range.first; column <= range.last; column++) {
    const own = headerText(cells, row, column);
    const text = own === '' && row > 0 ? headerText(cells, row - 1, column) : own;
    if (text !== '') headers.push({ column, text });
  }
  return headers;
}

function headerText(cells: CellStore, row: number, column: number): string {
  const { value } = cells.at(row, column);
  return typeof value === 'string' ? value.slice(0, LONGEST_HEADER).trim() : '';
}

function periodsOf(cells: CellStore, row: number, range: ColumnRange, told: SheetOverride | undefined): PeriodHeaders {
  const read = readPeriodHeaders(cells, row, range);
  if (told?.periods === undefined) return read;
  const known = new Map(read.periods.map(({ column, period }) => [column, period]));
  const periods = told.periods.map((column, offset): PeriodColumn => ({ column, period: known.get(column) ?? { kind: 'relative', offset, bucket: undefined } }));
  return { ...read, periods };
}

function matches(headers: readonly Header[], { schema, told, spelling }: MappingTask): readonly MappedColumn[] {
  const fixed = new Map([...(told?.columns ?? [])].map(([key, column]) => [column, key]));
  const found = headers.flatMap(({ column, text }): MappedColumn[] => {
    if (fixed.has(column)) return [];
    const match = matchHeader(schema.role, text) ?? (spelling === 'all' && headers.length <= MOST_SPELT ? matchMisspelt(schema.role, text) : undefined);
    return match === undefined || told?.columns.has(match.key) === true ? [] : [{ ...match, column, header: text }];
  });
  const pointed = [...fixed].map(([column, key]): MappedColumn => ({ key, column, header: headers.find((header) => header.column === column)?.text ?? '', strength: 'told' }));
  return [...pointed, ...found].sort((a, b) => ORDER.indexOf(a.strength) - ORDER.indexOf(b.strength) || a.column - b.column);
}

/** A doubtful match to a column of numbers is dropped when the first cells below hold no number at all. */
function suits(cells: CellStore, row: number, { key, column }: MappedColumn): boolean {
  if (columnOf(key).type !== 'number') return true;
  const below = Array.from({ length: 20 }, (_, offset) => cells.at(row + 1 + offset, column).value).filter((value) => value !== null);
  return below.length === 0 || below.some((value) => typeof value === 'number' || (typeof value === 'string' && parseNumberText(value) !== undefined));
}

/** The surest header of a key has it, the leftmost among equals; another as sure as it is a duplicate, a weaker one means nothing. */
function assign(candidates: readonly MappedColumn[]): { readonly columns: Map<ColumnKey, MappedColumn>; readonly duplicates: readonly MappedColumn[] } {
  const columns = new Map<ColumnKey, MappedColumn>();
  const duplicates: MappedColumn[] = [];
  for (const candidate of candidates) {
    const holder = columns.get(candidate.key);
    if (holder === undefined) columns.set(candidate.key, candidate);
    else if (holder.strength === candidate.strength && normaliseHeader(holder.header) === normaliseHeader(candidate.header)) duplicates.push(candidate);
  }
  return { columns, duplicates };
}

/** Beside a year, a column named month, week or period holds its number or name. */
function splitYearAndMonth(columns: Map<ColumnKey, MappedColumn>): void {
  const period = columns.get('period');
  if (!columns.has('year') || columns.has('month') || period === undefined) return;
  if (/\b(date|echeance|due|jour|day)\b/.test(normaliseHeader(period.header))) return;
  columns.delete('period');
  columns.set('month', { ...period, key: 'month' });
}

function isWide(schema: SheetSchema, periods: readonly PeriodColumn[], columns: ReadonlyMap<ColumnKey, MappedColumn>): boolean {
  if (schema.series === 'none' || periods.length === 0) return false;
  const long = (columns.has('period') || columns.has('month')) && (columns.has('quantity') || columns.has('amount'));
  return periods.length >= 2 ? !long || periods.length > 2 : !long;
}

function requiredKeys(schema: SheetSchema, wide: boolean, columns: ReadonlyMap<ColumnKey, MappedColumn>): readonly ColumnKey[] {
  const required = schema.columns.filter((column) => column.required).map(({ key }) => key);
  const satisfied = required.filter((key) => !(key === 'hoursPerUnit' && columns.has('unitsPerHour')) && !(schema.role === 'budget' && key === 'item' && columns.has('family')));
  if (schema.series === 'none' || wide) return satisfied;
  if (schema.series === 'byPeriodOrOnce') return [...satisfied, 'quantity'];
  const number: ColumnKey = columns.has('amount') ? 'amount' : 'quantity';
  return columns.has('year') && columns.has('month') ? [...satisfied, number] : [...satisfied, 'period', number];
}

/** Required keys, and those of which a vague header is better than none. */
function wanted({ columns }: SheetSchema, required: readonly ColumnKey[]): readonly ColumnKey[] {
  return columns.filter(({ key, vague }) => required.includes(key) || (vague.length > 0 && key !== 'quantity')).map(({ key }) => key);
}

interface VagueSearch {
  readonly headers: readonly Header[];
  readonly columns: Map<ColumnKey, MappedColumn>;
  readonly schema: SheetSchema;
}

/** Takes a vague header for a required key, from the optional column that had it if need be. */
function takeVague(key: ColumnKey, { headers, columns, schema }: VagueSearch): void {
  const required = new Set(schema.columns.filter((column) => column.required).map((column) => column.key));
  const holders = new Map([...columns.values()].map((mapped) => [mapped.column, mapped.key]));
  const header = headers.find(({ column, text }) => {
    const holder = holders.get(column);
    return isVagueFor(schema.role, key, text) && (holder === undefined || !required.has(holder));
  });
  if (header === undefined) return;
  const holder = holders.get(header.column);
  if (holder !== undefined) columns.delete(holder);
  columns.set(key, { key, column: header.column, header: header.text, strength: 'vague' });
}
