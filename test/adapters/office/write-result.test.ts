import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import type { SheetData } from '../../../src/workbook/workbook';
import { draftReport } from '../../../src/workbook/write/draft-report';
import { resultSheet, userSheet, withLedger } from '../../contract/workbook';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';
import { inPlaceOptions, sampleReport } from '../../workbook/write/sample-report';

function open(...sheets: readonly SheetData[]): { readonly host: EmulatedExcel; readonly workbook: OfficeWorkbook } {
  const host = excelWith([userSheet('Demand', ['Item', 'Quantity'], ['A', 12]), ...sheets]);
  const excel = connectNative(host);
  return { host, workbook: new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() }) };
}

function cellOf(host: EmulatedExcel, sheet: string, row = 0, column = 0): unknown {
  const { value, formula } = host.workbook.worksheets.getItem(sheet).cells.at(row, column);
  return formula === undefined ? value : `=${formula}`;
}

/** A draft with one text in each cell of a column. */
function texts(...values: readonly string[]): SheetDraft {
  return { ...resultSheet('Plan'), cells: values.map((value, row) => ({ row, column: 0, value })) };
}

describe('writing through Office.js', () => {
  it('writes text as text, whatever it looks like', async () => {
    const values = ['=1+1', '+33 1', '-5', '@home', '00123', '12 %', 'Mar 26', '1/2', 'TRUE', 'vrai', "'quoted", '#N/A', 'A1', '€ 5', 'Pump'];
    const { host, workbook } = open();
    await workbook.write(withLedger(texts(...values)));
    expect(values.map((_, row) => cellOf(host, 'Plan', row))).toEqual(values);
  });

  it("keeps a user's formula that shows our sheet, though the sheet is written again under another title", async () => {
    const { host, workbook } = open(userSheet('Board', ['x']));
    await workbook.write(withLedger(resultSheet('Plan', 'first')));
    host.workbook.worksheets.getItem('Board').cells.set(0, 1, { value: null, formula: 'Plan!A1', format: {} });
    await workbook.write(withLedger(resultSheet('Plan de production', 'second')));
    expect(cellOf(host, 'Board', 0, 1)).toBe("='Plan de production'!A1");
    expect(cellOf(host, 'Plan de production')).toBe('second');
  });

  it('finds its sheet again when the user has renamed it', async () => {
    const { host, workbook } = open();
    await workbook.write(withLedger(resultSheet('Plan', 'first')));
    host.workbook.worksheets.getItem('Plan').name = 'My plan';
    await workbook.write(withLedger(resultSheet('Plan', 'second')));
    expect(await workbook.sheetNames()).toEqual(['Demand', 'Plan', '_equilibre']);
  });

  it("leaves a sheet of the user's alone that bears the title of one of ours which was deleted", async () => {
    const { host, workbook } = open();
    await workbook.write(withLedger(resultSheet('Plan'), resultSheet('Load')));
    host.workbook.worksheets.getItem('Plan').delete();
    host.workbook.worksheets.add('Plan');
    await expect(workbook.write(withLedger(resultSheet('Plan')))).rejects.toMatchObject({ fault: 'name-taken', detail: 'Plan' });
  });

  it('removes a sheet of ours that has no draft any more', async () => {
    const { workbook } = open(userSheet('Notes', ['n']));
    await workbook.write(withLedger(resultSheet('Plan'), resultSheet('Load')));
    await workbook.write(withLedger(resultSheet('Plan')));
    expect(await workbook.sheetNames()).toEqual(['Demand', 'Notes', 'Plan', '_equilibre']);
  });

  it("keeps a chart of the user's on our sheet", async () => {
    const { host, workbook } = open();
    await workbook.write(withLedger(resultSheet('Plan')));
    const plan = host.workbook.worksheets.getItem('Plan');
    plan.charts.add('Line', plan.getRange('A1'), 'Columns').name = 'Mine';
    await workbook.write(withLedger(resultSheet('Plan')));
    expect(plan.charts.items.map(({ name }) => name)).toEqual(['Mine']);
  });

  it('replaces sheets that a file brought, its charts too, and puts them back when a request fails', async () => {
    const ledger = userSheet('_equilibre', ['kind', 'key', 'value'], ['owned', 'summary', 'Plan'], ['owned', 'ledger', '_equilibre']);
    const { host, workbook } = open(userSheet('Plan', ['from a file']), ledger);
    const plan = host.workbook.worksheets.getItem('Plan');
    plan.charts.add('Line', plan.getRange('A1'), 'Columns');
    host.schedule.faults = { action: { number: 150, code: 'GeneralException' } };
    await expect(workbook.write(withLedger(resultSheet('Plan', 'new')))).rejects.toMatchObject({ fault: 'host-failed' });
    expect([cellOf(host, 'Plan'), plan.charts.items.length, await workbook.hasPrevious()]).toEqual(['from a file', 1, false]);
    await workbook.write(withLedger(resultSheet('Plan', 'new')));
    expect([cellOf(host, 'Plan'), plan.charts.items.length, await workbook.hasPrevious()]).toEqual(['new', 0, true]);
  });

  it.each([
    ['structure-protected', (host: EmulatedExcel): void => void (host.workbook.protection.protected = true), ''],
    ['sheet-protected', (host: EmulatedExcel): void => void (host.workbook.worksheets.getItem('Plan').protection.protected = true), 'Plan'],
  ] as const)('says %s before anything is written', async (fault, protect, subject) => {
    const { host, workbook } = open();
    await workbook.write(withLedger(resultSheet('Plan', 'first')));
    protect(host);
    const before = host.snapshot();
    await expect(workbook.write(withLedger(resultSheet('Plan', 'second')))).rejects.toMatchObject({ fault, subject });
    expect(host.snapshot()).toEqual(before);
  });

  it("refuses a table whose name is one of the user's", async () => {
    const area = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
    const { workbook } = open({ ...userSheet('Stock', ['Item'], ['A']), tables: [{ name: 'tblPlan', area, hasHeader: true, hasTotals: false }] });
    const draft: SheetDraft = { ...texts('Item', 'A'), tables: [{ name: 'tblPlan', area, columns: [{ header: 'Item' }] }] };
    await expect(workbook.write(withLedger(draft))).rejects.toMatchObject({ fault: 'name-taken', detail: 'tblPlan' });
  });

  it('goes back to the sheets as they were when it is cancelled midway', async () => {
    const { host, workbook } = open();
    await workbook.write(withLedger(resultSheet('Plan', 'first'), resultSheet('Load', 'first')));
    const signal = { aborted: false, addEventListener: (): void => undefined, removeEventListener: (): void => undefined };
    const onProgress = (): void => {
      signal.aborted = true;
    };
    await expect(workbook.write(withLedger(resultSheet('Plan', 'second'), resultSheet('Load', 'second')), { signal, onProgress })).rejects.toMatchObject({ fault: 'cancelled' });
    expect([cellOf(host, 'Plan'), cellOf(host, 'Load')]).toEqual(['first', 'first']);
  });

  it('writes a plan of 2,000 items with no request or answer of 2 MB, telling how far it is', async () => {
    const drafts = draftReport(sampleReport({ itemCount: 2_000, periodCount: 12 }), inPlaceOptions('en'));
    const { host, workbook } = open();
    const shares: number[] = [];
    await workbook.write(withLedger(...drafts), { onProgress: (_, share) => shares.push(share ?? NaN) });
    expect(Math.max(...host.traffic.flatMap(({ answer, request }) => [answer, request]))).toBeLessThan(2_000_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares.every((share) => share > 0 && share <= 1), shares.length > 20]).toEqual([true, true]);
  }, 120_000);
});

