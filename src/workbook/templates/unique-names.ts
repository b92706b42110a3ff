import type { TemplateContext } from './template';

/** A table that a workbook has. */
export interface TakenTable {
  readonly name: string;
  /** Title of the sheet on which it lies. */
  readonly sheet: string;
  readonly headers: readonly string[];
}

/** What a workbook calls its sheets, tables and names; Excel tells none of them apart by case. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly TakenTable[];
  readonly names: readonly string[];
}

const LONGEST_SHEET_NAME = 31;

/**
 * Names that nothing in a workbook bears: `Calendar (2)` for a sheet (31 characters at most), `tblCalendar2` for a table or a name, which
 * share one list in Excel. Asked again for the same, it answers the same; two that are asked for are never given one name.
 */
export function uniqueNames({ names, sheets, tables }: TakenNames): TemplateContext['nameOf'] {
  const takenSheets = new Set(sheets.map(folded));
  const takenNames = new Set([...names, ...tables.map(({ name }) => name)].map(folded));
  const given = new Map<string, string>();
  return (kind, wanted) => {
    const taken = kind === 'sheet' ? takenSheets : takenNames;
    const key = `${kind} ${folded(wanted)}`;
    const name = given.get(key) ?? freeName(wanted, taken, kind === 'sheet' ? numberedSheet : numberedName);
    given.set(key, name);
    taken.add(folded(name));
    return name;
  };
}

function freeName(wanted: string, taken: ReadonlySet<string>, numbered: (wanted: string, number: number) => string): string {
  let name = wanted;
  for (let number = 2; taken.has(folded(name)); number++) name = numbered(wanted, number);
  return name;
}

function numberedSheet(wanted: string, number: number): string {
  const suffix = ` (${number})`;
  return wanted.slice(0, LONGEST_SHEET_NAME - suffix.length).trimEnd() + suffix;
}

/** `KPI2` would be a cell, and `Step12` the twelfth of something. */
function numberedName(wanted: string, number: number): string {
  return /\d$|^[a-z]{1,3}$/i.test(wanted) ? `${wanted}_${number}` : `${wanted}${number}`;
}

function folded(name: string): string {
  return name.toLowerCase();
}
