import type { Bucket } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import { cellPlace, type Place } from '../../domain/place';
import type { Column } from '../schema/column';
import type { ColumnKey } from '../schema/column-keys';
import { columnOf } from '../schema/columns';
import type { SheetSchema } from '../schema/sheets';
import type { SheetData } from '../workbook';
import { countMarks, findDateConvention, findNumberConvention, NO_CONVENTION, type FoundConvention, type MarkVotes } from './find-convention';
import type { FoundTable } from './find-table';
import { headerUnit } from './header-unit';
import type { MappedColumn } from './map-columns';
import { parseCell } from './parse-cell';
import { periodReader, type ReadPeriod } from './read-period-cell';
import type { Field, SeriesPoint, SheetRecord, SheetRecords } from './records';
import { scanRows } from './scan-rows';

/** A table with what reading its cells needs. */
interface Reading {
  readonly sheet: SheetData;
  readonly at: Pick<Place, 'sheet' | 'file'>;
  readonly schema: SheetSchema;
  readonly table: FoundTable;
  readonly rows: readonly number[];
  /** Periods of the plan, as far as they are known: what days and weeks are turned into. */
  readonly bucket: Bucket;
  readonly diagnostics: Diagnostic[];
}

/** A column ready to be read. */
interface ColumnReader {
  readonly key: ColumnKey;
  readonly position: number;
  readonly column: Column;
  readonly convention: FoundConvention;
  readonly convert: (value: number) => number;
}

/** What typed numbers say of the decimal mark, by column and over the sheet. */
interface Votes {
  readonly columns: ReadonlyMap<number, MarkVotes>;
  readonly sheet: MarkVotes;
}

const NO_VOTES: MarkVotes = { point: 0, comma: 0 };

const COLUMNS_OF_PERIODS: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['period', 'year', 'month']);

/** Reads the records of a sheet's table; `bucket` is what headers in days or weeks are turned into. */
export function readTable(sheet: SheetData, schema: SheetSchema, table: FoundTable, context: { readonly bucket: Bucket; readonly diagnostics: Diagnostic[] }): SheetRecords {
  const at = sheet.file === undefined ? { sheet: sheet.name } : { sheet: sheet.name, file: sheet.file };
  const rows = scanRows(sheet, schema, table, context.diagnostics);
  const reading: Reading = { sheet, at, schema, table, rows, ...context };
  const votes = sheetVotes(reading);
  const fields = [...table.map.columns.values()].filter(({ key }) => !COLUMNS_OF_PERIODS.has(key)).map((mapped) => columnReader(reading, mapped, votes));
  const points = pointsReader(reading, fields, votes);
  const area = areaOf(table, 0, 0);
  const records = rows.map((row): SheetRecord => {
    const read = readFields(reading, fields, row);
    return { place: { ...at, area: { ...area, row } }, fields: read, points: points(row, read) };
  });
  return { role: schema.role, place: tablePlace(reading), columns: headerPlaces(reading), records };
}

function sheetVotes({ sheet, table, rows }: Reading): Votes {
  const numbers = [...table.map.columns.values()].filter(({ key }) => ['number', 'amount'].includes(columnOf(key).type)).map(({ column }) => column);
  const columns = new Map([...numbers, ...table.map.periods.map(({ column }) => column)].map((column) => [column, countMarks(sheet.cells, rows, column)]));
  const sum = { point: 0, comma: 0 };
  for (const { point, comma } of columns.values()) {
    sum.point += point;
    sum.comma += comma;
  }
  return { columns, sheet: sum };
}

function columnReader(reading: Reading, mapped: MappedColumn, votes: Votes): ColumnReader {
  const column = columnOf(mapped.key);
  const convention = conventionOf(reading, column, mapped.column, votes);
  return { key: mapped.key, position: mapped.column, column, convention, convert: converter(reading, mapped, column) };
}

function conventionOf({ sheet, at, rows, diagnostics }: Reading, { type }: Column, position: number, votes: Votes): FoundConvention {
  if (type === 'number' || type === 'amount') {
    const convention = findNumberConvention(sheet.cells, rows, position, { own: votes.columns.get(position) ?? NO_VOTES, sheet: votes.sheet });
    const { unclearNumber: unclear } = convention;
    if (unclear !== undefined) diagnostics.push({ code: 'decimal-unclear', place: cellPlace(at, unclear.row, position), parameters: { text: unclear.text, taken: unclear.taken } });
    return convention;
  }
  if (type !== 'date' && type !== 'period') return NO_CONVENTION;
  const convention = findDateConvention(sheet.cells, rows, position);
  const { unclearDate: unclear } = convention;
  if (unclear !== undefined) diagnostics.push({ code: 'date-order-unclear', place: cellPlace(at, unclear.row, position), parameters: { text: unclear.text, taken: unclear.taken } });
  return convention;
}

/** Turns minutes into hours, days into periods: whole ones for lead time (a tenth is let pass) and shelf life. */
function converter({ at, table, bucket, diagnostics }: Reading, mapped: MappedColumn, { key, measure }: Column): (value: number) => number {
  const change = measure === undefined ? undefined : headerUnit(mapped.header, measure, bucket);
  if (change === undefined || change.factor === 1) return (value) => value;
  const place = cellPlace(at, table.map.headerRow, mapped.column);
  const { unit, factor } = change;
  if (factor === undefined) {
    diagnostics.push({ code: 'unit-unknown', place, parameters: { column: key, unit } });
    return (value) => value;
  }
  diagnostics.push({ code: 'unit-converted', place, parameters: { column: key, unit, bucket: measure === 'periods' ? bucket : undefined } });
  if (key === 'leadTime') return (value) => Math.max(0, Math.ceil(value * factor - 0.1));
  return key === 'shelfLife' ? (value) => Math.floor(value * factor + 0.1) : (value) => value * factor;
}

