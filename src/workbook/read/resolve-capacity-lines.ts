import type { Diagnostic } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import type { CapacityKind } from '../../domain/resource';
import type { ColumnKey } from '../schema/column-keys';
import type { SheetRecord, SheetRecords } from './records';
import { nameList, type NameList } from './resolve-name';
import { daysOf, periodCounter, referenceKey } from './resolve-period';
import type { Frame } from './resolve-series';

/** All that the Capacity sheet says of one resource and kind, whether on one wide row or on many long ones. */
export interface CapacityLine {
  readonly resource: number;
  readonly kind: CapacityKind;
  readonly records: readonly SheetRecord[];
  /** Hours by period; NaN where no cell gives them. */
  readonly hours: Float64Array;
  /** The cell of each period, blank or not. */
  readonly cells: readonly (Place | undefined)[];
}

export interface CapacityLines {
  readonly resources: NameList;
  /** False when no row names a resource: there is one, and every item uses it. */
  readonly named: boolean;
  readonly lines: readonly CapacityLine[];
}

/**
 * Gathers the rows of the Capacity sheet by resource and kind. Without resource names the sheet's own name is the one resource;
 * a row without periods holds in every one; the same period twice adds up and is said.
 */
export function resolveCapacityLines(sheet: SheetRecords, frame: Pick<Frame, 'horizon' | 'anchor'>, diagnostics: Diagnostic[]): CapacityLines {
  const resources = nameList();
  const lines = new Map<string, OpenLine>();
  const outside: Outside = { count: 0, quantity: 0, place: undefined };
  const named = sheet.records.some(({ fields }) => fields.has('resource'));
  const resourceOf = resourceFinder(sheet, { resources, named }, diagnostics);
  const positionOf = periodCounter(frame.horizon);
  for (const record of sheet.records) {
    const kind = (record.fields.get('kind')?.value ?? 'regular') as CapacityKind;
    const line = lineOf(lines, { resource: resourceOf(record), kind, periods: frame.horizon.starts.length });
    line.records.push(record);
    addSameHours(record, { line, resource: resources.names[line.resource] ?? '' }, diagnostics);
    const days = daysOf(record.points, frame.anchor);
    record.points.forEach((point, k) => {
      const position = positionOf(days[k] ?? 0);
      const known = { position, key: referenceKey(point.period), resource: resources.names[line.resource] ?? '' };
      if (position < 0 || position >= line.hours.length) noteOutside(point, outside);
      else addPoint(point, line, known, diagnostics);
    });
  }
  if (outside.place !== undefined) {
    const { count, quantity, place } = outside;
    diagnostics.push({ code: 'beyond-horizon', place, parameters: { role: 'capacity', count, quantity } });
  }
  return { resources, named, lines: [...lines.values()] };
}

/** The first number that a line's rows give in a column, with its cell; a negative one is said and left out. */
export function lineNumber(line: CapacityLine, column: ColumnKey, diagnostics: Diagnostic[]): LineNumber | undefined {
  for (const { fields } of line.records) {
    const field = fields.get(column);
    if (typeof field?.value !== 'number') continue;
    if (field.value >= 0) return { value: field.value, place: field.place };
    diagnostics.push({ code: 'negative-value', place: field.place, parameters: { column, value: field.value } });
  }
  return undefined;
}

export interface LineNumber {
  readonly value: number;
  readonly place: Place;
}

interface OpenLine extends CapacityLine {
  readonly records: SheetRecord[];
  readonly cells: (Place | undefined)[];
  readonly seen: Map<number | undefined, Place>;
  repeated: boolean;
}

interface Outside {
  count: number;
  quantity: number;
  place: Place | undefined;
}

/** A row that leaves its resource blank under named ones continues the row above. */
function resourceFinder(
  sheet: SheetRecords, { resources, named }: Omit<CapacityLines, 'lines'>, diagnostics: Diagnostic[],
): (record: SheetRecord) => number {
  let previous = sheet.place.sheet;
  if (!named) diagnostics.push({ code: 'no-resource-column', place: sheet.place, parameters: { resource: previous } });
  return (record) => {
    const field = record.fields.get('resource');
    if (field !== undefined) previous = String(field.value);
    else if (named) diagnostics.push({ code: 'blank-resource', place: record.place, parameters: { resource: previous } });
    return resources.find(previous) ?? resources.add(previous);
  };
}

function lineOf(
  lines: Map<string, OpenLine>, { resource, kind, periods }: { readonly resource: number; readonly kind: CapacityKind; readonly periods: number },
): OpenLine {
  const key = `${resource} ${kind}`;
  const known = lines.get(key);
  if (known !== undefined) return known;
  const cells = new Array<Place | undefined>(periods).fill(undefined);
  const line = { resource, kind, records: [], hours: new Float64Array(periods).fill(NaN), cells, seen: new Map<number | undefined, Place>(), repeated: false };
  lines.set(key, line);
  return line;
}

/** A capacity without periods, such as a resource's maximum, is the same in every one. */
function addSameHours(
  { points, fields }: SheetRecord, { line, resource }: { readonly line: OpenLine; readonly resource: string }, diagnostics: Diagnostic[],
): void {
  const field = fields.get('quantity');
  if (points.length > 0 || typeof field?.value !== 'number') return;
  const { kind } = line;
  if (field.value < 0) diagnostics.push({ code: 'negative-capacity', place: field.place, parameters: { resource, hours: field.value } });
  diagnostics.push({ code: 'same-capacity', place: field.place, parameters: { resource, kind } });
  sayRepeat(line, { key: undefined, place: field.place, resource }, diagnostics);
  for (let t = 0; t < line.hours.length; t++) {
    line.hours[t] = sum(line.hours[t] as number, field.value);
    line.cells[t] ??= field.place;
  }
}

function addPoint(
  { quantity, place }: SheetRecord['points'][number],
  line: OpenLine,
  { position, key, resource }: { readonly position: number; readonly key: number; readonly resource: string },
  diagnostics: Diagnostic[],
): void {
  line.cells[position] ??= place;
  if (quantity === undefined) return;
  if (quantity < 0) diagnostics.push({ code: 'negative-capacity', place, parameters: { resource, hours: quantity } });
  sayRepeat(line, { key, place, resource }, diagnostics);
  line.hours[position] = sum(line.hours[position] as number, quantity);
}

function sayRepeat(
  line: OpenLine, { key, place, resource }: { readonly key: number | undefined; readonly place: Place; readonly resource: string }, diagnostics: Diagnostic[],
): void {
  const other = line.seen.get(key);
  line.seen.set(key, other ?? place);
  if (other === undefined || line.repeated) return;
  line.repeated = true;
  diagnostics.push({ code: 'duplicate-capacity', place, parameters: { resource, kind: line.kind, other } });
}

function noteOutside({ quantity, place }: SheetRecord['points'][number], outside: Outside): void {
  if (quantity === undefined) return;
  outside.count++;
  outside.quantity += quantity;
  outside.place ??= place;
}

function sum(known: number, added: number): number {
  return Number.isNaN(known) ? added : known + added;
}
