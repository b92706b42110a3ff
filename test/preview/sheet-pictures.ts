import type { Language } from '../../src/i18n/language';
import type { Chart } from '../excel-host/model/chart';
import type { Workbook } from '../excel-host/model/workbook';
import type { Worksheet } from '../excel-host/model/worksheet';
import { chartData } from './chart-data';
import { chartSvg } from './chart-svg';
import type { Grid } from './grid';
import { rangeOn } from '../excel-host/range-at';

/** The charts of the sheet in front, as pictures that lie on the grid and scroll with it. */
export class SheetPictures {
  /** Pictures that are no longer wanted when they have been made are thrown away. */
  private turn = 0;

  constructor(
    private readonly grid: Grid,
    private readonly language: Language,
  ) {}

  /** Draws the charts anew, with the figures of now. */
  async draw(workbook: Workbook, sheet: Worksheet): Promise<void> {
    const turn = ++this.turn;
    const pictures = await Promise.all(sheet.charts.items.map((chart) => this.pictureOf(chart, workbook, sheet)));
    if (turn === this.turn) this.grid.showPictures(pictures.filter((picture) => picture !== undefined));
  }

  private async pictureOf(chart: Chart, workbook: Workbook, sheet: Worksheet): Promise<Picture | undefined> {
    const range = rangeOn(sheet, chart.place);
    if (range === undefined) return undefined;
    const frame = this.grid.frameOf({ row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount });
    const image = new Image(frame.width, frame.height);
    image.src = `data:image/svg+xml,${encodeURIComponent(chartSvg(chartData(chart, workbook, this.language), frame))}`;
    await image.decode();
    return { image, frame };
  }
}

/** A picture and where it lies on the sheet, in pixels. */
export interface Picture {
  readonly image: HTMLImageElement;
  readonly frame: Frame;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
