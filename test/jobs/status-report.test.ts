import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import type { Language } from '../../src/i18n/language';
import { readInput, type Input } from '../../src/jobs/read-input';
import { statusJson, statusLines, statusOf } from '../../src/jobs/status-report';
import { CellStore, type CellValue } from '../../src/workbook/cell';
import { EMPTY_LEDGER, ledgerDraft } from '../../src/workbook/ledger';
import { snapshotOf } from '../../src/workbook/process/input-snapshot';
import { withVersion } from '../../src/workbook/process/plan-versions';
import type { SheetData } from '../../src/workbook/workbook';
import { processSheet } from '../workbook/process/process-sheets';

const TODAY = serialDay(2027, 2, 10);
const ACTIONS = processSheet('actions', ['task', 'owner', 'due', 'doneOn'], [['Call the supplier', 'Ana', TODAY - 3, null], ['Count the stock', null, TODAY + 5, null]]);
const POLL = processSheet('poll', ['date', 'useful', 'clear', 'trust'], [[TODAY - 30, 3, 3, 3], [TODAY - 1, 4, 5, 4.5]]);
const NBSP = '\u00a0';

function plain(name: string, rows: readonly (readonly CellValue[])[]): SheetData {
  return { name, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

function planning(onHand: number): readonly SheetData[] {
  return [plain('Demand', [['Item', '2027-02'], ['A', 10]]), plain('Stock', [['Item', 'On hand'], ['A', onHand]]), plain('Capacity', [['Resource', '2027-02'], ['Line', 20]])];
}

function read(sheets: readonly SheetData[]): Promise<Input> {
  return readInput([{ name: 'mine.xlsx', workbook: new MemoryWorkbook(sheets) }], { today: TODAY });
}

/** A stock of 100 was foreseen in two approved plans, 90 are there. */
async function approvedTwice(): Promise<Input> {
  const { records } = await read(planning(5));
  const texts = { snapshot: snapshotOf(records), figures: 'A\t2027-01-01\t10\t0\t100' };
  const first = withVersion(EMPTY_LEDGER, { approvedOn: '2027-01-12', by: 'Ana', note: '', status: 'optimal', cost: 1000, kpis: { serviceLevel: 0.95, margin: 50 } }, texts);
  const kept = withVersion({ ...EMPTY_LEDGER, kept: first }, { approvedOn: '2027-01-14', by: '', note: 'after the meeting', status: 'optimal', cost: 900, kpis: { serviceLevel: 0.97 } }, texts);
  const ledger = new MemoryWorkbook();
  await ledger.write([ledgerDraft({ ...EMPTY_LEDGER, kept })]);
  return read([...planning(90), ACTIONS, POLL, ...(await ledger.read(['_equilibre']))]);
}

async function lines(language: Language): Promise<readonly string[]> {
  const input = await approvedTwice();
  return statusLines(input, statusOf(input, TODAY), language);
}

test('the status says what to act on first, then how the process and the versions stand', async () => {
  expect(await lines('en')).toEqual([
    'Version 2, approved on 14/01/2027; input changed since: 1 cell (see Data quality)',
    'Action 3 days late: Call the supplier (Ana).',
    'Nobody is responsible for: Count the stock.',
    expect.stringMatching(/^A has more stock than at the last approval \(\+€/),
    'Plan adherence: stocks are 90% where the approved plan saw them.',
    'Version 2 of 14/01/2027: cost €900, service 97% (after the meeting).',
    'Version 1 of 12/01/2027 by Ana: cost €1,000, service 95%.',
    'Satisfaction: 4.5 of 5 from 1 person, 3 the time before.',
  ]);
});

test('and the same in French', async () => {
  const french = await lines('fr');
  expect(french[0]).toBe(`Version 2, approuvée le 14/01/2027${NBSP}; données changées depuis${NBSP}: 1 cellule (voir Qualité)`);
  expect(french[1]).toBe(`Action en retard de 3 jours${NBSP}: Call the supplier (Ana).`);
  expect(french[6]).toMatch(/^Version 1 du 12\/01\/2027 par Ana\u00a0: coût 1\s000\s€, service 95\s%\.$/);
});

test('versions are compared with the one before, in what both measured', async () => {
  const input = await approvedTwice();
  const { versions } = statusJson(input, statusOf(input, TODAY)) as { readonly versions: readonly { readonly changes: { readonly cost: number; readonly kpis: Readonly<Record<string, number>> } | null }[] };
  const [first, second] = versions.map(({ changes }) => changes);
  expect([first, second?.cost, Object.keys(second?.kpis ?? {})]).toEqual([null, -100, ['serviceLevel']]);
  expect(second?.kpis['serviceLevel']).toBeCloseTo(0.02, 9);
});

test('a workbook without any of it has nothing to say', async () => {
  const input = await read(planning(5));
  expect(statusLines(input, statusOf(input, TODAY), 'en')).toEqual(['Nothing is late and nobody is missing.']);
});
