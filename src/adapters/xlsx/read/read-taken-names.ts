import type { TakenNames, TakenTable } from '../../../workbook/templates/unique-names';
import { parsePart, type Reading } from './parse-part';
import { readRelationships } from './relationships';
import { decodeText } from './text';
import type { SheetEntry, WorkbookPart } from './workbook-part';

/** What the sheets, tables and names of a workbook are called; the cells are not read. Errors: those of `parsePart`. */
export function readTakenNames(reading: Reading, { names, sheets }: WorkbookPart): TakenNames {
  return { sheets: sheets.map(({ name }) => name), tables: sheets.flatMap((sheet) => tablesOf(reading, sheet)), names };
}

function tablesOf(reading: Reading, { name, part }: SheetEntry): readonly TakenTable[] {
  if (part === undefined) return [];
  return [...readRelationships(reading, part).values()]
    .filter(({ target, type }) => type === 'table' && reading.package.has(target))
    .map(({ target }) => ({ sheet: name, ...readNames(reading, target) }));
}

function readNames(reading: Reading, part: string): Omit<TakenTable, 'sheet'> {
  let table = '';
  const headers: string[] = [];
  parsePart(reading, part, {
    open(element, { displayName, name = '' }, parent) {
      if (element === 'table' && parent === '') table = decodeText(displayName ?? name);
      else if (element === 'tableColumn' && parent === 'tableColumns') headers.push(decodeText(name));
    },
  });
  return { name: table, headers };
}
