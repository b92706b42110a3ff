import type { ChartDraft, DraftCell, SheetDraft } from '../../workbook/sheet-draft';

/** A chart with the texts of its series' names: Office.js takes no reference for them. */
export interface FramedChart extends ChartDraft {
  readonly seriesNames: readonly string[];
}

/** A drafted sheet without its contents: what can't be copied from sheet to sheet, as plain JSON. */
export interface Frame extends Omit<SheetDraft, 'cells' | 'charts' | 'rowHeights'> {
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly charts: readonly FramedChart[];
  /** Cells with links, for their links alone. */
  readonly links: readonly DraftCell[];
}

/** The frame of one of the drafts. */
export function frameOf(draft: SheetDraft, drafts: readonly SheetDraft[]): Frame {
  const { cells, charts = [], rowHeights = new Map<number, number>(), ...rest } = draft;
  return {
    ...rest,
    rowHeights: [...rowHeights],
    charts: charts.map((chart) => ({ ...chart, seriesNames: seriesNames(chart, drafts.find(({ name }) => name === chart.dataSheet) ?? draft) })),
    links: cells.filter(({ link }) => link !== undefined),
  };
}

function seriesNames({ series }: ChartDraft, { cells }: SheetDraft): readonly string[] {
  return series.map(({ name }) => String(cells.find(({ row, column }) => row === name.row && column === name.column)?.value ?? ''));
}

/** The draft that a frame came from, with its links as its only cells. */
export function draftOf({ links, rowHeights, ...rest }: Frame): SheetDraft {
  return { ...rest, rowHeights: new Map(rowHeights), cells: links };
}
