import { areaA1, quotedSheet, type Area } from '../../../src/domain/place';
import { HostError, notImplemented } from '../host-error';
import type { CellValue } from '../../../src/workbook/cell';
import { BLANK, hasContent, type CellFormat, type CellLink, type FormatValue, type HostCell } from './cells';
import { ConditionalFormatCollection } from './conditional-format';
import { DataValidation } from './data-validation';
import { entered } from './entered';
import { rangeFormat, type Formatted } from './format';
import { movedFormula } from './moved-formula';
import { overlaps } from './overlaps';
import type { Worksheet } from './worksheet';

export const SHEET_SIZE: Area = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
const DEFAULTS: CellFormat = {
  numberFormat: 'General', 'font.name': 'Calibri', 'font.size': 11, 'font.bold': false, 'font.italic': false, 'font.underline': 'None',
  'font.color': '#000000', 'fill.color': '#FFFFFF', horizontalAlignment: 'General', verticalAlignment: 'Bottom', wrapText: false, indentLevel: 0, locked: true,
};
/** Cells that one batch may format or read; more is a mistake of the caller. */
const LARGEST = 5_000_000;

/** `Excel.Range`: a rectangle of one sheet. */
export class Range implements Formatted {
  readonly #sheet: Worksheet;
  readonly #area: Area;

  constructor(sheet: Worksheet, area: Area) {
    this.#sheet = sheet;
    this.#area = area;
  }

