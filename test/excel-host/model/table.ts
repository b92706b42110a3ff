import type { Area } from '../../../src/domain/place';
import { HostError, notImplemented } from '../host-error';
import { overlaps } from './overlaps';
import { Range } from './range';
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
  getItemOrNullObject(key: string): Table | null {
    return this.items.find((table) => isCalled(table, key)) ?? null;
  }
}

/** The table with an id or name. Errors: HostError. */
export function findTable(tables: readonly Table[], key: string): Table {
  const table = tables.find((item) => isCalled(item, key));
  if (table === undefined) throw new HostError('ItemNotFound', `there is no table ${key}`);
  return table;
}

function isCalled({ id, name }: Table, key: string): boolean {
  return id === key || name.toLowerCase() === key.toLowerCase();
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
    public area: Area,
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
  get columns(): { readonly items: readonly { readonly name: string }[] } {
    const [headers = []] = this.getRange().getRow(0).values;
    return { items: headers.map((header) => ({ name: String(header) })) };
  }
  get worksheet(): Worksheet {
    return this.#sheet;
  }
  getRange(): Range {
    return new Range(this.#sheet, this.area);
  }
  /** Cells stay as they are: which formulas Excel carries on depends on whether it knows the column to be calculated. */
  resize(range: Range | string): void {
    this.#sheet.refuseIfProtected();
    if (typeof range === 'string') throw notImplemented('resizing a table to an address');
    if (this.showTotals) throw notImplemented('resizing a table with totals');
    const area = { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
    if (!range.isOn(this.#sheet) || area.row !== this.area.row || !overlaps(area, this.area)) throw new HostError('InvalidArgument', 'a table keeps the row of its header and some of its cells');
    if (area.rowCount < 2) throw new HostError('InvalidArgument', 'a table has a row below its header');
    if (area.column !== this.area.column || area.columnCount !== this.area.columnCount) throw notImplemented('resizing a table to other columns');
    if (this.#sheet.tables.items.some((table) => table !== this && overlaps(table.area, area))) throw new HostError('InvalidArgument', 'a table can’t overlap another table');
    this.area = area;
  }
  convertToRange(): Range {
    this.#sheet.refuseIfProtected();
    const { items } = this.#sheet.tables;
    items.splice(items.indexOf(this), 1);
    return this.getRange();
  }
}
