import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { serialDay } from '../../src/domain/calendar';
import { adoptScenario } from '../../src/jobs/adopt-scenario';
import { compareInput } from '../../src/jobs/compare-input';
import { draftResult, type ResultOptions } from '../../src/jobs/draft-result';
import { readInput, type Input } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { CellStore } from '../../src/workbook/cell';
import { readLedger } from '../../src/workbook/ledger';
import { journalFrom, type JournalEntry } from '../../src/workbook/process/journal';
import { processSheet } from '../workbook/process/process-sheets';
import { sheet } from '../workbook/read/sheet-notation';

const solver = new HighsSolver();
const TODAY = serialDay(2027, 1, 12);
const LIMIT = { timeLimitSeconds: 10 };
const OPTIONS: ResultOptions = { language: 'en', version: '0.1.0', runAt: TODAY, time: '09:05', inputFile: undefined };

/** A line makes 20 of the 30 that are asked for each month; two months; a scenario has 5 hours more in each. */
function workbookOf(): MemoryWorkbook {
  return new MemoryWorkbook([
    sheet('Demand', [['Item', '2027-01', '2027-02'], ['A', 30, 30]]),
    sheet('Stock', [['Item', 'On hand', 'Unit cost', 'Price'], ['A', 10, 1000, 1500]]),
    sheet('Capacity', [['Resource', '2027-01', '2027-02'], ['Line', 20, 20]]),
    sheet('Settings', [['Setting', 'Value'], ['Service target', '97 %']]),
    sheet('Scenarios', [['Name', 'Lever', 'Scope', 'Change'], ['More demand', 'Demand', '', '+10 %']]),
    processSheet('decisions', ['id', 'date', 'topic', 'decision', 'decider'], [[1, serialDay(2027, 1, 8), 'Line', 'Wait', 'Ana']]),
  ]);
}

async function inputOf(workbook: MemoryWorkbook): Promise<Input> {
  return readInput([{ name: 'mine.xlsx', workbook }], { today: TODAY });
}

async function journalOf(workbook: MemoryWorkbook): Promise<readonly JournalEntry[]> {
  const [ledger] = await workbook.read(['_equilibre']);
  return journalFrom(readLedger(ledger).runs);
}

async function plan(workbook: MemoryWorkbook, options: Partial<ResultOptions> = {}): Promise<void> {
  const input = await inputOf(workbook);
  const report = await reconcileInput(input, solver, LIMIT);
  if (report === undefined) throw new Error(JSON.stringify(input.diagnostics));
  await workbook.write(draftResult(input, report, { ...OPTIONS, ...options }));
}

describe('the journal of runs', () => {
  test('notes a plan with its time, its figures and its settings, the decisions since the last run before it', async () => {
    const workbook = workbookOf();
    await plan(workbook);
    const journal = await journalOf(workbook);
    expect(journal.map(({ date, time, verb, by, detail }) => [date, time, verb, by, detail])).toEqual([
      ['2027-01-08', '', 'decide', 'Ana', '1 · Line · Wait'],
      ['2027-01-12', '09:05', 'reconcile', '', ''],
    ]);
    expect(journal[1]).toMatchObject({ status: 'optimal', version: '0.1.0', settings: 'Service target 97%', approved: null });
    expect(journal[1]?.exceptionCount).toBeGreaterThan(0);
  });

  test('only grows: what a person does to the Journal sheet is undone by the next run', async () => {
    const before = workbookOf();
    await plan(before);
    const sheets = await before.read(await before.sheetNames());
    const workbook = new MemoryWorkbook(sheets.map((data) => (data.name === 'Journal' ? { ...data, cells: new CellStore() } : data)));
    await plan(workbook, { run: { verb: 'agenda', by: 'Ana', detail: 'two topics' } });
    expect((await journalOf(workbook)).map(({ verb, detail }) => [verb, detail])).toEqual([['decide', '1 · Line · Wait'], ['reconcile', ''], ['agenda', 'two topics']]);
    const [sheetAgain] = await workbook.read(['Journal']);
    expect([4, 5, 6].map((row) => sheetAgain?.cells.at(row, 2).value)).toEqual(['Meeting prepared', 'Plan made', 'Decision recorded']);
  });

  test('names the scenario that became the plan', async () => {
    const workbook = workbookOf();
    const adopted = await adoptScenario(await inputOf(workbook), { name: 'more demand', language: 'en' }, solver, LIMIT);
    const report = adopted && (await reconcileInput(adopted.input, solver, LIMIT));
    if (adopted === undefined || report === undefined) throw new Error('the scenario has a plan');
    await workbook.write(draftResult(adopted.input, report, OPTIONS));
    expect((await journalOf(workbook)).at(-1)).toMatchObject({ verb: 'adopt', detail: 'More demand' });
  });

  test('names the scenarios that were compared, with what each costs beside the base', async () => {
    const workbook = workbookOf();
    const input = await inputOf(workbook);
    const comparison = await compareInput(input, solver, { ...LIMIT, language: 'en' });
    if (comparison === undefined) throw new Error('the scenarios have plans');
    await workbook.write(draftResult(input, comparison.base, { ...OPTIONS, comparison, run: { verb: 'compare', by: '' } }));
    const entry = (await journalOf(workbook)).at(-1);
    expect(entry?.verb).toBe('compare');
    expect(entry?.detail).toMatch(/^More demand \+€[\d,]+$/);
  });
});
