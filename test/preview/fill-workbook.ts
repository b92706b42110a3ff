import { CellStore } from '../../src/workbook/cell';
import type { SheetData } from '../../src/workbook/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { excelWith } from '../excel-host/from-sheets';
import type { Worksheet } from '../excel-host/model/worksheet';
import type { OpenedFile, OpenedSheet, SheetLooks } from './opened-file';

/** An emulated Excel in which an opened file's sheets stand, with their looks. */
export function excelWithFile({ sheets }: OpenedFile): EmulatedExcel {
  const host = excelWith(sheets.map(sheetData));
  for (const { name, looks } of sheets) setLooks(host.workbook.worksheets.getItem(name), looks);
  return host;
}

function sheetData({ cells, name, visibility, tables, merges }: OpenedSheet): SheetData {
  const store = new CellStore();
  for (const { row, column, ...cell } of cells) store.set(row, column, cell);
  return { name, visibility, cells: store, tables, merges, hiddenRowCount: 0, notes: [] };
}

function setLooks(sheet: Worksheet, looks: SheetLooks): void {
  for (const [row, column, number] of looks.formatted) {
    const cell = sheet.cells.at(row, column);
    sheet.cells.set(row, column, { ...cell, format: { ...looks.formats[number], ...cell.format } });
  }
  for (const [row, column, link] of looks.links) sheet.cells.set(row, column, { ...sheet.cells.at(row, column), link });
  for (const [column, points] of looks.columnWidths) sheet.columnWidths.set(column, 1, points);
  for (const [row, points] of looks.rowHeights) sheet.rowHeights.set(row, 1, points);
  sheet.freezePanes.rows = looks.freeze.rows;
  sheet.freezePanes.columns = looks.freeze.columns;
  sheet.showGridlines = looks.showGridlines;
  sheet.tabColor = looks.tabColor;
}
