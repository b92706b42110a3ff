import { serialDay } from '../../src/domain/calendar';
import { recordDecision, usualDueDay, type TopicDecision } from '../../src/jobs/record-decision';
import { EMPTY_LEDGER } from '../../src/workbook/ledger';
import type { ProcessColumn } from '../../src/workbook/schema/process-tables';
import type { SheetData } from '../../src/workbook/workbook';
import { processSheet } from '../workbook/process/process-sheets';

const TODAY = serialDay(2027, 3, 15);
const DUE = serialDay(2027, 3, 29);
const WHEN = { today: TODAY, language: 'en', taken: { sheets: [], tables: [], names: [] } } as const;
const built = { model: undefined, levers: [] };

const agenda = processSheet('agenda', ['rank', 'topic', 'optionA', 'costA', 'optionB', 'costB', 'status'], [
  [1, 'Paint line full', 'Overtime', 1200, 'Subcontract', 2500, 'Open'],
  [2, 'Ash pans late', null, null, null, null, 'Open'],
]);
const decisionColumns: readonly ProcessColumn<'decisions'>[] = ['id', 'date', 'cycle', 'version', 'topic', 'decision', 'rejected', 'money', 'decider', 'owner', 'due', 'status'];
const decisions = (rows: Parameters<typeof processSheet>[2] = [], blank = 3): SheetData => processSheet('decisions', decisionColumns, rows, { blank });
const actions = processSheet('actions', ['id', 'task', 'owner', 'due', 'decision'], [[4, 'Recount', 'Ana', TODAY, null]], { blank: 2 });

const CHOSEN: TopicDecision = {
  row: 1, topic: 'Paint line full', option: 'A', decision: 'Overtime in April', decider: 'Zoe', action: { task: 'Plan the overtime', owner: 'Paul', due: DUE },
};

function recorded(sheets: readonly SheetData[], decided = CHOSEN): ReturnType<typeof recordDecision> {
  return recordDecision({ sheets, built, ledger: EMPTY_LEDGER }, decided, WHEN);
}

test('an option becomes a decision with its cost as an impact, an action, and a decided topic', () => {
  expect(recorded([agenda, decisions([[7, TODAY, TODAY, 1, 'Old', 'Done', null, 0, 'Zoe', null, null, 'Done']]), actions])).toEqual({
    id: 8,
    drafts: [],
    edits: [
      {
        sheet: 'Decisions', table: 'tblDecisions', area: { row: 0, column: 0, rowCount: 5, columnCount: 12 },
        cells: [
          { row: 2, column: 0, value: 8 },
          { row: 2, column: 1, value: TODAY, isDate: true },
          { row: 2, column: 2, value: serialDay(2027, 3, 1), isDate: true },
          { row: 2, column: 4, value: 'Paint line full' },
          { row: 2, column: 5, value: 'Overtime in April' },
          { row: 2, column: 6, value: 'Subcontract' },
          { row: 2, column: 7, value: -1200 },
          { row: 2, column: 8, value: 'Zoe' },
          { row: 2, column: 9, value: 'Paul' },
          { row: 2, column: 10, value: DUE, isDate: true },
          { row: 2, column: 11, value: 'To do' },
        ],
      },
      {
        sheet: 'Actions', table: 'tblActions', area: { row: 0, column: 0, rowCount: 4, columnCount: 5 },
        cells: [
          { row: 2, column: 0, value: 5 },
          { row: 2, column: 1, value: 'Plan the overtime' },
          { row: 2, column: 2, value: 'Paul' },
          { row: 2, column: 3, value: DUE, isDate: true },
          { row: 2, column: 4, value: 8 },
        ],
      },
      { sheet: 'Agenda', table: 'tblAgenda', area: { row: 0, column: 0, rowCount: 3, columnCount: 7 }, cells: [{ row: 1, column: 6, value: 'Decided' }] },
    ],
  });
});

test('other words have no impact and reject every option; without an action nothing is left to do', () => {
  const result = recorded([agenda, decisions(), actions], { ...CHOSEN, option: undefined, decision: 'Wait', action: undefined });

  expect('edits' in result && result.edits.map(({ table }) => table)).toEqual(['tblDecisions', 'tblAgenda']);
  const cells = 'edits' in result ? (result.edits[0]?.cells ?? []) : [];
  expect(cells.filter(({ column }) => [0, 6, 7, 11].includes(column)).map(({ value }) => value)).toEqual([1, 'Overtime; Subcontract', 'Done']);
});

test('the version of the plan that was approved last stands beside the decision', () => {
  const version = { number: 3, approvedOn: '2027-03-01', by: '', note: '', fingerprint: 'f', status: 'optimal', cost: 1, kpis: {} };
  const ledger = { ...EMPTY_LEDGER, kept: new Map([['version 3', JSON.stringify(version)]]) };
  const result = recordDecision({ sheets: [agenda, decisions(), actions], built, ledger }, CHOSEN, WHEN);

  expect('edits' in result && result.edits[0]?.cells.find(({ column }) => column === 3)).toEqual({ row: 1, column: 3, value: 3 });
});

test('a topic that moved is found by its words, and one that was decided meanwhile is not', () => {
  const moved = recorded([agenda, decisions(), actions], { ...CHOSEN, row: 2 });
  expect('edits' in moved && moved.edits[2]?.cells).toEqual([{ row: 1, column: 6, value: 'Decided' }]);

  const closed = processSheet('agenda', ['rank', 'topic', 'status'], [[1, 'Paint line full', 'Décidé']]);
  expect(recorded([closed, decisions(), actions])).toEqual({ missing: 'topic' });
});

test('a table that is missing is named, and nothing is edited', () => {
  expect(recorded([decisions(), actions])).toEqual({ missing: 'agenda' });
  expect(recorded([agenda, actions])).toEqual({ missing: 'decisions' });
  expect(recorded([agenda, decisions()])).toEqual({ missing: 'actions' });
});

test('a cell below a full table is named, and nothing is edited', () => {
  const full = decisions([], 0);
  full.cells.set(1, 2, { value: 'a note' });

  expect(recorded([agenda, full, actions])).toEqual({ blockedBy: { sheet: 'Decisions', area: { row: 1, column: 2, rowCount: 1, columnCount: 1 } } });
});

test('an action is usually due ten working days ahead, the workbook’s holidays left out', () => {
  expect(usualDueDay([], TODAY)).toBe(DUE);
  const holidays = processSheet('holidays', ['date', 'holiday'], [[serialDay(2027, 3, 26), 'Good Friday'], [serialDay(2027, 3, 29), 'Easter Monday']]);
  expect(usualDueDay([holidays], TODAY)).toBe(serialDay(2027, 3, 31));
});
