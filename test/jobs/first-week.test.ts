import { serialDay } from '../../src/domain/calendar';
import { dayEdit, rolloutIn, rolloutSheets } from '../../src/jobs/first-week';
import { processSheet } from '../workbook/process/process-sheets';

const TODAY = serialDay(2027, 3, 15);
const week = processSheet('rollout', ['day', 'purpose', 'status'], [[1, 'Team', 'Fait'], [2, 'Data', 'Done'], [3, 'Model', 'To do']]);

test('days are done in either language', () => {
  expect(rolloutIn([week], TODAY)).toEqual({ doneDays: new Set([1, 2]), steps: undefined });
  expect(rolloutIn([], TODAY)).toEqual({ doneDays: undefined, steps: undefined });
});

test('a step is late after its day until it is done', () => {
  const month = processSheet('steps', ['step', 'date', 'owner', 'status', 'doneOn'], [
    ['Close', TODAY - 5, 'Ana', null, TODAY - 5],
    ['Review', TODAY - 1, null, null, null],
    ['Meeting', TODAY, 'Zoe', null, null],
  ]);
  expect(rolloutIn([month], TODAY).steps?.map(({ step, owner, isLate, place }) => [step, owner, isLate, place.area?.row])).toEqual([
    ['Close', 'Ana', false, 1], ['Review', '', true, 2], ['Meeting', 'Zoe', false, 3],
  ]);
});

test('ticking a day changes its status alone, in the language of the pane', () => {
  expect(dayEdit([week], { day: 3, isDone: true }, 'fr')).toEqual({
    edit: { sheet: 'First week', table: 'tblRollout', area: { row: 0, column: 0, rowCount: 4, columnCount: 3 }, cells: [{ row: 3, column: 2, value: 'Fait' }] },
    sheet: week,
  });
  expect(dayEdit([week], { day: 1, isDone: false }, 'en')?.edit.cells).toEqual([{ row: 1, column: 2, value: 'To do' }]);
  expect(dayEdit([week], { day: 7, isDone: true }, 'en')).toBeUndefined();
});

test('only sheets with the tables of the first week and the month are read', () => {
  const table = (name: string, sheet: string): { name: string; sheet: string; headers: readonly string[] } => ({ name, sheet, headers: [] });
  expect(rolloutSheets({ sheets: [], names: [], tables: [table('tblRollout2', 'Week'), table('TBLCALENDAR', 'Month'), table('tblActions', 'Actions')] })).toEqual(['Week', 'Month']);
});
