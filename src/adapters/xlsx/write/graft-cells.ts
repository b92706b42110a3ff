import { a1, columnNumber, type Area } from '../../../domain/place';
import type { DraftValue } from '../../../workbook/sheet-draft';
import type { TableCellEdit } from '../../../workbook/table-edit';
import { append, childOf, type Edit, type XmlElement } from './graft-xml';
import { heightEdits, heightFor, type TextRoom } from './graft-row-heights';
import { xmlAttributes, xmlText } from './xml';

/** What rows that a table grows by look like and calculate. */
export interface RowPattern {
  /** Row of the sheet, from 0, whose looks they take. */
  readonly lastRow: number;
  /** The table's area afterwards. */
  readonly area: Area;
  /** Formulas of the calculated columns as the file writes them, by column of the sheet. */
  readonly formulas: ReadonlyMap<number, string>;
}

interface CellChanges {
  readonly pattern: RowPattern;
  readonly cells: readonly TableCellEdit[];
  /** Undefined = rows stay as high as they are. */
  readonly room?: TextRoom;
}

/** The edits that put the cells into a sheet's rows, rows that are missing included. Formulas stay; looks stay. */
export function cellEdits(xml: string, root: XmlElement, changes: CellChanges): readonly Edit[] {
  const data = childOf(root, 'sheetData');
  if (data === undefined) return [];
  const rows = numberedRows(data);
  const values = valuesByRow(changes);
  const edits: Edit[] = [];
  let missing = '';
  for (const row of [...values.keys()].sort((a, b) => a - b)) {
    const element = rows.get(row);
    const written: WrittenRow = { row, values: values.get(row) ?? new Map(), look: looksOf(rows.get(changes.pattern.lastRow)), ...changes };
    if (element !== undefined) edits.push(...rowEdits(xml, element, written));
    else {
      const next = [...rows].filter(([number]) => number > row).sort(([a], [b]) => a - b)[0]?.[1];
      const text = rowXml(data.prefix, written);
      if (next === undefined) missing += text;
      else edits.push({ start: next.start, end: next.start, text });
    }
  }
  return missing === '' ? edits : [...edits, append(xml, data, missing)];
}

interface WrittenRow extends CellChanges {
  readonly row: number;
  /** Values by column; undefined = the cell only takes its look and formula. */
  readonly values: ReadonlyMap<number, DraftValue | undefined>;
  /** Style numbers by column of the pattern's last row. */
  readonly look: ReadonlyMap<number, string>;
}

/** Rows may go without their number: it is then one more than the last. */
function numberedRows(data: XmlElement): ReadonlyMap<number, XmlElement> {
  const rows = new Map<number, XmlElement>();
  let number = -1;
  for (const element of data.children) {
    number = element.attributes.has('r') ? Number(element.attributes.get('r')) - 1 : number + 1;
    rows.set(number, element);
  }
  return rows;
}

function numberedCells(row: XmlElement): ReadonlyMap<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = -1;
  for (const element of row.children) {
    const letters = /^[A-Z]+/i.exec(element.attributes.get('r') ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    cells.set(column, element);
  }
  return cells;
}

/** Values by row and column; rows that the table grows by have all their columns. */
function valuesByRow({ pattern: { area, lastRow }, cells }: CellChanges): ReadonlyMap<number, Map<number, DraftValue | undefined>> {
  const rows = new Map<number, Map<number, DraftValue | undefined>>();
  for (let row = lastRow + 1; row < area.row + area.rowCount; row++) {
    rows.set(row, new Map(Array.from({ length: area.columnCount }, (_, offset) => [area.column + offset, undefined])));
  }
  for (const { row, column, value } of cells) rows.set(row, (rows.get(row) ?? new Map<number, DraftValue | undefined>()).set(column, value));
  return rows;
}

function looksOf(row: XmlElement | undefined): ReadonlyMap<number, string> {
  const styled = row === undefined ? [] : [...numberedCells(row)].map(([column, { attributes }]) => [column, attributes.get('s')] as const);
  return new Map(styled.filter((entry): entry is readonly [number, string] => entry[1] !== undefined));
}

function rowEdits(xml: string, row: XmlElement, written: WrittenRow): readonly Edit[] {
  const cells = numberedCells(row);
  const edits: Edit[] = [];
  let missing = '';
  for (const [column, value] of [...written.values].sort(([a], [b]) => a - b)) {
    const element = cells.get(column);
    if (element !== undefined) {
      edits.push({ start: element.start, end: element.end, text: cellOver(xml, element, { ...written, column, value }) });
      continue;
    }
    const text = newCell(row.prefix, { ...written, column, value });
    const next = [...cells].filter(([number]) => number > column).sort(([a], [b]) => a - b)[0]?.[1];
    if (next === undefined) missing += text;
    else edits.push({ start: next.start, end: next.start, text });
  }
  const height = heightOf(written, (column) => cells.get(column)?.attributes.get('s'));
  return [...edits, ...(missing === '' ? [] : [append(xml, row, missing)]), ...heightEdits(xml, row, height)];
}

/** Points that the row's texts take; undefined when none of them breaks lines. */
function heightOf({ values, look, room }: WrittenRow, styleOf: (column: number) => string | undefined = () => undefined): number | undefined {
  return room && heightFor([...values].map(([column, value]) => ({ column, value, style: styleOf(column) ?? look.get(column) })), room);
}

interface WrittenCell extends WrittenRow {
  readonly column: number;
  readonly value: DraftValue | undefined;
}

/** The cell with another value: its look and its formula stay. */
function cellOver(xml: string, element: XmlElement, cell: WrittenCell): string {
  const formula = childOf(element, 'f');
  if (cell.value === undefined) return xml.slice(element.start, element.end);
  const kept = formula === undefined ? '' : xml.slice(formula.start, formula.end);
  return cellXml(element.prefix, { at: a1(cell.row, cell.column), style: element.attributes.get('s') ?? cell.look.get(cell.column), formula: kept, value: cell.value });
}

function newCell(prefix: string, { row, column, value, look, pattern }: WrittenCell): string {
  const text = row > pattern.lastRow ? pattern.formulas.get(column) : undefined;
  const formula = text === undefined ? '' : `<${prefix}f>${text}</${prefix}f>`;
  return cellXml(prefix, { at: a1(row, column), style: look.get(column), formula, value: value ?? null });
}

function rowXml(prefix: string, written: WrittenRow): string {
  const cells = [...written.values].sort(([a], [b]) => a - b).map(([column, value]) => newCell(prefix, { ...written, column, value }));
  return `<${prefix}row${xmlAttributes({ r: written.row + 1, ht: heightOf(written) })}>${cells.join('')}</${prefix}row>`;
}

function cellXml(prefix: string, { at, style, formula, value }: { readonly at: string; readonly style: string | undefined; readonly formula: string; readonly value: DraftValue }): string {
  const [type, content] = contentOf(prefix, value, formula !== '');
  return `<${prefix}c${xmlAttributes({ r: at, s: style, t: type })}>${formula}${content}</${prefix}c>`;
}

function contentOf(prefix: string, value: DraftValue, isFormula: boolean): readonly [type: string | undefined, content: string] {
  const inside = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return [undefined, ''];
  if (typeof value === 'number') return [undefined, inside(String(value))];
  if (typeof value === 'boolean') return ['b', inside(value ? '1' : '0')];
  if (isFormula) return ['str', inside(xmlText(value))];
  return ['inlineStr', `<${prefix}is><${prefix}t xml:space="preserve">${xmlText(value)}</${prefix}t></${prefix}is>`];
}
