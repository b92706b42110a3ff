import type { SheetDraft } from '../../workbook/sheet-draft';
import { linkJobs } from './cell-jobs';
import type { ExcelSession } from './excel-session';
import { draftOf, type Frame } from './frame';
import { runJobs } from './job';
import { layoutJobs } from './layout-jobs';
import { runOver } from './our-sheets';
import { isPrivate, RECORD_SHEET, setRecord, type KeptSheet, type WriteRecord } from './private-sheets';
import { putBackEdits } from './put-back-edits';
import { rangeAt } from './range-at';
import { MARK } from './survey';
import { arrangeTabs, nameSheets } from './tabs';
import { writeCharts } from './write-charts';
import { foldRows } from './write-folds';
import { clearSheets, writeNames, writeTables } from './write-sheet';
import { writeViews } from './write-view';

/**
 * Makes our sheets, and tables of the user's that an unfinished write edited, what they were before it; afterwards nothing is kept to be undone. May be done again after it failed.
 * What Office.js can't copy from a sheet that a file brought (print set-up, column widths, folded rows) stays as it is. Errors: WorkbookError.
 */
export async function putBack(session: ExcelSession, record: WriteRecord): Promise<void> {
  await putBackEdits(session, record.tables ?? []);
  await removeAdded(session, record);
  const sheets = await findOrAdd(session, record.before);
  const framed = sheets.flatMap(framedSheet);
  await nameSheets(session, sheets);
  await fill(session, sheets, framed);
  await writeNames(session, framed);
  await writeCharts(session, framed);
  await finish(session, sheets);
  await showAgain(session, framed);
  const frames = sheets.length > 0 ? Object.fromEntries(framed.map(({ id, frame }) => [id, frame])) : record.frames;
  const done: WriteRecord = { state: 'done', before: [], added: [], names: [], frames };
  await removePrivate(session, record.earlier ?? (Object.keys(frames).length > 0 ? done : undefined));
}

/** One of our sheets whose frame is known. */
interface FramedSheet extends KeptSheet {
  readonly frame: Frame;
  readonly draft: SheetDraft;
}

function framedSheet(sheet: KeptSheet): readonly FramedSheet[] {
  const { frame } = sheet;
  return frame === undefined ? [] : [{ ...sheet, frame, draft: draftOf(frame) }];
}

async function showAgain(session: ExcelSession, framed: readonly FramedSheet[]): Promise<void> {
  const inView = framed.filter(({ visibility }) => visibility === 'Visible');
  for (const sheet of inView) await foldRows(session, { ...sheet, mayBeFolded: true });
  await writeViews(session, inView);
}

async function removeAdded(session: ExcelSession, { added, names }: WriteRecord): Promise<void> {
  await session.run(async (context) => {
    const sheets = added.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
    const known = names.map((name) => context.workbook.names.getItemOrNullObject(name));
    await context.sync();
    for (const name of known) if (!name.isNullObject) name.delete();
    for (const sheet of sheets) if (!sheet.isNullObject) removeHidden(sheet);
    await context.sync();
  });
}

/** Takes private sheets away that no record needs any more. Errors: WorkbookError. */
export async function removeCopies(session: ExcelSession, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await session.run(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) removeHidden(sheet);
    await context.sync();
  });
}

/** Excel doesn't delete a sheet that is very hidden. */
function removeHidden(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

/** Our sheets as they were kept; one that is gone is added anew and has another id. */
async function findOrAdd(session: ExcelSession, before: readonly KeptSheet[]): Promise<readonly KeptSheet[]> {
  return session.run(async (context) => {
    const { worksheets } = context.workbook;
    const found = before.map(({ id }) => worksheets.getItemOrNullObject(id).load('id'));
    await context.sync();
    const sheets = before.map(({ name }, at) => {
      const sheet = found[at];
      return sheet === undefined || sheet.isNullObject ? worksheets.add(name).load('id') : sheet;
    });
    await context.sync();
    return before.map((kept, at) => ({ ...kept, id: sheets[at]?.id ?? '' }));
  });
}

async function fill(session: ExcelSession, sheets: readonly KeptSheet[], framed: readonly FramedSheet[]): Promise<void> {
  await clearSheets(session, sheets);
  await copyBack(session, sheets, 'Formulas');
  // A link changes the look of its cell, so the look comes after it.
  await runJobs(session, framed.map((sheet) => ({ sheet, jobs: linkJobs(sheet.draft.cells) })), {});
  await copyBack(session, sheets, 'Formats');
  await runJobs(session, framed.map((sheet) => ({ sheet, jobs: layoutJobs(sheet.draft) })), {});
  await writeTables(session, framed);
}

async function copyBack(session: ExcelSession, sheets: readonly KeptSheet[], what: 'Formulas' | 'Formats'): Promise<void> {
  await runOver(session, sheets, (context) => {
    const { worksheets } = context.workbook;
    for (const { copy, id, used } of sheets) {
      if (used !== undefined) rangeAt(worksheets.getItem(id), used).copyFrom(rangeAt(worksheets.getItem(copy), used), what);
    }
    return Promise.resolve();
  });
}

async function finish(session: ExcelSession, sheets: readonly KeptSheet[]): Promise<void> {
  await arrangeTabs(session, sheets);
  await session.run(async (context) => {
    const marks = sheets.filter(({ isMarked }) => !isMarked).map(({ id }) => context.workbook.worksheets.getItem(id).customProperties.getItemOrNullObject(MARK));
    await context.sync();
    for (const mark of marks) if (!mark.isNullObject) mark.delete();
    await context.sync();
  });
}

/** A record stays where it tells the frames of our sheets or how to undo a result that this write left alone. */
async function removePrivate(session: ExcelSession, left: WriteRecord | undefined): Promise<void> {
  const kept = new Set(left === undefined ? [] : [RECORD_SHEET, ...left.before.map(({ copy }) => copy)]);
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const isThere = worksheets.items.some(({ name }) => name === RECORD_SHEET);
    if (left !== undefined && isThere) setRecord(context, left);
    for (const sheet of worksheets.items) if (isPrivate(sheet.name) && !kept.has(sheet.name)) removeHidden(sheet);
    await context.sync();
  });
}
