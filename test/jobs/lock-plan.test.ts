import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { toIndex } from '../../src/domain/axis';
import type { Report } from '../../src/domain/report';
import { draftResult } from '../../src/jobs/draft-result';
import { readInput, type Input } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { CellStore } from '../../src/workbook/cell';
import type { SheetData } from '../../src/workbook/workbook';
import { sheet } from '../workbook/read/sheet-notation';

const TODAY = 46023;
const solver = new HighsSolver();

const INPUT: readonly SheetData[] = [
  sheet('Demand', [['Item', '2026-01', '2026-02', '2026-03'], ['A', 100, 100, 100], ['B', 40, 40, 40]]),
  sheet('Stock', [['Item', 'On hand', 'Unit cost', 'Price', 'Safety stock', 'Min coverage'], ['A', 0, 10, 20, 0, 0], ['B', 0, 5, 9, 0, 0]]),
  sheet('Capacity', [['Resource', '2026-01', '2026-02', '2026-03'], ['Line', 150, 150, 150]]),
  sheet('Routings', [['Item', 'Resource', 'Hours per unit'], ['A', 'Line', 1], ['B', 'Line', 1]]),
];

async function read(sheets: readonly SheetData[], unlockAll = false): Promise<Input> {
  return readInput([{ name: 'x', workbook: new MemoryWorkbook(sheets) }], { today: TODAY, unlockAll });
}

async function run(sheets: readonly SheetData[], unlockAll = false): Promise<{ readonly report: Report; readonly sheets: readonly SheetData[] }> {
  const input = await read(sheets, unlockAll);
  const report = await reconcileInput(input, solver, { timeLimitSeconds: 10 });
  if (report === undefined) throw new Error(JSON.stringify(input.diagnostics));
  const workbook = new MemoryWorkbook(sheets);
  await workbook.write(draftResult(input, report, { language: 'en', version: 'test', runAt: TODAY, inputFile: undefined }));
  return { report, sheets: await workbook.read(await workbook.sheetNames()) };
}

/** The sheets with cells of the Plan sheet typed over: row and column from 0. */
function typed(sheets: readonly SheetData[], cells: readonly (readonly [row: number, column: number, value: string | number])[]): readonly SheetData[] {
  return sheets.map((data) => {
    if (data.name !== 'Plan') return data;
    const store = new CellStore();
    for (const row of data.cells.rowNumbers()) {
      for (let column = 0; column < data.cells.columnCount; column++) store.set(row, column, data.cells.at(row, column));
    }
    for (const [row, column, value] of cells) store.set(row, column, { value });
    return { ...data, cells: store };
  });
}

const production = ({ plan }: Report): readonly number[] => [...plan.production.row(toIndex(0))];

describe('figures locked on the Plan sheet', () => {
  test('are kept by the next run, which says what they cost, and by the run after that', async () => {
    const first = await run(INPUT);
    expect(production(first.report)).toEqual([100, 100, 100]);

    // 130 of A in January: 30 more in stock for a month at 20 % of 10 a year, and 20 of B late for a month at 10 % of 9.
    const second = await run(typed(first.sheets, [[6, 7, 130], [8, 7, 'x']]));
    expect(production(second.report)).toEqual([130, 70, 100]);
    const kept = second.report.diagnostics.find(({ code }) => code === 'locks-kept');
    expect(kept?.parameters).toEqual({ count: 1, items: 1, cost: expect.closeTo((30 * 10 * 0.2) / 12 + 20 * 0.9, 6) as number });

    expect(production((await run(second.sheets)).report)).toEqual([130, 70, 100]);
  });

  test('are left to the plan when all are unlocked, and their marks are gone', async () => {
    const locked = typed((await run(INPUT)).sheets, [[6, 7, 130], [8, 7, 'x']]);
    const freed = await run(locked, true);
    expect(production(freed.report)).toEqual([100, 100, 100]);
    expect(freed.sheets.find(({ name }) => name === 'Plan')?.cells.at(8, 7).value).toBe(null);
  });

  test('beyond the hours become an overload with its reason, and take the hours of others', async () => {
    const { report } = await run(typed((await run(INPUT)).sheets, [[6, 7, 180], [8, 7, 'x']]));
    expect(production(report)[0]).toBe(180);
    const overload = report.exceptions.find(({ kind }) => kind === 'overload');
    expect([overload?.severity, overload?.cause]).toEqual(['high', { kind: 'lockedLoad', hours: 180, availableHours: 150 }]);
  });

  test('of other files are read beside the ledger that records them', async () => {
    const result = typed((await run(INPUT)).sheets, [[6, 7, 130], [8, 7, 'x']]).filter(({ name }) => !INPUT.some((given) => given.name === name));
    const workbooks = [INPUT, result].map((sheets, at) => ({ name: `${at}.xlsx`, workbook: new MemoryWorkbook(sheets) }));
    const input = await readInput(workbooks, { today: TODAY });
    expect(input.built.model?.bounds?.production).toEqual([{ item: 0, period: 0, least: 130, most: 130 }]);
  });
});
