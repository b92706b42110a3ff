import type { Bucket } from '../../domain/calendar';
import type { Diagnostic, DiagnosticCode, SheetRole } from '../../domain/diagnostic';
import { a1, cellPlace, type Place } from '../../domain/place';
import { SHEETS } from '../schema/sheets';
import { meaningsOf } from '../schema/ambiguous-words';
import type { SheetData } from '../workbook';
import { findSheets, isComplete, type FoundSheet } from './find-sheets';
import type { FoundTable } from './find-table';
import type { ColumnMap } from './map-columns';
import { normaliseHeader } from './header-text';
import type { MappingOverrides, SheetMapping } from './mapping';
import { readTable } from './read-table';
import type { InputRecords, SheetRecords } from './records';

/** Everything that was read, how, and what is amiss. */
export interface ReadRecords {
  readonly records: InputRecords;
  readonly mapping: readonly SheetMapping[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the caller knows of the workbook beside its cells. */
export interface ReadOptions {
  readonly overrides?: MappingOverrides;
  /** Names of the sheets that we own: never read. */
  readonly ignore?: ReadonlySet<string>;
}

/** Issues of one kind on one sheet beyond this number are counted, not listed. */
const MOST_ALIKE = 40;

/** Finds the planner's sheets, reads their tables and says what is amiss; it never fails on a user's data. */
export function readRecords(sheets: readonly SheetData[], options: ReadOptions = {}): ReadRecords {
  const diagnostics: Diagnostic[] = [];
  const readable = sheets.filter(({ name }) => options.ignore?.has(name) !== true);
  const found = findSheets(readable, options.overrides ?? new Map(), diagnostics);
  const records = new Map<SheetRole, SheetRecords>();
  const mapping: SheetMapping[] = [];
  let bucket: Bucket = 'month';
  for (const { role } of SHEETS) {
    const sheet = found.get(role);
    if (sheet === undefined) continue;
    const own: Diagnostic[] = [];
    const read = readSheet(sheet, bucket, own);
    diagnostics.push(...limited(own, role, placeOf(sheet.sheet)));
    if (read === undefined || sheet.table === undefined) continue;
    records.set(role, read);
    mapping.push(mappingOf(sheet, sheet.table, read));
    if (role === 'demand') bucket = bucketOf(read);
  }
  return { records, mapping, diagnostics };
}

function readSheet(found: FoundSheet, bucket: Bucket, diagnostics: Diagnostic[]): SheetRecords | undefined {
  const { sheet, schema, table } = found;
  const place = placeOf(sheet);
  sayNotes(sheet, schema.role, diagnostics);
  if (table === undefined || !isComplete(found)) {
    sayLacking(found, diagnostics);
    return undefined;
  }
  sayMapping(found, table, diagnostics);
  const records = readTable(sheet, schema, table, { bucket, diagnostics });
  if (records.records.length === 0) diagnostics.push({ code: schema.needed ? 'no-rows' : 'no-rows-optional', place, parameters: { role: schema.role } });
  return records;
}

function sayNotes(sheet: SheetData, role: SheetRole, diagnostics: Diagnostic[]): void {
  const place = placeOf(sheet);
  if (sheet.hiddenRowCount > 0) diagnostics.push({ code: 'hidden-rows', place, parameters: { role, count: sheet.hiddenRowCount } });
  for (const note of sheet.notes) {
    if (note.kind === 'externalLinks') diagnostics.push({ code: 'external-links', place, parameters: { count: note.count } });
    else diagnostics.push({ code: 'repaired-file', place, parameters: { what: note.what, count: note.count } });
  }
}

function sayLacking({ sheet, schema, table }: FoundSheet, diagnostics: Diagnostic[]): void {
  const { role } = schema;
  const missing = table?.map.missing ?? schema.columns.filter(({ required }) => required).map(({ key }) => key);
  const place = table === undefined ? placeOf(sheet) : cellPlace(placeOf(sheet), table.map.headerRow, table.range.first);
  const seriesMissing = table === undefined ? schema.series !== 'none' : missing.includes('period') && missing.includes('quantity');
  for (const column of missing) {
    if (seriesMissing && (column === 'period' || column === 'quantity')) continue;
    diagnostics.push({ code: 'missing-column', place, parameters: { role, column } });
  }
  if (seriesMissing) diagnostics.push({ code: 'missing-periods', place, parameters: { role } });
}

function sayMapping({ sheet, schema }: FoundSheet, { map }: FoundTable, diagnostics: Diagnostic[]): void {
  const at = (column: number): Place => cellPlace(placeOf(sheet), map.headerRow, column);
  for (const { key, column, header, strength } of map.columns.values()) {
    const others = strength === 'told' ? [] : meaningsOf(normaliseHeader(header)).filter((other) => other !== key);
    if (others.length > 0) diagnostics.push({ code: 'ambiguous-header', place: at(column), parameters: { header, column: key, others } });
    else if (strength !== 'exact' && strength !== 'told') diagnostics.push({ code: 'guessed-header', place: at(column), parameters: { header, column: key } });
  }
  for (const { key, column, header } of map.duplicates) {
    diagnostics.push({ code: 'duplicate-header', place: at(column), parameters: { header, kept: map.columns.get(key)?.header ?? header } });
  }
  if (map.periods.length > 0) sayPeriods(sheet, map, diagnostics);
  const [first] = map.unread;
  if (first !== undefined) diagnostics.push({ code: 'unread-columns', place: at(first.column), parameters: { role: schema.role, headers: map.unread.map(({ header }) => header.slice(0, 60)) } });
}

function sayPeriods(sheet: SheetData, { headerRow, periods, periodHeaders }: ColumnMap, diagnostics: Diagnostic[]): void {
  const at = (column: number): Place => cellPlace(placeOf(sheet), headerRow, column);
  const headerAt = (column: number): string => {
    const { value } = sheet.cells.at(headerRow, column);
    return typeof value === 'string' ? value : a1(headerRow, column);
  };
  for (const column of periodHeaders.repeated) {
    diagnostics.push({ code: 'duplicate-header', place: at(column), parameters: { header: headerAt(column), kept: headerAt(column) } });
  }
  const unclear = periods.find(({ column }) => column === periodHeaders.unclearOrder);
  if (unclear?.period.kind !== 'date') return;
  diagnostics.push({ code: 'date-order-unclear', place: at(unclear.column), parameters: { text: headerAt(unclear.column), taken: unclear.period.day } });
}

function mappingOf({ schema, sheet }: FoundSheet, { map }: FoundTable, { place }: SheetRecords): SheetMapping {
  return {
    role: schema.role,
    sheet: sheet.name,
    file: sheet.file,
    area: place.area ?? { row: map.headerRow, column: 0, rowCount: 1, columnCount: 1 },
    columns: new Map([...map.columns.values()].map(({ key, column }) => [key, column])),
    periods: map.periods.map(({ column }) => column),
  };
}

/** The bucket that most of the demand's periods name; dates alone are weeks when they lie on one weekday. */
function bucketOf({ records }: SheetRecords): Bucket {
  const counts = new Map<Bucket | undefined, number>();
  const days = new Set<number>();
  for (const { points } of records) {
    for (const { period } of points) {
      counts.set(period.bucket, (counts.get(period.bucket) ?? 0) + 1);
      if (period.kind === 'date') days.add(period.day);
    }
  }
  const named = (['week', 'month', 'quarter'] as const).filter((bucket) => counts.has(bucket)).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  if (named !== undefined) return named;
  const [first = 0] = days;
  return days.size > 2 && [...days].every((day) => (day - first) % 7 === 0) ? 'week' : 'month';
}

/** The first issues of each kind, and how many more there are. */
function limited(diagnostics: readonly Diagnostic[], role: SheetRole, place: Place): readonly Diagnostic[] {
  const counts = new Map<DiagnosticCode, number>();
  const kept = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_ALIKE;
  });
  const left = diagnostics.length - kept.length;
  return left === 0 ? kept : [...kept, { code: 'more-like-it', place, parameters: { role, count: left } }];
}

function placeOf({ name, file }: SheetData): Place {
  return file === undefined ? { sheet: name } : { sheet: name, file };
}
