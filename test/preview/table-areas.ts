import type { Area } from '../../src/domain/place';
import { hasContent } from '../excel-host/model/cells';
import type { Worksheet } from '../excel-host/model/worksheet';
import type { CellAt, SheetChange } from './grid';

/** A table takes in a row that is typed right under it, as in Excel. */
export function growTables(sheet: Worksheet, edited: readonly CellAt[]): void {
  setAreas(sheet, ({ row, column, rowCount, columnCount }) => {
    const below = row + rowCount;
    const isUnder = edited.some((cell) => cell.row === below && cell.column >= column && cell.column < column + columnCount && hasContent(sheet.cells.at(cell.row, cell.column)));
    return { row, column, rowCount: isUnder ? rowCount + 1 : rowCount, columnCount };
  });
}

/** Tables follow rows and columns that are inserted or removed; `takeCells` brings the moved cells in between. */
export function moveTables(sheet: Worksheet, { kind, parameters }: SheetChange, takeCells: () => void): void {
  const move = MOVES[kind];
  const { range } = parameters as { readonly range?: Moved };
  takeCells();
  if (move !== undefined && range !== undefined) setAreas(sheet, (area) => move(area, range));
}

interface Moved {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const MOVES: Readonly<Record<string, ((area: Area, moved: Moved) => Area) | undefined>> = {
  'insert-row': (area, { startRow, endRow }) => {
    const [row, rowCount] = stretched([area.row, area.rowCount], startRow, endRow - startRow + 1);
    return { ...area, row, rowCount };
  },
  'remove-rows': (area, { startRow, endRow }) => {
    const [row, rowCount] = shrunk([area.row, area.rowCount], startRow, endRow);
    return { ...area, row, rowCount };
  },
  'insert-col': (area, { startColumn, endColumn }) => {
    const [column, columnCount] = stretched([area.column, area.columnCount], startColumn, endColumn - startColumn + 1);
    return { ...area, column, columnCount };
  },
  'remove-col': (area, { startColumn, endColumn }) => {
    const [column, columnCount] = shrunk([area.column, area.columnCount], startColumn, endColumn);
    return { ...area, column, columnCount };
  },
};

type Span = readonly [start: number, count: number];

function stretched([start, count]: Span, at: number, by: number): Span {
  if (at <= start) return [start + by, count];
  return at < start + count ? [start, count + by] : [start, count];
}

function shrunk([start, count]: Span, first: number, last: number): Span {
  const before = Math.max(0, Math.min(last + 1, start) - first);
  const inside = Math.max(0, Math.min(last + 1, start + count) - Math.max(first, start));
  return [start - before, count - inside];
}

/** A table's area can't be changed: another table of the same name takes its place. */
function setAreas(sheet: Worksheet, areaOf: (area: Area) => Area): void {
  for (const table of [...sheet.tables.items]) {
    const area = areaOf(table.area);
    if (JSON.stringify(area) === JSON.stringify(table.area)) continue;
    const { name, showBandedRows, style } = table;
    table.convertToRange();
    // A table of which only the header is left, or less, ends; Excel would do much the same.
    if (area.rowCount < 2 || area.columnCount < 1) continue;
    const grown = sheet.tables.add(sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount), true);
    Object.assign(grown, { name, showBandedRows, style });
  }
}
