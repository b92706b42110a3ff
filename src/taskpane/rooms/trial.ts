import type { TrialScenario } from '../../jobs/trial-scenario';

/** Steps of the levers in per cent, and how far each goes. */
export const LEVER_RANGE = { demand: { min: -50, max: 50 }, capacity: { min: -50, max: 50 }, step: 5 } as const;

/** A scenario that changes nothing yet. */
export function idleTrial(name: string): TrialScenario {
  return {
    name, scope: { kind: 'all', name: '' }, demandShare: 0, capacityShare: 0, isOvertimeAllowed: true, isSubcontractAllowed: true,
    extraShiftHours: 0, supplierDelayPeriods: 0, marginTargetShare: undefined,
  };
}

/** Why a scenario can't be kept beside others; undefined when it can. */
export function trialProblem(trial: TrialScenario, others: readonly TrialScenario[]): 'nameTaken' | 'nothingSet' | undefined {
  const isNamed = ({ name }: TrialScenario): boolean => name.trim().toLowerCase() === trial.name.trim().toLowerCase();
  if (isIdle(trial)) return 'nothingSet';
  return trial.name.trim() === '' || others.some(isNamed) ? 'nameTaken' : undefined;
}

function isIdle({ demandShare, capacityShare, isOvertimeAllowed, isSubcontractAllowed, extraShiftHours, supplierDelayPeriods, marginTargetShare }: TrialScenario): boolean {
  const numbers = [demandShare, capacityShare, extraShiftHours, supplierDelayPeriods];
  return numbers.every((number) => number === 0) && isOvertimeAllowed && isSubcontractAllowed && marginTargetShare === undefined;
}

/** First name of the form `Scenario 2` that no scenario bears. */
export function freeTrialName(usualName: (position: number) => string, trials: readonly TrialScenario[]): string {
  let position = trials.length + 1;
  while (trials.some(({ name }) => name === usualName(position))) position += 1;
  return usualName(position);
}

/** A number that was typed, at least 0; 0 for what is none. A comma is a decimal point too. */
export function typedNumber(text: string): number {
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) ? Math.max(0, number) : 0;
}
