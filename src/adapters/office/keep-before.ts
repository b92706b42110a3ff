import type { Area } from '../../domain/place';
import type { ExcelSession } from './excel-session';
import { copySheet, newSheet, RECORD_SHEET, setRecord, type KeptSheet, type KeptTable, type WriteRecord } from './private-sheets';
import { rangeAt } from './range-at';
import type { OpenSheet } from './survey';
import { isOurChart } from './write-charts';
import { addedRows } from './write-edits';
import type { WritePlan } from './write-plan';

/**
 * Copies our sheets as they stand into private ones and adds the sheets that are new, out of sight; the record of it says `writing`.
 * Copies of formulas and formats only: a copy of everything would bring second tables. Errors: WorkbookError.
 */
export async function keepBefore(session: ExcelSession, { targets, retired }: WritePlan, { earlier, last, tables }: Records): Promise<WriteRecord> {
  const sheets = [...targets.flatMap(({ sheet }) => sheet ?? []), ...retired];
  const added = targets.filter(({ sheet }) => sheet === undefined).map((_, at) => newSheet(at));
  const names = targets.flatMap(({ draft }) => (draft.names ?? []).map(({ name }) => name));
  const growing = tables.filter((table) => addedRows(table) !== undefined);
  await forget(session, sheets, last);
  await addPrivate(session, [RECORD_SHEET, ...sheets.map((_, at) => copySheet(at)), ...growing.map(({ copy }) => copy), ...added]);
  const used = await copyCells(session, sheets);
  await copyLooks(session, growing);
  return session.run(async (context) => {
    const { worksheets } = context.workbook;
    const fresh = added.map((name) => worksheets.getItem(name).load('id'));
    const charts = sheets.map(({ id }) => worksheets.getItem(id).charts.load('items/name'));
    await context.sync();
    const before = sheets.map((sheet, at): KeptSheet => ({
      ...keptSheet(sheet, last),
      copy: copySheet(at),
      userCharts: userCharts(charts[at]?.items ?? [], sheet),
      ...(used[at] === undefined ? {} : { used: used[at] }),
    }));
    const record: WriteRecord = { state: 'writing', before, tables, added: fresh.map(({ id }) => id), names, frames: {}, ...(earlier === undefined ? {} : { earlier }) };
    setRecord(context, record);
    await context.sync();
    return record;
  });
}

interface Records {
  /** What the last write left. */
  readonly last: WriteRecord | undefined;
  /** The same where it holds again after this write. */
  readonly earlier: WriteRecord | undefined;
  /** Tables of the user's that are to be edited, as they stand. */
  readonly tables: readonly KeptTable[];
}

/**
 * The copies are about to be those of this write: until its record stands, nobody may take them for the result before the last one.
 * Errors: WorkbookError.
 */
async function forget(session: ExcelSession, sheets: readonly OpenSheet[], last: WriteRecord | undefined): Promise<void> {
  if (last === undefined || last.before.length === 0 || sheets.length === 0) return;
  await session.run((context) => {
    setRecord(context, { ...last, before: [] });
    return Promise.resolve();
  });
}

async function addPrivate(session: ExcelSession, names: readonly string[]): Promise<void> {
  await session.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const known = new Set(sheets.items.map(({ name }) => name));
    for (const name of names) if (!known.has(name)) context.workbook.worksheets.add(name).visibility = 'VeryHidden';
    await context.sync();
  });
}

async function copyCells(session: ExcelSession, sheets: readonly OpenSheet[]): Promise<readonly (Area | undefined)[]> {
  return session.run(async (context) => {
    const { worksheets } = context.workbook;
    const ranges = sheets.map(({ id }) => worksheets.getItem(id).getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,rowCount,columnCount'));
    await context.sync();
    const areas = ranges.map((range) => (range.isNullObject ? undefined : { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount }));
    areas.forEach((area, at) => {
      const copy = worksheets.getItem(copySheet(at));
      copy.getRange().clear();
      if (area === undefined) return;
      const source = worksheets.getItem(sheets[at]?.id ?? '').getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
      const target = copy.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
      target.copyFrom(source, 'Formulas');
      target.copyFrom(source, 'Formats');
    });
    await context.sync();
    return areas;
  });
}

/** The rows by which tables are to grow hold nothing, but may look like something. */
async function copyLooks(session: ExcelSession, tables: readonly KeptTable[]): Promise<void> {
  if (tables.length === 0) return;
  await session.run((context) => {
    const { worksheets } = context.workbook;
    for (const table of tables) {
      const area = addedRows(table);
      const copy = worksheets.getItem(table.copy);
      copy.getRange().clear();
      if (area !== undefined) rangeAt(copy, area).copyFrom(rangeAt(worksheets.getItem(table.sheet.id), area), 'Formats');
    }
    return Promise.resolve();
  });
}

function keptSheet({ id, name, visibility, position, mark }: OpenSheet, last: WriteRecord | undefined): Omit<KeptSheet, 'copy' | 'used' | 'userCharts'> {
  const frame = last?.frames[id];
  return { id, name, visibility, position, isMarked: mark !== undefined, ...(frame === undefined ? {} : { frame }) };
}

/** The charts on a sheet that a file brought are all ours, but bear no name of ours; nor does the sheet bear our mark. */
function userCharts(charts: readonly Excel.Chart[], { mark }: OpenSheet): readonly string[] {
  return mark !== undefined ? charts.map(({ name }) => name).filter((name) => !isOurChart(name)) : [];
}
