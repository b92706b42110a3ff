import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import type { Report } from '../../src/domain/report';
import { draftResult, type ProcessRun } from '../../src/jobs/draft-result';
import { processStep } from '../../src/jobs/process-step';
import { readInput, type Input } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import type { SheetData } from '../../src/workbook/workbook';
import { sheet, type Row } from '../workbook/read/sheet-notation';

/** Day of every run. */
export const TODAY = serialDay(2027, 1, 4);
/** Headers of the periods. */
export const MONTHS = ['2027-01', '2027-02', '2027-03'];
const solver = new HighsSolver();

/** Line has 150 hours a month for A (one hour) and B (one hour), which can be bought as well. */
export function company(changes: Partial<Record<'demand' | 'stock' | 'capacity', readonly Row[]>> = {}): readonly SheetData[] {
  return [
    sheet('Demand', changes.demand ?? [['Item', ...MONTHS], ['A', 100, 100, 100], ['B', 40, 80, 40]]),
    sheet('Stock', changes.stock ?? [['Item', 'On hand', 'Unit cost', 'Price', 'Min coverage', 'Subcontract cost'], ['A', 0, 10, 20, 0, null], ['B', 0, 5, 9, 0, 6]]),
    sheet('Capacity', changes.capacity ?? [['Resource', ...MONTHS], ['Line', 150, 150, 150]]),
    sheet('Routings', [['Item', 'Resource', 'Hours per unit'], ['A', 'Line', 1], ['B', 'Line', 1]]),
  ];
}

/** Another demand of the company. */
export const HIGHER = [['Item', ...MONTHS], ['A', 60, 120, 130], ['B', 30, 30, 60]];

/** What is understood of the sheets. */
export async function read(sheets: readonly SheetData[]): Promise<Input> {
  return readInput([{ name: 'x', workbook: new MemoryWorkbook(sheets) }], { today: TODAY });
}

/** The plan of an input that has no errors. */
export async function planOf(input: Input): Promise<Report> {
  const report = await reconcileInput(input, solver, { timeLimitSeconds: 10 });
  if (report === undefined) throw new Error(JSON.stringify(input.diagnostics));
  return report;
}

async function written(sheets: readonly SheetData[], drafts: Parameters<MemoryWorkbook['write']>[0]): Promise<readonly SheetData[]> {
  const workbook = new MemoryWorkbook(sheets);
  await workbook.write(drafts);
  return workbook.read(await workbook.sheetNames());
}

/** The workbook after its plan was approved by Ana. */
export async function approved(sheets: readonly SheetData[]): Promise<readonly SheetData[]> {
  const input = await read(sheets);
  const taken = { sheets: [], tables: [], names: [] };
  const step = processStep(input, await planOf(input), { verb: 'approve', language: 'en', version: 'test', runAt: TODAY, by: 'Ana', note: '', taken });
  if ('blockedBy' in step) throw new Error('blocked');
  return written(sheets, step.drafts);
}

/** The workbook after the plan of an input was written into it. */
export async function writtenRun(sheets: readonly SheetData[], input: Input, run?: ProcessRun): Promise<readonly SheetData[]> {
  return written(sheets, draftResult(input, await planOf(input), { language: 'en', version: 'test', runAt: TODAY, inputFile: undefined, ...(run === undefined ? {} : { run }) }));
}

/** The sheets, ours kept and the user's changed. */
export function changed(sheets: readonly SheetData[], input: readonly SheetData[]): readonly SheetData[] {
  return sheets.map((old) => input.find(({ name }) => name === old.name) ?? old);
}

/** Quantities of the Plan sheet: its rows of production, subcontracting and locks, item after item. */
export function planSheet(sheets: readonly SheetData[]): readonly (readonly unknown[])[] {
  const cells = sheets.find(({ name }) => name === 'Plan')?.cells;
  const rows = (cells?.rowNumbers() ?? []).map((row) => Array.from({ length: cells?.columnCount ?? 0 }, (_, column) => cells?.at(row, column).value ?? null));
  const header = rows.find((row) => row.includes('Measure')) ?? [];
  const [measure, first] = [header.indexOf('Measure'), header.findIndex((value) => typeof value === 'number')];
  return rows.filter((row) => ['Production', 'Subcontract', 'Lock'].some((kind) => row[measure] === kind)).map((row) => [row[measure], ...row.slice(first, first + MONTHS.length)]);
}
