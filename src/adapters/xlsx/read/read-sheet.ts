import type { SheetData } from '../../../workbook/workbook';
import { parsePart, type Reading } from './parse-part';
import { readTables } from './read-tables';
import { readRelationships } from './relationships';
import { SheetListener, type SheetContext } from './sheet-listener';
import type { SheetEntry } from './workbook-part';

/**
 * Reads the cells, tables and merges of one sheet; a sheet whose contents the file lacks is empty and noted.
 * Errors: WorkbookError `row-out-of-range` (also for columns), `too-many-cells`, and those of `parsePart`.
 */
export function readSheet(reading: Reading, entry: SheetEntry, context: SheetContext): SheetData {
  const listener = new SheetListener(reading, context);
  let tables: SheetData['tables'] = [];
  if (entry.part === undefined) listener.repair('missing-sheet');
  else if (entry.hasCells) {
    parsePart(reading, entry.part, listener);
    const found = readTables(reading, listener.tableIds, readRelationships(reading, entry.part));
    tables = found.tables;
    if (found.missing > 0) listener.repair('missing-table', found.missing);
  }
  const { cells, merges, hiddenRowCount } = listener;
  return { name: entry.name, visibility: entry.visibility, cells, tables, merges, hiddenRowCount, notes: listener.notes() };
}
