import { CellStore, type Cell } from '../../workbook/cell';
import type { SheetData } from '../../workbook/workbook';

/** A sheet in a form that crosses threads: its cells as rows, since a class would lose its methods on the way. */
export type PackedSheet = Omit<SheetData, 'cells'> & { readonly rows: readonly PackedRow[] };

type PackedRow = readonly [row: number, cells: readonly (readonly [column: number, cell: Cell])[]];

/** Makes a sheet ready to be posted. */
export function packSheet({ cells, ...sheet }: SheetData): PackedSheet {
  const columns = Array.from({ length: cells.columnCount }, (_, column) => column);
  const packRow = (row: number): PackedRow => [
    row,
    columns.map((column) => [column, cells.at(row, column)] as const).filter(([, { value, formula }]) => value !== null || formula !== undefined),
  ];
  return { ...sheet, rows: cells.rowNumbers().map(packRow) };
}

/** The sheet that was packed. */
export function unpackSheet({ rows, ...sheet }: PackedSheet): SheetData {
  const cells = new CellStore();
  for (const [row, entries] of rows) for (const [column, cell] of entries) cells.set(row, column, cell);
  return { ...sheet, cells };
}
