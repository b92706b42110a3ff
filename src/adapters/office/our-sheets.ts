import { WorkbookError } from '../../domain/error';
import type { ExcelSession } from './excel-session';

/** A sheet by its id, and what it is called in messages. */
export interface SheetId {
  readonly id: string;
  readonly name: string;
}

/**
 * Runs a batch over several sheets, which may be run again from its beginning: many sheets share a request, as each takes its time however
 * little it asks for. Errors: WorkbookError; one that a sheet is gone or protected names the sheet.
 */
export async function runOver<Result>(session: ExcelSession, sheets: readonly SheetId[], batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await session.run(batch);
  } catch (error) {
    const isOfSheet = error instanceof WorkbookError && (error.fault === 'sheet-gone' || error.fault === 'sheet-protected');
    throw isOfSheet ? await withSubject(session, sheets, error) : error;
  }
}

/** The same error with the sheet that it is about, or as it was where that can't be told. */
async function withSubject(session: ExcelSession, sheets: readonly SheetId[], error: WorkbookError): Promise<WorkbookError> {
  const subject = await subjectOf(session, sheets, error).catch(() => undefined);
  return subject === undefined ? error : new WorkbookError(error.fault, subject, error.detail, { cause: error });
}

async function subjectOf(session: ExcelSession, sheets: readonly SheetId[], { fault }: WorkbookError): Promise<string | undefined> {
  return session.run(async (context) => {
    const found = sheets.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load('protection/protected'));
    await context.sync();
    const at = found.findIndex((sheet) => (fault === 'sheet-gone' ? sheet.isNullObject : !sheet.isNullObject && sheet.protection.protected));
    return sheets[at]?.name;
  });
}
