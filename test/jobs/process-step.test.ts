import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import { placeText } from '../../src/domain/place';
import type { Language } from '../../src/i18n/language';
import { processStep, type ProcessOptions, type ProcessStep } from '../../src/jobs/process-step';
import { readInput } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { CellStore, type CellValue } from '../../src/workbook/cell';
import { readLedger } from '../../src/workbook/ledger';
import { processRows } from '../../src/workbook/process/process-rows';
import type { ProcessColumn } from '../../src/workbook/schema/process-tables';
import type { SheetData } from '../../src/workbook/workbook';
import { processSheet } from '../workbook/process/process-sheets';

const solver = new HighsSolver();
const TODAY = serialDay(2027, 1, 12);
const MONTH = serialDay(2027, 1, 1);
const NEXT_MONTH = serialDay(2027, 2, 1);
const AGENDA: readonly ProcessColumn<'agenda'>[] = ['rank', 'topic', 'money', 'minutes', 'status', 'age', 'reference'];
const CATALOGUE: readonly ProcessColumn<'kpiCatalogue'>[] = ['code', 'kpi', 'shown', 'unit', 'target'];
const VALUES: readonly ProcessColumn<'kpiValues'>[] = ['month', 'code', 'value', 'source'];

/** A line makes 20 of the 30 that are asked for each month; two months. */
function inputSheets(): readonly SheetData[] {
  return [
    plain('Demand', [['Item', '2027-01', '2027-02'], ['A', 30, 30]]),
    plain('Stock', [['Item', 'On hand', 'Unit cost', 'Price'], ['A', 10, 1000, 1500]]),
    plain('Capacity', [['Resource', '2027-01', '2027-02'], ['Line', 20, 20]]),
  ];
}

