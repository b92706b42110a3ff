import type { SheetDraft } from '../../workbook/sheet-draft';
import type { ExcelSession } from './excel-session';
import type { SheetId } from './write-sheet';
import { isAccepted } from './write-view';

/** Rows of a sheet that can have been folded. */
const ALL_ROWS = '1:1048576';

/**
 * Folds rows as a draft says, after all folds that a sheet may have were undone. As with frozen panes, what Excel refuses is left as it
 * is. Excel puts the button of a fold below its rows; no call changes that. Errors: WorkbookError, but for `host-failed`.
 */
export async function foldRows(session: ExcelSession, { id, name }: SheetId, { outline = [] }: Pick<SheetDraft, 'outline'>, isNew: boolean): Promise<void> {
  if (outline.length === 0 && isNew) return;
  let mayBeFolded = !isNew;
  const once = (): Promise<void> =>
    session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      if (mayBeFolded) await unfold(context, sheet);
      // Sent again, the request would fold what is folded once more.
      mayBeFolded = true;
      for (const { collapsed, firstRow, lastRow } of outline) {
        const rows = sheet.getRangeByIndexes(firstRow, 0, lastRow - firstRow + 1, 1).getEntireRow();
        rows.group('ByRows');
        if (collapsed) rows.hideGroupDetails('ByRows');
      }
      await context.sync();
    }, name);
  if (!(await isAccepted(once))) await isAccepted(once);
}

/** Excel refuses where nothing is folded, by which code isn't said: what it refuses twice is taken for that. */
async function unfold(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const rows = sheet.getRange(ALL_ROWS);
  rows.rowHidden = false;
  await context.sync();
  if (!(await isUngrouped(context, sheet))) await isUngrouped(context, sheet);
}

async function isUngrouped(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  sheet.getRange(ALL_ROWS).ungroup('ByRows');
  try {
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
