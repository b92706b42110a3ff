import { BooleanNumber, type IColumnData, type IRowData, type Worksheet as GridSheet } from '@univerjs/core';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import type { Worksheet } from '../excel-host/model/worksheet';
import { SHEET_SIZE } from '../excel-host/model/range';
import { BLANK } from '../excel-host/model/cells';
import type { CellAt, Grid, SheetChange } from './grid';
import { gridId, PIXELS, type StyleBook } from './grid-data';
import { hostCell } from './read-back';
import { growTables, moveTables } from './table-areas';

/** Takes over into the emulated Excel what was done in the grid, so that the pane finds it there. */
export class ChangeTaker {
  /** Sheets by their ids in the grid: those that a person added there have ids of the grid's own. */
  private readonly added = new Map<string, Worksheet>();

  constructor(
    private readonly host: EmulatedExcel,
    private readonly grid: Grid,
    private readonly book: StyleBook,
  ) {}

  takeCells(id: string, cells: readonly CellAt[]): void {
    const [sheet, shown] = [this.sheetOf(id), this.grid.workbook.getSheetBySheetId(id)];
    if (sheet === undefined || shown === null || shown === undefined) return;
    for (const cell of cells) this.takeCell(sheet, shown, cell);
    growTables(sheet, cells);
  }

  takeSheet(id: string, change: SheetChange): void {
    this.takeSheets();
    const [sheet, shown] = [this.sheetOf(id), this.grid.workbook.getSheetBySheetId(id)];
    if (sheet === undefined || shown === null || shown === undefined) return;
    moveTables(sheet, change, () => { this.takeAllCells(sheet, shown); });
    takeSizes(sheet, shown);
  }

  sheetOf(id: string): Worksheet | undefined {
    return this.added.get(id) ?? this.host.workbook.worksheets.items.find((sheet) => gridId(sheet) === id);
  }

  idOf(sheet: Worksheet): string {
    return [...this.added].find(([, known]) => known === sheet)?.[0] ?? gridId(sheet);
  }

  private takeCell(sheet: Worksheet, shown: GridSheet, { row, column }: CellAt): void {
    sheet.cells.set(row, column, hostCell(this.grid.cellAt(shown, { row, column }), sheet.cells.at(row, column), this.book));
  }

  private takeAllCells(sheet: Worksheet, shown: GridSheet): void {
    for (const { row, column } of sheet.cells.inside(SHEET_SIZE)) sheet.cells.set(row, column, BLANK);
    shown.getCellMatrix().forValue((row, column) => { this.takeCell(sheet, shown, { row, column }); });
    sheet.merges.splice(0, sheet.merges.length, ...shown.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => (
      { row: startRow, column: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 }
    )));
  }

  /** Sheets that were added, deleted, renamed, moved or hidden. */
  private takeSheets(): void {
    const shown = this.grid.workbook.getSheets();
    const { worksheets } = this.host.workbook;
    for (const sheet of shown) if (this.sheetOf(sheet.getSheetId()) === undefined) this.added.set(sheet.getSheetId(), worksheets.add(sheet.getName()));
    const ids = new Set(shown.map((sheet) => sheet.getSheetId()));
    for (const sheet of [...worksheets.items]) if (sheet.visibility !== 'VeryHidden' && !ids.has(this.idOf(sheet))) worksheets.items.splice(worksheets.items.indexOf(sheet), 1);
    shown.forEach((sheet, at) => {
      const taken = this.sheetOf(sheet.getSheetId());
      if (taken === undefined) return;
      if (taken.name !== sheet.getName()) taken.name = sheet.getName();
      const visibility = sheet.isSheetHidden() === BooleanNumber.TRUE ? 'Hidden' : 'Visible';
      if (taken.visibility !== visibility) taken.visibility = visibility;
      // Very hidden sheets stand last: they have no place among the others.
      worksheets.items.splice(worksheets.items.indexOf(taken), 1);
      worksheets.items.splice(at, 0, taken);
    });
  }
}

function takeSizes(sheet: Worksheet, shown: GridSheet): void {
  const { columnData, rowData } = shown.getSnapshot();
  const columns = Object.entries(columnData) as [string, IColumnData | undefined][];
  const rows = Object.entries(rowData) as [string, IRowData | undefined][];
  for (const [column, data] of columns) if (data?.w !== undefined) sheet.columnWidths.set(Number(column), 1, data.w / PIXELS);
  for (const [row, data] of rows) if (data?.h !== undefined && data.ia === BooleanNumber.FALSE) sheet.rowHeights.set(Number(row), 1, data.h / PIXELS);
}
