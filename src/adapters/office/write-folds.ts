import type { SheetDraft } from '../../workbook/sheet-draft';
import type { ExcelSession } from './excel-session';
import type { SheetId } from './our-sheets';
import { isAccepted } from './write-view';

/** Rows of a sheet that can have been folded. */
const ALL_ROWS = '1:1048576';

/** A sheet of ours, the rows it folds, and whether rows may be folded on it that we don't know of or folded before. */
export interface FoldedSheet extends SheetId {
  readonly draft: Pick<SheetDraft, 'outline'>;
  readonly mayBeFolded: boolean;
}

/**
 * Folds rows as a draft says, after all folds that its sheet may have were undone. As with frozen panes, what Excel refuses is left as it
 * is. Excel puts the button of a fold below its rows; no call changes that. Errors: WorkbookError, but for `host-failed`.
 */
export async function foldRows(session: ExcelSession, { id, name, draft: { outline = [] }, ...before }: FoldedSheet): Promise<void> {
  let { mayBeFolded } = before;
  if (outline.length === 0 && !mayBeFolded) return;
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

/** Shows all rows of a sheet again, whoever hid them. */
export function showRows(sheet: Excel.Worksheet): void {
  sheet.getRange(ALL_ROWS).rowHidden = false;
}

/** Excel refuses where nothing is folded, by which code isn't said: what it refuses twice is taken for that. */
async function unfold(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  showRows(sheet);
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
