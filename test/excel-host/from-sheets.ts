import type { Cell } from '../../src/workbook/cell';
import type { SheetData } from '../../src/workbook/workbook';
import { EmulatedExcel, type EmulatedExcelOptions } from './emulated-excel';
import type { CellFormat } from './model/cells';
import type { Worksheet } from './model/worksheet';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** An emulated Excel in which a workbook with these sheets is open, as our reader gives them. */
export function excelWith(sheets: readonly SheetData[], options: EmulatedExcelOptions = {}): EmulatedExcel {
  const host = new EmulatedExcel(options);
  const sheetsWithModel = sheets.map((data) => [data, host.workbook.worksheets.add(data.name)] as const);
  for (const [data, sheet] of sheetsWithModel) {
    fill(sheet, data);
    if (data.visibility !== 'visible') sheet.visibility = VISIBILITY[data.visibility];
  }
  return host;
}

function fill(sheet: Worksheet, { cells, merges, tables }: SheetData): void {
  for (const row of cells.rowNumbers()) {
    for (let column = 0; column < cells.columnCount; column++) setCell(sheet, row, column, cells.at(row, column));
  }
  sheet.merges.push(...merges);
  for (const { name, area } of tables) sheet.tables.add(sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount), true).name = name;
}

function setCell(sheet: Worksheet, row: number, column: number, { value, formula, numberFormat }: Cell): void {
  if (value === null && formula === undefined) return;
  // Excel shows the built-in short date by its American code.
  const format: CellFormat = numberFormat === undefined ? {} : { numberFormat: numberFormat === 'mm-dd-yy' ? 'm/d/yyyy' : numberFormat };
  sheet.cells.set(row, column, formula === undefined ? { value, format } : { value, formula, format });
}
