import { WorkbookError } from '../../../domain/error';
import { areaA1, columnNumber, type Area } from '../../../domain/place';
import type { TableEdit } from '../../../workbook/table-edit';
import type { PackageEdit } from './graft-package';
import { applyEdits, childOf, parseXml, type Edit, type XmlElement } from './graft-xml';
import { cellEdits, type RowPattern } from './graft-cells';
import { textRoom } from './graft-row-heights';

/**
 * Writes cells into a table of a user's sheet, which grows where the edit says so: the sheet's rows and extent, the table's area and the rules
 * that end with the table change, everything else of both parts keeps its text. Errors: WorkbookError `missing-part` when the table is not there.
 */
export function graftRows(target: PackageEdit, sheetPart: string, edit: TableEdit): void {
  const sheetXml = target.text(sheetPart);
  const tablePart = sheetXml === undefined ? undefined : tablePartOf(target, sheetPart, edit.table);
  const tableXml = tablePart === undefined ? undefined : target.text(tablePart);
  if (sheetXml === undefined || tablePart === undefined || tableXml === undefined) throw new WorkbookError('missing-part', target.fileName, edit.table);
  const table = parseXml(tableXml);
  const before = areaOf(table.attributes.get('ref') ?? '') ?? edit.area;
  const pattern: RowPattern = { lastRow: before.row + before.rowCount - 1, area: edit.area, formulas: columnFormulas(tableXml, table, before) };
  const root = parseXml(sheetXml);
  target.setText(sheetPart, applyEdits(sheetXml, [
    ...cellEdits(sheetXml, root, { pattern, cells: edit.cells, room: textRoom(target, root) }),
    ...extentEdits(sheetXml, root, edit.area),
    ...ruleEdits(sheetXml, root, { before, after: edit.area }),
  ]));
  const resized = [table, childOf(table, 'autoFilter')].flatMap((element) => (element === undefined ? [] : attributeEdit(tableXml, element, 'ref', areaA1(edit.area))));
  target.setText(tablePart, applyEdits(tableXml, resized));
}

function tablePartOf(target: PackageEdit, sheetPart: string, name: string): string | undefined {
  const parts = target.links(sheetPart).flatMap(({ type, target: part }) => (type === 'table' && part !== undefined ? [part] : []));
  return parts.find((part) => {
    const { attributes } = parseXml(target.text(part) ?? '<table/>');
    return ['name', 'displayName'].some((attribute) => attributes.get(attribute)?.toLowerCase() === name.toLowerCase());
  });
}

/** Formula of each calculated column as the file writes it, by column of the sheet. */
function columnFormulas(xml: string, table: XmlElement, { column }: Area): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  (childOf(table, 'tableColumns')?.children ?? []).forEach((tableColumn, at) => {
    const formula = childOf(tableColumn, 'calculatedColumnFormula');
    if (formula !== undefined) formulas.set(column + at, xml.slice(formula.innerStart, formula.innerEnd));
  });
  return formulas;
}

/** The extent that the sheet declares holds the table. */
function extentEdits(xml: string, root: XmlElement, area: Area): readonly Edit[] {
  const dimension = childOf(root, 'dimension');
  const declared = areaOf(dimension?.attributes.get('ref') ?? '');
  return dimension === undefined || declared === undefined ? [] : attributeEdit(xml, dimension, 'ref', areaA1(union(declared, area)));
}

/** Conditional formats and validations that end with the table go on to its new end. */
function ruleEdits(xml: string, root: XmlElement, { before, after }: { readonly before: Area; readonly after: Area }): readonly Edit[] {
  const added = after.rowCount - before.rowCount;
  if (added <= 0) return [];
  const rules = [...root.children.filter(({ name }) => name === 'conditionalFormatting'), ...(childOf(root, 'dataValidations')?.children ?? [])];
  return rules.flatMap((rule) => {
    const sqref = rule.attributes.get('sqref') ?? '';
    const grown = sqref.split(/\s+/).map((reference) => grow(reference, before, added)).join(' ');
    return grown === sqref ? [] : attributeEdit(xml, rule, 'sqref', grown);
  });
}

function grow(reference: string, { row, column, rowCount, columnCount }: Area, added: number): string {
  const area = areaOf(reference);
  const ends = area !== undefined && area.row > row && area.row + area.rowCount === row + rowCount;
  const isWithin = ends && area.column >= column && area.column + area.columnCount <= column + columnCount;
  return isWithin ? areaA1({ ...area, rowCount: area.rowCount + added }) : reference;
}

function union(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const end = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const right = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return { row, column, rowCount: end - row, columnCount: right - column };
}

/** Area of `B2` or `B2:D4`; undefined for anything else. */
function areaOf(reference: string): Area | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(reference);
  if (found === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const row = Number(top) - 1;
  const column = columnNumber(left);
  return { row, column, rowCount: Number(bottom) - row, columnCount: columnNumber(right) - column + 1 };
}

/** Gives an attribute that the element has another value, which needs no escape. */
function attributeEdit(xml: string, element: XmlElement, name: string, value: string): readonly Edit[] {
  const tag = xml.slice(element.start, element.innerStart);
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`).exec(tag);
  if (found === null) return [];
  const start = element.start + found.index + (found[1] ?? '').length;
  return [{ start, end: element.start + found.index + found[0].length, text: `"${value}"` }];
}