  get address(): string {
    return `${quotedSheet(this.#sheet.name)}!${areaA1(this.#area)}`;
  }
  get rowIndex(): number {
    return this.#area.row;
  }
  get columnIndex(): number {
    return this.#area.column;
  }
  get rowCount(): number {
    return this.#area.rowCount;
  }
  get columnCount(): number {
    return this.#area.columnCount;
  }
  get format(): object {
    return rangeFormat(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.#sheet, this.#area);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.#sheet, this.#area);
  }

  get values(): readonly (readonly unknown[])[] {
    return this.read((cell, row, column) => plainValue(this.#sheet.valueOf(cell, row, column)));
  }
  set values(values: unknown) {
    this.write(values);
  }
  get formulas(): readonly (readonly unknown[])[] {
    return this.read((cell) => (cell.formula === undefined ? plainValue(cell.value) : `=${cell.formula}`));
  }
  set formulas(values: unknown) {
    this.write(values);
  }
  get valueTypes(): readonly (readonly string[])[] {
    return this.read((cell, row, column) => typeOf(this.#sheet.valueOf(cell, row, column)));
  }
  get numberFormat(): readonly (readonly unknown[])[] {
    return this.read((cell) => cell.format['numberFormat'] ?? 'General');
  }
  set numberFormat(formats: unknown) {
    this.#sheet.refuseIfProtected();
    this.eachWritten(formats, (row, column, format) => {
      if (typeof format !== 'string') throw new HostError('InvalidArgument', 'a number format is a text');
      const cell = this.#sheet.cells.at(row, column);
      this.#sheet.cells.set(row, column, { ...cell, format: this.#sheet.cells.formatWith(cell.format, 'numberFormat', format) });
    });
  }
  set hyperlink(link: CellLink) {
    this.#sheet.refuseIfProtected();
    for (const { row, column } of this.positions()) this.#sheet.cells.set(row, column, linked(this.#sheet.cells.at(row, column), link));
    this.setFormat('font.underline', 'Single');
    this.setFormat('font.color', '#0563C1');
  }

  getRow(row: number): Range {
    return new Range(this.#sheet, { ...this.#area, row: this.#area.row + row, rowCount: 1 });
  }
  getCell(row: number, column: number): Range {
    return new Range(this.#sheet, { row: this.#area.row + row, column: this.#area.column + column, rowCount: 1, columnCount: 1 });
  }
  getBoundingRect(other: Range): Range {
    const row = Math.min(this.rowIndex, other.rowIndex);
    const column = Math.min(this.columnIndex, other.columnIndex);
    const rowCount = Math.max(this.rowIndex + this.rowCount, other.rowIndex + other.rowCount) - row;
    return new Range(this.#sheet, { row, column, rowCount, columnCount: Math.max(this.columnIndex + this.columnCount, other.columnIndex + other.columnCount) - column });
  }
  getMergedAreasOrNullObject(): { readonly areas: { readonly items: readonly Range[] } } | null {
    const merged = this.#sheet.merges.filter((merge) => overlaps(merge, this.#area));
    return merged.length === 0 ? null : { areas: { items: merged.map((merge) => new Range(this.#sheet, merge)) } };
  }
  getRowProperties(options: Readonly<Record<string, unknown>>): readonly unknown[] {
    if (Object.keys(options).join() !== 'rowHidden') throw notImplemented(`getRowProperties(${JSON.stringify(options)})`);
    return Array.from({ length: this.rowCount }, (_, at) => ({ rowHidden: this.#sheet.hiddenRows.includes(this.rowIndex + at) }));
  }
  set rowHidden(isHidden: boolean) {
    this.#sheet.refuseIfProtected();
    this.#sheet.outline.setHidden(this.#area, isHidden);
  }
  getEntireRow(): Range {
    return new Range(this.#sheet, { ...this.#area, column: 0, columnCount: SHEET_SIZE.columnCount });
  }
  group(option: string): void {
    this.#sheet.refuseIfProtected();
    this.#sheet.outline.group(this.#area, option);
  }
  ungroup(option: string): void {
    this.#sheet.refuseIfProtected();
    this.#sheet.outline.ungroup(this.#area, option);
  }
  hideGroupDetails(option: string): void {
    this.#sheet.refuseIfProtected();
    this.#sheet.outline.hide(this.#area, option);
  }
  select(): void {
    this.#sheet.activate();
    this.#sheet.selection = areaA1(this.#area);
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw new HostError('InvalidArgument', 'the number of rows or columns is not that of the range');
  }

  clear(what: unknown): void {
    if (what !== 'All' && what !== undefined && what !== null) throw notImplemented(`clear(${JSON.stringify(what)})`);
    this.#sheet.refuseIfProtected();
    if (this.#sheet.tables.items.some((table) => overlaps(table.area, this.#area))) throw notImplemented('clearing cells of a table');
    for (const { row, column } of this.#sheet.cells.inside(this.#area)) this.#sheet.cells.set(row, column, BLANK);
    this.conditionalFormats.clearAll();
    this.dataValidation.clear();
  }

  copyFrom(source: Range, what: string): void {
    this.#sheet.refuseIfProtected();
    if (what !== 'Formulas' && what !== 'Formats') throw notImplemented(`copyFrom(…, ${what})`);
    if (source.columnIndex !== this.columnIndex || source.columnCount !== this.columnCount) throw notImplemented('copying to other columns');
    // As often as it goes into the rows; where it doesn't, Excel would write beyond them.
    if (this.rowCount % source.rowCount !== 0) throw notImplemented('copying to a number of rows that is no multiple');
    for (let row = this.rowIndex; row < this.rowIndex + this.rowCount; row += source.rowCount) source.copyTo(this.#sheet, what, row - source.rowIndex);
  }

  isOn(sheet: Worksheet): boolean {
    return this.#sheet === sheet;
  }

  /** The other half of `copyFrom`: blank cells are copied too. */
  private copyTo(target: Worksheet, what: 'Formulas' | 'Formats', rows: number): void {
    const copied = [...this.#sheet.cells.inside(this.#area)];
    for (const { row, column, cell } of target.cells.inside({ ...this.#area, row: this.#area.row + rows })) {
      const left: HostCell = what === 'Formats' ? { ...cell, format: {} } : { value: null, format: cell.format };
      target.cells.set(row, column, hasContent(left) || Object.keys(left.format).length > 0 ? left : BLANK);
    }
    for (const { row, column, cell } of copied) {
      const there = target.cells.at(row + rows, column);
      if (what === 'Formats') target.cells.set(row + rows, column, { ...there, format: cell.format });
      else target.cells.set(row + rows, column, { ...movedContent(cell, rows), format: there.format });
    }
  }

  formatValue(path: string): FormatValue | null {
    const seen = new Set<FormatValue>();
    for (const { row, column } of this.positions()) seen.add(this.#sheet.cells.at(row, column).format[path] ?? DEFAULTS[path] ?? notKnown(path));
    const [first] = seen;
    return seen.size === 1 && first !== undefined ? first : null;
  }
  setFormat(path: string, value: FormatValue): void {
    this.#sheet.refuseIfProtected();
    if (this.rowCount * this.columnCount > LARGEST) throw new HostError('InvalidArgument', `${this.address} has too many cells`);
    this.#sheet.cells.setFormat(edgeOf(this.#area, path), path, value);
  }
  setColumnWidth(points: number | undefined): void {
    this.#sheet.refuseIfProtected();
    if (points === undefined) this.#sheet.columnWidths.reset(this.columnIndex, this.columnCount);
    else this.#sheet.columnWidths.set(this.columnIndex, this.columnCount, points);
  }
  setRowHeight(points: number | undefined): void {
    this.#sheet.refuseIfProtected();
    if (points === undefined) this.#sheet.rowHeights.reset(this.rowIndex, this.rowCount);
    else this.#sheet.rowHeights.set(this.rowIndex, this.rowCount, points);
  }

  *positions(): Iterable<{ readonly row: number; readonly column: number }> {
    if (this.rowCount * this.columnCount > LARGEST) throw new HostError('InvalidArgument', `${this.address} has too many cells`);
    for (let row = this.rowIndex; row < this.rowIndex + this.rowCount; row++) {
      for (let column = this.columnIndex; column < this.columnIndex + this.columnCount; column++) yield { row, column };
    }
  }

  private read<Value>(pick: (cell: HostCell, row: number, column: number) => Value): Value[][] {
    if (this.rowCount * this.columnCount > LARGEST) throw new HostError('ResponsePayloadSizeLimitExceeded', `${this.address} has too many cells`);
    const { cells } = this.#sheet;
    return Array.from({ length: this.rowCount }, (_, r) =>
      Array.from({ length: this.columnCount }, (_, c) => pick(cells.at(this.rowIndex + r, this.columnIndex + c), this.rowIndex + r, this.columnIndex + c)),
    );
  }

  private write(values: unknown): void {
    this.#sheet.refuseIfProtected();
    const { cells } = this.#sheet;
    this.eachWritten(values, (row, column, written) => {
      const { numberFormat, ...content } = entered(written);
      if (content.formula !== undefined) this.#sheet.checkFormula(content.formula);
      const { format } = cells.at(row, column);
      const isPlain = numberFormat === undefined || (format['numberFormat'] ?? 'General') !== 'General';
      const cell = { ...content, format: isPlain ? format : cells.formatWith(format, 'numberFormat', numberFormat) };
      cells.set(row, column, hasContent(cell) || Object.keys(cell.format).length > 0 ? cell : BLANK);
    });
  }

  /** One value for every cell, or rows of values of the range's size; null leaves a cell as it is. */
  private eachWritten(values: unknown, write: (row: number, column: number, value: unknown) => void): void {
    const rows = Array.isArray(values) ? (values as readonly (readonly unknown[])[]) : undefined;
    if (rows !== undefined) this._ValidateArraySize(rows.length, rows[0]?.length ?? 0);
    for (const { row, column } of this.positions()) {
      const value = rows === undefined ? values : rows[row - this.rowIndex]?.[column - this.columnIndex];
      if (value === undefined) throw new HostError('InvalidArgument', 'the rows of values are not of one length');
      if (value !== null) write(row, column, value);
    }
  }
}

/** An outer line belongs to the cells on that side alone. */
function edgeOf(area: Area, path: string): Area {
  if (path.startsWith('border.EdgeTop')) return { ...area, rowCount: 1 };
  if (path.startsWith('border.EdgeBottom')) return { ...area, row: area.row + area.rowCount - 1, rowCount: 1 };
  if (path.startsWith('border.EdgeLeft')) return { ...area, columnCount: 1 };
  if (path.startsWith('border.EdgeRight')) return { ...area, column: area.column + area.columnCount - 1, columnCount: 1 };
  return area;
}

/** A formula that stands elsewhere has yet to be calculated. */
function movedContent({ formula, value }: HostCell, rows: number): Omit<HostCell, 'format'> {
  if (formula === undefined) return { value };
  return { value: rows === 0 ? value : null, formula: movedFormula(formula, rows) };
}

/** A link gives its text to a cell that has none. */
function linked(cell: HostCell, link: CellLink): HostCell {
  if (link.textToDisplay !== undefined) return { ...cell, value: link.textToDisplay, link };
  return hasContent(cell) ? { ...cell, link } : { ...cell, value: link.address ?? link.documentReference ?? null, link };
}

function plainValue(value: CellValue): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[typeof value as 'number' | 'string' | 'boolean'];
}

function notKnown(path: string): never {
  throw notImplemented(`the format ${path}`);
}
