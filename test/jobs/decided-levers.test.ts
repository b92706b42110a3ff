import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import type { Report } from '../../src/domain/report';
import { processStep } from '../../src/jobs/process-step';
import { readInput, type Input } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { recordDecision, type OptionLetter, type RecordedDecision } from '../../src/jobs/record-decision';
import { setLevers } from '../../src/jobs/set-levers';
import type { OfferedLever } from '../../src/workbook/process/lever-rows';
import { CellStore, type CellValue } from '../../src/workbook/cell';
import { processRows } from '../../src/workbook/process/process-rows';
import type { SheetData } from '../../src/workbook/workbook';
import { processSheet } from '../workbook/process/process-sheets';

const solver = new HighsSolver();
const TODAY = serialDay(2027, 1, 12);
const FEBRUARY = serialDay(2027, 2, 1);
const TAKEN = { sheets: [], tables: [], names: [] };

function plain(name: string, rows: readonly (readonly CellValue[])[]): SheetData {
  return { name, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

/** Two items are made on one line of 20 hours a month; overtime is dearer than being late. */
function company(): MemoryWorkbook {
  return new MemoryWorkbook([
    plain('Demand', [['Item', '2027-01', '2027-02', '2027-03'], ['A', 15, 15, 0], ['B', 15, 15, 0]]),
    plain('Stock', [['Item', 'On hand', 'Unit cost', 'Price', 'Backlog cost', 'Hours per unit', 'Resource'], ['A', 0, 10, 30, 2, 1, 'Line'], ['B', 0, 10, 30, 3, 1, 'Line']]),
    plain('Capacity', [['Resource', 'Kind', 'Cost per hour', '2027-01', '2027-02', '2027-03'], ['Line', 'Regular', 0, 20, 20, 20], ['Line', 'Overtime', 40, 10, 10, 10]]),
    processSheet('decisions', ['id', 'date', 'topic', 'decision', 'assumptions', 'scribe', 'status'], [], { blank: 4 }),
  ]);
}

async function planOf(workbook: MemoryWorkbook): Promise<{ readonly input: Input; readonly report: Report }> {
  const input = await readInput([{ name: 'mine.xlsx', workbook }], { today: TODAY });
  const report = await reconcileInput(input, solver, { timeLimitSeconds: 10 });
  if (report === undefined) throw new Error(`no plan: ${JSON.stringify(input.diagnostics)}`);
  return { input, report };
}

async function prepareMeeting(workbook: MemoryWorkbook): Promise<Report> {
  const { input, report } = await planOf(workbook);
  const step = processStep(input, report, { verb: 'agenda', language: 'en', version: '1', runAt: TODAY, by: '', note: '', taken: { ...TAKEN, sheets: input.sheetNames } });
  if ('blockedBy' in step) throw new Error('in the way');
  await workbook.write(step.drafts, undefined, step.edits);
  return report;
}

interface OpenTopic {
  readonly row: number;
  readonly topic: string;
  readonly options: readonly { readonly letter: OptionLetter; readonly text: string; readonly cost: number }[];
}

async function topicsOf(workbook: MemoryWorkbook): Promise<readonly OpenTopic[]> {
  const rows = processRows(await workbook.read(await workbook.sheetNames()), 'agenda')?.rows ?? [];
  return rows.map(({ row, values }) => ({
    row,
    topic: String(values.get('topic')),
    options: (['A', 'B', 'C'] as const).flatMap((letter) => (values.has(`option${letter}`) ? [{ letter, text: String(values.get(`option${letter}`)), cost: Number(values.get(`cost${letter}`)) }] : [])),
  }));
}

async function decide(workbook: MemoryWorkbook, { row, topic }: OpenTopic, option: OptionLetter): Promise<RecordedDecision> {
  const input = await readInput([{ name: 'mine.xlsx', workbook }], { today: TODAY });
  const decided = { row, topic, option, decision: 'As proposed', assumptions: 'Demand holds', decider: 'Zoe', scribe: 'Paul', isApplied: true, action: undefined };
  const recorded = recordDecision(input, decided, { today: TODAY, language: 'en', taken: { ...TAKEN, sheets: input.sheetNames } });
  if ('edits' in recorded) await workbook.write(recorded.drafts, undefined, recorded.edits);
  return recorded;
}

async function leversIn(workbook: MemoryWorkbook): Promise<readonly unknown[]> {
  const rows = processRows(await workbook.read(await workbook.sheetNames()), 'levers')?.rows ?? [];
  return rows.map(({ values }) => ['decision', 'lever', 'scope', 'period', 'quantity', 'unit', 'active', 'why'].map((key) => values.get(key as 'lever')));
}

/** A topic that offers overtime, and its option. */
function overtimeIn(topics: readonly OpenTopic[], code: string): { readonly topic: OpenTopic; readonly letter: OptionLetter; readonly cost: number } {
  const topic = topics.find((candidate) => candidate.topic.endsWith(code));
  const option = topic?.options.find(({ text }) => /overtime/i.test(text));
  if (topic === undefined || option === undefined) throw new Error(`no overtime for ${code}: ${JSON.stringify(topics)}`);
  return { topic, letter: option.letter, cost: option.cost };
}

test('an option that is applied is obeyed by the next plan, at the price it had', async () => {
  const workbook = company();
  const before = await prepareMeeting(workbook);
  const { topic, letter, cost } = overtimeIn(await topicsOf(workbook), 'A');
  await decide(workbook, topic, letter);

  expect(await leversIn(workbook)).toEqual([[1, 'Overtime', 'Line', FEBRUARY, 10, 'h', 'Yes', topic.topic]]);
  const { report, input } = await planOf(workbook);
  expect(report.plan.costs.overtime).toBe(10 * 40);
  expect(report.plan.objective - before.plan.objective).toBeCloseTo(cost, 0);
  expect(input.diagnostics.filter(({ code }) => code === 'decided-lever-applied')).toHaveLength(1);
  const [decision] = processRows(input.sheets, 'decisions')?.rows ?? [];
  expect([decision?.values.get('assumptions'), decision?.values.get('scribe')]).toEqual(['Demand holds', 'Paul']);
});

test('a row that is no longer active is no longer obeyed', async () => {
  const workbook = company();
  const before = await prepareMeeting(workbook);
  const { topic, letter } = overtimeIn(await topicsOf(workbook), 'A');
  await decide(workbook, topic, letter);
  const sheets = await workbook.read(await workbook.sheetNames());
  const levers = processRows(sheets, 'levers');
  const column = levers?.columns.get('active') ?? -1;
  await workbook.write([], undefined, [{ sheet: 'Decided levers', table: 'tblLevers', area: levers?.table.area ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 }, cells: [{ row: levers?.rows[0]?.row ?? -1, column, value: 'No' }] }]);

  const { report } = await planOf(workbook);
  expect(report.plan.objective).toBeCloseTo(before.plan.objective, 6);
});

describe('a second decision about the same hours', () => {
  const offered: OfferedLever = { kind: 'overtime', scope: 'Line', period: FEBRUARY, quantity: 12, added: 5 };
  const second = { decision: 2, why: 'Late · B', language: 'en', today: TODAY, taken: TAKEN } as const;

  it.each([
    ['adds to one that was taken since its option was priced', 10, 10 + 5],
    ['takes the place of one that its price reckons with', 7, 12],
    ['takes the place of a smaller one', 3, 12],
  ])('%s', async (_, decided, quantity) => {
    const levers = processSheet('levers', ['decision', 'lever', 'scope', 'period', 'quantity', 'active'], [[1, 'Overtime', 'Line', FEBRUARY, decided, 'Yes']], { blank: 3 });
    const workbook = company();
    const sheets = [...(await workbook.read(await workbook.sheetNames())), levers];
    const input = await readInput([{ name: 'mine.xlsx', workbook: new MemoryWorkbook(sheets) }], { today: TODAY });
    const set = setLevers(input, [offered], second);

    expect(set).toMatchObject({ drafts: [], edits: [{ table: 'tblLevers' }] });
    expect('edits' in set && set.edits[0]?.cells).toEqual([
      { row: 1, column: 5, value: 'No' },
      { row: 2, column: 0, value: 2 },
      { row: 2, column: 1, value: 'Overtime' },
      { row: 2, column: 2, value: 'Line' },
      { row: 2, column: 3, value: FEBRUARY, isDate: true },
      { row: 2, column: 4, value: quantity },
      { row: 2, column: 5, value: 'Yes' },
    ]);
  });
});

test('the decided levers count as input of an approved plan', async () => {
  const workbook = company();
  await prepareMeeting(workbook);
  const { input, report } = await planOf(workbook);
  const step = processStep(input, report, { verb: 'approve', language: 'en', version: '1', runAt: TODAY, by: 'Ana', note: '', taken: TAKEN });
  if ('blockedBy' in step) throw new Error('in the way');
  await workbook.write(step.drafts, undefined, step.edits);
  const { topic, letter } = overtimeIn(await topicsOf(workbook), 'A');
  await decide(workbook, topic, letter);

  const { input: after } = await planOf(workbook);
  expect(after.diagnostics.find(({ code }) => code === 'input-changed')).toMatchObject({ parameters: { version: 1 }, place: { sheet: 'Decided levers' } });
});

test('an option whose words were changed on the sheet sets nothing', async () => {
  const workbook = company();
  await prepareMeeting(workbook);
  const [topic] = await topicsOf(workbook);
  if (topic === undefined) throw new Error('no topic');
  const sheets = await workbook.read(['Agenda']);
  const agenda = processRows(sheets, 'agenda');
  await workbook.write([], undefined, [{ sheet: 'Agenda', table: 'tblAgenda', area: agenda?.table.area ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 }, cells: [{ row: topic.row, column: agenda?.columns.get('optionA') ?? -1, value: 'Something else' }] }]);

  expect(await decide(workbook, topic, 'A')).toMatchObject({ drafts: [] });
  expect(await leversIn(workbook)).toEqual([]);
});
