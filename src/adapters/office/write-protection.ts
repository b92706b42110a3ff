import type { ExcelSession } from './excel-session';
import type { DraftedSheet } from './write-sheet';

/** What stays allowed: the same as in a file. */
const ALLOWED: Excel.WorksheetProtectionOptions = { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true, allowSort: true, selectionMode: 'Normal' };

/** Protects the sheets whose drafts ask for it, without a password; nothing can be written to them afterwards. Errors: WorkbookError. */
export async function protectSheets(session: ExcelSession, sheets: readonly DraftedSheet[]): Promise<void> {
  const wanted = sheets.filter(({ draft }) => draft.isProtected === true);
  if (wanted.length === 0) return;
  await session.run(async (context) => {
    const protections = wanted.map(({ id }) => context.workbook.worksheets.getItem(id).protection.load('protected'));
    await context.sync();
    // Excel refuses to protect a sheet twice, as when the request is sent again.
    for (const protection of protections) if (!protection.protected) protection.protect(ALLOWED);
    await context.sync();
  });
}