function plain(name: string, rows: readonly (readonly CellValue[])[]): SheetData {
  return { name, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

type Taken = ProcessStep | { readonly blockedBy: string };

/** Takes a step and writes it, where nothing is in the way. */
async function take(workbook: MemoryWorkbook, verb: ProcessOptions['verb'], changes: { readonly language?: Language; readonly runAt?: number } = {}): Promise<Taken> {
  const { language = 'en', runAt = TODAY } = changes;
  const input = await readInput([{ name: 'mine.xlsx', workbook }], { today: runAt });
  const report = await reconcileInput(input, solver, { timeLimitSeconds: 10 });
  if (report === undefined) throw new Error(`no plan: ${JSON.stringify(input.diagnostics)}`);
  const taken = { sheets: input.sheetNames, tables: [], names: [] };
  const step = processStep(input, report, { verb, language, version: '0.1.0', runAt, by: 'Ana', note: 'January', taken });
  if ('blockedBy' in step) return { blockedBy: placeText(step.blockedBy) };
  await workbook.write(step.drafts, undefined, step.edits);
  return step;
}

async function rowsIn<Key extends 'agenda' | 'kpiValues'>(workbook: MemoryWorkbook, key: Key, columns: readonly ProcessColumn<Key>[]): Promise<readonly unknown[]> {
  const sheets = await workbook.read(await workbook.sheetNames());
  return (processRows(sheets, key)?.rows ?? []).map(({ values }) => columns.map((column) => values.get(column)));
}

function told(step: Taken): string {
  return 'told' in step ? step.told : step.blockedBy;
}

describe('preparing the meeting', () => {
  test('brings the agenda to a workbook that has none, with the shortage on it', async () => {
    const workbook = new MemoryWorkbook(inputSheets());
    const step = await take(workbook, 'agenda');
    expect(told(step)).toMatch(/^Agenda: \d new topics?, 0 topics back from earlier months, \d+ minutes in all\.$/);
    expect(await workbook.sheetNames()).toEqual(expect.arrayContaining(['Agenda', 'People', 'Meeting pack', 'Journal', 'Summary']));
    const references = (await rowsIn(workbook, 'agenda', ['reference', 'status'])).map(String);
    expect(references).toContain('shortage A,Open');
  });

  test('writes into the team’s own agenda, below its last row', async () => {
    const own = processSheet('agenda', AGENDA, [[7, 'Our own', 10, 20, 'Open', null, null]], { blank: 6 });
    const workbook = new MemoryWorkbook([...inputSheets(), own]);
    await take(workbook, 'agenda');
    const [first, second] = await rowsIn(workbook, 'agenda', ['rank', 'topic', 'minutes', 'age', 'reference']);
    expect(first).toEqual([7, 'Our own', 20, undefined, undefined]);
    expect(second).toMatchObject([8, expect.stringContaining('A'), expect.any(Number), 0, expect.any(String)]);
    expect(await workbook.sheetNames()).not.toContain('Agenda (2)');
  });

  test('a second time in the month adds nothing, even where the reference was deleted', async () => {
    const columns = AGENDA.filter((key) => key !== 'reference');
    for (const kept of [AGENDA, columns]) {
      const workbook = new MemoryWorkbook([...inputSheets(), processSheet('agenda', kept, [], { blank: 8 })]);
      await take(workbook, 'agenda');
      const before = await rowsIn(workbook, 'agenda', AGENDA);
      await take(workbook, 'agenda', { runAt: TODAY + 1 });
      expect(await rowsIn(workbook, 'agenda', AGENDA)).toEqual(before);
      expect(before.length).toBeGreaterThan(0);
    }
  });

  test('finds a table that was renamed, whose columns were moved and which speaks the other language', async () => {
    const sheet = processSheet('agenda', [...AGENDA, 'family', 'friction', 'question', 'recommendation', 'owner'].reverse() as ProcessColumn<'agenda'>[], [], { language: 'fr', blank: 6 });
    const moved = { ...sheet, name: 'Notre réunion', tables: sheet.tables.map((table) => ({ ...table, name: 'Tableau1' })) };
    const workbook = new MemoryWorkbook([...inputSheets(), moved]);
    await take(workbook, 'agenda', { language: 'fr' });
    expect((await rowsIn(workbook, 'agenda', ['status']))[0]).toEqual(['Ouvert']);
    expect(await workbook.sheetNames()).not.toContain('Ordre du jour');
  });

  test.each([
    ['a note below the table', false, 'Agenda!A3'],
    ['the totals row', true, 'Agenda!A2'],
  ])('says which cell is in the way and writes nothing: %s', async (_, hasTotals, place) => {
    const sheet = processSheet('agenda', AGENDA, hasTotals ? [['Total', null, null, null, null, null, null]] : [[1, 'Ours', 10, 20, 'Open', null, null]]);
    const noted = hasTotals ? { ...sheet, tables: sheet.tables.map((table) => ({ ...table, hasTotals })) } : withCell(sheet, 2, 'Mind the dates');
    const workbook = new MemoryWorkbook([...inputSheets(), noted]);
    expect(await take(workbook, 'agenda')).toEqual({ blockedBy: place });
    expect(await workbook.sheetNames()).toEqual(['Demand', 'Stock', 'Capacity', 'Agenda']);
  });
});

function withCell(sheet: SheetData, row: number, text: string): SheetData {
  sheet.cells.set(row, 0, { value: text });
  return sheet;
}

describe('approving', () => {
  test('makes a version with the money and measures of the plan, and says so', async () => {
    const workbook = new MemoryWorkbook(inputSheets());
    const first = await take(workbook, 'approve');
    expect(told(first)).toBe('Version 1 of the plan is approved by Ana.');
    expect('json' in first && first.json['version']).toMatchObject({ number: 1, approvedOn: '2027-01-12', by: 'Ana', note: 'January', status: 'optimal' });
    expect(told(await take(workbook, 'approve', { language: 'fr' }))).toBe('La version 2 du plan est approuvée par Ana.');
  });

  test('starts at one again where somebody spoiled the ledger, and fails nothing', async () => {
    const workbook = new MemoryWorkbook(inputSheets());
    await take(workbook, 'approve');
    const [ledger] = await workbook.read(['_equilibre']);
    for (const row of ledger?.cells.rowNumbers() ?? []) {
      const kind = ledger?.cells.at(row, 0).value;
      if (kind === 'kept' || kind === 'run') ledger?.cells.set(row, 2, { value: row % 2 === 0 ? 'spoiled' : 7 });
    }
    const others = await workbook.read(['Demand', 'Stock', 'Capacity']);
    const spoiled = new MemoryWorkbook(ledger === undefined ? others : [...others, ledger]);
    expect(told(await take(spoiled, 'approve'))).toBe('Version 1 of the plan is approved by Ana.');
    expect(readLedger((await spoiled.read(['_equilibre']))[0]).runs.length).toBeGreaterThan(0);
  });

  test('brings the month’s figures into the KPI history: thousands where the catalogue says so, nothing for what is switched off', async () => {
    const catalogue = processSheet('kpiCatalogue', CATALOGUE, [['serviceLevel', 'Service', 'Yes', '%', 0.95], ['stockValue', 'Stock', 'Yes', 'k€', 5], ['margin', 'Margin', 'No', 'k€', 5]]);
    const history = processSheet('kpiValues', VALUES, [[NEXT_MONTH, 'stockValue', 99, 'Finance']], { blank: 4 });
    const workbook = new MemoryWorkbook([...inputSheets(), catalogue, history]);
    await take(workbook, 'approve');
    const rows = await rowsIn(workbook, 'kpiValues', VALUES);
    // The line makes all it can: 10 + 20 − 30 are left of January, none of February.
    expect(rows).toEqual([[NEXT_MONTH, 'stockValue', 99, 'Finance'], [MONTH, 'serviceLevel', expect.closeTo(5 / 6, 6), 'Equilibre'], [MONTH, 'stockValue', 0, 'Equilibre']]);
    await take(workbook, 'approve', { runAt: TODAY + 3 });
    expect(await rowsIn(workbook, 'kpiValues', VALUES)).toEqual(rows);
  });

  test('never writes over a value that a person noted in the month', async () => {
    const history = processSheet('kpiValues', VALUES, [[MONTH + 14, 'serviceLevel', 0.5, 'Logistics']], { blank: 20 });
    const workbook = new MemoryWorkbook([...inputSheets(), history]);
    await take(workbook, 'approve');
    const service = (await rowsIn(workbook, 'kpiValues', VALUES)).filter((row) => (row as readonly unknown[])[1] === 'serviceLevel');
    expect(service).toEqual([[MONTH + 14, 'serviceLevel', 0.5, 'Logistics']]);
  });
});
