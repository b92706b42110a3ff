import { WorkbookError } from '../../domain/error';
import type { Area } from '../../domain/place';
import type { TableCellEdit, TableEdit } from '../../workbook/table-edit';
import { DAYS_TO_1904, LONGEST_TEXT } from './cell-forms';
import { countsFrom1904, probeDates } from './date-system';
import type { ExcelSession } from './excel-session';
import { rowsSheet, type KeptCell, type KeptTable } from './private-sheets';
import { rangeAt } from './range-at';
import { isFormula, valueOf } from './read-cells';
import { areaOf, POSITION } from './read-sheets';
import type { OpenSheet, Survey } from './survey';

/**
 * Finds the tables of the user's that are to be edited and what their cells hold; nothing is written. Errors: WorkbookError `sheet-gone`
 * and `sheet-protected` with the sheet, `table-changed` with the table where it is gone, no longer lies as the edit takes it, or where the
 * rows that it is to grow by hold something.
 */
export async function planEdits(session: ExcelSession, { sheets }: Survey, edits: readonly TableEdit[]): Promise<readonly KeptTable[]> {
  if (edits.length === 0) return [];
  const targets = edits.map((edit): EditTarget => ({ edit, sheet: openSheet(sheets, edit.sheet) }));
  return session.run(async (context) => {
    const probe = probeDates(context);
    const tables = targets.map(({ edit, sheet }) => context.workbook.worksheets.getItem(sheet.id).tables.getItemOrNullObject(edit.table).load('name'));
    await context.sync();
    tables.forEach((table, at) => {
      if (table.isNullObject) throw new WorkbookError('table-changed', edits[at]?.table ?? '');
    });
    const ranges = tables.map((table) => table.getRange().load(POSITION));
    const contents = targets.map(({ edit, sheet }) => rangeAt(context.workbook.worksheets.getItem(sheet.id), edit.area).load('values,formulas,valueTypes'));
    await context.sync();
    const shift = countsFrom1904(probe) ? DAYS_TO_1904 : 0;
    return targets.map((target, at): KeptTable => {
      const found: FoundTable = { before: areaOf(ranges[at]), shift, contents: contents[at] ?? noContents() };
      refuseChanged(target, found);
      return keptTable(target, found, rowsSheet(at));
    });
  });
}

interface EditTarget {
  readonly edit: TableEdit;
  readonly sheet: OpenSheet;
}

interface FoundTable {
  readonly before: Area;
  /** Days by which the workbook's serials are smaller. */
  readonly shift: number;
  /** The area that the edit leaves. */
  readonly contents: Excel.Range;
}

function openSheet(sheets: readonly OpenSheet[], name: string): OpenSheet {
  const sheet = sheets.find((item) => item.name === name);
  if (sheet === undefined) throw new WorkbookError('sheet-gone', name);
  if (sheet.isProtected) throw new WorkbookError('sheet-protected', name);
  return sheet;
}

/** What somebody did to the table after it was read must not be written over. */
function refuseChanged({ edit: { area, table } }: EditTarget, { before, contents }: FoundTable): void {
  const isThere = before.row === area.row && before.column === area.column && before.columnCount === area.columnCount && before.rowCount <= area.rowCount;
  const added: readonly string[] = contents.valueTypes.slice(before.rowCount).flat();
  if (!isThere || added.some((type) => type !== 'Empty')) throw new WorkbookError('table-changed', table);
}

function keptTable({ edit, sheet }: EditTarget, { before, contents, shift }: FoundTable, copy: string): KeptTable {
  const cells = edit.cells.flatMap((cell): readonly KeptCell[] => {
    const [r, c] = [cell.row - edit.area.row, cell.column - edit.area.column];
    const value: unknown = contents.values[r]?.[c];
    if (isFormula(contents.formulas[r]?.[c], value)) return [];
    return [{ row: cell.row, column: cell.column, before: valueOf(value, contents.valueTypes[r]?.[c]), written: writtenValue(cell, shift) }];
  });
  return { sheet: { id: sheet.id, name: sheet.name }, name: edit.table, before, after: edit.area, cells, copy };
}

function writtenValue({ isDate = false, value }: TableCellEdit, shift: number): KeptCell['written'] {
  if (isDate && typeof value === 'number') return value - shift;
  if (typeof value !== 'string') return value;
  return value === '' ? null : value.slice(0, LONGEST_TEXT);
}

function noContents(): never {
  throw new Error('every edit has its contents');
}
