import { LEDGER_SHEET, readLedger, type Ledger } from '../../workbook/ledger';
import type { ExcelSession } from './excel-session';
import { isPrivate, loadRecord, type OpenVisibility, type WriteRecord } from './private-sheets';
import { readSheets } from './read-sheets';

/** A sheet of the open workbook. */
export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: OpenVisibility;
  readonly position: number;
  readonly isProtected: boolean;
  /** What the sheet is to us, as our mark on it says; undefined without one. */
  readonly mark: string | undefined;
}

/** What a write must know of the open workbook. */
export interface Survey {
  /** In tab order, without our private ones. */
  readonly sheets: readonly OpenSheet[];
  readonly isStructureProtected: boolean;
  readonly ledger: Ledger;
  readonly record: WriteRecord | undefined;
  /** Names for cells and of tables, each with the sheet on which it lies; undefined where that can't be told. */
  readonly names: readonly { readonly name: string; readonly sheet: string | undefined }[];
}

/** Custom property of a worksheet that marks it as ours, whatever it is called. */
export const MARK = 'equilibre';

/** Looks at the open workbook. Errors: WorkbookError. */
export async function surveyWorkbook(session: ExcelSession): Promise<Survey> {
  const [ledger] = await readSheets(session, [LEDGER_SHEET]);
  return session.run(async (context) => {
    const { names, protection, tables, worksheets } = context.workbook;
    names.load('items/name,items/formula');
    tables.load('items/name,items/worksheet/name');
    worksheets.load('items/id,items/name,items/visibility,items/position,items/protection/protected');
    protection.load('protected');
    await context.sync();
    const shown = worksheets.items.filter(({ name }) => !isPrivate(name));
    const marks = shown.map((sheet) => sheet.customProperties.getItemOrNullObject(MARK).load('value'));
    const record = await loadRecord(context);
    const sheets = shown.map((sheet, at) => {
      const mark = marks[at];
      const { id, name, visibility, position } = sheet;
      return { id, name, visibility, position, isProtected: sheet.protection.protected, mark: mark === undefined || mark.isNullObject ? undefined : mark.value };
    });
    const places = [
      ...tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
      ...names.items.map(({ name, formula }) => ({ name, sheet: sheetOf(String(formula)) })),
    ];
    return { sheets, isStructureProtected: protection.protected, ledger: readLedger(ledger), record, names: places };
  });
}

/** The sheet of a reference such as `='My plan'!$A$1:$B$4`. */
function sheetOf(formula: string): string | undefined {
  const [, quoted, plain] = /^='((?:[^']|'')+)'!|^=([^'!]+)!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}
