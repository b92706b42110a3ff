import type { ScenarioDiagnosticMessages } from '../diagnostic-messages';

const EXPECTED = { resource: 'a resource', item: 'an item or a family', none: 'a blank' } as const;

export const scenarioDiagnostics: ScenarioDiagnosticMessages = {
  'scenario-unknown-lever': ({ lever, suggestion, known }) =>
    `The lever “${lever}” is not known, so its row is left out: ${suggestion === undefined ? `use one of ${known.map(({ en }) => en).join(', ')}.` : `did you mean “${suggestion.en}”?`}`,
  'scenario-unknown-scope': ({ scope, suggestion }) =>
    `“${scope}” is no item, family, customer or resource of this plan, so its row is left out: ${suggestion === undefined ? 'correct it, or leave it blank for all.' : `did you mean “${suggestion}”?`}`,
  'scenario-wrong-scope': ({ scope, lever, expected }) =>
    `${lever.en} can not be changed for “${scope}”, so its row is left out: its scope is ${EXPECTED[expected]}${expected === 'none' ? '.' : ', or blank for all.'}`,
  'scenario-bad-change': ({ lever, change }) =>
    change === ''
      ? `${lever.en} has no change, so its row is left out: fill it in, for example 10% or -10%.`
      : `${lever.en} can not change by “${change}”, so its row is left out: write a percentage, a number or a word that this lever takes.`,
  'scenario-bad-period': ({ period }) => `“${period}” is no period, so its row is left out: write a month, a week or a date, or leave it blank.`,
  'scenario-whole-horizon': ({ lever }) => `${lever.en} is changed over the whole horizon, whatever periods are given: leave the periods blank.`,
  'scenario-without-effect': ({ name }) => `The scenario “${name}” changes nothing of the data, so its plan is the base plan: check its scope, its periods and its change.`,
  'scenarios-too-many': ({ count, limit, left }) => `There are ${count} scenarios and ${limit} are compared: ${left.map((name) => `“${name}”`).join(', ')} ${left.length === 1 ? 'is' : 'are'} left out; remove others first.`,
  'scenario-adopted': ({ name }) => `This is the plan of the scenario “${name}”, not of the sheets as they stand: change them when it is decided.`,
  'scenarios-not-given': () => 'No scenario is given, so demand +10%, demand −10% and capacity −10% are compared: write your own on a Scenarios sheet.',
};
