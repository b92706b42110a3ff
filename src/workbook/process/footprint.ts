import { STYLE, type CellStyle } from '../palette';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import type { SheetData } from '../workbook';

/** Rows of one shape that follow one another: first row, how many, their columns as `1-4,7`, and a cell by which their place is known. */
type Run = readonly [firstRow: number, rowCount: number, columns: string, anchorColumn: number, anchor: string];

/** Which cells of a sheet a run of ours wrote, so that what people type beside them can be told from it. */
export interface Footprint {
  readonly runs: readonly Run[];
  /** Columns whose texts say what a row is about. */
  readonly labels: readonly number[];
}

/** The footprint of a drafted sheet. Cells that people are to fill in belong to it: whoever drafts them reads them back. */
export function footprintOf({ cells, rowLabels = [] }: SheetDraft): Footprint {
  const runs: Run[] = [];
  for (const [row, drafted] of [...rowsOf(cells)].sort(([a], [b]) => a - b)) {
    const columns = rangesOf(drafted.map(({ column }) => column));
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === row && last[2] === columns) runs[runs.length - 1] = [last[0], last[1] + 1, columns, last[3], last[4]];
    else runs.push([row, 1, columns, ...anchorOf(drafted)]);
  }
  return { runs, labels: rowLabels };
}

/** The cells that are ours, by row. */
function rowsOf(cells: readonly DraftCell[]): ReadonlyMap<number, readonly DraftCell[]> {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of cells) {
    if (cell.value === null && cell.formula === undefined && !isEntry(cell)) continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

function isEntry({ style }: DraftCell): boolean {
  if (style === undefined) return false;
  const { unlocked = false }: CellStyle = STYLE[style];
  return unlocked;
}

/** `1-4,7` of 1, 2, 3, 4 and 7. */
function rangesOf(columns: readonly number[]): string {
  const ranges: (readonly [number, number])[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && column <= last[1] + 1) ranges[ranges.length - 1] = [last[0], column];
    else ranges.push([column, column]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join();
}

/** Characters of an anchor that are kept. */
const ANCHOR_LENGTH = 30;
/** Smaller numbers stand in too many cells to tell a place; days of a calendar are larger. */
const SMALLEST_ANCHOR = 20_000;

/** The last text, or day, of a row. */
function anchorOf(cells: readonly DraftCell[]): readonly [number, string] {
  const found = [...cells].sort((a, b) => b.column - a.column).find(({ formula, value }) => formula === undefined && anchorText(value) !== '');
  return found === undefined ? [0, ''] : [found.column, anchorText(found.value)];
}

function anchorText(value: unknown): string {
  if (typeof value === 'string') return value.trim().slice(0, ANCHOR_LENGTH);
  return typeof value === 'number' && Number.isInteger(value) && value >= SMALLEST_ANCHOR ? String(value) : '';
}

/** One more than the last row and column that are ours. */
export function extentOf({ runs }: Footprint): { readonly rowCount: number; readonly columnCount: number } {
  const rowCount = runs.reduce((most, [first, count]) => Math.max(most, first + count), 0);
  const columnCount = runs.reduce((most, [, , columns]) => Math.max(most, ...columns.split(',').map((range) => Number(range.split('-').at(-1)) + 1)), 0);
  return { rowCount, columnCount };
}

/** Whether cells are ours, row by row. */
export function isOursIn({ runs }: Footprint): (row: number) => (column: number) => boolean {
  const byColumns = new Map(runs.map(([, , columns]) => [columns, ranges(columns)]));
  const columnsOf = new Map(runs.flatMap(([first, count, columns]) => Array.from({ length: count }, (_, at) => [first + at, byColumns.get(columns) ?? []] as const)));
  return (row) => {
    const inRow = columnsOf.get(row) ?? [];
    return (column) => inRow.some(([first, last]) => column >= first && column <= last);
  };
}

function ranges(columns: string): readonly (readonly [number, number])[] {
  return columns.split(',').map((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return [first, last] as const;
  });
}

/** How far a row or column that somebody inserted or removed moves an anchor, at most, to be noticed. */
const REACH = [-3, -2, -1, 1, 2, 3];

/**
 * True when somebody inserted or removed columns since, or rows of a sheet whose rows don't say what they are about: the footprint no
 * longer fits. Rows that do say it may be sorted and moved.
 */
export function isMoved({ cells }: SheetData, { labels, runs }: Footprint): boolean {
  const textAt = (row: number, column: number): string => (row < 0 || column < 0 ? '' : anchorText(cells.at(row, column).value));
  return runs.some(([row, , , column, anchor]) => {
    if (anchor === '' || textAt(row, column) === anchor) return false;
    return REACH.some((by) => textAt(row, column + by) === anchor || (labels.length === 0 && textAt(row + by, column) === anchor));
  });
}

/** The footprints of several sheets as the ledger keeps them. */
export function footprintsText(footprints: ReadonlyMap<string, Footprint>): string {
  return JSON.stringify([...footprints].map(([role, { labels, runs }]) => [role, labels, runs]));
}

/** The footprints that a ledger keeps, by the role of the sheet; empty when somebody edited them. */
export function footprintsFrom(text: string | undefined): ReadonlyMap<string, Footprint> {
  try {
    const rows = JSON.parse(text ?? '[]') as readonly (readonly [string, readonly number[], readonly Run[]])[];
    return new Map(rows.map(([role, labels, runs]) => [role, { labels, runs: runs.filter(isRun) }]));
  } catch {
    return new Map();
  }
}

function isRun([first, count, columns, column, anchor]: readonly unknown[]): boolean {
  return [first, count, column].every((value) => Number.isInteger(value)) && typeof columns === 'string' && typeof anchor === 'string';
}
