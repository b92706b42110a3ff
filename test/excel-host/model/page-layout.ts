import { HostError, notImplemented } from '../host-error';
import type { Range } from './range';

const PAPERS = ['Letter', 'A3', 'A4', 'A5'];
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

type Margins = Readonly<Partial<Record<(typeof MARGINS)[number], number>>>;

/** `Worksheet.pageLayout`. */
export class PageLayout {
  private paper = 'Letter';
  /** In inches; those of a new sheet. */
  margins: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  orientation = 'Portrait';
  zoom: unknown = { scale: 100 };
  printArea = '';
  titleRows = '';
  titleColumns = '';
  readonly headersFooters = { defaultForAllPages: { leftFooter: '', rightFooter: '' } };
  get paperSize(): string {
    return this.paper;
  }
  set paperSize(paper: string) {
    if (!PAPERS.includes(paper)) throw notImplemented(`the paper ${paper}`);
    this.paper = paper;
  }
  setPrintMargins(unit: string, margins: Margins): void {
    if (unit !== 'Inches') throw notImplemented(`margins in ${unit}`);
    const wrong = Object.entries(margins).find(([side, width]) => !MARGINS.includes(side as 'left') || !(width >= 0));
    if (wrong !== undefined) throw new HostError('InvalidArgument', `a margin ${wrong.join(' of ')}`);
    this.margins = { ...this.margins, ...margins };
  }
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
