import type { CellValue } from '../cell';
import { normaliseHeader } from '../read/header-text';
import type { Words } from '../schema/column';
import { PROCESS_TABLES, type ProcessColumn, type ProcessTableKey } from '../schema/process-tables';
import type { SheetData, TableArea } from '../workbook';

/** A table of the monthly process as it stands in the workbook, wherever its sheet and columns went. */
export interface ProcessRows<Table extends ProcessTableKey = ProcessTableKey> {
  readonly key: Table;
  readonly sheet: string;
  readonly table: TableArea;
  /** Column of the sheet, from 0, that gives each key; a column that the user removed is absent. */
  readonly columns: ReadonlyMap<ProcessColumn<Table>, number>;
  /** Rows that hold something besides formulas, in their order. */
  readonly rows: readonly ProcessRow<Table>[];
  /** Rows of the sheet, from 0, that belong to the table and hold nothing yet, in their order. */
  readonly blankRows: readonly number[];
}

/** One row: its number on the sheet, from 0, and its cells that hold something. */
export interface ProcessRow<Table extends ProcessTableKey = ProcessTableKey> {
  readonly row: number;
  readonly values: ReadonlyMap<ProcessColumn<Table>, string | number | boolean>;
}

/** A process table by its name, or else by its headers in either language; undefined when the workbook has none. */
export function processRows<Table extends ProcessTableKey>(sheets: readonly SheetData[], key: Table): ProcessRows<Table> | undefined {
  const found = findTable(sheets, key);
  return found === undefined ? undefined : rowsOf(found.sheet, found.table, key);
}

/** True when a sheet holds a table of the monthly process of which nothing is planning data. */
export function isProcessSheet({ tables }: SheetData): boolean {
  return tables.some(({ name }) => Object.values(PROCESS_TABLES).some((known) => known !== PROCESS_TABLES.levers && isNamed(name, known.name)));
}

interface Found {
  readonly sheet: SheetData;
  readonly table: TableArea;
}

function findTable(sheets: readonly SheetData[], key: ProcessTableKey): Found | undefined {
  const all = sheets.filter(({ visibility }) => visibility !== 'veryHidden').flatMap((sheet) => sheet.tables.map((table): Found => ({ sheet, table })));
  const { name } = PROCESS_TABLES[key];
  return all.find(({ table }) => isNamed(table.name, name)) ?? all.find(({ sheet, table }) => bearsHeaders(sheet, table, key));
}

/** `tblAgenda`, and the number that a second one gets: `tblAgenda2`, `tblAgenda_2`. */
function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase().startsWith(wanted.toLowerCase()) && /^_?\d*$/.test(name.slice(wanted.length));
}

/** Whether at least two thirds of the headers, and no fewer than three, are there. */
function bearsHeaders(sheet: SheetData, table: TableArea, key: ProcessTableKey): boolean {
  const count = columnsOf(sheet, table, key).size;
  return count >= 3 && count * 3 >= Object.keys(PROCESS_TABLES[key].headers).length * 2;
}

function columnsOf<Table extends ProcessTableKey>(sheet: SheetData, { area }: TableArea, key: Table): ReadonlyMap<ProcessColumn<Table>, number> {
  const headers = Object.entries<Words>(PROCESS_TABLES[key].headers) as [ProcessColumn<Table>, Words][];
  const columns = new Map<ProcessColumn<Table>, number>();
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    const { value } = sheet.cells.at(area.row, column);
    if (typeof value !== 'string') continue;
    const text = normaliseHeader(value);
    const known = headers.find(([, { en, fr }]) => text === normaliseHeader(en) || text === normaliseHeader(fr));
    if (known !== undefined && !columns.has(known[0])) columns.set(known[0], column);
  }
  return columns;
}

function rowsOf<Table extends ProcessTableKey>(sheet: SheetData, table: TableArea, key: Table): ProcessRows<Table> {
  const { area } = table;
  const columns = columnsOf(sheet, table, key);
  const rows: ProcessRow<Table>[] = [];
  const blankRows: number[] = [];
  for (let row = area.row + 1; row < area.row + area.rowCount - (table.hasTotals ? 1 : 0); row++) {
    if (isBlank(sheet, table, row)) blankRows.push(row);
    else rows.push({ row, values: valuesOf(sheet, columns, row) });
  }
  return { key, sheet: sheet.name, table, columns, rows, blankRows };
}

/** A row that only calculates is blank to a person. */
function isBlank(sheet: SheetData, { area }: TableArea, row: number): boolean {
  return Array.from({ length: area.columnCount }, (_, offset) => sheet.cells.at(row, area.column + offset)).every(
    ({ value, formula }) => formula !== undefined || value === null || value === '',
  );
}

function valuesOf<Key extends string>(sheet: SheetData, columns: ReadonlyMap<Key, number>, row: number): ReadonlyMap<Key, string | number | boolean> {
  const values = new Map<Key, string | number | boolean>();
  for (const [key, column] of columns) {
    const value = plain(sheet.cells.at(row, column).value);
    if (value !== undefined) values.set(key, value);
  }
  return values;
}

function plain(value: CellValue): string | number | boolean | undefined {
  if (value === null || typeof value === 'object') return undefined;
  const tidy = typeof value === 'string' ? value.trim() : value;
  return tidy === '' ? undefined : tidy;
}
