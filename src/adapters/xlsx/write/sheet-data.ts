import { a1 } from '../../../domain/place';
import type { StyleName } from '../../../workbook/palette';
import type { DraftCell, SheetDraft } from '../../../workbook/sheet-draft';
import { xmlText } from './xml';

/** Position of a style in the workbook's list of cell formats. */
export type StyleIds = ReadonlyMap<StyleName, number>;

/** Excel's limit of characters in a cell. */
const LONGEST_TEXT = 32_767;

/**
 * The `<sheetData>` element of a draft: rows in order, text as inline strings, formulas with their cached values.
 * Errors: Error for a number that is not finite or two drafts of one cell, which are our bugs.
 */
export function sheetDataXml(draft: SheetDraft, styles: StyleIds): string {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of draft.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  for (const row of draft.rowHeights?.keys() ?? []) if (!rows.has(row)) rows.set(row, []);
  const folds = foldedRows(draft);
  const parts = ['<sheetData>'];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    parts.push(`<row r="${row + 1}"${heightAttributes(draft, row)}${folds.get(row) ?? ''}>`);
    for (const cell of inOrder(rows.get(row) ?? [], draft.name)) parts.push(cellXml(cell, styles));
    parts.push('</row>');
  }
  parts.push('</sheetData>');
  return parts.join('');
}

function inOrder(cells: DraftCell[], sheet: string): readonly DraftCell[] {
  cells.sort((a, b) => a.column - b.column);
  const twice = cells.find((cell, at) => cells[at + 1]?.column === cell.column);
  if (twice !== undefined) throw new Error(`${sheet}!${a1(twice.row, twice.column)} is drafted twice`);
  return cells;
}

function cellXml({ row, column, value, formula, isNotAvailable, style }: DraftCell, styles: StyleIds): string {
  const id = style === undefined ? undefined : styles.get(style);
  const opening = `<c r="${a1(row, column)}"${id === undefined ? '' : ` s="${id}"`}`;
  const formulaXml = formula === undefined ? '' : `<f>${xmlText(formula)}</f>`;
  if (isNotAvailable === true) return `${opening} t="e">${formulaXml}<v>#N/A</v></c>`;
  if (value === null) return formula === undefined ? `${opening}/>` : `${opening}>${formulaXml}</c>`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${a1(row, column)} holds ${value}`);
    return `${opening}>${formulaXml}<v>${value}</v></c>`;
  }
  if (typeof value === 'boolean') return `${opening} t="b">${formulaXml}<v>${value ? 1 : 0}</v></c>`;
  const text = xmlText(value.slice(0, LONGEST_TEXT));
  if (formula !== undefined) return `${opening} t="str">${formulaXml}<v>${text}</v></c>`;
  return `${opening} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function heightAttributes({ rowHeights }: SheetDraft, row: number): string {
  const height = rowHeights?.get(row);
  return height === undefined ? '' : ` ht="${height}" customHeight="1"`;
}

/** Attributes of the rows that fold away, and of the row above each run, by row. */
function foldedRows({ outline = [] }: SheetDraft): ReadonlyMap<number, string> {
  const attributes = new Map<number, string>();
  for (const { firstRow, lastRow, collapsed } of outline) {
    for (let row = firstRow; row <= lastRow; row++) attributes.set(row, ` outlineLevel="1"${collapsed ? ' hidden="1"' : ''}`);
    if (collapsed && !attributes.has(firstRow - 1)) attributes.set(firstRow - 1, ' collapsed="1"');
  }
  return attributes;
}
