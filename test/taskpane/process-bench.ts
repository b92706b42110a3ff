import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { messagesIn } from '../../src/i18n/messages';
import { processRows, type ProcessRow } from '../../src/workbook/process/process-rows';
import { LEDGER_SHEET, readLedger } from '../../src/workbook/ledger';
import type { ProcessTableKey } from '../../src/workbook/schema/process-tables';
import { fitTemplate } from '../../src/workbook/templates/fit-template';
import { serialDay } from '../../src/domain/calendar';
import { TEMPLATES } from '../../src/workbook/templates/templates';
import type { SheetData } from '../../src/workbook/workbook';
import { OfficeWorkbook } from '../../src/adapters/office/office-workbook';
import { userSheet } from '../contract/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { connectNative } from '../excel-host/seam-native';
import type { officeBench } from './office-bench';

export type ProcessBench = ReturnType<typeof officeBench>;

const MONTHS = ['Jan 2027', 'Feb 2027', 'Mar 2027'];
const WITH = ['kpi', 'meeting', 'decisions'];
export const NO_WORDS = { en: '', fr: '' };

/** 60 hours a month for 100 units of one hour, beside the templates of KPIs, meeting and decisions. */
export async function processSheets(): Promise<readonly SheetData[]> {
  const memory = new MemoryWorkbook([
    userSheet('Demand', ['Item', ...MONTHS], ['A', 100, 100, 100]),
    userSheet('Stock', ['Item', 'On hand'], ['A', 0]),
    userSheet('Capacity', ['Resource', ...MONTHS], ['Line', 60, 60, 60]),
    userSheet('Items', ['Item', 'Family', 'Resource', 'Hours per unit', 'Unit cost', 'Price'], ['A', 'Big', 'Line', 1, 4, 10]),
  ]);
  for (const template of TEMPLATES.filter(({ key }) => WITH.includes(key))) {
    await memory.write(fitTemplate(template, { language: 'en', month: serialDay(2027, 1, 1), content: template.key === 'kpi' ? 'example' : 'empty' }, await memory.takenNames()));
  }
  return memory.read(await memory.sheetNames());
}

/** All sheets as another reader of the workbook would find them. */
async function sheetsIn(host: EmulatedExcel): Promise<readonly SheetData[]> {
  const excel = connectNative(host);
  const workbook = new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() });
  return workbook.read(await workbook.sheetNames());
}

/** The rows of a table of the process. */
export async function rowsIn<Key extends ProcessTableKey>(host: EmulatedExcel, key: Key): Promise<readonly ProcessRow<Key>[]> {
  return processRows(await sheetsIn(host), key)?.rows ?? [];
}

/** Lines of the journal's sheet and of the ledger, which are to be the same number; decisions stand on the sheet alone. */
export async function journalLines(host: EmulatedExcel): Promise<{ readonly sheet: number; readonly ledger: number }> {
  const sheets = await sheetsIn(host);
  const ledger = readLedger(sheets.find(({ name }) => name === LEDGER_SHEET));
  const journal = sheets.find(({ name }) => name === ledger.owned.get('journal'));
  const area = journal?.tables[0]?.area;
  const verbs = area === undefined ? [] : Array.from({ length: area.rowCount - 1 }, (_, at) => journal?.cells.at(area.row + 1 + at, area.column + 1).value);
  return { sheet: verbs.filter((verb) => verb !== null && verb !== messagesIn('en').process.journal.verbs.decide).length, ledger: ledger.runs.length };
}
