import type { Diagnostic } from '../../domain/diagnostic';
import { cellPlace } from '../../domain/place';
import { columnOf } from '../schema/columns';
import type { ColumnKey } from '../schema/column-keys';
import type { SheetSchema } from '../schema/sheets';
import type { Cell } from '../cell';
import type { SheetData } from '../workbook';
import type { FoundTable } from './find-table';
import { normaliseHeader } from './header-text';
import { tidyText } from './key';
import { matchHeader } from './match-header';
import { parseNumberText } from './parse-number';
import { parsePeriod } from './parse-period';
import { TotalsCheck, totalLabel } from './totals';

const KEYS: readonly ColumnKey[] = ['item', 'setting', 'name'];
const SUMMED: readonly ColumnKey[] = ['quantity', 'onHand', 'firmOrders'];
/** Shown of a label in a message. */
const LONGEST_LABEL = 60;

/** The columns of a table by what they hold. */
interface Layout {
  readonly sheet: SheetData;
  readonly schema: SheetSchema;
  readonly table: FoundTable;
  readonly key: number | undefined;
  readonly mapped: readonly number[];
  readonly numbers: readonly number[];
}

/**
 * The rows of a table that hold data, from 0. Blank rows, repeated headers, titles and totals are left out, each with its
 * notice; so are notes below the table, and another table stops the scan.
 */
export function scanRows(sheet: SheetData, schema: SheetSchema, table: FoundTable, diagnostics: Diagnostic[]): readonly number[] {
  const layout = layoutOf(sheet, schema, table);
  const totals = new TotalsCheck(layout.sheet, summedColumns(layout), diagnostics);
  const rows: number[] = [];
  const notes: number[] = [];
  let previous = table.firstRow - 1;
  let gap = false;
  for (const row of sheet.cells.rowNumbers().filter((number) => number >= table.firstRow && number <= table.lastRow)) {
    gap ||= row > previous + 1;
    const kind = kindOf(layout, row, gap);
    gap = kind === 'blank' || (gap && kind !== 'header');
    previous = row;
    if (kind === 'otherTable') {
      diagnostics.push({ code: 'second-table', place: cellPlace(placed(sheet), row, table.range.first), parameters: { role: schema.role, row: row + 1 } });
      break;
    }
    if (kind === 'note') notes.push(row);
    if (kind !== 'record' || !isDataRow(layout, row, totals, diagnostics)) continue;
    rows.push(row);
    totals.add(row);
    gap = false;
  }
  return withoutTail(layout, rows, notes, diagnostics);
}

type RowKind = 'blank' | 'header' | 'otherTable' | 'note' | 'record';

function kindOf(layout: Layout, row: number, gap: boolean): RowKind {
  if (isBlankRow(layout, row)) return 'blank';
  if (isRepeatedHeader(layout, row)) return 'header';
  if (!gap) return 'record';
  if (isOtherHeader(layout, row)) return 'otherTable';
  return layout.table.name === undefined && !conforms(layout, row) ? 'note' : 'record';
}

function layoutOf(sheet: SheetData, schema: SheetSchema, table: FoundTable): Layout {
  const columns = [...table.map.columns.values()];
  const periods = table.map.periods.map(({ column }) => column);
  const named = KEYS.map((name) => table.map.columns.get(name)).find((column) => column !== undefined) ?? table.map.columns.get('resource');
  // A row of the budget may name its item or its family.
  const key = schema.role === 'budget' && table.map.columns.has('family') ? undefined : named;
  return {
    sheet,
    schema,
    table,
    key: key?.column,
    mapped: [...columns.map(({ column }) => column), ...periods],
    numbers: [...columns.filter((column) => isNumberKey(column.key)).map(({ column }) => column), ...periods],
  };
}

function isNumberKey(key: ColumnKey): boolean {
  return columnOf(key).type === 'number' && key !== 'year';
}

function summedColumns({ table }: Layout): readonly number[] {
  const listed = SUMMED.flatMap((key) => table.map.columns.get(key)?.column ?? []);
  return [...listed, ...table.map.periods.map(({ column }) => column)];
}

function isBlankRow({ sheet, mapped }: Layout, row: number): boolean {
  return mapped.every((column) => isBlank(sheet.cells.at(row, column)));
}

function isRepeatedHeader({ sheet, table }: Layout, row: number): boolean {
  let same = 0;
  for (const { column, header } of table.map.columns.values()) {
    const { value } = sheet.cells.at(row, column);
    if (value === null) continue;
    if (typeof value !== 'string' || value.trim() !== header) return false;
    same++;
  }
  return same >= 2 || (same === 1 && table.map.columns.size === 1);
}

