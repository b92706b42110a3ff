import type { Area } from '../../domain/place';
import type { CellValue } from '../../workbook/cell';
import { officeFormula } from './cell-forms';
import type { ExcelSession } from './excel-session';
import type { KeptTable } from './private-sheets';
import { rangeAt } from './range-at';
import { isFormula } from './read-cells';

/**
 * Edits tables of the user's: each grows where it has to, its new rows looking and calculating as the one above them, and gets its values;
 * a cell that holds a formula keeps it. Errors: WorkbookError.
 */
export async function writeEdits(session: ExcelSession, tables: readonly KeptTable[]): Promise<void> {
  for (const table of tables) {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(table.sheet.id);
      const added = addedRows(table);
      if (added !== undefined) await grow(context, sheet, { table, added });
      const there = rangeAt(sheet, table.after).load('values,formulas');
      await context.sync();
      const calculates = ({ row, column }: { readonly row: number; readonly column: number }): boolean => {
        const [r, c] = [row - table.after.row, column - table.after.column];
        return isFormula(there.formulas[r]?.[c], there.values[r]?.[c]);
      };
      setCells(sheet, table.after, table.cells.filter((cell) => !calculates(cell)).map(({ row, column, written }) => ({ row, column, value: written })));
      await context.sync();
    }, table.sheet.name);
  }
}

/** The rows by which an edit makes a table grow; undefined without any. */
export function addedRows({ before, after }: Pick<KeptTable, 'before' | 'after'>): Area | undefined {
  const rowCount = after.rowCount - before.rowCount;
  return rowCount <= 0 ? undefined : { ...after, row: before.row + before.rowCount, rowCount };
}

/** Puts values into cells of an area; its other cells stay as they are. */
export function setCells(sheet: Excel.Worksheet, area: Area, cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[]): void {
  if (cells.length === 0) return;
  const grid = Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, (): string | number | boolean | null => null));
  for (const { row, column, value } of cells) {
    const line = grid[row - area.row];
    if (line !== undefined) line[column - area.column] = typeof value === 'object' && value !== null ? value.error : officeFormula({ row, column, value });
  }
  rangeAt(sheet, area).formulas = grid;
}

/** Excel carries on the formulas of a column that it knows to be calculated; one whose formulas were written cell by cell it may not know. */
async function grow(context: Excel.RequestContext, sheet: Excel.Worksheet, { table, added }: { readonly table: KeptTable; readonly added: Area }): Promise<void> {
  sheet.tables.getItem(table.name).resize(rangeAt(sheet, table.after));
  const above = { ...added, row: added.row - 1, rowCount: 1 };
  const last = rangeAt(sheet, above).load('values,formulas');
  rangeAt(sheet, added).copyFrom(rangeAt(sheet, above), 'Formats');
  await context.sync();
  for (let column = 0; column < added.columnCount; column++) {
    if (!isFormula(last.formulas[0]?.[column], last.values[0]?.[column])) continue;
    const part = { column: added.column + column, columnCount: 1 };
    rangeAt(sheet, { ...added, ...part }).copyFrom(rangeAt(sheet, { ...above, ...part }), 'Formulas');
  }
}
