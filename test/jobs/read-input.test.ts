import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { SEVERITY, type Severity } from '../../src/domain/diagnostic';
import { placeText } from '../../src/domain/place';
import { readInput } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { CellStore, type CellValue } from '../../src/workbook/cell';
import { EMPTY_LEDGER, ledgerDraft } from '../../src/workbook/ledger';
import { snapshotOf } from '../../src/workbook/process/input-snapshot';
import { withVersion } from '../../src/workbook/process/plan-versions';
import type { SheetData, Visibility } from '../../src/workbook/workbook';
import { ScriptedSolver } from '../engine/scripted-solver';

function sheet(name: string, rows: readonly (readonly CellValue[])[], visibility: Visibility = 'visible'): SheetData {
  return { name, visibility, cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const DEMAND = sheet('Demand', [['Item', '2026-01'], ['A', 10]]);
const STOCK = sheet('Stock', [['Item', 'On hand'], ['A', 5]]);
const CAPACITY = sheet('Capacity', [['Resource', '2026-01'], ['Line', 20]]);

test('reads several workbooks as one, and names the file of each place', async () => {
  const workbooks = [
    { name: 'sales.xlsx', workbook: new MemoryWorkbook([DEMAND]) },
    { name: 'shop.xlsx', workbook: new MemoryWorkbook([STOCK, CAPACITY]) },
  ];
  const input = await readInput(workbooks, { today: 0 });
  expect(input.built.model?.items.map(({ code, openingStock }) => [code, openingStock])).toEqual([['A', 5]]);
  expect(input.mapping.map(({ sheet: name, file }) => [name, file])).toEqual([['Demand', 'sales.xlsx'], ['Stock', 'shop.xlsx'], ['Capacity', 'shop.xlsx']]);
});

test('reads nothing from sheets of ours, whatever they look like', async () => {
  const workbook = new MemoryWorkbook([DEMAND, STOCK, CAPACITY, sheet('_equilibre_copy_1', [['Item', '2026-01'], ['B', 99]], 'veryHidden')]);
  const before = await readInput([{ name: 'mine.xlsx', workbook }], { today: 0 });
  expect(before.diagnostics.map(({ code }) => code)).not.toContain('hidden-sheet');
  await workbook.write([ledgerDraft({ ...EMPTY_LEDGER, owned: new Map([['plan', 'Demand']]) })]);
  const after = await readInput([{ name: 'mine.xlsx', workbook }], { today: 0 });
  expect(after.diagnostics.map(({ code }) => code)).toContain('missing-sheet');
});

test('remembers the columns that the user chose', async () => {
  const odd = sheet('Demand', [['Xyz', '2026-01'], ['A', 10]]);
  const workbook = new MemoryWorkbook([odd, STOCK, CAPACITY]);
  const choices = { Demand: { item: 'A' } };
  await workbook.write([ledgerDraft({ ...EMPTY_LEDGER, mapping: new Map([['choices', JSON.stringify(choices)]]) })]);
  const input = await readInput([{ name: 'mine.xlsx', workbook }], { today: 0 });
  expect([input.choices, input.built.model?.items.map(({ code }) => code)]).toEqual([choices, ['A']]);
});

test('lists the most severe first, and an error stops the plan', async () => {
  const input = await readInput([{ name: 'mine.xlsx', workbook: new MemoryWorkbook([DEMAND]) }], { today: 0 });
  const severities = input.diagnostics.map(({ code }) => SEVERITY[code]);
  expect(severities).toEqual([...severities].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  expect(severities[0]).toBe('error');
  expect(await reconcileInput(input, new ScriptedSolver([]), { timeLimitSeconds: 1 })).toBeUndefined();
});

describe('after a plan was approved', () => {
  const approve = async (): Promise<SheetData> => {
    const { records } = await readInput([{ name: 'mine.xlsx', workbook: new MemoryWorkbook([DEMAND, STOCK, CAPACITY]) }], { today: 0 });
    const approved = { approvedOn: '2026-01-05', by: 'Ana', note: '', status: 'optimal', cost: 1, kpis: {} } as const;
    const workbook = new MemoryWorkbook();
    await workbook.write([ledgerDraft({ ...EMPTY_LEDGER, kept: withVersion(EMPTY_LEDGER, approved, { snapshot: snapshotOf(records), figures: '' }) })]);
    return (await workbook.read(['_equilibre']))[0] ?? STOCK;
  };

  const told = async (...sheets: readonly SheetData[]): Promise<readonly unknown[]> => {
    const { diagnostics, standing } = await readInput([{ name: 'mine.xlsx', workbook: new MemoryWorkbook([...sheets, await approve()]) }], { today: 0 });
    const changed = diagnostics.filter(({ code }) => code.startsWith('input-')).map(({ code, place }) => [code, place === undefined ? undefined : placeText(place)]);
    return [standing?.isChanged, standing?.changes?.length, ...changed];
  };

  test('an input that is as it was tells nothing', async () => {
    expect(await told(DEMAND, STOCK, CAPACITY)).toEqual([false, 0]);
  });

  test('a changed cell is named', async () => {
    expect(await told(DEMAND, sheet('Stock', [['Item', 'On hand'], ['A', 6]]), CAPACITY)).toEqual([true, 1, ['input-changed', 'Stock!B2'], ['input-cell-changed', 'Stock!B2']]);
  });
});

test('tables of the monthly process are no planning data', async () => {
  const agenda = { ...sheet('Demand of the meeting', [['Item', '2026-01'], ['B', 99]]), tables: [{ name: 'tblAgenda', area: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, hasHeader: true, hasTotals: false }] };
  const input = await readInput([{ name: 'mine.xlsx', workbook: new MemoryWorkbook([agenda, DEMAND, STOCK, CAPACITY]) }], { today: 0 });
  expect(input.built.model?.items.map(({ code }) => code)).toEqual(['A']);
});
