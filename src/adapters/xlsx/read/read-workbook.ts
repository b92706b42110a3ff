import type { RunControl } from '../../../domain/progress';
import type { TakenNames } from '../../../workbook/templates/unique-names';
import type { SheetData } from '../../../workbook/workbook';
import { CellBudget, Deadline, LIMITS, type ReadLimits } from './limits';
import { openPackage, type XlsxPackage } from './open-package';
import type { Reading } from './parse-part';
import { readSheet } from './read-sheet';
import { readTakenNames } from './read-taken-names';
import { readSharedStrings } from './shared-strings';
import type { SheetContext } from './sheet-listener';
import { readStyles } from './styles';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

/** An .xlsx file that was opened and found safe; its sheets are read when asked for. */
export interface WorkbookContents {
  /** All sheets in tab order, hidden ones and chart sheets too. */
  readonly sheets: readonly Pick<SheetEntry, 'name' | 'visibility'>[];
  /**
   * The named sheets in tab order; names that the workbook lacks are left out.
   * Errors: WorkbookError; its subject is the file name, its detail the part, the cell or the limit.
   */
  read(names: readonly string[], control?: RunControl): readonly SheetData[];
  /** What its sheets, tables and names are called. Errors: WorkbookError, as `read`. */
  takenNames(): TakenNames;
}

/** Opens the bytes of an .xlsx file and lists its sheets. Errors: WorkbookError; its subject is the file name, its detail the part or the limit. */
export function readWorkbook(bytes: Uint8Array, fileName: string, limits: ReadLimits = LIMITS): WorkbookContents {
  const source = openPackage(bytes, fileName, limits);
  const workbook = readWorkbookPart(beginReading(source, limits));
  return {
    sheets: workbook.sheets.map(({ name, visibility }) => ({ name, visibility })),
    read: (names, control) => readSheets(beginReading(source, limits), workbook, names, control),
    takenNames: () => readTakenNames(beginReading(source, limits), workbook),
  };
}

function beginReading(source: XlsxPackage, limits: ReadLimits): Reading {
  return { package: source, limits, deadline: new Deadline(source.fileName, limits.milliseconds) };
}

function readSheets(reading: Reading, workbook: WorkbookPart, names: readonly string[], control: RunControl | undefined): readonly SheetData[] {
  const wanted = new Set(names);
  const entries = workbook.sheets.filter((entry) => wanted.has(entry.name));
  control?.onProgress?.('reading', 0);
  const context: SheetContext = {
    texts: readSharedStrings(reading, workbook.sharedStrings),
    styles: readStyles(reading, workbook.styles),
    starts1904: workbook.starts1904,
    hasExternalLinks: workbook.hasExternalLinks,
    budget: new CellBudget(reading.package.fileName, reading.limits),
  };
  return entries.map((entry, index) => {
    const sheet = readSheet(reading, entry, context);
    control?.onProgress?.('reading', (index + 1) / entries.length);
    return sheet;
  });
}
