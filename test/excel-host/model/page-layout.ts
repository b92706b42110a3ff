import type { Range } from './range';

/** `Worksheet.pageLayout`. */
export class PageLayout {
  orientation = 'Portrait';
  zoom: unknown = { scale: 100 };
  printArea = '';
  titleRows = '';
  titleColumns = '';
  readonly headersFooters = { defaultForAllPages: { leftFooter: '', rightFooter: '' } };
  setPrintArea(range: Range): void {
    this.printArea = range.address;
  }
  setPrintTitleRows(rows: string): void {
    this.titleRows = rows;
  }
  setPrintTitleColumns(columns: string): void {
    this.titleColumns = columns;
  }
}
