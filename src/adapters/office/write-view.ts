import { WorkbookError } from '../../domain/error';
import { columnLetters } from '../../domain/place';
import { PAGE_SET_UP } from '../../workbook/page-set-up';
import type { SheetDraft } from '../../workbook/sheet-draft';
import type { ExcelSession } from './excel-session';
import { runOver } from './our-sheets';
import { rangeAt } from './range-at';
import type { DraftedSheet } from './write-sheet';

/**
 * Frozen panes, grid lines and print set-up of sheets that are in view. They need a window and a printer, which Excel may lack: what it
 * refuses twice, for all sheets and for one alone, is left as it is, since a plan is worth more than its print set-up.
 * Errors: WorkbookError, but for `host-failed`.
 */
export async function writeViews(session: ExcelSession, sheets: readonly DraftedSheet[]): Promise<void> {
  for (const set of [setPanes, setPrint]) {
    const setOn = (some: readonly DraftedSheet[]) => (): Promise<void> =>
      runOver(session, some, (context) => {
        for (const { id, draft } of some) set(context.workbook.worksheets.getItem(id), draft);
        return Promise.resolve();
      });
    if (await isAccepted(setOn(sheets))) continue;
    for (const sheet of sheets) await isAccepted(setOn([sheet]));
  }
}

/** Whether Excel did what was asked; false when it answered `host-failed`. Errors: other WorkbookErrors. */
export async function isAccepted(attempt: () => Promise<void>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (error instanceof WorkbookError && error.fault === 'host-failed') return false;
    throw error;
  }
}

function setPanes(sheet: Excel.Worksheet, { freeze = { rows: 0, columns: 0 } }: SheetDraft): void {
  sheet.showGridlines = false;
  sheet.freezePanes.unfreeze();
  if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
}

function setPrint(sheet: Excel.Worksheet, { print }: SheetDraft): void {
  const { pageLayout } = sheet;
  const [wide, tall] = print.fit;
  pageLayout.paperSize = PAGE_SET_UP.paper;
  pageLayout.setPrintMargins('Inches', PAGE_SET_UP.margins);
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.zoom = { ...(wide === 0 ? {} : { horizontalFitToPages: wide }), ...(tall === 0 ? {} : { verticalFitToPages: tall }) };
  if (print.area !== undefined) pageLayout.setPrintArea(rangeAt(sheet, print.area));
  if (print.repeatRows !== undefined) pageLayout.setPrintTitleRows(`$${print.repeatRows[0] + 1}:$${print.repeatRows[1] + 1}`);
  if (print.repeatColumns !== undefined) pageLayout.setPrintTitleColumns(`$${columnLetters(print.repeatColumns[0])}:$${columnLetters(print.repeatColumns[1])}`);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = PAGE_SET_UP.footer.left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = PAGE_SET_UP.footer.right;
}
