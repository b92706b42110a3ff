import { freeTrialName, idleTrial, trialProblem, typedNumber } from '../../../src/taskpane/rooms/trial';

const mine = { ...idleTrial('Mine'), demandShare: 0.1 };

test('a scenario is kept once it changes something and bears a name of its own', () => {
  expect(trialProblem(mine, [])).toBeUndefined();
  expect(trialProblem(idleTrial('Mine'), [])).toBe('nothingSet');
  expect(trialProblem({ ...mine, name: ' mine ' }, [mine])).toBe('nameTaken');
  expect(trialProblem({ ...mine, name: ' ' }, [])).toBe('nameTaken');
});

test.each([
  ['capacity', { capacityShare: -0.1 }],
  ['overtime', { isOvertimeAllowed: false }],
  ['subcontract', { isSubcontractAllowed: false }],
  ['an extra shift', { extraShiftHours: 8 }],
  ['a delay', { supplierDelayPeriods: 1 }],
  ['a margin target of 0', { marginTargetShare: 0 }],
])('%s is something that a scenario can change', (_, changed) => {
  expect(trialProblem({ ...idleTrial('Mine'), ...changed }, [])).toBeUndefined();
});

test('a name is offered that no scenario bears', () => {
  const usual = (position: number): string => `Scenario ${position}`;
  expect(freeTrialName(usual, [])).toBe('Scenario 1');
  expect(freeTrialName(usual, [idleTrial('Scenario 2')])).toBe('Scenario 3');
});

test('what is typed is a number from 0, with a comma or a point', () => {
  expect(['1,5', '2.5', '-3', 'many', ''].map(typedNumber)).toEqual([1.5, 2.5, 0, 0, 0]);
});
