import { quotedSheet } from '../../domain/place';
import { FONT, STYLE, type CellStyle } from '../../workbook/palette';
import type { DraftCell, LinkDraft, SheetDraft } from '../../workbook/sheet-draft';
import { officeFormat, officeFormula } from './cell-forms';
import type { Job } from './job';
import { styleAreas } from './style-areas';

/** Characters of one piece of cells. */
const PIECE = 250_000;
/** What Office.js sends around each call. */
const CALL = 300;

/** Values and number formats of a draft, in pieces of whole rows. Cells with formulas get their number format alone. */
export function valueJobs({ cells }: SheetDraft): readonly Job[] {
  const value = (cell: DraftCell): Written => (cell.formula === undefined ? officeFormula(cell) : null);
  return piecesOf(cells, (cell) => JSON.stringify([value(cell), formatOf(cell)]).length).map(({ columnCount, firstRow, rows, weight }) => ({
    weight,
    run: (sheet) => {
      const range = sheet.getRangeByIndexes(firstRow, 0, rows.length, columnCount);
      range.formulas = gridOf(rows, columnCount, value);
      range.numberFormat = gridOf(rows, columnCount, formatOf);
    },
  }));
}

/** Formulas of a draft, in pieces of whole rows: they come when the tables and names that they mention are there. */
export function formulaJobs({ cells }: SheetDraft): readonly Job[] {
  const calculated = cells.filter(({ formula }) => formula !== undefined);
  return piecesOf(calculated, (cell) => JSON.stringify(officeFormula(cell)).length).map(({ columnCount, firstRow, rows, weight }) => ({
    weight,
    run: (sheet) => {
      sheet.getRangeByIndexes(firstRow, 0, rows.length, columnCount).formulas = gridOf(rows, columnCount, officeFormula);
    },
  }));
}

type Written = string | number | boolean | null;

interface RowPiece {
  readonly firstRow: number;
  /** Drafted cells of each row; rows without any fill small gaps. */
  readonly rows: (readonly DraftCell[])[];
  readonly columnCount: number;
  weight: number;
}

/** Characters of a cell that stays as it is. */
const LEFT_CELL = 5;

function piecesOf(cells: readonly DraftCell[], weightOf: (cell: DraftCell) => number): readonly RowPiece[] {
  const columnCount = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const pieces: RowPiece[] = [];
  for (const [row, drafted] of rowsOf(cells)) {
    const weight = drafted.reduce((sum, cell) => sum + weightOf(cell), LEFT_CELL * columnCount);
    const last = pieces.at(-1);
    const gap = last === undefined ? 0 : row - last.firstRow - last.rows.length;
    const gapWeight = LEFT_CELL * columnCount * gap;
    if (last !== undefined && gapWeight < CALL && last.weight + weight < PIECE) {
      last.rows.push(...Array.from({ length: gap }, () => []), drafted);
      last.weight += weight + gapWeight;
    } else {
      pieces.push({ firstRow: row, rows: [drafted], columnCount, weight: weight + CALL });
    }
  }
  return pieces;
}

/** null leaves a cell as it is. */
function gridOf(rows: readonly (readonly DraftCell[])[], columnCount: number, pick: (cell: DraftCell) => Written): Written[][] {
  return rows.map((drafted) => {
    const row = Array.from({ length: columnCount }, (): Written => null);
    for (const cell of drafted) row[cell.column] = pick(cell);
    return row;
  });
}

function formatOf({ style }: DraftCell): string | null {
  const { numberFormat }: CellStyle = style === undefined ? {} : STYLE[style];
  return numberFormat === undefined ? null : officeFormat(numberFormat);
}

function rowsOf(cells: readonly DraftCell[]): readonly (readonly [number, readonly DraftCell[]])[] {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cell);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

/** The links of cells. A link changes the look of its cell, so the look comes after it. */
export function linkJobs(cells: readonly DraftCell[]): readonly Job[] {
  return cells.flatMap(({ row, column, link }) => {
    if (link === undefined) return [];
    const hyperlink = officeLink(link);
    return [{ weight: CALL + JSON.stringify(hyperlink).length, run: (sheet: Excel.Worksheet) => (sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = hyperlink) }];
  });
}

const LONGEST_TIP = 255;

function officeLink({ sheet, cell, file, tooltip }: LinkDraft): Excel.RangeHyperlink {
  return {
    documentReference: `${quotedSheet(sheet)}!${cell}`,
    ...(file === undefined ? {} : { address: file }),
    ...(tooltip === undefined ? {} : { screenTip: tooltip.slice(0, LONGEST_TIP) }),
  };
}

/** The look of cells. */
export function styleJobs(cells: readonly DraftCell[]): readonly Job[] {
  return styleAreas(cells).map(({ style, address }) => ({
    weight: address.length + 15 * CALL,
    run: (sheet) => {
      applyStyle(sheet.getRanges(address).format, STYLE[style]);
    },
  }));
}

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const SIDES = { top: ['EdgeTop'], bottom: ['EdgeBottom'], all: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] } as const;

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  applyFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = ALIGN[style.align];
  if (style.verticalAlign !== undefined) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap === true) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.unlocked === true) format.protection.locked = false;
  for (const side of style.border === undefined ? [] : SIDES[style.border.sides]) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${style.border?.color ?? ''}`;
  }
}

function applyFont(font: Excel.RangeFont, { size = 10, bold = false, italic = false, underline = false, color = '000000' }: CellStyle): void {
  font.name = FONT;
  font.size = size;
  font.color = `#${color}`;
  if (bold) font.bold = true;
  if (italic) font.italic = true;
  font.underline = underline ? 'Single' : 'None';
}
