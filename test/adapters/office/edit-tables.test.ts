import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { ACTIONS_EDIT, actionsSheet, resultSheet, withLedger } from '../../contract/workbook';
import type { EmulatedExcel, EmulatedExcelOptions } from '../../excel-host/emulated-excel';
import { excelWith } from '../../excel-host/from-sheets';
import type { HostCell } from '../../excel-host/model/cells';
import { connectNative } from '../../excel-host/seam-native';
import { visibleState } from '../../excel-host/visible-state';

/** Office.js is loaded once; each run has a workbook of its own. */
let current: EmulatedExcel | undefined;
const excel = connectNative({ answer: (body) => current?.answer(body) ?? Promise.reject(new Error('no workbook')) });

interface Run {
  readonly host: EmulatedExcel;
  readonly workbook: OfficeWorkbook;
}

/** A workbook whose table has a look for its last row, above cells that look otherwise; requests are counted from here. */
function open(options: EmulatedExcelOptions = {}): Run {
  const host = excelWith([actionsSheet()], options);
  current = host;
  const { cells } = actions(host);
  for (const column of [1, 2, 3]) cells.setFormat({ row: 3, column, rowCount: 1, columnCount: 1 }, 'fill.color', '#FFF2CC');
  cells.setFormat({ row: 4, column: 2, rowCount: 1, columnCount: 2 }, 'font.bold', true);
  return { host, workbook: new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() }) };
}

/** The same with a result. */
async function openWithResult(): Promise<Run> {
  const run = open();
  await run.workbook.write(withLedger(resultSheet('Plan', 'first')));
  run.host.schedule.requestCount = 0;
  run.host.schedule.actionCount = 0;
  return run;
}

function actions(host: EmulatedExcel): EmulatedExcel['workbook']['worksheets']['items'][number] {
  return host.workbook.worksheets.getItem('Actions');
}

function cellAt(host: EmulatedExcel, row: number, column: number): HostCell {
  return actions(host).cells.at(row, column);
}

function titles({ workbook }: EmulatedExcel): readonly string[] {
  return workbook.worksheets.items.map(({ name }) => name);
}

const NEXT = withLedger(resultSheet('Plan', 'second'));

describe('a table of the user’s in the open workbook', () => {
  it('grows by rows that look and calculate as the one above them', async () => {
    const { host, workbook } = open();
    await workbook.write([], undefined, [ACTIONS_EDIT]);
    const above = cellAt(host, 3, 3);
    expect([4, 5].map((row) => cellAt(host, row, 3))).toEqual([4, 5].map(() => ({ value: null, formula: above.formula, format: { 'fill.color': '#FFF2CC' } })));
    expect(actions(host).tables.items[0]?.area).toEqual(ACTIONS_EDIT.area);
  });

  it('has relative references of its formulas go along', async () => {
    const { host, workbook } = open();
    actions(host).cells.set(3, 3, { value: 1, formula: 'C4+$C$2+LOG10("C4")', format: {} });
    await workbook.write([], undefined, [ACTIONS_EDIT]);
    expect([4, 5].map((row) => cellAt(host, row, 3).formula)).toEqual(['C5+$C$2+LOG10("C4")', 'C6+$C$2+LOG10("C4")']);
  });

  it('gets days as the workbook counts them, and other numbers as they are', async () => {
    const { host, workbook } = open({ starts1904: true });
    await workbook.write([], undefined, [ACTIONS_EDIT]);
    expect([3, 4, 5].map((row) => cellAt(host, row, 2).value)).toEqual([46050 - 1462, 46200 - 1462, 46010]);
  });

  it('is edited without a trace of ours in a workbook without a result', async () => {
    const { host, workbook } = open();
    await workbook.write([], undefined, [ACTIONS_EDIT]);
    expect(titles(host)).toEqual(['Actions']);
  });

  it('keeps its edits when the result that came with them is taken back, and what was typed since', async () => {
    const { host, workbook } = await openWithResult();
    await workbook.write(NEXT, undefined, [ACTIONS_EDIT]);
    actions(host).cells.set(4, 1, { value: 'typed since', format: {} });
    const before = JSON.stringify(actions(host).cells);
    await workbook.restorePrevious();
    expect((await workbook.read(['Plan']))[0]?.cells.at(0, 0).value).toBe('first');
    expect([JSON.stringify(actions(host).cells), actions(host).tables.items[0]?.area]).toEqual([before, ACTIONS_EDIT.area]);
  });

  it('keeps what a person typed after an edit was cut off, which is undone around it', async () => {
    const requests = await requestsOf(open());
    const { host, workbook } = open();
    host.schedule.faults = { request: { number: requests - 4, code: 'GeneralException', forGood: true } };
    await expect(workbook.write([], undefined, [ACTIONS_EDIT])).rejects.toMatchObject({ name: 'WorkbookError' });
    host.schedule.faults = {};
    expect([cellAt(host, 2, 1).value, cellAt(host, 3, 1).value]).toEqual(['Call back', '=not a formula']);
    actions(host).cells.set(2, 1, { value: 'typed since', format: {} });
    await workbook.restorePrevious();
    expect([cellAt(host, 2, 1).value, cellAt(host, 3, 1).value, actions(host).tables.items[0]?.area.rowCount]).toEqual(['typed since', null, 3]);
  });
});

