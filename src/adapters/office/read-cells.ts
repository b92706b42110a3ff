import { WorkbookError } from '../../domain/error';
import type { Area } from '../../domain/place';
import { CellStore, type Cell, type CellValue } from '../../workbook/cell';
import { isDateFormat } from '../../workbook/number-format';
import type { ReadingNote } from '../../workbook/workbook';
import { DAYS_TO_1904, fileFormat } from './cell-forms';
import type { ExcelSession } from './excel-session';
import { rangeAt } from './range-at';

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

/** A part of a sheet's used cells. */
interface Part {
  readonly sheet: SheetToRead;
  readonly area: Area;
}

interface Piece extends Part {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  readonly isRowHidden: readonly boolean[];
}

/**
 * Reads the cells of sheets in pieces that stay far below what Excel allows for one answer; small sheets share a request, as each
 * takes its time however little it asks for.
 */
export class CellReader {
  constructor(
    private readonly session: ExcelSession,
    private readonly starts1904: boolean,
  ) {}

  /** The contents of each sheet; `advance` is called with the number of cells that each request has read. */
  async read(sheets: readonly SheetToRead[], advance: (cells: number) => void): Promise<readonly SheetContents[]> {
    const stores = new Map(sheets.map((sheet) => [sheet, { cells: new CellStore(), hiddenRowCount: 0, externalCells: 0 }]));
    for (const parts of requestsOf(sheets)) {
      for (const piece of await this.readParts(parts)) {
        const store = stores.get(piece.sheet);
        if (store === undefined) continue;
        store.externalCells += this.store(piece, store.cells);
        store.hiddenRowCount += piece.isRowHidden.filter((isHidden, at) => isHidden && holdsSomething(piece, at)).length;
      }
      advance(sizeOf(parts));
    }
    return [...stores.values()].map(({ cells, hiddenRowCount, externalCells }) => ({ cells, hiddenRowCount, notes: externalCells === 0 ? [] : [{ kind: 'externalLinks', count: externalCells }] }));
  }

  /** The parts in one request, or in two where the answer is too large or a sheet is gone, which is then named. */
  private async readParts(parts: readonly Part[]): Promise<readonly Piece[]> {
    try {
      return await this.session.run((context) => loadParts(context, parts), parts.length === 1 ? parts[0]?.sheet.name : '');
    } catch (error) {
      const halves = error instanceof WorkbookError ? halvesAfter(error, parts) : undefined;
      if (halves === undefined) throw error;
      const first = await this.readParts(halves[0]);
      return [...first, ...(await this.readParts(halves[1]))];
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

/** What each request reads: parts of whole rows, in the order of the sheets. */
function requestsOf(sheets: readonly SheetToRead[]): readonly (readonly Part[])[] {
  const requests: Part[][] = [];
  for (const part of sheets.flatMap(partsOf)) {
    const last = requests.at(-1);
    if (last !== undefined && sizeOf([...last, part]) <= CELLS_PER_REQUEST) last.push(part);
    else requests.push([part]);
  }
  return requests;
}

function partsOf(sheet: SheetToRead): readonly Part[] {
  const { used } = sheet;
  if (used === undefined) return [];
  const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / used.columnCount));
  return Array.from({ length: Math.ceil(used.rowCount / rows) }, (_, at) => ({ sheet, area: { ...used, row: used.row + at * rows, rowCount: Math.min(rows, used.rowCount - at * rows) } }));
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0);
}

/** Two requests in place of one that failed; undefined where that would not help. */
function halvesAfter({ detail, fault }: WorkbookError, parts: readonly Part[]): readonly [readonly Part[], readonly Part[]] | undefined {
  const isTooLarge = PAYLOAD_CODES.includes(detail);
  const half = Math.ceil(parts.length / 2);
  if (parts.length > 1) return isTooLarge || fault === 'sheet-gone' ? [parts.slice(0, half), parts.slice(half)] : undefined;
  const [part] = parts;
  if (!isTooLarge || part === undefined || part.area.rowCount < 2) return undefined;
  const { area, sheet } = part;
  const rows = Math.floor(area.rowCount / 2);
  return [[{ sheet, area: { ...area, rowCount: rows } }], [{ sheet, area: { ...area, row: area.row + rows, rowCount: area.rowCount - rows } }]];
}

async function loadParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<readonly Piece[]> {
  const pending = parts.map((part) => {
    const range = rangeAt(context.workbook.worksheets.getItem(part.sheet.id), part.area).load('values,formulas,numberFormat,valueTypes');
    return { part, range, rows: range.getRowProperties({ rowHidden: true }) };
  });
  await context.sync();
  return pending.map(({ part, range, rows }) => {
    const values = range.values as readonly (readonly unknown[])[] | null;
    // Excel answers null in place of what it finds too large: that is never an empty sheet.
    if (values === null) throw new WorkbookError('host-failed', part.sheet.name, PAYLOAD_CODES[0]);
    const isRowHidden = rows.value.map(({ rowHidden }) => rowHidden === true);
    return { ...part, values, formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][], types: range.valueTypes, isRowHidden };
  });
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
