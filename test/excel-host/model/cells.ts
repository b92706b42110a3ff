import type { CellValue } from '../../../src/workbook/cell';
import type { Area } from '../../../src/domain/place';

/** Properties of a cell's format that differ from the default, by path: `font.bold`, `fill.color`, `border.EdgeTop.color`. */
export type CellFormat = Readonly<Record<string, FormatValue>>;
export type FormatValue = string | number | boolean;

export interface CellLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface HostCell {
  readonly value: CellValue;
  /** Without `=`. */
  readonly formula?: string;
  readonly format: CellFormat;
  readonly link?: CellLink;
}

const PLAIN: CellFormat = {};
export const BLANK: HostCell = { value: null, format: PLAIN };

/** The cells of a sheet that hold something or look like something. */
export class SheetCells {
  private readonly rows = new Map<number, Map<number, HostCell>>();
  /** Equal formats are one object, so that a large sheet stays small. */
  private readonly changes = new WeakMap<CellFormat, Map<string, CellFormat>>();

  at(row: number, column: number): HostCell {
    return this.rows.get(row)?.get(column) ?? BLANK;
  }

  set(row: number, column: number, cell: HostCell): void {
    const cells = this.rows.get(row) ?? new Map<number, HostCell>();
    if (cell === BLANK) cells.delete(column);
    else cells.set(column, cell);
    if (cells.size === 0) this.rows.delete(row);
    else this.rows.set(row, cells);
  }

  /** The cells inside an area that hold or look like something, in no order. */
  *inside(area: Area): Iterable<{ readonly row: number; readonly column: number; readonly cell: HostCell }> {
    for (const [row, cells] of [...this.rows]) {
      if (row < area.row || row >= area.row + area.rowCount) continue;
      for (const [column, cell] of [...cells]) {
        if (column >= area.column && column < area.column + area.columnCount) yield { row, column, cell };
      }
    }
  }

  /** The smallest area that holds all cells for which `counts` is true; undefined when there is none. */
  extent(counts: (cell: HostCell) => boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (!counts(cell)) continue;
        [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
      }
    }
    return bottom < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /** Sets one property of the format of every cell in an area. */
  setFormat({ row: top, column: left, rowCount, columnCount }: Area, path: string, value: FormatValue): void {
    for (let row = top; row < top + rowCount; row++) {
      const cells = this.rows.get(row) ?? new Map<number, HostCell>();
      this.rows.set(row, cells);
      for (let column = left; column < left + columnCount; column++) {
        const cell = cells.get(column) ?? BLANK;
        const format = this.formatWith(cell.format, path, value);
        if (format !== cell.format) cells.set(column, { ...cell, format });
      }
    }
  }

  formatWith(format: CellFormat, path: string, value: FormatValue): CellFormat {
    if (format[path] === value) return format;
    const known = this.changes.get(format) ?? new Map<string, CellFormat>();
    this.changes.set(format, known);
    const key = `${path}=${typeof value}${value}`;
    const changed = known.get(key) ?? { ...format, [path]: value };
    known.set(key, changed);
    return changed;
  }

  toJSON(): unknown {
    const all = [...this.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, ...cell, format: Object.fromEntries(Object.entries(cell.format).sort()) })));
    return all.sort((a, b) => a.row - b.row || a.column - b.column);
  }
}

export function hasContent(cell: HostCell): boolean {
  return cell.value !== null || cell.formula !== undefined;
}
