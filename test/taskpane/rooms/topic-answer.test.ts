import { serialDay } from '../../../src/domain/calendar';
import { decisionOf, offeredAnswer, withOption } from '../../../src/taskpane/rooms/topic-answer';
import type { TopicView } from '../../../src/taskpane/planner/meeting-view';

const DUE = serialDay(2027, 3, 29);
const NO_MONEY = { en: '', fr: '' };
const TOPIC: TopicView = {
  row: 5, topic: 'Paint line full', friction: '', recommendation: '', owner: 'Paul', money: NO_MONEY,
  options: [{ letter: 'A', text: 'Overtime', cost: NO_MONEY, setsLevers: true }, { letter: 'B', text: 'Subcontract', cost: NO_MONEY, setsLevers: false }],
};

test('the first option is offered, to be done by the topic’s owner', () => {
  expect(offeredAnswer(TOPIC, DUE)).toEqual({ option: 'A', decision: 'Overtime', assumptions: '', decider: '', scribe: '', isApplied: true, hasAction: true, task: 'Overtime', owner: 'Paul', due: '2027-03-29' });
  expect(decisionOf(offeredAnswer(TOPIC, DUE), TOPIC)).toEqual({
    row: 5, topic: 'Paint line full', option: 'A', decision: 'Overtime', assumptions: '', decider: '', scribe: '', isApplied: true, action: { task: 'Overtime', owner: 'Paul', due: DUE },
  });
});

test('another option brings its own words, and leaves a task that somebody typed', () => {
  const offered = offeredAnswer(TOPIC, DUE);
  expect(withOption(offered, TOPIC, 'B')).toMatchObject({ option: 'B', decision: 'Subcontract', task: 'Subcontract' });
  expect(withOption({ ...offered, task: 'Call them' }, TOPIC, '')).toMatchObject({ option: '', decision: '', task: 'Call them' });
});

test('an option is applied only where it sets something, and somebody wants it', () => {
  const offered = offeredAnswer(TOPIC, DUE);
  expect(decisionOf(withOption(offered, TOPIC, 'B'), TOPIC)).toMatchObject({ option: 'B', isApplied: false });
  expect(decisionOf({ ...withOption(offered, TOPIC, ''), decision: 'Wait', task: 'Look again' }, TOPIC)).toMatchObject({ option: undefined, isApplied: false });
  expect(decisionOf({ ...offered, isApplied: false }, TOPIC)).toMatchObject({ option: 'A', isApplied: false });
});

test('nothing is recorded before it says what is decided and done', () => {
  const offered = offeredAnswer(TOPIC, DUE);
  expect(decisionOf({ ...offered, decision: ' ' }, TOPIC)).toBeUndefined();
  expect(decisionOf({ ...offered, task: '' }, TOPIC)).toBeUndefined();
  expect(decisionOf({ ...offered, task: '', hasAction: false }, TOPIC)).toMatchObject({ action: undefined });
});

test('a day that the calendar hasn’t is no due day', () => {
  const due = (text: string): unknown => decisionOf({ ...offeredAnswer(TOPIC, DUE), due: text }, TOPIC)?.action?.due;
  expect([due(''), due('2027-02-31'), due('2027-02-28')]).toEqual([undefined, undefined, serialDay(2027, 2, 28)]);
});
