import type { SheetDraft, TableDraft } from '../../workbook/sheet-draft';
import { officeReference } from './cell-forms';
import { formulaJobs, linkJobs, styleJobs, valueJobs } from './cell-jobs';
import type { ExcelSession } from './excel-session';
import { runJobs, type Job, type JobProgress, type SheetJobs } from './job';
import { layoutJobs } from './layout-jobs';
import { runOver, type SheetId } from './our-sheets';
import { rangeAt } from './range-at';
import { jobsInSlices } from './sliced-jobs';
import { showRows } from './write-folds';

/** A sheet of ours and what is to stand on it. */
export interface DraftedSheet extends SheetId {
  readonly draft: SheetDraft;
}

/** Clears sheets of ours and writes the values of their drafts into them, and their tables over these. Errors: WorkbookError. */
export async function writeContents(session: ExcelSession, sheets: readonly DraftedSheet[], progress: JobProgress): Promise<void> {
  await clearSheets(session, sheets);
  await runJobs(session, await jobsOf(sheets, (draft) => jobsInSlices(draft.cells, (cells) => valueJobs({ ...draft, cells }))), progress);
  await writeTables(session, sheets);
}

/** Writes what may mention tables and names of any sheet: formulas and rules for cells; and the look of all. Errors: WorkbookError. */
export async function writeFormulas(session: ExcelSession, sheets: readonly DraftedSheet[], progress: JobProgress): Promise<void> {
  const jobs = async (draft: SheetDraft): Promise<readonly Job[]> => {
    const formulas = await jobsInSlices(draft.cells, (cells) => formulaJobs({ ...draft, cells }));
    const links = await jobsInSlices(draft.cells, linkJobs);
    // A link changes the look of its cell, so the look comes after it.
    const looks = await jobsInSlices(draft.cells, styleJobs);
    return [...formulas, ...links, ...looks, ...layoutJobs(draft)];
  };
  await runJobs(session, await jobsOf(sheets, jobs), progress);
}

async function jobsOf(sheets: readonly DraftedSheet[], jobs: (draft: SheetDraft) => Promise<readonly Job[]>): Promise<readonly SheetJobs[]> {
  const work: SheetJobs[] = [];
  for (const sheet of sheets) work.push({ sheet, jobs: await jobs(sheet.draft) });
  return work;
}

/** Empties sheets of ours and gives them back the looks of new ones, with all rows in view; their charts and folds stay. Errors: WorkbookError. */
export async function clearSheets(session: ExcelSession, sheets: readonly SheetId[]): Promise<void> {
  await runOver(session, sheets, async (context) => {
    const found = sheets.map(({ id }) => context.workbook.worksheets.getItem(id));
    for (const sheet of found) sheet.tables.load('items/name');
    await context.sync();
    for (const sheet of found) {
      for (const table of sheet.tables.items) table.convertToRange();
      const all = sheet.getRange();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.clear();
      showRows(sheet);
      all.format.useStandardHeight = true;
      all.format.useStandardWidth = true;
    }
    await context.sync();
  });
}

/** Makes the tables of drafts over their cells. Their own look is the faintest: the cells have theirs. Errors: WorkbookError. */
export async function writeTables(session: ExcelSession, sheets: readonly DraftedSheet[]): Promise<void> {
  const withTables = sheets.filter(({ draft: { tables = [] } }) => tables.length > 0);
  if (withTables.length === 0) return;
  await runOver(session, withTables, async (context) => {
    const found = withTables.map(({ id, draft: { tables = [] } }) => ({ sheet: context.workbook.worksheets.getItem(id), drafts: tables }));
    for (const { sheet } of found) sheet.tables.load('items/name');
    await context.sync();
    for (const { sheet } of found) for (const table of sheet.tables.items) table.convertToRange();
    for (const { sheet, drafts } of found) for (const draft of drafts) addTable(sheet, draft);
    await context.sync();
  });
}

function addTable(sheet: Excel.Worksheet, { area, name }: TableDraft): void {
  const table = sheet.tables.add(rangeAt(sheet, area), true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

/** Makes the names of drafts, each with its sheet; one that is there is replaced. Errors: WorkbookError. */
export async function writeNames(session: ExcelSession, sheets: readonly DraftedSheet[]): Promise<void> {
  const wanted = sheets.flatMap(({ id, draft: { names = [] } }) => names.map((draft) => ({ draft, id })));
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
