import { columnLetters, quotedSheet, type Area } from '../../../domain/place';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import { xmlAttributes, xmlText } from './xml';

/** The names of a draft: its own, and those that hold its print area and titles; `sheetPosition` counts from 0. */
export function definedNamesXml(draft: SheetDraft, sheetPosition: number): string {
  const { print } = draft;
  const own = (draft.names ?? []).map((named) => nameXml({ name: named.name }, 'area' in named ? absolute(draft.name, named.area) : named.formula));
  const local = (name: string): Readonly<Record<string, string | number>> => ({ name, localSheetId: sheetPosition });
  const area = print.area === undefined ? [] : [nameXml(local('_xlnm.Print_Area'), absolute(draft.name, print.area))];
  const titles = titlesReference(draft);
  return [...own, ...area, ...(titles === '' ? [] : [nameXml(local('_xlnm.Print_Titles'), titles)])].join('');
}

function titlesReference({ name, print: { repeatColumns, repeatRows } }: SheetDraft): string {
  const sheet = quotedSheet(name);
  const columns = repeatColumns === undefined ? [] : [`${sheet}!$${columnLetters(repeatColumns[0])}:$${columnLetters(repeatColumns[1])}`];
  const rows = repeatRows === undefined ? [] : [`${sheet}!$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`];
  return [...columns, ...rows].join(',');
}

/** `Plan!$A$1:$C$4`, as names and charts refer to cells. */
export function absolute(sheet: string, { row, column, rowCount, columnCount }: Area): string {
  const corner = (r: number, c: number): string => `$${columnLetters(c)}$${r + 1}`;
  const first = corner(row, column);
  const last = corner(row + rowCount - 1, column + columnCount - 1);
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

function nameXml(attributes: Readonly<Record<string, string | number>>, reference: string): string {
  return `<definedName${xmlAttributes(attributes)}>${xmlText(reference)}</definedName>`;
}
