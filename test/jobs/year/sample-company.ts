import { serialDay } from '../../../src/domain/calendar';
import type { Language } from '../../../src/i18n/language';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { fitTemplate } from '../../../src/workbook/templates/fit-template';
import { inputSheetDraft, type InputSheet } from '../../../src/workbook/templates/input-sheet';
import { SAMPLE_ROLES, sampleSheet, type SampleRole } from '../../../src/workbook/templates/sample-workbook';
import { TEMPLATES } from '../../../src/workbook/templates/templates';
import type { TakenNames } from '../../../src/workbook/templates/unique-names';

/** A part of the sample company's range that is planned in a fraction of a second. */
export const ITEMS: readonly string[] = ['STV-100', 'STV-110', 'STV-120', 'STV-900', 'INS-200', 'PEL-100', 'PEL-110', 'FLU-155'];
/** Share of the hours that is left to them. */
const HOURS = 0.34;

/** Columns of the items' lot size and minimum order. */
const LOT_COLUMNS = [8, 9];

/** The sample company with every template of the monthly process in its workbook, ready to be filled in. */
export function companyWorkbook(language: Language): readonly SheetDraft[] {
  const drafts = [...companyInput(language)];
  const month = serialDay(2027, 1, 1);
  for (const template of TEMPLATES.filter(({ key }) => key !== 'planning')) {
    drafts.push(...fitTemplate(template, { language, month, content: template.key === 'kpi' || template.key === 'raci' ? 'example' : 'empty' }, takenBy(drafts)));
  }
  return drafts;
}

/** Its input alone. */
export function companyInput(language: Language): readonly SheetDraft[] {
  return SAMPLE_ROLES.map((role) => inputSheetDraft(partOf(role, sampleSheet(role, { language, hasMistakes: false }))));
}

function partOf(role: SampleRole, sheet: InputSheet): InputSheet {
  if (role === 'settings') return sheet;
  if (role === 'capacity') return { ...sheet, rows: sheet.rows.map((row) => row.map((value, column) => (column > 2 && typeof value === 'number' ? Math.round(value * HOURS) : value))) };
  const rows = sheet.rows.filter(([item]) => ITEMS.includes(String(item)));
  // Without lots each of the many plans takes a hundredth of a second.
  return { ...sheet, rows: role === 'items' ? rows.map((row) => row.map((value, column) => (LOT_COLUMNS.includes(column) ? null : value))) : rows };
}

/** What a workbook of these sheets calls its sheets, tables and names. */
function takenBy(drafts: readonly SheetDraft[]): TakenNames {
  return {
    sheets: drafts.map(({ name }) => name),
    names: drafts.flatMap(({ names = [] }) => names.map(({ name }) => name)),
    tables: drafts.flatMap(({ name: sheet, tables = [] }) => tables.map(({ name, columns }) => ({ name, sheet, headers: columns.map(({ header }) => header) }))),
  };
}