function readFields(reading: Reading, readers: readonly ColumnReader[], row: number): ReadonlyMap<ColumnKey, Field> {
  const fields = new Map<ColumnKey, Field>();
  for (const reader of readers) {
    const field = readField(reading, reader, row);
    if (field !== undefined) fields.set(reader.key, field);
  }
  return withHoursPerUnit(fields, reading.diagnostics);
}

function readField({ sheet, at, diagnostics }: Reading, { position, column, convention, convert }: ColumnReader, row: number): Field | undefined {
  const outcome = parseCell(sheet.cells.at(row, position), column, convention);
  if (outcome.kind === 'blank') return undefined;
  const place = cellPlace(at, row, position);
  if (outcome.kind === 'value') return { value: typeof outcome.value === 'number' ? convert(outcome.value) : outcome.value, place };
  diagnostics.push({ ...outcome.issue, place });
  return undefined;
}

/** Units per hour are the inverse of hours per unit, and stand for them where these are not given. */
function withHoursPerUnit(fields: Map<ColumnKey, Field>, diagnostics: Diagnostic[]): ReadonlyMap<ColumnKey, Field> {
  const rate = fields.get('unitsPerHour');
  if (rate === undefined || fields.has('hoursPerUnit')) return fields;
  const value = Number(rate.value);
  if (value > 0) fields.set('hoursPerUnit', { value: 1 / value, place: rate.place });
  else diagnostics.push({ code: 'rate-not-positive', place: rate.place, parameters: { value } });
  return fields;
}

type PointsOf = (row: number, fields: ReadonlyMap<ColumnKey, Field>) => readonly SeriesPoint[];

function pointsReader(reading: Reading, fields: readonly ColumnReader[], votes: Votes): PointsOf {
  const { schema, table } = reading;
  if (schema.series === 'none') return () => [];
  if (table.map.periods.length > 0) return wideReader(reading, votes);
  const quantity = fields.find(({ key }) => key === 'quantity') ?? fields.find(({ key }) => key === 'amount');
  const readPeriod = longPeriodReader(reading, votes);
  if (readPeriod === undefined || quantity === undefined) return () => [];
  return (row, read) => longPoint({ readPeriod, quantity, row, reading }, read);
}

function wideReader(reading: Reading, votes: Votes): PointsOf {
  const quantity = columnOf('quantity');
  const readers = reading.table.map.periods.map(({ column, period }) => ({
    period,
    reader: { key: quantity.key, position: column, column: quantity, convention: conventionOf(reading, quantity, column, votes), convert: (value: number) => value },
  }));
  return (row) =>
    readers.map(({ period, reader }) => {
      const field = readField(reading, reader, row);
      return { period, quantity: typeof field?.value === 'number' ? field.value : undefined, place: field?.place ?? cellPlace(reading.at, row, reader.position) };
    });
}

function longPeriodReader(reading: Reading, votes: Votes): ReadPeriod | undefined {
  const { columns } = reading.table.map;
  const period = columns.get('period');
  const inOrder = period === undefined ? undefined : conventionOf(reading, columnOf('period'), period.column, votes).order;
  return periodReader(reading.sheet.cells, columns, inOrder ?? 'dayFirst');
}

interface LongRow {
  readonly readPeriod: ReadPeriod;
  readonly quantity: ColumnReader;
  readonly row: number;
  readonly reading: Reading;
}

/** A row of a long sheet has one point; a blank period leaves it out, with an issue when there is a quantity. */
function longPoint({ readPeriod, quantity, row, reading }: LongRow, fields: ReadonlyMap<ColumnKey, Field>): readonly SeriesPoint[] {
  const field = fields.get(quantity.key);
  const place = field?.place ?? cellPlace(reading.at, row, quantity.position);
  const outcome = readPeriod(row);
  if (outcome.period !== undefined) return [{ period: outcome.period, quantity: typeof field?.value === 'number' ? field.value : undefined, place }];
  const at = cellPlace(reading.at, row, outcome.column);
  reading.diagnostics.push(outcome.issue === undefined ? { code: 'not-a-period', place: at, parameters: { text: outcome.text } } : { ...outcome.issue, place: at });
  return [];
}

function headerPlaces({ at, table }: Reading): ReadonlyMap<ColumnKey, Place> {
  const places = new Map([...table.map.columns.values()].map(({ key, column }): [ColumnKey, Place] => [key, cellPlace(at, table.map.headerRow, column)]));
  const rate = places.get('unitsPerHour');
  if (rate !== undefined && !places.has('hoursPerUnit')) places.set('hoursPerUnit', rate);
  return places;
}

function tablePlace({ at, table, rows }: Reading): Place {
  const { headerRow } = table.map;
  return { ...at, area: areaOf(table, headerRow, rows.at(-1) ?? headerRow) };
}

/** The mapped columns of a table between two rows. */
function areaOf({ map, range }: FoundTable, firstRow: number, lastRow: number): NonNullable<Place['area']> {
  const used = [...[...map.columns.values()].map(({ column }) => column), ...map.periods.map(({ column }) => column)];
  const first = used.length === 0 ? range.first : Math.min(...used);
  const last = used.length === 0 ? range.last : Math.max(...used);
  return { row: firstRow, column: first, rowCount: lastRow - firstRow + 1, columnCount: last - first + 1 };
}

