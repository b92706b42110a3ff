import { WorkbookError } from '../../../domain/error';
import type { Area } from '../../../domain/place';
import { CellStore, EMPTY_CELL, type Cell, type CellValue } from '../../../workbook/cell';
import type { ReadingNote, Repair } from '../../../workbook/workbook';
import { readValue, type ValueContext } from './cell-value';
import { SHEET_COLUMNS, type CellBudget } from './limits';
import { isTrue, relationshipId, type Attributes, type Reading, type XmlListener } from './parse-part';
import { parseArea, parseReference, parseRow } from './reference';
import { GENERAL, type NumberStyle } from './styles';

/** What the sheets of a workbook share. */
export interface SheetContext extends ValueContext {
  readonly styles: readonly NumberStyle[];
  readonly hasExternalLinks: boolean;
  readonly budget: CellBudget;
}

/** Fills a cell store from the events of a worksheet part; rows and cells without values cost nothing. */
export class SheetListener implements XmlListener {
  readonly cells = new CellStore();
  readonly merges: Area[] = [];
  /** Relationship ids of the sheet's tables. */
  readonly tableIds: string[] = [];
  /** Hidden rows that hold something. */
  hiddenRowCount = 0;

  private readonly repairs = new Map<Repair, number>();
  private readonly sharedFormulas = new Map<string, string>();
  private externalCells = 0;

  private row = -1;
  private column = -1;
  private rowIsHidden = false;
  private lastHiddenRow = -1;
  /** Position of the last cell stored, to see cheaply that none comes twice. */
  private lastRow = -1;
  private lastColumn = -1;

  private inRow = false;
  private inCell = false;
  private inPhonetic = false;
  private capturing: 'value' | 'formula' | 'inlineText' | undefined;
  private type = '';
  private style = GENERAL;
  private value: string | undefined;
  private inlineText: string | undefined;
  private formula: string | undefined;
  private sharedIndex: string | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly context: SheetContext,
  ) {}

  open(name: string, attributes: Attributes, parent: string): void {
    if (parent === 'c') this.openInCell(name, attributes);
    else if (name === 'c' && this.inRow) this.openCell(attributes);
    else if (name === 'row' && parent === 'sheetData') this.openRow(attributes);
    else if (this.inCell) this.openInText(name);
    else if (name === 'mergeCell') this.addMerge(attributes['ref'] ?? '');
    else if (name === 'tablePart') this.tableIds.push(relationshipId(attributes) ?? '');
  }

  text(text: string): void {
    if (this.capturing !== undefined) this[this.capturing] = (this[this.capturing] ?? '') + text;
  }

  close(name: string): void {
    if (name === 'row') this.inRow = false;
    if (!this.inCell) return;
    if (name === 'v' || name === 'f' || name === 't') this.capturing = undefined;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.closeCell();
  }

  /** Counts something that was not as it should be. */
  repair(what: Repair, count = 1): void {
    this.repairs.set(what, (this.repairs.get(what) ?? 0) + count);
  }

  /** What there is to say about the sheet. */
  notes(): readonly ReadingNote[] {
    const notes: ReadingNote[] = [...this.repairs].map(([what, count]) => ({ kind: 'repaired', what, count }));
    return this.externalCells === 0 ? notes : [...notes, { kind: 'externalLinks', count: this.externalCells }];
  }

  private openRow(attributes: Attributes): void {
    const { r: number = String(this.row + 2), hidden } = attributes;
    this.row = parseRow(number) ?? this.refuse(number);
    this.column = -1;
    this.inRow = true;
    this.rowIsHidden = isTrue(hidden);
  }

  private openCell(attributes: Attributes): void {
    const { r: name, t: type = 'n', s: style } = attributes;
    if (name === undefined) this.column += 1;
    else ({ row: this.row, column: this.column } = parseReference(name) ?? this.refuse(name));
    if (this.column >= SHEET_COLUMNS) this.refuse(String(this.row + 1));
    this.inCell = true;
    this.type = type;
    this.style = this.styleAt(style);
    this.value = undefined;
    this.inlineText = undefined;
    this.formula = undefined;
    this.sharedIndex = undefined;
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (name === 'v') {
      this.value = '';
      this.capturing = 'value';
    } else if (name === 'f') {
      this.formula = '';
      this.sharedIndex = attributes['t'] === 'shared' ? attributes['si'] : undefined;
      this.capturing = 'formula';
    } else if (name === 'is') {
      this.inlineText = '';
    }
  }

  private openInText(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't' && !this.inPhonetic) this.capturing = 'inlineText';
  }

  private closeCell(): void {
    this.inCell = false;
    const formula = this.finishFormula();
    const value = readValue({ type: this.type, value: this.value, inlineText: this.inlineText, style: this.style }, this.context, (what) => {
      this.repair(what);
    });
    // A plain empty text looks and counts as nothing.
    if (formula === undefined && (value === null || value === '')) return;
    this.store(makeCell(value, this.formatCode(value), formula));
  }

  /** A shared formula is written out in its first cell only; the others get that one's text. */
  private finishFormula(): string | undefined {
    const { formula, sharedIndex } = this;
    if (formula === undefined) return undefined;
    if (this.context.hasExternalLinks && /\[\d+\][^[\]]*!/.test(formula)) this.externalCells += 1;
    if (sharedIndex === undefined) return formula;
    if (formula === '') return this.sharedFormulas.get(sharedIndex) ?? '';
    this.sharedFormulas.set(sharedIndex, formula);
    return formula;
  }

  private formatCode(value: CellValue): string | undefined {
    return this.type === 'd' && typeof value === 'number' && !this.style.isDate ? 'yyyy-mm-dd' : this.style.code;
  }

  private store(cell: Cell): void {
    const { row, column } = this;
    const isAhead = row > this.lastRow || (row === this.lastRow && column > this.lastColumn);
    if (!isAhead && this.cells.at(row, column) !== EMPTY_CELL) this.repair('repeated-cell');
    this.context.budget.spend(row === this.lastRow && isAhead ? column - this.lastColumn : column + 1);
    this.cells.set(row, column, cell);
    if (isAhead) [this.lastRow, this.lastColumn] = [row, column];
    if (!this.rowIsHidden || row === this.lastHiddenRow) return;
    this.hiddenRowCount += 1;
    this.lastHiddenRow = row;
  }

  private styleAt(index: string | undefined): NumberStyle {
    const style = this.context.styles[Number(index ?? 0)];
    if (style !== undefined) return style;
    if (index !== undefined) this.repair('missing-style');
    return GENERAL;
  }

  private addMerge(reference: string): void {
    const area = parseArea(reference);
    if (area === undefined || this.merges.length >= this.reading.limits.merges) this.repair('dropped-merge');
    else this.merges.push(area);
  }

  private refuse(reference: string): never {
    throw new WorkbookError('row-out-of-range', this.reading.package.fileName, reference.slice(0, 40));
  }
}

function makeCell(value: CellValue, numberFormat: string | undefined, formula: string | undefined): Cell {
  if (formula === undefined) return numberFormat === undefined ? { value } : { value, numberFormat };
  return numberFormat === undefined ? { value, formula } : { value, numberFormat, formula };
}
