import type { ReportContext } from './report-context';

/** Rows of the Summary sheet, from 0: one printed page, then the figures behind its charts. */
interface SummaryLayout {
  /** Label, value and note of the cards. */
  readonly cardRow: number;
  readonly chartRow: number;
  readonly chartRows: number;
  /** Section titles of exceptions and costs; their lists follow. */
  readonly listRow: number;
  readonly signOffRow: number;
  readonly lastPrintedRow: number;
  readonly figures: { readonly titleRow: number; readonly headerRow: number; readonly firstRow: number; readonly lastRow: number };
  readonly lastColumn: number;
}

/** Exceptions listed on the Summary. */
export const TOP_COUNT = 10;

/** Six cards: a column for the figure, one for its status, and a gap. */
export const CARD_WIDTHS = [14, 10.5, 2] as const;
export const CARD_COUNT = 6;

/** The layout of the Summary sheet. */
export function summaryLayout({ report }: ReportContext): SummaryLayout {
  const listRow = 23;
  const signOffRow = listRow + TOP_COUNT + 3;
  const titleRow = signOffRow + 4;
  return {
    cardRow: 3,
    chartRow: 7,
    chartRows: 15,
    listRow,
    signOffRow,
    lastPrintedRow: signOffRow + 1,
    figures: { titleRow, headerRow: titleRow + 1, firstRow: titleRow + 2, lastRow: titleRow + 1 + report.model.horizon.starts.length },
    lastColumn: CARD_COUNT * CARD_WIDTHS.length - 1,
  };
}
