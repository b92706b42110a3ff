import { WorkbookError } from '../../domain/error';
import type { Area } from '../../domain/place';
import { CellStore, type Cell, type CellValue } from '../../workbook/cell';
import { isDateFormat } from '../../workbook/number-format';
import type { ReadingNote } from '../../workbook/workbook';
import { DAYS_TO_1904, fileFormat } from './cell-forms';
import type { ExcelSession } from './excel-session';

/** What the cells of a sheet tell. */
export interface SheetContents {
  readonly cells: CellStore;
  readonly hiddenRowCount: number;
  readonly notes: readonly ReadingNote[];
}

interface SheetToRead {
  readonly id: string;
  readonly name: string;
  readonly used: Area | undefined;
}

/** Cells a request: about half a megabyte of an answer, as each cell comes with its formula, format and type. */
const CELLS_PER_REQUEST = 8_000;
const EXTERNAL_LINK = /\[[^[\]]*\.xl\w+\]/i;
const PAYLOAD_CODES = ['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded', 'PayloadTooLarge'];

interface Piece {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  readonly isRowHidden: readonly boolean[];
}

/** Reads the cells of sheets in pieces that stay far below what Excel allows for one answer. */
export class CellReader {
  constructor(
    private readonly session: ExcelSession,
    private readonly starts1904: boolean,
  ) {}

  /** `advance` is called with the number of cells of each piece that was read. */
  async read(sheet: SheetToRead, advance: (cells: number) => void): Promise<SheetContents> {
    const cells = new CellStore();
    let hiddenRowCount = 0;
    let externalCells = 0;
    for (const area of piecesOf(sheet.used)) {
      for (const piece of await this.readPiece(sheet, area)) {
        externalCells += this.store(piece, cells);
        hiddenRowCount += piece.isRowHidden.filter((isHidden, at) => isHidden && holdsSomething(piece, at)).length;
      }
      advance(area.rowCount * area.columnCount);
    }
    return { cells, hiddenRowCount, notes: externalCells === 0 ? [] : [{ kind: 'externalLinks', count: externalCells }] };
  }

  /** One piece, or its halves where the answer is too large. */
  private async readPiece(sheet: SheetToRead, area: Area): Promise<readonly Piece[]> {
    try {
      return [await this.session.run((context) => loadPiece(context, sheet, area), sheet.name)];
    } catch (error) {
      const isTooLarge = error instanceof WorkbookError && PAYLOAD_CODES.includes(error.detail);
      if (!isTooLarge || area.rowCount < 2) throw error;
      const half = Math.floor(area.rowCount / 2);
      const first = await this.readPiece(sheet, { ...area, rowCount: half });
      return [...first, ...(await this.readPiece(sheet, { ...area, row: area.row + half, rowCount: area.rowCount - half }))];
    }
  }

  /** Stores a piece and counts its formulas that refer to other workbooks. */
  private store(piece: Piece, cells: CellStore): number {
    let externalCells = 0;
    for (let r = 0; r < piece.area.rowCount; r++) {
      for (let c = 0; c < piece.area.columnCount; c++) {
        const cell = cellOf(piece, r, c, this.starts1904);
        if (cell.formula !== undefined && EXTERNAL_LINK.test(cell.formula)) externalCells += 1;
        cells.set(piece.area.row + r, piece.area.column + c, cell);
      }
    }
    return externalCells;
  }
}

function piecesOf(used: Area | undefined): readonly Area[] {
  if (used === undefined) return [];
  const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / used.columnCount));
  return Array.from({ length: Math.ceil(used.rowCount / rows) }, (_, at) => ({ ...used, row: used.row + at * rows, rowCount: Math.min(rows, used.rowCount - at * rows) }));
}

async function loadPiece(context: Excel.RequestContext, { id, name }: SheetToRead, area: Area): Promise<Piece> {
  const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  range.load('values,formulas,numberFormat,valueTypes');
  const rows = range.getRowProperties({ rowHidden: true });
  await context.sync();
  const values = range.values as readonly (readonly unknown[])[] | null;
  // Excel answers null in place of what it finds too large: that is never an empty sheet.
  if (values === null) throw new WorkbookError('host-failed', name, PAYLOAD_CODES[0]);
  const isRowHidden = rows.value.map(({ rowHidden }) => rowHidden === true);
  return { area, values, formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][], types: range.valueTypes, isRowHidden };
}

function holdsSomething({ types }: Piece, row: number): boolean {
  return types[row]?.some((type) => type !== 'Empty') === true;
}

function cellOf({ values, formulas, formats, types }: Piece, r: number, c: number, starts1904: boolean): Cell {
  const numberFormat = fileFormat(textOf(formats[r]?.[c]));
  const value = valueOf(values[r]?.[c], types[r]?.[c]);
  const isShifted = starts1904 && typeof value === 'number' && isDateFormat(numberFormat);
  const formula = formulaOf(formulas[r]?.[c], values[r]?.[c]);
  return {
    value: isShifted ? value + DAYS_TO_1904 : value,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** What a cell holds, of its `values` and `valueTypes`. */
export function valueOf(value: unknown, type: unknown): CellValue {
  if (type === 'Empty' || value === '' || value === null || value === undefined) return null;
  if (type === 'Error') return { error: textOf(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function formulaOf(formula: unknown, value: unknown): string | undefined {
  return isFormula(formula, value) ? formula.slice(1) : undefined;
}

/** Whether a cell calculates, of its `formulas` and `values`. Text that begins with = comes as its own formula. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
