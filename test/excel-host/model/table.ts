import type { Area } from '../../../src/domain/place';
import { HostError, notImplemented } from '../host-error';
import { overlaps, Range } from './range';
import type { Worksheet } from './worksheet';

/** `Worksheet.tables`. */
export class TableCollection {
  readonly #sheet: Worksheet;
  readonly items: Table[] = [];
  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }
  add(range: Range, hasHeaders: boolean): Table {
    if (!hasHeaders) throw notImplemented('tables without headers');
    this.#sheet.refuseIfProtected();
    const area = { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
    if (this.items.some((table) => overlaps(table.area, area))) throw new HostError('InvalidArgument', 'a table can’t overlap another table');
    const headers = range.getRow(0).values[0] ?? [];
    if (headers.some((header) => typeof header !== 'string' || header === '') || new Set(headers.map((header) => String(header).toLowerCase())).size < headers.length) {
      throw notImplemented('headers that are not distinct texts, which Excel would change');
    }
    const table = new Table(this.#sheet, area);
    this.items.push(table);
    return table;
  }
  getItem(key: string): Table {
    return findTable(this.items, key);
  }
}

/** The table with an id or name. Errors: HostError. */
export function findTable(tables: readonly Table[], key: string): Table {
  const table = tables.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  if (table === undefined) throw new HostError('ItemNotFound', `there is no table ${key}`);
  return table;
}

export class Table {
  readonly #sheet: Worksheet;
  readonly id: string;
  private title: string;
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showFilterButton = true;
  style = 'TableStyleMedium2';
  constructor(
    sheet: Worksheet,
    readonly area: Area,
  ) {
    this.#sheet = sheet;
    const number = sheet.allTables().length + 1;
    this.title = `Table${number}`;
    this.id = `{table ${sheet.nextNumber()}}`;
  }
  get name(): string {
    return this.title;
  }
  set name(name: string) {
    const isTaken = this.#sheet.allTables().some((table) => table !== this && table.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new HostError('InvalidArgument', `the name ${name} is taken`);
    this.title = name;
  }
  get worksheet(): Worksheet {
    return this.#sheet;
  }
  getRange(): Range {
    return new Range(this.#sheet, this.area);
  }
  convertToRange(): Range {
    this.#sheet.refuseIfProtected();
    const { items } = this.#sheet.tables;
    items.splice(items.indexOf(this), 1);
    return this.getRange();
  }
}
