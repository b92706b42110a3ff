import type { Diagnostic, SheetRole } from '../../domain/diagnostic';
import { columnLetters, columnNumber } from '../../domain/place';
import { COLUMN_KEYS, type ColumnKey } from '../schema/column-keys';
import { columnOf } from '../schema/columns';
import { SHEETS, sheetOf, type SheetSchema } from '../schema/sheets';
import { normaliseHeader } from './header-text';
import type { MappingOverrides, SheetMapping, SheetOverride } from './mapping';

/** How one sheet was read, as `--json` shows it: its name, the letter of each column, the letters of the periods. */
export type SheetMappingJson = Readonly<Record<string, string | number | readonly string[]>>;

/** The mapping as `--json` shows it, by the English titles of the sheets. */
export function mappingToJson(mapping: readonly SheetMapping[]): Readonly<Record<string, SheetMappingJson>> {
  return Object.fromEntries(mapping.map((sheet) => [sheetOf(sheet.role).titles.en, sheetToJson(sheet)]));
}

/**
 * Reads what the user says of the mapping: the shape of `mappingToJson`, every part of it optional. Sheets and columns may be
 * named by key, English or French title. What can't be understood is left out, with an error that shows it.
 */
export function parseMappingOverrides(json: unknown): { readonly overrides: MappingOverrides; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const overrides = new Map<SheetRole, SheetOverride>();
  if (!isRecord(json)) return { overrides, diagnostics: [invalid(json)] };
  for (const [title, entry] of Object.entries(json)) {
    const schema = SHEETS.find(({ role, titles }) => isNamed(title, [role, titles.en, titles.fr]));
    if (schema === undefined || !isRecord(entry)) diagnostics.push(invalid({ [title]: entry }));
    else overrides.set(schema.role, parseSheet(schema, entry, diagnostics));
  }
  return { overrides, diagnostics };
}

function sheetToJson({ sheet, file, area, columns, periods }: SheetMapping): SheetMappingJson {
  return {
    sheet,
    ...(file === undefined ? {} : { file }),
    headerRow: area.row + 1,
    ...Object.fromEntries([...columns].map(([key, column]) => [key, columnLetters(column)])),
    ...(periods.length === 0 ? {} : { periods: periods.map(columnLetters) }),
  };
}

function parseSheet(schema: SheetSchema, entry: Readonly<Record<string, unknown>>, diagnostics: Diagnostic[]): SheetOverride {
  const columns = new Map<ColumnKey, number>();
  let periods: readonly number[] | undefined;
  let sheet: string | undefined;
  let headerRow: number | undefined;
  for (const [name, value] of Object.entries(entry)) {
    const key = keyNamed(schema, name);
    const column = lettersOf([value])?.[0];
    if (name === 'sheet' && typeof value === 'string') sheet = value;
    else if (name === 'headerRow' && isRowNumber(value)) headerRow = value - 1;
    else if (name === 'periods' && lettersOf(value) !== undefined) periods = lettersOf(value);
    else if (key !== undefined && column !== undefined) columns.set(key, column);
    else if (name !== 'file') diagnostics.push(invalid({ [schema.titles.en]: { [name]: value } }));
  }
  return { sheet, headerRow, columns, periods };
}

function isRowNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function keyNamed({ columns }: SheetSchema, name: string): ColumnKey | undefined {
  const keys = COLUMN_KEYS.filter((key) => columns.some((column) => column.key === key));
  return keys.find((key) => key === name) ?? keys.find((key) => isNamed(name, [columnOf(key).headers.en, columnOf(key).headers.fr]));
}

function lettersOf(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const columns = value.map((letters: unknown) => (typeof letters === 'string' ? columnNumber(letters) : -1));
  return columns.every((column) => column >= 0) ? columns : undefined;
}

function isNamed(name: string, titles: readonly string[]): boolean {
  return titles.some((title) => normaliseHeader(title) === normaliseHeader(name));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(entry: unknown): Diagnostic {
  const text = JSON.stringify(entry) as string | undefined;
  return { code: 'mapping-invalid', place: undefined, parameters: { entry: (text ?? 'undefined').slice(0, 120) } };
}
