import type { SheetDraft } from '../../workbook/sheet-draft';
import { officeReference } from './cell-forms';
import { formulaJobs, linkJobs, styleJobs, valueJobs } from './cell-jobs';
import type { ExcelSession } from './excel-session';
import { runJobs, type JobProgress } from './job';
import { layoutJobs } from './layout-jobs';
import { rangeAt } from './range-at';
import { jobsInSlices } from './sliced-jobs';

export interface SheetId {
  readonly id: string;
  readonly name: string;
}

/** Clears a sheet of ours and writes the values of a draft into it, and its tables over them. Errors: WorkbookError. */
export async function writeContents(session: ExcelSession, sheet: SheetId, draft: SheetDraft, progress: JobProgress): Promise<void> {
  await clearSheet(session, sheet);
  await runJobs(session, sheet, await jobsInSlices(draft.cells, (cells) => valueJobs({ ...draft, cells })), progress);
  await writeTables(session, sheet, draft);
}

/** Writes what may mention tables and names of any sheet: formulas and rules for cells; and the look of all. Errors: WorkbookError. */
export async function writeFormulas(session: ExcelSession, sheet: SheetId, draft: SheetDraft, progress: JobProgress): Promise<void> {
  const formulas = await jobsInSlices(draft.cells, (cells) => formulaJobs({ ...draft, cells }));
  const links = await jobsInSlices(draft.cells, linkJobs);
  // A link changes the look of its cell, so the look comes after it.
  const looks = await jobsInSlices(draft.cells, styleJobs);
  await runJobs(session, sheet, [...formulas, ...links, ...looks, ...layoutJobs(draft)], progress);
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

/** Makes the tables of a draft over its cells. Their own look is the faintest: the cells have theirs. */
export async function writeTables(session: ExcelSession, { id, name }: SheetId, { tables = [] }: Pick<SheetDraft, 'tables'>): Promise<void> {
  if (tables.length === 0) return;
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.tables.load('items/name');
    await context.sync();
    for (const table of sheet.tables.items) table.convertToRange();
    for (const draft of tables) {
      const table = sheet.tables.add(rangeAt(sheet, draft.area), true);
      table.name = draft.name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
    }
    await context.sync();
  }, name);
}

/** Makes the names of drafts, each with its sheet; one that is there is replaced. Errors: WorkbookError. */
export async function writeNames(session: ExcelSession, sheets: readonly SheetId[], drafts: readonly Pick<SheetDraft, 'names'>[]): Promise<void> {
  const wanted = drafts.flatMap(({ names = [] }, at) => names.map((draft) => ({ draft, id: sheets[at]?.id ?? '' })));
  if (wanted.length === 0) return;
  await session.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load('items/name');
    await context.sync();
    for (const { draft, id } of wanted) {
      names.items.find(({ name }) => name.toLowerCase() === draft.name.toLowerCase())?.delete();
      names.add(draft.name, 'area' in draft ? rangeAt(worksheets.getItem(id), draft.area) : officeReference(draft.formula));
    }
    await context.sync();
  });
}
