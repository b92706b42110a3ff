import { areaA1, type Area } from '../../domain/place';
import type { DraftCell } from '../../workbook/sheet-draft';
import { STYLE, type CellStyle, type StyleName } from '../../workbook/palette';

/** Cells that look alike, as an address of several areas. */
export interface StyleAreas {
  readonly style: StyleName;
  readonly address: string;
}

/** Excel takes addresses of at most 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** The styled cells of a draft as few areas: runs within a row, then equal runs of rows below one another. */
export function styleAreas(cells: readonly DraftCell[]): readonly StyleAreas[] {
  const areas = new Map<StyleName, Area[]>();
  for (const run of runs(cells)) {
    const known = areas.get(run.style) ?? [];
    areas.set(run.style, known);
    known.push(run.area);
  }
  return [...areas].flatMap(([style, parts]) => addresses(isFramed(STYLE[style]) ? parts : stacked(parts)).map((address) => ({ style, address })));
}

/** A frame goes around each area as a whole, so framed runs of rows must not be joined. */
function isFramed({ border }: CellStyle): boolean {
  return border !== undefined;
}

interface Run {
  readonly style: StyleName;
  readonly area: Area;
}

function runs(cells: readonly DraftCell[]): readonly Run[] {
  const found: Run[] = [];
  let last: Run | undefined;
  for (const { row, column, style } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (style === undefined) continue;
    const continues = last?.style === style && last.area.row === row && last.area.column + last.area.columnCount === column && !framesCells(STYLE[style]);
    if (last !== undefined && continues) {
      last = { style, area: { ...last.area, columnCount: last.area.columnCount + 1 } };
      found[found.length - 1] = last;
    } else {
      last = { style, area: { row, column, rowCount: 1, columnCount: 1 } };
      found.push(last);
    }
  }
  return found;
}

function framesCells({ border }: CellStyle): boolean {
  return border?.sides === 'all';
}

/** Joins areas of the same columns that follow one another; they come in the order of their rows. */
function stacked(areas: readonly Area[]): readonly Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const area of areas) {
    const key = `${area.column}/${area.columnCount}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rowCount === area.row) {
      open.set(key, { ...above, rowCount: above.rowCount + 1 });
    } else {
      if (above !== undefined) done.push(above);
      open.set(key, area);
    }
  }
  return [...done, ...open.values()];
}

function addresses(areas: readonly Area[]): readonly string[] {
  const joined: string[] = [];
  for (const area of areas) {
    const address = areaA1(area);
    const last = joined.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) joined[joined.length - 1] = `${last},${address}`;
    else joined.push(address);
  }
  return joined;
}
