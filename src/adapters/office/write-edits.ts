import type { Area } from '../../domain/place';
import type { CellValue } from '../../workbook/cell';
import { officeFormula } from './cell-forms';
import type { ExcelSession } from './excel-session';
import type { KeptTable } from './private-sheets';
import { runOver } from './our-sheets';
import { rangeAt } from './range-at';
import { isFormula } from './read-cells';

/**
 * Edits tables of the user's: each grows where it has to, its new rows looking and calculating as the one above them, and gets its values;
 * a cell that holds a formula keeps it. Errors: WorkbookError.
 */
export async function writeEdits(session: ExcelSession, tables: readonly KeptTable[]): Promise<void> {
  if (tables.length === 0) return;
  await runOver(session, tables.map(({ sheet }) => sheet), async (context) => {
    await growTables(context, tables);
    const found = tables.map((table) => ({ table, there: rangeAt(sheetOf(context, table), table.after).load('values,formulas') }));
    await context.sync();
    for (const { table, there } of found) setCells(sheetOf(context, table), table.after, writtenCells(table, there));
    await context.sync();
  });
}

function sheetOf(context: Excel.RequestContext, { sheet }: KeptTable): Excel.Worksheet {
  return context.workbook.worksheets.getItem(sheet.id);
}

/** What is to be written into cells that don't calculate. */
function writtenCells({ after, cells }: KeptTable, { formulas, values }: Excel.Range): readonly SetCell[] {
  return cells.flatMap(({ row, column, written }) => {
    const [r, c] = [row - after.row, column - after.column];
    return isFormula(formulas[r]?.[c], values[r]?.[c]) ? [] : [{ row, column, value: written }];
  });
}

/** The rows by which an edit makes a table grow; undefined without any. */
export function addedRows({ before, after }: Pick<KeptTable, 'before' | 'after'>): Area | undefined {
  const rowCount = after.rowCount - before.rowCount;
  return rowCount <= 0 ? undefined : { ...after, row: before.row + before.rowCount, rowCount };
}

interface SetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Puts values into cells of an area; its other cells stay as they are. */
export function setCells(sheet: Excel.Worksheet, area: Area, cells: readonly SetCell[]): void {
  if (cells.length === 0) return;
  const grid = Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, (): string | number | boolean | null => null));
  for (const { row, column, value } of cells) {
    const line = grid[row - area.row];
    if (line !== undefined) line[column - area.column] = typeof value === 'object' && value !== null ? value.error : officeFormula({ row, column, value });
  }
  rangeAt(sheet, area).formulas = grid;
}

/** Excel carries on the formulas of a column that it knows to be calculated; one whose formulas were written cell by cell it may not know. */
async function growTables(context: Excel.RequestContext, tables: readonly KeptTable[]): Promise<void> {
  const growing = tables.flatMap((table) => {
    const added = addedRows(table);
    if (added === undefined) return [];
    const sheet = sheetOf(context, table);
    const above = { ...added, row: added.row - 1, rowCount: 1 };
    sheet.tables.getItem(table.name).resize(rangeAt(sheet, table.after));
    rangeAt(sheet, added).copyFrom(rangeAt(sheet, above), 'Formats');
    return [{ sheet, added, above, last: rangeAt(sheet, above).load('values,formulas') }];
  });
  if (growing.length === 0) return;
  await context.sync();
  for (const { sheet, added, above, last } of growing) {
    for (let column = 0; column < added.columnCount; column++) {
      if (!isFormula(last.formulas[0]?.[column], last.values[0]?.[column])) continue;
      const part = { column: added.column + column, columnCount: 1 };
      rangeAt(sheet, { ...added, ...part }).copyFrom(rangeAt(sheet, { ...above, ...part }), 'Formulas');
    }
  }
}
