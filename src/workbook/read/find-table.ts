import type { SheetData, TableArea } from '../workbook';
import { mapColumns, type ColumnMap, type MappingTask } from './map-columns';
import type { ColumnRange } from './read-periods';

/** A table of a sheet as one role would read it. */
export interface FoundTable {
  readonly map: ColumnMap;
  /** First row below the headers. */
  readonly firstRow: number;
  /** Last row that may hold data. */
  readonly lastRow: number;
  readonly range: ColumnRange;
  /** The Excel table it is, if it is one. */
  readonly name: string | undefined;
}

/** Headers stand in the first 30 rows; a few more are looked at for good measure. */
const HEADER_ROWS = 40;
/** More than ten years of weeks; columns beyond are not a plan's. */
const MOST_COLUMNS = 1024;
const STRENGTH_SCORE = { told: 4, exact: 4, words: 2, spelling: 1, vague: 2 } as const;

/**
 * The table that a role's sheet most likely is: an Excel table that has what the role needs, else the row among the first
 * forty that best reads as its headers. Undefined when no row means anything to the role.
 */
export function findTable(sheet: SheetData, task: MappingTask): FoundTable | undefined {
  const pointed = task.told?.headerRow;
  const tables = pointed === undefined ? sheet.tables.flatMap((table) => excelTable(sheet, table, task)) : [];
  const complete = best(tables.filter(({ map }) => map.missing.length === 0));
  if (complete !== undefined) return complete;
  const rows = pointed === undefined ? headerRows(sheet) : [pointed];
  return best([...rows.map((row) => tableBelow(sheet, row, task)), ...tables].filter(isMeant));
}

/** As `findTable`, with misspelt headers too when the others are not all that the role needs. */
export function findSpeltTable(sheet: SheetData, task: MappingTask): FoundTable | undefined {
  const found = findTable(sheet, task);
  return found?.map.missing.length === 0 ? found : (findTable(sheet, { ...task, spelling: 'all' }) ?? found);
}

function tableBelow(sheet: SheetData, row: number, how: MappingTask): FoundTable {
  const range = { first: 0, last: Math.min(sheet.cells.columnCount, MOST_COLUMNS) - 1 };
  return { map: mapColumns(sheet.cells, row, range, how), firstRow: row + 1, lastRow: sheet.cells.rowCount - 1, range, name: undefined };
}

function isMeant({ map }: FoundTable): boolean {
  return map.columns.size > 0 || map.periods.length > 0;
}

/** How well a table suits its role: what it has, less what it lacks. */
export function suitability({ map }: FoundTable): number {
  const columns = [...map.columns.values()].reduce((sum, { strength }) => sum + STRENGTH_SCORE[strength], 0);
  return columns + 3 * Math.min(map.periods.length, 40) - 60 * map.missing.length;
}

function excelTable(sheet: SheetData, table: TableArea, how: MappingTask): readonly FoundTable[] {
  if (!table.hasHeader) return [];
  const { row, column, rowCount, columnCount } = table.area;
  const range = { first: column, last: Math.min(column + columnCount, sheet.cells.columnCount) - 1 };
  const map = mapColumns(sheet.cells, row, range, how);
  return [{ map, firstRow: row + 1, lastRow: row + rowCount - 1 - (table.hasTotals ? 1 : 0), range, name: table.name }];
}

function headerRows(sheet: SheetData): readonly number[] {
  return sheet.cells.rowNumbers().filter((row) => row < HEADER_ROWS);
}

/**
 * The most suitable table; but an upper one that has all that is needed and half its score wins, as cells below headers
 * may happen to be words of headers (an item named *Product*).
 */
function best(tables: readonly FoundTable[]): FoundTable | undefined {
  const scores = tables.map(suitability);
  const highest = Math.max(...scores);
  return tables.find(({ map }, position) => (scores[position] ?? 0) >= (map.missing.length === 0 && highest > 0 ? highest / 2 : highest));
}
