import type { TableArea } from '../../../workbook/workbook';
import { parsePart, type Reading } from './parse-part';
import { parseArea } from './reference';
import type { Relationship } from './relationships';
import { decodeText } from './text';

/** The tables of a sheet; `missing` counts those whose part or area the file lacks. */
export function readTables(
  reading: Reading,
  ids: readonly string[],
  relationships: ReadonlyMap<string, Relationship>,
): { readonly tables: readonly TableArea[]; readonly missing: number } {
  const tables = ids
    .map((id) => relationships.get(id)?.target)
    .map((part) => (part === undefined || !reading.package.has(part) ? undefined : readTable(reading, part)))
    .filter((table) => table !== undefined);
  return { tables, missing: ids.length - tables.length };
}

function readTable(reading: Reading, part: string): TableArea | undefined {
  let table: TableArea | undefined;
  parsePart(reading, part, {
    open(element, attributes, parent) {
      if (element !== 'table' || parent !== '') return;
      const { name = '', displayName = name, ref = '', headerRowCount = '1', totalsRowCount = '0' } = attributes;
      const area = parseArea(ref);
      if (area === undefined) return;
      table = { name: decodeText(displayName), area, hasHeader: Number(headerRowCount) > 0, hasTotals: Number(totalsRowCount) > 0 };
    },
  });
  return table;
}
