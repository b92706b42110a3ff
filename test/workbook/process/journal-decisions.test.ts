import { serialDay } from '../../../src/domain/calendar';
import { newDecisions } from '../../../src/workbook/process/journal-decisions';
import { processSheet } from './process-sheets';

const RUN = { date: '2027-03-20', version: '1' };
const LOG = processSheet('decisions', ['id', 'date', 'topic', 'decision', 'decider'], [
  [1, serialDay(2027, 3, 18), 'Paint', 'Subcontract 20', 'Ana'],
  [null, null, null, 'Sell off', null],
  [3, null, 'Empty row', null, 'Marc'],
  [4, null, null, 'Build 240 stoves ahead from April to June', 'Ana'],
]);

describe('decisions since the last run', () => {
  test('are noted under their own day and decider, or the day of the run; rows without a decision and the examples of the template are not', () => {
    expect(newDecisions([LOG], [], RUN).map(({ date, verb, by, detail, cost, status }) => [date, verb, by, detail, cost, status])).toEqual([
      ['2027-03-18', 'decide', 'Ana', '1 · Paint · Subcontract 20', null, null],
      ['2027-03-20', 'decide', '', 'Sell off', null, null],
    ]);
  });

  test('are noted once, and again when somebody wrote them in other words', () => {
    const noted = newDecisions([LOG], [], RUN);
    expect(newDecisions([LOG], noted, RUN)).toEqual([]);
    const changed = processSheet('decisions', ['id', 'topic', 'decision'], [[1, 'Paint', 'Subcontract 30']]);
    expect(newDecisions([changed], noted, RUN).map(({ detail }) => detail)).toEqual(['1 · Paint · Subcontract 30']);
  });

  test('are none without a log', () => {
    expect(newDecisions([], [], RUN)).toEqual([]);
  });
});
