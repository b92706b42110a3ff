import { STYLE, type CellStyle } from '../palette';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import type { SheetData } from '../workbook';

/** Rows that follow one another and have the same columns, as `1-4,7`. */
type Run = readonly [firstRow: number, rowCount: number, columns: string];

/** A cell by which it is known whether all still stands where it stood. */
type Anchor = readonly [row: number, column: number, text: string];

/** Which cells of a sheet a run of ours wrote, so that what people type beside them can be told from it. */
export interface Footprint {
  readonly runs: readonly Run[];
  readonly anchors: readonly Anchor[];
  /** Columns whose texts say what a row is about. */
  readonly labels: readonly number[];
  /** The column that tells rows apart which are about the same; null where there is none. */
  readonly detail: number | null;
}

/** The footprint of a drafted sheet. Cells that people are to fill in belong to it: whoever drafts them reads them back. */
export function footprintOf({ cells, rowDetail, rowLabels = [] }: SheetDraft): Footprint {
  const runs: Run[] = [];
  const anchors: Anchor[] = [];
  for (const [row, drafted] of [...rowsOf(cells)].sort(([a], [b]) => a - b)) {
    const columns = rangesOf(drafted.map(({ column }) => column));
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === row && last[2] === columns) {
      runs[runs.length - 1] = [last[0], last[1] + 1, columns];
    } else {
      runs.push([row, 1, columns]);
      if (anchors.length < ANCHOR_COUNT) anchors.push(...anchorOf(row, drafted));
    }
  }
  return { runs, anchors, labels: rowLabels, detail: rowDetail ?? null };
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

/** The first rows tell whether a column was inserted, and sheets whose rows say nothing of themselves have few. */
const ANCHOR_COUNT = 20;
/** Characters of an anchor that are kept. */
const ANCHOR_LENGTH = 30;
/** Smaller numbers stand in too many cells to tell a place; days of a calendar are larger. */
const SMALLEST_ANCHOR = 20_000;

/** The last text, or day, of a row; none where it has neither. */
function anchorOf(row: number, cells: readonly DraftCell[]): readonly Anchor[] {
  const found = [...cells].sort((a, b) => b.column - a.column).find(({ formula, value }) => formula === undefined && anchorText(value) !== '');
  return found === undefined ? [] : [[row, found.column, anchorText(found.value)]];
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
export function isMoved({ cells }: SheetData, { anchors, labels }: Footprint): boolean {
  const textAt = (row: number, column: number): string => (row < 0 || column < 0 ? '' : anchorText(cells.at(row, column).value));
  return anchors.some(([row, column, text]) => {
    if (textAt(row, column) === text) return false;
    return REACH.some((by) => textAt(row, column + by) === text || (labels.length === 0 && textAt(row + by, column) === text));
  });
}

type Packed = readonly [role: string, labels: readonly number[], detail: number | null, anchors: readonly Anchor[], shapes: readonly string[], runs: readonly (readonly [firstRow: number, rowCount: number, shape: number])[]];

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The footprints of several sheets as the ledger keeps them: each shape of rows once. */
export function footprintsText(footprints: ReadonlyMap<string, Footprint>): string {
  const packed = [...footprints].map(([role, { anchors, detail, labels, runs }]): Packed => {
    const shapes = [...new Set(runs.map(([, , columns]) => columns))];
    const numbers = new Map(shapes.map((columns, at) => [columns, at]));
    return [role, labels, detail, anchors, shapes, runs.map(([first, count, columns]) => [first, count, numbers.get(columns) ?? 0])];
  });
  return JSON.stringify(packed);
}

/** The footprints that a ledger keeps, by the role of the sheet; empty when somebody edited them. */
export function footprintsFrom(text: string | undefined): ReadonlyMap<string, Footprint> {
  try {
    const packed = JSON.parse(text ?? '[]') as readonly Packed[];
    return new Map(packed.map(([role, labels, detail, anchors, shapes, runs]) => [role, { labels, detail, anchors, runs: runs.map(([first, count, shape]) => [first, count, textOf(shapes[shape])]) }]));
  } catch {
    return new Map();
  }
}
