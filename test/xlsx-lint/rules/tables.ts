import { parseArea } from '../../../src/adapters/xlsx/read/reference';
import { decodeText } from '../../../src/adapters/xlsx/read/text';
import { a1, type Area } from '../../../src/domain/place';
import type { PackageView, SheetView } from '../package-view';
import { child, listOf, type XmlElement } from '../xml-tree';
import { isName } from './names';
import { overlap } from './overlap';

/** Tables that Excel would drop: wrong areas, names, ids, headers or filters. */
export function tableFaults(view: PackageView): readonly string[] {
  const roots = view.sheets.flatMap(({ tables }) => tables.map(({ root }) => root));
  const names = [...roots.map(({ attributes }) => attributes['displayName'] ?? ''), ...listOf(view.workbook, 'definedNames').map(({ attributes }) => attributes['name'] ?? '')];
  const ids = roots.map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...roots.flatMap(({ attributes: { displayName = '', id = '' } }, at) => [
      ...(isName(displayName) ? [] : [`table ${displayName}: not a name`]),
      ...(names.filter((name) => name.toLowerCase() === displayName.toLowerCase()).length === 1 ? [] : [`table ${displayName}: the name is taken`]),
      ...(ids.indexOf(id) === at ? [] : [`table ${displayName}: id ${id} is taken`]),
    ]),
    ...view.sheets.flatMap((sheet) => [...countFaults(sheet), ...sheet.tables.flatMap(({ root }) => faultsOf(sheet, root).map((fault) => `table ${root.attributes['displayName'] ?? ''}: ${fault}`)), ...overlapFaults(sheet)]),
  ];
}

function countFaults({ part, root, tables }: SheetView): readonly string[] {
  const declared = child(root, 'tableParts')?.attributes['count'] ?? '0';
  const listed = listOf(root, 'tableParts').length;
  return Number(declared) === listed && listed === tables.length ? [] : [`${part}: ${declared} tables declared, ${listed} listed, ${tables.length} there`];
}

function faultsOf(sheet: SheetView, table: XmlElement): readonly string[] {
  const { ref = '' } = table.attributes;
  const area = parseArea(ref);
  const columns = listOf(table, 'tableColumns');
  if (area === undefined) return [`${ref} is no area`];
  const names = columns.map(({ attributes }) => decodeText(attributes['name'] ?? ''));
  const headers = names.map((_, at) => sheet.cellsByName.get(a1(area.row, area.column + at)));
  return [
    ...(area.rowCount > 1 ? [] : ['no row below the header']),
    ...(columns.length === area.columnCount && child(table, 'tableColumns')?.attributes['count'] === String(columns.length) ? [] : [`${columns.length} columns over ${area.columnCount}`]),
    ...(child(table, 'autoFilter')?.attributes['ref'] === ref ? [] : ['the filter covers something else']),
    ...(new Set(names.map((name) => name.toLowerCase())).size === names.length ? [] : ['two columns have the same name']),
    ...names.filter((name, at) => headers[at]?.value !== name || headers[at].type === 'n').map((name) => `no header cell says ${name}`),
    ...columns.flatMap((column, at) => formulaFaults(sheet, column, { ...area, column: area.column + at })),
    ...columns.filter(({ attributes }, at) => columns.findIndex((other) => other.attributes['id'] === attributes['id']) !== at).map(({ attributes }) => `column id ${attributes['id'] ?? ''} is taken`),
  ];
}

/** Rows that are added take the column's formula, so all cells of the column must have it. */
function formulaFaults({ cellsByName }: SheetView, column: XmlElement, { column: at, row, rowCount }: Area): readonly string[] {
  const formula = child(column, 'calculatedColumnFormula')?.text;
  if (formula === undefined) return [];
  const names = Array.from({ length: rowCount - 1 }, (_, down) => a1(row + 1 + down, at));
  return names.filter((name) => cellsByName.get(name)?.formula !== formula).map((name) => `${name} lacks the formula of its column`);
}

function overlapFaults({ part, tables }: SheetView): readonly string[] {
  const areas = tables.flatMap(({ root }) => parseArea(root.attributes['ref'] ?? '') ?? []);
  return areas.some((area, at) => areas.slice(at + 1).some((other) => overlap(area, other))) ? [`${part}: tables overlap`] : [];
}
