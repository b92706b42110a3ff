import type { IStyleData } from '@univerjs/core';
import { HostError } from '../excel-host/host-error';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import type { Worksheet } from '../excel-host/model/worksheet';
import type { RequestBody, ResponseBody } from '../excel-host/protocol';
import type { Language } from '../../src/i18n/language';
import { effectOf } from './batch-effect';
import { ConditionalLooks } from './conditional-looks';
import { Grid, type CellAt } from './grid';
import { gridData, StyleBook } from './grid-data';
import { rangeAt } from '../excel-host/range-at';
import { SheetPictures } from './sheet-pictures';
import { ChangeTaker } from './take-changes';

/** Milliseconds without a write after which the grid shows what was written: a plan comes in many batches. */
const QUIET = 200;

/** A workbook in the emulated Excel, and the grid that shows it: each follows what happens in the other. */
export class Preview {
  readonly grid: Grid;
  private readonly book = new StyleBook();
  private readonly looks = new ConditionalLooks();
  private readonly pictures: SheetPictures;
  private open: { readonly host: EmulatedExcel; readonly taker: ChangeTaker } | undefined;
  private refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    container: HTMLElement,
    private readonly language: Language,
  ) {
    this.grid = new Grid(container, language, {
      cellsChanged: (id, cells) => { this.take((taker) => { taker.takeCells(id, cells); }); },
      sheetChanged: (id, change) => { this.take((taker) => { taker.takeSheet(id, change); }); },
      activated: () => { this.takeActive(); },
      clicked: (id, cell) => { this.follow(id, cell); },
      styleAt: (id, cell) => this.styleAt(id, cell),
    });
    this.pictures = new SheetPictures(this.grid, language);
    this.grid.calculation.onChange((isRunning) => {
      if (!isRunning) this.draw();
    });
  }

  get host(): EmulatedExcel {
    if (this.open === undefined) throw new Error('no workbook is open');
    return this.open.host;
  }

  /** Opens another workbook in place of the one that is open. */
  show(host: EmulatedExcel): void {
    this.open = { host, taker: new ChangeTaker(host, this.grid, this.book) };
    this.refresh();
  }

  /** Carries out a batch of the pane's, once the grid has calculated what it depends on. */
  async answer(body: RequestBody): Promise<ResponseBody> {
    await this.grid.calculation.settled();
    const response = await this.host.answer(body);
    const effect = effectOf(body);
    if (effect === 'contents') this.refreshSoon();
    else if (effect === 'selection' && this.refreshing === undefined) this.select();
    return response;
  }

  /** Resolves when the grid shows, and has calculated, all that was written. */
  async settled(): Promise<void> {
    while (this.refreshing !== undefined) await new Promise((resolve) => setTimeout(resolve, QUIET));
    await this.grid.calculation.settled();
  }

  private refreshSoon(): void {
    clearTimeout(this.refreshing);
    this.refreshing = setTimeout(() => { this.refresh(); }, QUIET);
  }

  private refresh(): void {
    clearTimeout(this.refreshing);
    this.refreshing = undefined;
    const { host } = this;
    this.open = { host, taker: new ChangeTaker(host, this.grid, this.book) };
    this.grid.show(gridData(host.workbook, this.language, this.book), this.taker.idOf(this.active));
    this.select();
    this.draw();
  }

  private get taker(): ChangeTaker {
    if (this.open === undefined) throw new Error('no workbook is open');
    return this.open.taker;
  }

  private get active(): Worksheet {
    return this.host.workbook.worksheets.getActiveWorksheet();
  }

  private select(): void {
    const { selection } = this.active;
    const range = this.active.getRange(selection);
    this.grid.select(this.taker.idOf(this.active), { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount });
  }

  private draw(): void {
    void this.pictures.draw(this.host.workbook, this.active);
  }

  /** Excel would refuse some of what the grid lets through, as a sheet's name with a slash: it is undone. */
  private take(change: (taker: ChangeTaker) => void): void {
    if (this.open === undefined || this.refreshing !== undefined) return;
    try {
      change(this.taker);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.refreshSoon();
    }
  }

  private styleAt(id: string, cell: CellAt): IStyleData | undefined {
    const sheet = this.open?.taker.sheetOf(id);
    return sheet === undefined ? undefined : this.looks.styleAt(sheet, cell);
  }

  private takeActive(): void {
    const sheet = this.open?.taker.sheetOf(this.grid.activeSheet);
    if (sheet?.visibility !== 'Visible') return;
    sheet.activate();
    this.draw();
  }

  /** A click on a link goes where it leads, as in Excel. */
  private follow(id: string, { row, column }: CellAt): void {
    const link = this.taker.sheetOf(id)?.cells.at(row, column).link;
    const target = rangeAt(this.host.workbook, link?.documentReference ?? '');
    if (target === undefined) return;
    this.take(() => { target.select(); });
    this.select();
  }
}
