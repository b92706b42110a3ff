import { serialDay } from '../../../src/domain/calendar';
import type { Language } from '../../../src/i18n/language';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import type { Template, TemplateContext } from '../../../src/workbook/templates/template';

/** January 2027, as the built files show it. */
export const MONTH = serialDay(2027, 1, 1);

/** A template's context for an otherwise empty workbook; every name ends with `suffix`. */
export function contextOf(language: Language, content: TemplateContext['content'] = 'example', suffix = ''): TemplateContext {
  return { language, content, month: MONTH, nameOf: (_, wanted) => wanted + suffix };
}

/** The sheets of a template filled in, then those of the same template empty, under other names: one workbook for both. */
export function bothContents(template: Template, language: Language): readonly SheetDraft[] {
  return [...template.sheets(contextOf(language)), ...template.sheets(contextOf(language, 'empty', '_2'))].map(({ draft }) => draft);
}

/** The sheet of a template that holds a table. Errors: Error when none does. */
export function sheetWith(table: string, template: Template, context: TemplateContext): SheetDraft {
  const found = template.sheets(context).find(({ draft }) => draft.tables?.some(({ name }) => name === table));
  if (found === undefined) throw new Error(`no sheet has ${table}`);
  return found.draft;
}

/** Values of a table's body by header, row by row. Errors: Error when the sheet lacks the table. */
export function bodyOf(table: string, { cells, tables }: SheetDraft): readonly Readonly<Record<string, unknown>>[] {
  const drafted = tables?.find(({ name }) => name === table);
  if (drafted === undefined) throw new Error(`no table ${table}`);
  const { area, columns } = drafted;
  const valueAt = (row: number, column: number): unknown => cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return Array.from({ length: area.rowCount - 1 }, (_, down) => Object.fromEntries(columns.map(({ header }, across) => [header, valueAt(area.row + 1 + down, area.column + across)])));
}
