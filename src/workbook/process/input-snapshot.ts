import type { SheetRole } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import type { ColumnKey } from '../schema/column-keys';
import { SHEETS } from '../schema/sheets';
import type { InputRecords, PeriodReference, SheetRecord } from '../read/records';

/** One number, text or choice of the input, whatever cell it stands in. */
interface InputCell {
  readonly role: SheetRole;
  /** What the row is about: an item, a resource and its kind, a setting. */
  readonly subject: string;
  /** Column key, or the period as ISO date, offset or number. */
  readonly column: string;
  readonly value: string;
  readonly place: Place | undefined;
}

/** A cell of the input whose value is not what a snapshot holds; `undefined` = it wasn't or isn't there. */
export interface InputChange {
  readonly role: SheetRole;
  readonly subject: string;
  readonly column: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Where it stands now; undefined when it is gone. */
  readonly place: Place | undefined;
}

/**
 * Everything that was read of the input as text, a line a cell, sorted: the same whatever the order of rows, columns and sheets.
 * A line is role, subject, column and value, apart by tabs.
 */
export function snapshotOf(records: InputRecords): string {
  return cellsOf(records).map(lineOf).sort().join('\n');
}

/** Sixteen hexadecimal digits that tell one snapshot from another (FNV-1a, two runs of 32 bits); no protection against forgery. */
export function fingerprintOf(snapshot: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv1a(snapshot, seed).toString(16).padStart(8, '0')).join('');
}

/** What is different now from what a snapshot holds, in the order of the sheets. */
export function changesSince(snapshot: string, records: InputRecords): readonly InputChange[] {
  const before = new Map(snapshot === '' ? [] : snapshot.split('\n').map((line) => splitLine(line)));
  const changes: InputChange[] = [];
  for (const cell of cellsOf(records)) {
    const key = keyOf(cell);
    const value = before.get(key);
    before.delete(key);
    if (value !== cell.value) changes.push({ ...told(cell), before: value, after: cell.value, place: cell.place });
  }
  for (const [key, value] of before) {
    const [role, subject = '', column = ''] = key.split('\t');
    const known = ROLES.find((candidate) => candidate === role);
    if (known !== undefined) changes.push({ role: known, subject, column, before: value, after: undefined, place: undefined });
  }
  return changes.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** Scenarios change no plan until they are chosen. */
const ROLES: readonly SheetRole[] = SHEETS.map(({ role }) => role).filter((role) => role !== 'scenarios');

/** Columns that say what a row is about. */
const SUBJECT: ReadonlySet<ColumnKey> = new Set(['item', 'customer', 'channel', 'resource', 'kind', 'setting', 'name', 'lever', 'scope', 'firstPeriod', 'lastPeriod', 'family']);

function cellsOf(records: InputRecords): readonly InputCell[] {
  return ROLES.flatMap((role) => {
    const seen = new Map<string, number>();
    return (records.get(role)?.records ?? []).flatMap((record) => recordCells(role, record, seen));
  });
}

/** Rows about the same subject (two orders of one customer) are counted, so that each keeps its own cells. */
function recordCells(role: SheetRole, record: SheetRecord, seen: Map<string, number>): readonly InputCell[] {
  const isLong = record.points.length === 1;
  const parts = [...record.fields].filter(([key]) => SUBJECT.has(key)).map(([, { value }]) => clean(String(value)));
  const period = isLong ? record.points.map(({ period: reference }) => periodText(reference)) : [];
  const name = parts.join(' · ');
  const counted = [name, ...period].join('\t');
  const count = (seen.get(counted) ?? 0) + 1;
  seen.set(counted, count);
  const subject = count === 1 ? name : `${name} (${count})`;
  const values = [
    ...[...record.fields].filter(([key]) => !SUBJECT.has(key)).map(([key, { value, place }]) => ({ column: isLong ? `${key} ${period.join('')}` : key, value: clean(String(value)), place })),
    ...record.points.flatMap(({ period: reference, quantity, place }) => (quantity === undefined ? [] : [{ column: periodText(reference), value: String(quantity), place }])),
  ];
  // A row without a value is a fact of its own: an item without stock.
  const cells = values.length > 0 ? values : [{ column: 'row', value: '', place: record.place }];
  return cells.map((cell) => ({ role, subject, ...cell }));
}

function periodText(reference: PeriodReference): string {
  switch (reference.kind) {
    case 'date':
      return String(reference.day);
    case 'relative':
      return `+${reference.offset}`;
    case 'yearless':
      return `${reference.bucket} ${reference.number}`;
  }
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function keyOf({ role, subject, column }: InputCell): string {
  return `${role}\t${subject}\t${column}`;
}

function lineOf(cell: InputCell): string {
  return `${keyOf(cell)}\t${cell.value}`;
}

function splitLine(line: string): readonly [string, string] {
  const end = line.lastIndexOf('\t');
  return [line.slice(0, end), line.slice(end + 1)];
}

function told({ role, subject, column }: InputCell): Pick<InputChange, 'role' | 'subject' | 'column'> {
  return { role, subject, column };
}

/** FNV-1a with 32 bits: http://www.isthe.com/chongo/tech/comp/fnv. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