describe('the previous result', () => {
  it('is put back on request: titles, contents and the user’s own changes', async () => {
    const { host, workbook } = open(userSheet('Notes', ['n']));
    await workbook.write(withLedger(resultSheet('Plan', 'first'), resultSheet('Load', 'first')));
    host.workbook.worksheets.getItem('Plan').cells.set(3, 3, { value: 'typed', format: {} });
    await workbook.write(withLedger(resultSheet('Charge', 'second')));
    await workbook.restorePrevious();
    expect(await workbook.sheetNames()).toEqual(['Demand', 'Notes', 'Plan', 'Load', '_equilibre']);
    expect([cellOf(host, 'Plan'), cellOf(host, 'Plan', 3, 3), cellOf(host, 'Load')]).toEqual(['first', 'typed', 'first']);
  });

  it('is told to be there after a second result alone, and no more once it was put back', async () => {
    const { workbook } = open();
    const known = [await workbook.hasPrevious()];
    await workbook.write(withLedger(resultSheet('Plan')));
    known.push(await workbook.hasPrevious());
    await workbook.write(withLedger(resultSheet('Plan')));
    known.push(await workbook.hasPrevious());
    await workbook.restorePrevious();
    known.push(await workbook.hasPrevious());
    expect(known).toEqual([false, false, true, false]);
  });
});
