import type { Area } from '../../domain/place';
import type { ExcelSession } from './excel-session';
import type { KeptCell, KeptTable } from './private-sheets';
import { rangeAt } from './range-at';
import { isFormula } from './read-cells';
import { areaOf, POSITION } from './read-sheets';
import { addedRows, setCells } from './write-edits';

/**
 * Gives tables of the user's the area, values and looks that they had before an edit that was not finished. What is no longer as the edit
 * wrote it was changed by a person and stays; so does a table that is gone. May be done again after it failed. Errors: WorkbookError.
 */
export async function putBackEdits(session: ExcelSession, tables: readonly KeptTable[]): Promise<void> {
  for (const table of [...tables].reverse()) {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(table.sheet.id);
      await context.sync();
      if (!sheet.isNullObject) await putBackTable(context, sheet, table);
    }, table.sheet.name);
  }
}

async function putBackTable(context: Excel.RequestContext, sheet: Excel.Worksheet, table: KeptTable): Promise<void> {
  const { after, before, name } = table;
  const found = sheet.tables.getItemOrNullObject(name).load('name');
  const copy = context.workbook.worksheets.getItemOrNullObject(table.copy).load('name');
  await context.sync();
  if (found.isNullObject) return;
  const range = found.getRange().load(POSITION);
  const contents = rangeAt(sheet, after).load('values,formulas');
  await context.sync();
  const added = addedRows(table);
  if (added !== undefined && isSame(areaOf(range), after)) found.resize(rangeAt(sheet, before));
  const formulas = added === undefined ? [] : formulasIn(added, after, contents);
  const written = table.cells.filter((cell) => isAsWritten(cell, after, contents)).map(({ row, column, before: value }) => ({ row, column, value }));
  setCells(sheet, after, [...formulas, ...written]);
  if (added !== undefined && !copy.isNullObject) rangeAt(sheet, added).copyFrom(rangeAt(copy, added), 'Formats');
  await context.sync();
}

function isSame(one: Area, other: Area): boolean {
  return one.row === other.row && one.column === other.column && one.rowCount === other.rowCount && one.columnCount === other.columnCount;
}

/** Cells of the rows that the table grew by in which it calculates: they were blank. */
function formulasIn(added: Area, after: Area, { formulas, values }: Excel.Range): readonly { readonly row: number; readonly column: number; readonly value: null }[] {
  const rows = Array.from({ length: added.rowCount }, (_, at) => added.row + at);
  return rows.flatMap((row) => {
    const columns = Array.from({ length: added.columnCount }, (_, at) => at).filter((at) => isFormula(formulas[row - after.row]?.[at], values[row - after.row]?.[at]));
    return columns.map((at) => ({ row, column: added.column + at, value: null }));
  });
}

function isAsWritten({ row, column, written }: KeptCell, { row: top, column: left }: Area, { values }: Excel.Range): boolean {
  const value: unknown = values[row - top]?.[column - left];
  return String(value) === String(written ?? '');
}
