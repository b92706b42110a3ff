import { serialDay } from '../../../src/domain/calendar';
import { placeText } from '../../../src/domain/place';
import { followUp } from '../../../src/workbook/process/follow-up';
import { processSheet } from './process-sheets';

const TODAY = serialDay(2027, 3, 10);
const day = (month: number, date: number): number => serialDay(2027, month, date);

describe('the follow-up of a month', () => {
  test('names the actions whose day has passed, the most late first, with their owner', () => {
    const sheet = processSheet('actions', ['id', 'task', 'owner', 'due', 'doneOn'], [
      [1, 'Order steel', 'Marc', day(3, 8), null],
      [2, 'Call Dupont', null, day(2, 26), null],
      [3, 'Done in time', 'Ana', day(2, 1), day(1, 30)],
      [4, 'Due today', 'Ana', TODAY, null],
      [5, 'No day', 'Ana', null, null],
    ]);
    const { overdueActions, openActionCount, withoutOwner } = followUp([sheet], TODAY);
    expect(overdueActions.map(({ text, owner, daysLate, place }) => [text, owner, daysLate, placeText(place)])).toEqual([
      ['Call Dupont', undefined, 12, 'Actions!D3'],
      ['Order steel', 'Marc', 2, 'Actions!D2'],
    ]);
    expect(openActionCount).toBe(4);
    expect(withoutOwner.map(({ text, place }) => [text, placeText(place)])).toEqual([['Call Dupont', 'Actions!B3']]);
  });

  test('measures calendar adherence: steps done on time ÷ steps due', () => {
    const sheet = processSheet('steps', ['step', 'date', 'owner', 'doneOn'], [
      ['Close', day(3, 1), 'Ana', day(3, 1)],
      ['Check', day(3, 3), 'Ana', day(3, 5)],
      ['Freeze', day(3, 5), 'Ana', null],
      ['Meeting', day(3, 19), 'Ana', null],
    ], { language: 'fr' });
    const { calendarAdherence, lateSteps } = followUp([sheet], TODAY);
    expect(calendarAdherence).toBeCloseTo(1 / 3, 12);
    expect(lateSteps.map(({ text, daysLate }) => [text, daysLate])).toEqual([['Freeze', 5]]);
  });

  test('does not call a step late that is done nobody knows when, and leaves it out of calendar adherence', () => {
    const sheet = processSheet('steps', ['step', 'date', 'status', 'doneOn'], [
      ['Close', day(3, 1), 'Done', day(3, 1)],
      ['Check', day(3, 3), 'Fait', null],
      ['Freeze', day(3, 5), 'In progress', null],
      ['Meeting', day(3, 19), 'Done', null],
    ]);
    const { calendarAdherence, lateSteps, undatedSteps } = followUp([sheet], TODAY);
    expect(calendarAdherence).toBeCloseTo(1 / 2, 12);
    expect(lateSteps.map(({ text }) => text)).toEqual(['Freeze']);
    expect(undatedSteps.map(({ text, place }) => [text, placeText(place)])).toEqual([['Check', 'Calendar!D3'], ['Meeting', 'Calendar!D5']]);
  });

  test('does not know calendar adherence when no step that is due has its day', () => {
    const sheet = processSheet('steps', ['step', 'date', 'status', 'doneOn'], [['Close', day(3, 1), 'Done', null]]);
    expect(followUp([sheet], TODAY)).toMatchObject({ calendarAdherence: undefined, lateSteps: [], undatedSteps: [{ text: 'Close' }] });
  });

  test('finds undecided topics without an owner and indicators without a target', () => {
    const agenda = processSheet('agenda', ['topic', 'status', 'owner'], [['Paint line', 'Ouvert', null], ['Flues', 'Décidé', null], ['Stock', 'Open', 'Ana']]);
    const kpis = processSheet('kpiCatalogue', ['kpi', 'shown', 'target'], [['Service', 'Yes', 0.97], ['Turns', 'yes', null], ['FVA', 'No', null]]);
    const found = followUp([agenda, kpis], TODAY);
    expect(found.withoutOwner.map(({ text }) => text)).toEqual(['Paint line']);
    expect(found.withoutTarget.map(({ text }) => text)).toEqual(['Turns']);
  });

  test('finds topics that are decided on the agenda more often than in the decision log', () => {
    const agenda = processSheet('agenda', ['topic', 'status'], [['Paint line', 'Décidé'], ['Flues', 'Decided'], ['Stock', 'Open'], ['Paint line', 'Decided'], ['Range', 'Closed']]);
    const decisions = processSheet('decisions', ['id', 'topic', 'decision'], [[1, 'Paint line', 'Overtime']]);
    expect(followUp([agenda, decisions], TODAY).unrecorded.map(({ text, place }) => [text, placeText(place)])).toEqual([['Flues', 'Agenda!A3'], ['Paint line', 'Agenda!A5']]);
    expect(followUp([agenda], TODAY).unrecorded).toEqual([]);
  });

  test('compares the last poll with the one before', () => {
    const poll = processSheet('poll', ['date', 'person', 'useful', 'clear', 'trust'], [
      [day(2, 20), 'Ana', 3, 3, 3],
      [day(3, 5), 'Ana', 4, 5, 3],
      [day(3, 5), 'Marc', 4, null, 5],
    ]);
    expect(followUp([poll], TODAY).satisfaction).toEqual({ last: 4.2, before: 3, answers: 2 });
  });

  test('says nothing of what the workbook doesn’t hold', () => {
    expect(followUp([], TODAY)).toEqual({
      overdueActions: [], openActionCount: 0, lateSteps: [], calendarAdherence: undefined, undatedSteps: [], withoutOwner: [], unrecorded: [], withoutTarget: [], satisfaction: undefined,
    });
  });
});
