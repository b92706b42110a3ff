import type { Range } from './range';

/** `Worksheet.freezePanes`. */
export class FreezePanes {
  rows = 0;
  columns = 0;
  freezeAt(range: Range): void {
    this.rows = range.rowIndex + range.rowCount;
    this.columns = range.columnIndex + range.columnCount;
  }
  freezeRows(count: number): void {
    this.rows = count;
    this.columns = 0;
  }
  freezeColumns(count: number): void {
    this.rows = 0;
    this.columns = count;
  }
  unfreeze(): void {
    this.rows = 0;
    this.columns = 0;
  }
}
