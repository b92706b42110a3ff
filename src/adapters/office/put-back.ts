import { linkJobs } from './cell-jobs';
import type { ExcelSession } from './excel-session';
import { draftOf } from './frame';
import { runJobs } from './job';
import { layoutJobs, rangeAt } from './layout-jobs';
import { isPrivate, RECORD_SHEET, setRecord, type KeptSheet, type WriteRecord } from './private-sheets';
import { MARK } from './survey';
import { arrangeTabs, nameSheets } from './tabs';
import { writeCharts } from './write-charts';
import { clearSheet, writeTables, type SheetId } from './write-sheet';
import { writeView } from './write-view';

/**
 * Makes our sheets what they were before a write; afterwards nothing is kept to be undone. May be done again after it failed.
 * What Office.js can't copy from a sheet that a file brought (print set-up, column widths) stays as it is. Errors: WorkbookError.
 */
export async function putBack(session: ExcelSession, record: WriteRecord): Promise<void> {
  await removeAdded(session, record);
  const sheets = await findOrAdd(session, record.before);
  await nameSheets(session, sheets);
  for (const [at, kept] of record.before.entries()) await fill(session, sheets[at] ?? noSheet(), kept);
  for (const [at, kept] of record.before.entries()) if (kept.frame !== undefined) await writeCharts(session, sheets[at] ?? noSheet(), kept.frame, kept.userCharts);
  const frames = record.before.length > 0 ? framesOf(record.before, sheets) : record.frames;
  await finish(session, record.before, sheets);
  for (const [at, { frame, visibility }] of record.before.entries()) {
    if (frame !== undefined && visibility === 'Visible') await writeView(session, sheets[at] ?? noSheet(), draftOf(frame));
  }
  await removePrivate(session, frames);
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

/** Excel doesn't delete a sheet that is very hidden. */
function removeHidden(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

/** Our sheets by their ids; one that is gone is added anew. */
async function findOrAdd(session: ExcelSession, before: readonly KeptSheet[]): Promise<readonly SheetId[]> {
  return session.run(async (context) => {
    const { worksheets } = context.workbook;
    const found = before.map(({ id }) => worksheets.getItemOrNullObject(id).load('id'));
    await context.sync();
    const sheets = before.map(({ name }, at) => {
      const sheet = found[at];
      return sheet === undefined || sheet.isNullObject ? worksheets.add(name).load('id') : sheet;
    });
    await context.sync();
    return before.map(({ name }, at) => ({ id: sheets[at]?.id ?? '', name }));
  });
}

async function fill(session: ExcelSession, sheet: SheetId, { copy, frame, used }: KeptSheet): Promise<void> {
  await clearSheet(session, sheet);
  if (used !== undefined) await copyBack(session, sheet, { copy, used }, 'Formulas');
  const draft = frame === undefined ? undefined : draftOf(frame);
  // A link changes the look of its cell, so the look comes after it.
  if (draft !== undefined) await runJobs(session, sheet, linkJobs(draft.cells), {});
  if (used !== undefined) await copyBack(session, sheet, { copy, used }, 'Formats');
  if (draft === undefined) return;
  await runJobs(session, sheet, layoutJobs(draft), {});
  await writeTables(session, sheet, draft);
}

async function copyBack(session: ExcelSession, sheet: SheetId, { copy, used }: Required<Pick<KeptSheet, 'copy' | 'used'>>, what: 'Formulas' | 'Formats'): Promise<void> {
  await session.run((context) => {
    const { worksheets } = context.workbook;
    rangeAt(worksheets.getItem(sheet.id), used).copyFrom(rangeAt(worksheets.getItem(copy), used), what);
    return Promise.resolve();
  }, sheet.name);
}

async function finish(session: ExcelSession, before: readonly KeptSheet[], sheets: readonly SheetId[]): Promise<void> {
  await arrangeTabs(session, before.map(({ position, visibility }, at) => ({ id: sheets[at]?.id ?? '', position, visibility })));
  await session.run(async (context) => {
    const marks = before.flatMap(({ isMarked }, at) => (isMarked ? [] : [context.workbook.worksheets.getItem(sheets[at]?.id ?? '').customProperties.getItemOrNullObject(MARK)]));
    await context.sync();
    for (const mark of marks) if (!mark.isNullObject) mark.delete();
    await context.sync();
  });
}

function framesOf(before: readonly KeptSheet[], sheets: readonly SheetId[]): WriteRecord['frames'] {
  return Object.fromEntries(before.flatMap(({ frame }, at) => (frame === undefined ? [] : [[sheets[at]?.id ?? '', frame]])));
}

/** The record stays where it tells the frames of our sheets. */
async function removePrivate(session: ExcelSession, frames: WriteRecord['frames']): Promise<void> {
  const keepsRecord = Object.keys(frames).length > 0;
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const isThere = worksheets.items.some(({ name }) => name === RECORD_SHEET);
    if (keepsRecord && isThere) setRecord(context, { state: 'done', before: [], added: [], names: [], frames });
    for (const sheet of worksheets.items) if (isPrivate(sheet.name) && !(keepsRecord && sheet.name === RECORD_SHEET)) removeHidden(sheet);
    await context.sync();
  });
}

function noSheet(): never {
  throw new Error('every kept sheet was found or added');
}
