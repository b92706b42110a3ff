import { linkJobs } from './cell-jobs';
import type { ExcelSession } from './excel-session';
import { draftOf } from './frame';
import { runJobs } from './job';
import { layoutJobs } from './layout-jobs';
import { isPrivate, RECORD_SHEET, setRecord, type KeptSheet, type WriteRecord } from './private-sheets';
import { putBackEdits } from './put-back-edits';
import { rangeAt } from './range-at';
import { MARK } from './survey';
import { arrangeTabs, nameSheets } from './tabs';
import { writeCharts } from './write-charts';
import { foldRows } from './write-folds';
import { clearSheet, writeNames, writeTables, type SheetId } from './write-sheet';
import { writeView } from './write-view';

/**
 * Makes our sheets, and tables of the user's that an unfinished write edited, what they were before it; afterwards nothing is kept to be undone. May be done again after it failed.
 * What Office.js can't copy from a sheet that a file brought (print set-up, column widths, folded rows) stays as it is. Errors: WorkbookError.
 */
export async function putBack(session: ExcelSession, record: WriteRecord): Promise<void> {
  await putBackEdits(session, record.tables ?? []);
  await removeAdded(session, record);
  const sheets = await findOrAdd(session, record.before);
  await nameSheets(session, sheets);
  for (const [at, kept] of record.before.entries()) await fill(session, sheets[at] ?? noSheet(), kept);
  await writeNames(session, sheets, record.before.map(({ frame }) => frame ?? {}));
  for (const [at, kept] of record.before.entries()) if (kept.frame !== undefined) await writeCharts(session, sheets[at] ?? noSheet(), kept.frame, kept.userCharts);
  const frames = record.before.length > 0 ? framesOf(record.before, sheets) : record.frames;
  await finish(session, record.before, sheets);
  await showAgain(session, record.before, sheets);
  const done: WriteRecord = { state: 'done', before: [], added: [], names: [], frames };
  await removePrivate(session, record.earlier ?? (Object.keys(frames).length > 0 ? done : undefined));
}

async function showAgain(session: ExcelSession, before: readonly KeptSheet[], sheets: readonly SheetId[]): Promise<void> {
  for (const [at, { frame, visibility }] of before.entries()) {
    if (frame === undefined || visibility !== 'Visible') continue;
    await foldRows(session, sheets[at] ?? noSheet(), frame, false);
    await writeView(session, sheets[at] ?? noSheet(), draftOf(frame));
  }
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

function noSheet(): never {
  throw new Error('every kept sheet was found or added');
}
