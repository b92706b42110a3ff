import type { Exception } from '../../../src/domain/exception';
import { prepareAgenda, type AgendaInput, type PreparedAgenda } from '../../../src/workbook/process/agenda-rows';
import { processRows } from '../../../src/workbook/process/process-rows';
import type { ProcessColumn } from '../../../src/workbook/schema/process-tables';
import type { CellValue } from '../../../src/workbook/cell';
import { sampleReport } from '../write/sample-report';
import { processSheet } from './process-sheets';

const REPORT = sampleReport();
const COLUMNS: readonly ProcessColumn<'agenda'>[] = ['rank', 'topic', 'money', 'owner', 'minutes', 'status', 'age', 'reference'];

function prepare(changes: Partial<AgendaInput> = {}): PreparedAgenda {
  return prepareAgenda({ report: REPORT, language: 'en', agenda: undefined, ownerOf: (role) => `the ${role}`, memory: undefined, cycle: '2026-01', ...changes });
}

/** The agenda after a preparation, its rows as they were written, changed where a test says so. */
function agendaOf({ changes: { added } }: PreparedAgenda, change: (row: Record<string, CellValue>) => Record<string, CellValue> = (row) => row) {
  const rows = added.map((row) => change({ ...row })).map((row) => COLUMNS.map((column) => row[column] ?? null));
  return processRows([processSheet('agenda', COLUMNS, rows)], 'agenda');
}

function exceptionsOf(count: number): readonly Exception[] {
  const [first] = REPORT.exceptions.filter(({ severity }) => severity === 'high');
  if (first === undefined) throw new Error('the sample has a severe exception');
  return Array.from({ length: count }, (_, at): Exception => ({ ...first, item: (at % REPORT.model.items.length) as Exception['item'], value: 100 + at }));
}

const WIDE = sampleReport({ itemCount: 10 });

/** Severe exceptions, one an item, the first of them the costliest. */
function oneAnItem(count: number, changes: Partial<Exception> = {}): readonly Exception[] {
  return exceptionsOf(count).map((exception, at): Exception => ({ ...exception, kind: 'late', item: at as Exception['item'], value: 1000 - at, escalated: false, ...changes }));
}

describe('the agenda of a month', () => {
  test('has the costliest exceptions as topics, each with its cause, options, owner and time', () => {
    const { changes: { added } } = prepare();
    const worst = REPORT.exceptions.filter(({ severity }) => severity !== 'low').sort((a, b) => b.value - a.value)[0];
    expect(added[0]).toMatchObject({ rank: 1, money: Math.round(worst?.value ?? 0), status: 'Open', age: 0, minutes: worst?.severity === 'high' ? 15 : 10 });
    expect(String(added[0]?.friction)).toMatch(/\. .*\.$/);
    expect(added.every(({ owner }) => String(owner).startsWith('the '))).toBe(true);
  });

  test('speaks French to a French team', () => {
    expect(prepare({ language: 'fr' }).changes.added[0]).toMatchObject({ status: 'Ouvert' });
  });

  test('stops when two hours are full, and says how many found no time', () => {
    const many = { ...REPORT, exceptions: exceptionsOf(3).concat(exceptionsOf(3).map((e) => ({ ...e, kind: 'late' as const })), exceptionsOf(3).map((e) => ({ ...e, kind: 'overstock' as const }))) };
    const prepared = prepare({ report: many });
    expect([prepared.minutes, prepared.addedCount, prepared.leftOutCount]).toEqual([120, 8, 1]);
  });

  test('puts first what goes to the executive meeting, whichever exception of the topic does', () => {
    const report = { ...WIDE, exceptions: [...oneAnItem(10), ...oneAnItem(1, { kind: 'overstock', value: 9 }), ...oneAnItem(1, { kind: 'overstock', value: 1, escalated: true })] };
    const { changes: { added } } = prepare({ report });
    const [first, second] = WIDE.model.items.map(({ code }) => code);
    expect(added.slice(0, 3).map(({ reference }) => reference)).toEqual([`overstock ${first}`, `late ${first}`, `late ${second}`]);
  });

  test('finds time for all that goes to the executive meeting', () => {
    const nine = (escalated: boolean) => ({ ...WIDE, exceptions: [...oneAnItem(9), ...oneAnItem(9, { value: 1, escalated })] });
    expect([false, true].map((escalated) => prepare({ report: nine(escalated) }).minutes)).toEqual([120, 135]);
  });

  test('brings undecided topics back once, with their age and their money brought up to date', () => {
    const first = prepare();
    const again = prepare({ agenda: agendaOf(first), memory: first.memory, cycle: '2026-03' });
    expect(again.changes.added).toEqual([]);
    expect(again.returningCount).toBe(first.addedCount);
    expect([...(again.changes.changed ?? [])].map(([, { age, money }]) => [age, money])).toEqual(first.changes.added.map(({ money }) => [2, money]));
  });

  test('leaves what a person changed as it is', () => {
    const first = prepare();
    const edited = agendaOf(first, (row) => ({ ...row, money: 7 }));
    const changed = [...(prepare({ agenda: edited, memory: first.memory, cycle: '2026-02' }).changes.changed ?? [])];
    expect(changed.map(([, values]) => Object.keys(values))).toEqual(first.changes.added.map(() => ['age']));
  });

  test('does not bring up again this month what was decided this month, but does the next', () => {
    const first = prepare();
    const decided = agendaOf(first, (row) => ({ ...row, status: 'Decided' }));
    expect(prepare({ agenda: decided, memory: first.memory }).addedCount).toBe(0);
    expect(prepare({ agenda: decided, memory: first.memory, cycle: '2026-02' }).addedCount).toBe(first.addedCount);
  });

  test('numbers new topics on from those of a person', () => {
    const own = processRows([processSheet('agenda', COLUMNS, [[4, 'Our own', 10, 'Ana', 100, 'Open', null, null]])], 'agenda');
    const { changes: { added }, minutes } = prepare({ agenda: own });
    expect(added[0]?.rank).toBe(5);
    expect(minutes).toBeLessThanOrEqual(120);
  });
});
