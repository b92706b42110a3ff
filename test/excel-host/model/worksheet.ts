import { columnNumber, quotedSheet, type Area } from '../../../src/domain/place';
import type { CellValue } from '../../../src/workbook/cell';
import { HostError, notImplemented } from '../host-error';
import { hasContent, SheetCells, type HostCell } from './cells';
import { ChartCollection } from './chart';
import type { ConditionalFormat } from './conditional-format';
import type { ValidationRecord } from './data-validation';
import { FreezePanes } from './freeze-panes';
import { Outline } from './outline';
import { PageLayout } from './page-layout';
import { Range, SHEET_SIZE } from './range';
import { RangeAreas } from './range-areas';
import { SheetProtection } from './sheet-protection';
import { Sizes } from './sizes';
import { TableCollection, type Table } from './table';
import type { Workbook } from './workbook';

/** `Excel.Worksheet`. */
export class Worksheet {
  readonly #workbook: Workbook;
  private title: string;
  private shown = 'Visible';
  readonly cells = new SheetCells();
  readonly merges: Area[] = [];
  readonly hiddenRows: number[] = [];
  readonly outline = new Outline(this.hiddenRows);
  /** In points, by column and row; the others have the standard size. */
  readonly columnWidths = new Sizes();
  readonly rowHeights = new Sizes();
  readonly conditionalFormatList: ConditionalFormat[] = [];
  readonly validationList: ValidationRecord[] = [];
  readonly tables = new TableCollection(this);
  readonly charts = new ChartCollection(this);
  readonly customProperties = new CustomPropertyCollection();
  readonly freezePanes = new FreezePanes();
  readonly pageLayout = new PageLayout();
  readonly protection = new SheetProtection();
  tabColor = '';
  showGridlines = true;
  selection = 'A1';

  constructor(
    workbook: Workbook,
    readonly id: string,
    title: string,
  ) {
    this.#workbook = workbook;
    this.title = title;
  }

  get name(): string {
    return this.title;
  }
  set name(name: string) {
    this.#workbook.refuseIfProtected();
    this.#workbook.checkName(name, this);
    this.#workbook.rewriteReferences(this.title, (rest) => `${quotedSheet(name)}!${rest}`);
    this.title = name;
  }
  get visibility(): string {
    return this.shown;
  }
  set visibility(visibility: string) {
    this.#workbook.refuseIfProtected();
    const others = this.#workbook.worksheets.items.filter((sheet) => sheet !== this && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) throw new HostError('InvalidOperation', 'a workbook must keep one visible sheet');
    this.shown = visibility;
  }
  get position(): number {
    return this.#workbook.worksheets.items.indexOf(this);
  }
  set position(position: number) {
    this.#workbook.refuseIfProtected();
    const { items } = this.#workbook.worksheets;
    if (position < 0 || position >= items.length) throw new HostError('InvalidArgument', `position ${position} is outside the workbook`);
    items.splice(items.indexOf(this), 1);
    items.splice(position, 0, this);
  }

  getRange(address?: string | null): Range {
    return new Range(this, typeof address !== 'string' ? SHEET_SIZE : parseAddress(address));
  }
  getRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): Range {
    if (rowCount < 1 || columnCount < 1) throw new HostError('InvalidArgument', 'a range has at least one cell');
    return new Range(this, { row, column, rowCount, columnCount });
  }
  getRanges(address: string): RangeAreas {
    if (address.length > 8192) throw new HostError('InvalidArgument', 'an address has at most 8,192 characters');
    return new RangeAreas(address.split(',').map((part) => this.getRange(part)));
  }
  getUsedRangeOrNullObject(valuesOnly: boolean): Range | null {
    const area = this.cells.extent(valuesOnly ? hasContent : () => true);
    return area === undefined ? null : new Range(this, area);
  }
  activate(): void {
    if (this.shown !== 'Visible') throw new HostError('InvalidOperation', 'a hidden sheet can’t be activated');
    this.#workbook.activeSheet = this.id;
  }
  delete(): void {
    this.#workbook.refuseIfProtected();
    const { items } = this.#workbook.worksheets;
    const visible = items.filter((sheet) => sheet.visibility === 'Visible');
    if (this.shown === 'VeryHidden') throw new HostError('InvalidOperation', 'a very hidden sheet can’t be deleted: show it first');
    if (visible.length === 1 && visible[0] === this) throw new HostError('InvalidOperation', 'a workbook must keep one visible sheet');
    items.splice(items.indexOf(this), 1);
    this.#workbook.rewriteReferences(this.title, (rest) => rest.replace(/^[$A-Z\d:]+/i, '#REF!'));
  }

  /** A cell's value; a formula that was entered gets it from the workbook's calculator. */
  valueOf(cell: HostCell, row: number, column: number): CellValue {
    if (cell.formula === undefined || cell.value !== null) return cell.value;
    return this.#workbook.calculate({ sheet: this.title, row, column, formula: cell.formula });
  }
  /** Excel takes no formula that refers to a sheet or table of this workbook which doesn't exist. */
  checkFormula(formula: string): void {
    this.#workbook.checkFormula(formula);
  }
  refuseIfProtected(): void {
    if (this.protection.protected) throw new HostError('AccessDenied', `the sheet ${this.title} is protected`);
  }
  allTables(): readonly Table[] {
    return this.#workbook.worksheets.items.flatMap((sheet) => sheet.tables.items);
  }
  nextNumber(): number {
    return this.#workbook.nextNumber();
  }
}

class CustomPropertyCollection {
  readonly items: CustomProperty[] = [];
  add(key: string, value: string): CustomProperty {
    const property = this.getItemOrNullObject(key) ?? new CustomProperty(this, key, value);
    property.value = value;
    if (!this.items.includes(property)) this.items.push(property);
    return property;
  }
  getItemOrNullObject(key: string): CustomProperty | null {
    return this.items.find((item) => item.key.toLowerCase() === key.toLowerCase()) ?? null;
  }
}

class CustomProperty {
  readonly #all: CustomPropertyCollection;
  constructor(
    all: CustomPropertyCollection,
    readonly key: string,
    public value: string,
  ) {
    this.#all = all;
  }
  delete(): void {
    this.#all.items.splice(this.#all.items.indexOf(this), 1);
  }
}

function parseAddress(address: string): Area {
  const [, left = '', top = '', right, bottom] = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(address) ?? [];
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows !== null) return { ...SHEET_SIZE, row: Number(rows[1]) - 1, rowCount: Number(rows[2]) - Number(rows[1]) + 1 };
  if (left === '' && top === '') throw new HostError('InvalidArgument', `${address} is not an address`);
  if (left === '' || top === '') throw notImplemented(`the address ${address}`);
  const [row, column] = [Number(top) - 1, columnNumber(left)];
  return { row, column, rowCount: Number(bottom ?? top) - row, columnCount: columnNumber(right ?? left) + 1 - column };
}
