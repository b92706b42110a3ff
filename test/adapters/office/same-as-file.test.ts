import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import { readWorkbook } from '../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import type { Language } from '../../../src/i18n/language';
import type { CellValue } from '../../../src/workbook/cell';
import type { SheetData } from '../../../src/workbook/workbook';
import { draftReport } from '../../../src/workbook/write/draft-report';
import { userSheet, withLedger } from '../../contract/workbook';
import { learning } from '../../excel-host/drafted-values';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';
import { toXlsx } from '../../excel-host/to-xlsx';
import { convertWorkbook, describeWithOffice, OFFICE_TIMEOUT } from '../../libreoffice/office';
import { inPlaceOptions, sampleReport } from '../../workbook/write/sample-report';

async function written(language: Language): Promise<{ readonly host: EmulatedExcel; readonly throughOffice: readonly SheetData[]; readonly asFile: readonly SheetData[] }> {
  const drafts = withLedger(...draftReport(sampleReport(), inPlaceOptions(language)));
  const values = learning();
  const host = excelWith([userSheet('Demand', ['Item'])], { calculator: values.calculator });
  const excel = connectNative(host);
  const workbook = values.over(new OfficeWorkbook({ run: (batch) => excel.run(batch) }));
  await workbook.write(drafts);
  const names = drafts.map(({ name }) => name);
  return { host, throughOffice: await workbook.read(names), asFile: readWorkbook(await renderWorkbook(drafts), 'file.xlsx').read(names) };
}

function cellsOf({ name, cells }: SheetData): Readonly<Record<string, unknown>> {
  const entries = cells.rowNumbers().flatMap((row) => Array.from({ length: cells.columnCount }, (_, column) => [`${name}/${row}/${column}`, cells.at(row, column)] as const));
  return Object.fromEntries(entries.filter(([, cell]) => cell.value !== null));
}

describe.each(['en', 'fr'] as const)('a report in %s', (language) => {
  it('is the same through Office.js and in a file: values, formulas, number formats, tables', async () => {
    const { throughOffice, asFile } = await written(language);
    expect(throughOffice.map(cellsOf)).toEqual(asFile.map(cellsOf));
    expect(throughOffice.map(({ tables, visibility }) => [tables, visibility])).toEqual(asFile.map(({ tables, visibility }) => [tables, visibility]));
  });
});

describeWithOffice('a report written through Office.js', () => {
  it('calculates in LibreOffice to the values that the file writer stores', async () => {
    const { asFile, host } = await written('en');
    const converted = readWorkbook(await convertWorkbook(await toXlsx(host), 'xlsx', 'en-US'), 'converted.xlsx');
    const calculated = new Map(converted.read(asFile.map(({ name }) => name)).map((sheet) => [sheet.name, sheet]));
    const differences = asFile.flatMap(({ name, cells }) =>
      cells.rowNumbers().flatMap((row) =>
        Array.from({ length: cells.columnCount }, (_, column) => [`${name}/${row}/${column}`, cells.at(row, column).value, calculated.get(name)?.cells.at(row, column).value ?? null] as const).filter(
          ([, stored, found]) => !isSame(stored, found),
        ),
      ),
    );
    expect(differences).toEqual([]);
  }, OFFICE_TIMEOUT);
});

function isSame(a: CellValue, b: CellValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : JSON.stringify(a) === JSON.stringify(b);
}
