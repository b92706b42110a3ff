import type { SheetRole } from '../../domain/diagnostic';
import { columnLetters } from '../../domain/place';
import type { SheetOverride } from '../../workbook/read/mapping';
import { parseMappingOverrides } from '../../workbook/read/mapping-json';

/** What the user chose of one sheet: its name under `sheet`, the letters of each column under the column's key. */
export type SheetChoices = Readonly<Record<string, string | number | readonly string[]>>;

/** What the user chose, by the sheet's role; a form that `readInput` reads. */
export type MappingChoices = Readonly<Partial<Record<SheetRole, SheetChoices>>>;

/** The choices that a workbook remembers, whoever made them, by role and key. What can't be understood is left out. */
export function choicesFrom(remembered: unknown): MappingChoices {
  const { overrides } = parseMappingOverrides(remembered ?? {});
  return Object.fromEntries([...overrides].map(([role, override]) => [role, choicesOf(override)]));
}

function choicesOf({ sheet, headerRow, columns, periods }: SheetOverride): SheetChoices {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow: headerRow + 1 }),
    ...Object.fromEntries([...columns].map(([key, column]) => [key, columnLetters(column)])),
    ...(periods === undefined ? {} : { periods: periods.map(columnLetters) }),
  };
}