async function requestsOf({ host, workbook }: Run): Promise<number> {
  await workbook.write([], undefined, [ACTIONS_EDIT]);
  return host.schedule.requestCount;
}

describe('an edit of the open workbook is refused with nothing written', () => {
  it.each<[string, (host: EmulatedExcel) => void, Readonly<Record<string, string>>]>([
    ['on a protected sheet', (host) => { actions(host).protection.protected = true; }, { fault: 'sheet-protected', subject: 'Actions' }],
    ['when the sheet was renamed', (host) => { actions(host).name = 'Tasks'; }, { fault: 'sheet-gone', subject: 'Actions' }],
    ['when the table is gone', (host) => { actions(host).tables.getItem('tblActions').convertToRange(); }, { fault: 'table-changed', subject: 'tblActions' }],
    ['when the table has grown beyond it', (host) => { actions(host).tables.getItem('tblActions').resize(actions(host).getRange('B2:D8')); }, { fault: 'table-changed', subject: 'tblActions' }],
    ['when somebody typed below the table', (host) => { actions(host).cells.set(4, 1, { value: 'mine', format: {} }); }, { fault: 'table-changed', subject: 'tblActions' }],
  ])('%s', async (_, change, refusal) => {
    const { host, workbook } = await openWithResult();
    change(host);
    const before = visibleState(host);
    await expect(workbook.write(NEXT, undefined, [ACTIONS_EDIT])).rejects.toMatchObject(refusal);
    expect(visibleState(host)).toEqual(before);
    expect(await workbook.isUnfinished()).toBe(false);
  });
});

describe.each<[string, readonly SheetDraft[]]>([
  ['with a result', NEXT],
  ['with a sheet for the user', [resultSheet('Holidays')]],
])('while a table of the user’s is edited %s', (_, drafts) => {
  async function complete(): Promise<{ readonly requests: number; readonly actionCount: number; readonly before: unknown; readonly after: unknown }> {
    const { host, workbook } = await openWithResult();
    const before = visibleState(host);
    await workbook.write(drafts, undefined, [ACTIONS_EDIT]);
    return { requests: host.schedule.requestCount, actionCount: host.schedule.actionCount, before, after: visibleState(host) };
  }

  it('leaves the workbook as it was or complete when any request fails', async () => {
    const { requests, before, after } = await complete();
    for (let number = 1; number <= requests; number++) {
      const { host, workbook } = await openWithResult();
      host.schedule.faults = { request: { number, code: number % 2 === 0 ? 'GeneralException' : 'ActivityLimitReached' } };
      const hasFailed = await workbook.write(drafts, undefined, [ACTIONS_EDIT]).then(() => false, () => true);
      expect({ number, state: visibleState(host) }).toEqual({ number, state: hasFailed ? before : after });
    }
  }, 60_000);

  it('leaves the workbook as it was or complete when any action fails with the ones before it applied', async () => {
    const { actionCount, before, after } = await complete();
    for (let number = 1; number <= actionCount; number += 8) {
      const { host, workbook } = await openWithResult();
      host.schedule.faults = { action: { number, code: 'AccessDenied' } };
      const hasFailed = await workbook.write(drafts, undefined, [ACTIONS_EDIT]).then(() => false, () => true);
      expect({ number, state: visibleState(host) }).toEqual({ number, state: hasFailed ? before : after });
    }
  }, 60_000);

  it('is put back by the next session when the connection is lost for good at any request', async () => {
    const { requests, before, after } = await complete();
    for (let number = 1; number <= requests; number += 2) {
      const { host, workbook } = await openWithResult();
      host.schedule.faults = { request: { number, code: 'GeneralException', forGood: true } };
      const hasFailed = await workbook.write(drafts, undefined, [ACTIONS_EDIT]).then(() => false, () => true);
      host.schedule.faults = {};
      if (await workbook.isUnfinished()) await workbook.restorePrevious();
      expect({ number, state: visibleState(host) }).toEqual({ number, state: hasFailed ? before : after });
    }
  }, 60_000);
});
