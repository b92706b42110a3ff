import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import type { Workbook } from '../../../src/workbook/workbook';
import type { DraftCell, SheetDraft } from '../../../src/workbook/sheet-draft';
import { userSheet, withLedger } from '../../contract/workbook';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';
import { visibleState } from '../../excel-host/visible-state';

/** Two ways in which the adapter answers: one that it waits for, one that it doesn't know; other tests have the rest. */
const CODES = ['ActivityLimitReached', 'GeneralException'];

/** A plan and a summary that shows it: a table, rules, a link, a chart, a formula across sheets. */
function result(titles: { readonly summary: string; readonly plan: string }, quantity: number): readonly SheetDraft[] {
  const area = { row: 0, column: 0, rowCount: 3, columnCount: 2 };
  const cells: readonly DraftCell[] = [
    { row: 0, column: 0, value: 'Item', style: 'header' },
    { row: 0, column: 1, value: 'Quantity', style: 'header' },
    { row: 1, column: 0, value: '=A', style: 'link', link: { sheet: 'Demand', cell: 'A2' } },
    { row: 1, column: 1, value: quantity, style: 'quantity' },
    { row: 2, column: 0, value: '00123', style: 'section' },
    { row: 2, column: 1, value: 2 * quantity, formula: 'B2*2', style: 'quantity' },
  ];
  const plan: SheetDraft = {
    name: titles.plan, visibility: 'visible', columnWidths: [12, 10], rowHeights: new Map([[0, 30]]), cells, freeze: { rows: 1, columns: 1 },
    tables: [{ name: 'tblPlan', area, columns: [{ header: 'Item' }, { header: 'Quantity' }] }],
    conditionalFormats: [{ kind: 'expression', area, formula: 'B1>5', style: 'off' }, { kind: 'bar', area, color: '0072B2', minimum: 0 }],
    validations: [{ kind: 'decimal', area, minimum: 0, message: 'Not below zero' }],
    names: [{ name: 'planned', area }],
    outline: [{ firstRow: 1, lastRow: 2, collapsed: true }],
    print: { orientation: 'landscape', fit: [1, 0], area, repeatRows: [0, 0] },
  };
  const values = { row: 1, column: 1, rowCount: 2, columnCount: 1 };
  const summary: SheetDraft = {
    name: titles.summary, visibility: 'visible', columnWidths: [20], cells: [{ row: 0, column: 0, value: quantity, formula: `${titles.plan}!B2`, style: 'label' }],
    charts: [{ title: titles.plan, dataSheet: titles.plan, categories: { ...values, column: 0 }, series: [{ kind: 'columns', name: { row: 0, column: 1 }, values, color: '0072B2' }], stacked: false, numberFormat: '0', anchor: area, altText: '' }],
    print: { orientation: 'portrait', fit: [1, 1] },
  };
  return withLedger(summary, plan);
}

interface Run {
  readonly host: EmulatedExcel;
  readonly workbook: OfficeWorkbook;
}

/** Office.js is loaded once; each run has a workbook of its own. */
let current: EmulatedExcel | undefined;
const excel = connectNative({ answer: (body) => current?.answer(body) ?? Promise.reject(new Error('no workbook')) });

async function open(prepare: (workbook: Workbook) => Promise<void>): Promise<Run> {
  const board = userSheet('Board', ['Next to our results']);
  current = excelWith([userSheet('Demand', ['Item', 'Quantity'], ['A', 12]), board]);
  const workbook = new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() });
  await prepare(workbook);
  if (current.workbook.worksheets.getItemOrNullObject('Plan') !== null) {
    current.workbook.worksheets.getItem('Board').cells.set(1, 0, { value: null, formula: 'Plan!B2+1', format: {} });
  }
  return { host: current, workbook };
}

const scenarios: readonly (readonly [string, (workbook: Workbook) => Promise<void>])[] = [
  ['the first result', () => Promise.resolve()],
  ['a second result under other titles', (workbook) => workbook.write(result({ summary: 'Summary', plan: 'Plan' }, 3))],
];
const next = result({ summary: 'Synthèse', plan: 'Charge' }, 7);

describe.each(scenarios)('while %s is written through Office.js', (_, prepare) => {
  async function countFaultPoints(): Promise<{ readonly requests: number; readonly actions: number; readonly before: unknown; readonly after: unknown }> {
    const { host, workbook } = await open(prepare);
    const before = visibleState(host);
    host.schedule.requestCount = 0;
    host.schedule.actionCount = 0;
    await workbook.write(next);
    return { requests: host.schedule.requestCount, actions: host.schedule.actionCount, before, after: visibleState(host) };
  }

  it('leaves the workbook as it was or complete when any request fails', async () => {
    const { requests, before, after } = await countFaultPoints();
    for (let number = 1; number <= requests; number++) {
      for (const code of CODES) {
        const { host, workbook } = await open(prepare);
        host.schedule.requestCount = 0;
        host.schedule.faults = { request: { number, code } };
        const failed = await workbook.write(next).then(() => false, () => true);
        expect({ number, code, state: visibleState(host) }).toEqual({ number, code, state: failed ? before : after });
      }
    }
  }, 120_000);

  it('leaves the workbook as it was or complete when any action fails with the ones before it applied', async () => {
    const { actions, before, after } = await countFaultPoints();
    for (let number = 1; number <= actions; number += 7) {
      const code = CODES[number % CODES.length] ?? '';
      const { host, workbook } = await open(prepare);
      host.schedule.actionCount = 0;
      host.schedule.faults = { action: { number, code } };
      const failed = await workbook.write(next).then(() => false, () => true);
      expect({ number, code, state: visibleState(host) }).toEqual({ number, code, state: failed ? before : after });
    }
  }, 120_000);

  it('is put back by the next session when the connection is lost for good at any request', async () => {
    const { requests, before, after } = await countFaultPoints();
    for (let number = 1; number <= requests; number++) {
      const { host, workbook } = await open(prepare);
      host.schedule.requestCount = 0;
      host.schedule.faults = { request: { number, code: 'GeneralException', forGood: true } };
      // Office.js hides a failure of its own tidying up after the last request of ours.
      const failed = await workbook.write(next).then(() => false, () => true);
      host.schedule.faults = {};
      if (await workbook.isUnfinished()) await workbook.restorePrevious();
      expect({ number, state: visibleState(host) }).toEqual({ number, state: failed ? before : after });
    }
  }, 120_000);
});

it('the result before the last one is whole or forgotten when a write is cut off for good before it has kept the last one', async () => {
  const twice = async (workbook: Workbook): Promise<void> => {
    await workbook.write(result({ summary: 'Summary', plan: 'Plan' }, 3));
    await workbook.write(result({ summary: 'Summary', plan: 'Plan' }, 5));
  };
  const { host, workbook } = await open(twice);
  const last = visibleState(host);
  await workbook.restorePrevious();
  const first = visibleState(host);
  const seen = new Set<string>();
  for (let number = 1; ; number++) {
    const run = await open(twice);
    run.host.schedule.requestCount = 0;
    run.host.schedule.faults = { request: { number, code: 'GeneralException', forGood: true } };
    await expect(run.workbook.write(next)).rejects.toThrow();
    run.host.schedule.faults = {};
    if (await run.workbook.isUnfinished()) break;
    const hasPrevious = await run.workbook.hasPrevious();
    await run.workbook.restorePrevious();
    expect({ number, state: visibleState(run.host) }).toEqual({ number, state: hasPrevious ? first : last });
    seen.add(hasPrevious ? 'whole' : 'forgotten');
  }
  expect([...seen]).toEqual(['whole', 'forgotten']);
}, 120_000);
