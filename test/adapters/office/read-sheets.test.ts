import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import { CellStore } from '../../../src/workbook/cell';
import type { SheetData } from '../../../src/workbook/workbook';
import { userSheet } from '../../contract/workbook';
import type { EmulatedExcel, EmulatedExcelOptions } from '../../excel-host/emulated-excel';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';

function open(sheets: readonly SheetData[], options: EmulatedExcelOptions = {}): { readonly host: EmulatedExcel; readonly workbook: OfficeWorkbook } {
  const host = excelWith(sheets, options);
  const excel = connectNative(host);
  return { host, workbook: new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() }) };
}

describe('reading through Office.js', () => {
  it('gives errors, formulas, truth values, dates, text that looks like something else, tables, merges and visibility', async () => {
    const sheet: SheetData = {
      name: "Plan d'achat",
      visibility: 'hidden',
      cells: CellStore.from([
        ['Item', 'Value'],
        ['=A', { value: 12, formula: 'SUM(1,11)', numberFormat: '#,##0' }],
        ['00123', { value: { error: '#N/A' }, formula: 'NA()' }],
        [true, { value: 46_000, numberFormat: 'mm-dd-yy' }],
      ]),
      tables: [{ name: 'tblStock', area: { row: 0, column: 0, rowCount: 4, columnCount: 2 }, hasHeader: true, hasTotals: false }],
      merges: [{ row: 5, column: 0, rowCount: 1, columnCount: 2 }],
      hiddenRowCount: 0,
      notes: [],
    };
    const { workbook } = open([userSheet('Demand', ['x']), { ...sheet, merges: [{ row: 1, column: 0, rowCount: 1, columnCount: 2 }] }]);
    expect(await workbook.read(["Plan d'achat"])).toEqual([{ ...sheet, merges: [{ row: 1, column: 0, rowCount: 1, columnCount: 2 }] }]);
  });

  it('gives dates of a workbook that counts from 1904 as days of the 1900 system, and leaves other numbers', async () => {
    const cells = CellStore.from([[{ value: 100, numberFormat: 'mm-dd-yy' }, { value: 100, numberFormat: '#,##0' }]]);
    const { workbook } = open([{ ...userSheet('Dates'), cells }], { starts1904: true });
    const [read] = await workbook.read(['Dates']);
    expect([read?.cells.at(0, 0).value, read?.cells.at(0, 1).value]).toEqual([1562, 100]);
  });

  it('counts hidden rows that hold something, and cells that refer to other workbooks', async () => {
    const cells = CellStore.from([['a'], [{ value: 2, formula: '[Book2.xlsx]Sheet1!A1' }], [null], ['d']]);
    const { host, workbook } = open([{ ...userSheet('Stock'), cells }]);
    host.workbook.worksheets.getItem('Stock').hiddenRows.push(1, 2);
    const [read] = await workbook.read(['Stock']);
    expect([read?.hiddenRowCount, read?.notes]).toEqual([1, [{ kind: 'externalLinks', count: 1 }]]);
  });

  it('reads an empty sheet as one without cells', async () => {
    const { workbook } = open([userSheet('Empty')]);
    expect(await workbook.read(['Empty'])).toEqual([userSheet('Empty')]);
  });

  it('reads 100,000 cells in requests and answers below 2 MB, telling how far it is', async () => {
    const rows = Array.from({ length: 4_000 }, (_, row) => [`Item ${row}`, ...Array.from({ length: 24 }, (__, column) => row + column / 7)]);
    const { host, workbook } = open([userSheet('Demand', ...rows)]);
    const shares: (number | undefined)[] = [];
    const [read] = await workbook.read(['Demand'], { onProgress: (_, share) => shares.push(share) });
    expect([read?.cells.rowCount, read?.cells.at(3_999, 24).value]).toEqual([4_000, 3_999 + 23 / 7]);
    expect(Math.max(...host.traffic.flatMap(({ answer, request }) => [answer, request]))).toBeLessThan(2_000_000);
    expect([shares.length, shares.at(-1)]).toEqual([13, 1]);
  });

  it('reads in smaller pieces where an answer is too large', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`Item ${row}`, 'x'.repeat(200)]);
    const { host, workbook } = open([userSheet('Notes', ...rows)]);
    host.schedule.faults = { payloadLimit: 40_000 };
    const [read] = await workbook.read(['Notes']);
    expect([read?.cells.rowCount, read?.cells.at(299, 0).value]).toEqual([300, 'Item 299']);
  });

  it('reads thirty small sheets in no more requests than one', async () => {
    const sheets = Array.from({ length: 30 }, (_, at) => userSheet(`Sheet ${at}`, ['Item', 'On hand'], [`A${at}`, at]));
    const { host, workbook } = open(sheets);
    await workbook.read(['Sheet 7']);
    const ofOne = host.schedule.requestCount;
    expect(await workbook.read(sheets.map(({ name }) => name))).toEqual(sheets);
    expect(host.schedule.requestCount).toBe(2 * ofOne);
  });

  it('names the sheet that is deleted while many are read', async () => {
    const { host, workbook } = open(Array.from({ length: 5 }, (_, at) => userSheet(`Sheet ${at}`, [at])));
    await workbook.read(['Sheet 0']);
    const beforeCells = host.schedule.requestCount - 1;
    host.schedule.requestCount = 0;
    host.schedule.faults = { meanwhile: { number: beforeCells, happens: () => { host.workbook.worksheets.getItem('Sheet 3').delete(); } } };
    await expect(workbook.read(['Sheet 0', 'Sheet 1', 'Sheet 2', 'Sheet 3', 'Sheet 4'])).rejects.toMatchObject({ fault: 'sheet-gone', subject: 'Sheet 3' });
  });

  it('stops between two requests when it is cancelled', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row]);
    const { workbook } = open([userSheet('Demand', ...rows)]);
    const signal = { aborted: true, addEventListener: (): void => undefined, removeEventListener: (): void => undefined };
    await expect(workbook.read(['Demand'], { signal })).rejects.toMatchObject({ fault: 'cancelled' });
  });

  it('waits while a cell is edited or Excel is busy, tells so, and goes on', async () => {
    const host = excelWith([userSheet('Demand', ['x'])]);
    const excel = connectNative(host);
    const waits: string[] = [];
    const workbook = new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve(), onWait: (reason) => waits.push(reason) });
    host.schedule.faults = { cellEditRequests: 2, busyRequests: 1 };
    expect(await workbook.sheetNames()).toEqual(['Demand']);
    expect(waits).toEqual(['cell-edit', 'cell-edit', 'host-busy']);
  });

  it.each([
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['ActivityLimitReached', 'host-busy'],
    ['AccessDenied', 'sheet-protected'],
    ['ItemNotFound', 'sheet-gone'],
    ['GeneralException', 'host-failed'],
  ])('says %s in our words when it lasts', async (code, fault) => {
    const { host, workbook } = open([userSheet('Demand', ['x'])]);
    host.schedule.faults = { request: { number: 1, code, forGood: true } };
    await expect(workbook.sheetNames()).rejects.toMatchObject({ name: 'WorkbookError', fault, detail: code });
  });
});