/** Headers of another table: two or more headers of this role, or three or more periods, in a row without plain numbers. */
function isOtherHeader({ sheet, schema, table }: Layout, row: number): boolean {
  let headers = 0;
  let periods = 0;
  for (let column = table.range.first; column <= Math.min(table.range.last, table.range.first + 63); column++) {
    const cell = sheet.cells.at(row, column);
    if (cell.value === null) continue;
    if (parsePeriod(cell) !== undefined) periods++;
    else if (typeof cell.value === 'number') return false;
    else if (typeof cell.value === 'string' && matchHeader(schema.role, cell.value)?.strength === 'exact') headers++;
  }
  return headers >= 2 || (schema.series !== 'none' && periods >= 3);
}

/** After a gap only rows go on the table that have a key and a number, or most of its columns. */
function conforms(layout: Layout, row: number): boolean {
  if (layout.schema.role === 'settings' || layout.schema.role === 'scenarios' || layout.schema.role === 'levers') return keyText(layout, row) !== '';
  if (isTotal(layout, row)) return true;
  if (layout.key !== undefined && keyText(layout, row) === '') return false;
  const filled = layout.mapped.filter((column) => !isBlank(layout.sheet.cells.at(row, column))).length;
  return hasNumber(layout, row) || (filled >= 2 && filled * 2 >= layout.mapped.length);
}

function isDataRow(layout: Layout, row: number, totals: TotalsCheck, diagnostics: Diagnostic[]): boolean {
  const { sheet, schema, key } = layout;
  const label = labelOf(layout, row);
  const found = totalLabel(label);
  if (found !== undefined && totals.isTotal(row, found, shown(label))) return false;
  if (key !== undefined && keyText(layout, row) === '') {
    if (hasNumber(layout, row) && !totals.equalsSum(row)) {
      const column = schema.columns.find((candidate) => candidate.required)?.key ?? 'resource';
      diagnostics.push({ code: 'row-without-key', place: cellPlace(placed(sheet), row, key), parameters: { column } });
    }
    return false;
  }
  if (schema.series !== 'byPeriod' || layout.numbers.some((column) => !isBlank(sheet.cells.at(row, column)))) return true;
  diagnostics.push({ code: 'row-without-values', place: cellPlace(placed(sheet), row, key ?? 0), parameters: { label: shown(keyText(layout, row)) } });
  return false;
}

function isTotal(layout: Layout, row: number): boolean {
  return totalLabel(labelOf(layout, row)) !== undefined;
}

/** The text that may name a total: the key, or in its stead the first text of the row. */
function labelOf(layout: Layout, row: number): string {
  const key = keyText(layout, row);
  if (key !== '') return key;
  const { sheet, table } = layout;
  for (let column = table.range.first; column <= Math.min(table.range.last, table.range.first + 9); column++) {
    const { value } = sheet.cells.at(row, column);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
}

/** Sentences right below the table, with nothing in its other columns, are notes too. */
function withoutTail(layout: Layout, rows: readonly number[], notes: readonly number[], diagnostics: Diagnostic[]): readonly number[] {
  let end = rows.length;
  while (end > 0 && isSentence(layout, rows[end - 1] ?? 0)) end--;
  const last = rows[end - 1] ?? layout.table.map.headerRow;
  const below = [...rows.slice(end), ...notes.filter((row) => row > last)];
  const between = notes.filter((row) => row < last);
  for (const unread of [between, below]) sayUnread(layout, unread, diagnostics);
  return rows.slice(0, end);
}

function isSentence(layout: Layout, row: number): boolean {
  const text = keyText(layout, row);
  const alone = layout.mapped.every((column) => column === layout.key || isBlank(layout.sheet.cells.at(row, column)));
  return alone && layout.key !== undefined && layout.mapped.length > 1 && (text.length > 30 || normaliseHeader(text).split(' ').length >= 4 || text.startsWith('*'));
}

function sayUnread({ sheet, schema, table }: Layout, rows: readonly number[], diagnostics: Diagnostic[]): void {
  if (rows.length === 0) return;
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  diagnostics.push({ code: 'notes-unread', place: cellPlace(placed(sheet), first, table.range.first), parameters: { role: schema.role, first: first + 1, last: last + 1 } });
}

function keyText({ sheet, key }: Layout, row: number): string {
  if (key === undefined) return '';
  const { value } = sheet.cells.at(row, key);
  return typeof value === 'string' ? tidyText(value) : value === null ? '' : typeof value === 'object' ? value.error : String(value);
}

function hasNumber({ sheet, numbers }: Layout, row: number): boolean {
  return numbers.some((column) => {
    const { value } = sheet.cells.at(row, column);
    return typeof value === 'number' || (typeof value === 'string' && parseNumberText(value) !== undefined);
  });
}

function isBlank({ value, formula }: Cell): boolean {
  return (value === null && formula === undefined) || (typeof value === 'string' && value.trim() === '');
}

function shown(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
}

function placed({ name, file }: SheetData): { readonly sheet: string; readonly file?: string } {
  return file === undefined ? { sheet: name } : { sheet: name, file };
}
