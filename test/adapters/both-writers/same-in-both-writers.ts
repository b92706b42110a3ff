import { LEFT_OUT, type LeftOut } from './left-out';
import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { userSheet } from '../../contract/workbook';
import { learning } from '../../excel-host/drafted-values';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';
import type { SheetFacts, WorkbookFacts } from './facts';
import { fileFacts } from './file-facts';
import { officeFacts } from './office-facts';

/** A sheet's facts without one of the parts that Office.js can't write. */
const WITHOUT: Readonly<Record<LeftOut, (facts: SheetFacts) => SheetFacts>> = {
  sparklines: (facts) => ({ ...facts, sparklines: [] }),
  'chart alternative text': (facts) => ({ ...facts, charts: facts.charts.map((chart) => ({ ...chart, altText: '' })) }),
  'chart finish': (facts) => ({ ...facts, charts: facts.charts.map((chart) => ({ ...chart, finish: '' })) }),
  'fold buttons above': (facts) => ({ ...facts, folds: { ...facts.folds, buttons: 'below' } }),
  'plain tables': (facts) => ({ ...facts, tables: facts.tables.map((table) => ({ ...table, style: 'TableStyleLight1' })) }),
};

/**
 * The facts of drafts as the file writer and as the Office writer make them, for a test to find equal: what Office.js can't write
 * (`except` = all of that list) is taken out of the file's.
 */
export async function inBothWriters(drafts: readonly SheetDraft[], except: readonly LeftOut[] = Object.keys(LEFT_OUT) as LeftOut[]): Promise<{ readonly file: WorkbookFacts; readonly office: WorkbookFacts }> {
  const file = fileFacts(await renderWorkbook(drafts));
  const values = learning();
  const host = excelWith([userSheet('Sheet1', ['theirs'])], { calculator: values.calculator });
  const excel = connectNative(host);
  await values.over(new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() })).write(drafts);
  const taken = file.sheets.map((sheet) => except.reduce((facts, part) => WITHOUT[part](facts), sheet));
  const office = officeFacts(host, drafts.map(({ name }) => name));
  return { file: { ...file, sheets: taken.map(seen) }, office: { ...office, sheets: office.sheets.map(seen) } };
}

/** What somebody can come to see: nobody prints a hidden sheet, and a blank cell without a look is as none. */
function seen(facts: SheetFacts): SheetFacts {
  const cells = Object.fromEntries(Object.entries(facts.cells).filter(([, { formula, link, look, value }]) => value !== null || formula + link !== '' || Object.keys(look).length > 0));
  return facts.visibility === 'visible' ? { ...facts, cells } : { ...facts, cells, hasGridlines: true, freeze: [0, 0], print: null };
}

/** Finds drafts equal in a file and in the open workbook, but for what Office.js can't write. */
export async function sameInBothWriters(drafts: readonly SheetDraft[]): Promise<void> {
  const { file, office } = await inBothWriters(drafts);
  expect(office.names).toEqual(file.names);
  for (const [at, sheet] of file.sheets.entries()) expect(office.sheets[at]).toEqual(sheet);
}
