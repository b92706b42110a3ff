import type { SheetDraft } from '../../workbook/sheet-draft';
import { cellJobs } from './cell-jobs';
import type { ExcelSession } from './excel-session';
import { runJobs, type JobProgress } from './job';
import { layoutJobs, rangeAt } from './layout-jobs';

export interface SheetId {
  readonly id: string;
  readonly name: string;
}

/** Clears a sheet of ours and writes a draft into it, all but its charts. Errors: WorkbookError. */
export async function writeSheet(session: ExcelSession, sheet: SheetId, draft: SheetDraft, progress: JobProgress): Promise<void> {
  await clearSheet(session, sheet);
  await runJobs(session, sheet, [...cellJobs(draft), ...layoutJobs(draft)], progress);
  await writeTables(session, sheet, draft);
}

/** Empties a sheet of ours and gives it back the looks of a new one; its charts stay. */
export async function clearSheet(session: ExcelSession, { id, name }: SheetId): Promise<void> {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.tables.load('items/name');
    await context.sync();
    for (const table of sheet.tables.items) table.convertToRange();
    const all = sheet.getRange();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    all.clear();
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
    await context.sync();
  }, name);
}

/** Makes the tables and names of a draft over its cells. The tables' own look is the faintest: the cells have theirs. */
export async function writeTables(session: ExcelSession, { id, name }: SheetId, { tables = [], names = [] }: SheetDraft): Promise<void> {
  if (tables.length === 0 && names.length === 0) return;
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.tables.load('items/name');
    context.workbook.names.load('items/name');
    await context.sync();
    for (const table of sheet.tables.items) table.convertToRange();
    for (const draft of tables) {
      const table = sheet.tables.add(rangeAt(sheet, draft.area), true);
      table.name = draft.name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
    }
    for (const draft of names) {
      context.workbook.names.items.find((known) => known.name.toLowerCase() === draft.name.toLowerCase())?.delete();
      context.workbook.names.add(draft.name, rangeAt(sheet, draft.area));
    }
    await context.sync();
  }, name);
}
