import { cellPlace, type Area, type Place } from '../../domain/place';
import type { ProcessColumn, ProcessTableKey } from '../schema/process-tables';
import type { DraftValue } from '../sheet-draft';
import type { TableCellEdit, TableEdit } from '../table-edit';
import type { SheetData } from '../workbook';
import type { ProcessRows } from './process-rows';

/** Values for a row by column; a column that the user removed is left out. */
export type RowValues<Table extends ProcessTableKey> = Partial<Readonly<Record<ProcessColumn<Table>, DraftValue>>>;

/** What is to be written into a process table. */
export interface RowChanges<Table extends ProcessTableKey> {
  /** New rows, below the last one that holds something. */
  readonly added: readonly RowValues<Table>[];
  /** New values of rows that are there, by row of the sheet from 0. */
  readonly changed?: ReadonlyMap<number, RowValues<Table>>;
}

/** The edit that makes the changes, or the first cell below the table that is in the way of the rows it has to grow by. */
export function tableEdit<Table extends ProcessTableKey>(
  rows: ProcessRows<Table>,
  sheet: SheetData,
  { added, changed = new Map() }: RowChanges<Table>,
): TableEdit | { readonly blockedBy: Place } {
  const { area, hasTotals, name } = rows.table;
  const end = area.row + area.rowCount;
  const last = rows.rows.at(-1)?.row ?? area.row;
  const firstFree = last + 1;
  const missing = Math.max(0, firstFree + added.length - end);
  const blocked = missing === 0 ? undefined : hasTotals ? cellPlace({ sheet: rows.sheet }, end - 1, area.column) : occupied(sheet, area, missing);
  if (blocked !== undefined) return { blockedBy: blocked };
  return {
    sheet: rows.sheet,
    table: name,
    area: { ...area, rowCount: area.rowCount + missing },
    cells: [
      ...[...changed].flatMap(([row, values]) => cellsOf(rows, row, values)),
      ...added.flatMap((values, position) => cellsOf(rows, firstFree + position, values)),
    ],
  };
}

function occupied(sheet: SheetData, area: Area, missing: number): Place | undefined {
  for (let row = area.row + area.rowCount; row < area.row + area.rowCount + missing; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const { value, formula } = sheet.cells.at(row, column);
      if (value !== null || formula !== undefined) return cellPlace({ sheet: sheet.name }, row, column);
    }
  }
  return undefined;
}

/** Columns that hold a serial day. */
const DAYS: ReadonlySet<string> = new Set<ProcessColumn<'kpiValues'> | ProcessColumn<'decisions'> | ProcessColumn<'actions'> | ProcessColumn<'levers'>>(['period', 'to', 'month', 'date', 'cycle', 'due', 'doneOn', 'checkedOn']);

function cellsOf<Table extends ProcessTableKey>({ columns }: ProcessRows<Table>, row: number, values: RowValues<Table>): readonly TableCellEdit[] {
  return [...columns].flatMap(([key, column]) => {
    const value = values[key];
    return value === undefined ? [] : [{ row, column, value, ...(DAYS.has(key) ? { isDate: true } : {}) }];
  });
}
