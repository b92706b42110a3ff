import type { LeverDiagnosticMessages } from '../diagnostic-messages';

const OBSTACLES = {
  noTier: 'its Capacity rows have no such hours',
  noWorkforce: 'Capacity gives it no workers',
  tooManyWorkers: 'Capacity allows fewer workers',
  noReceipt: 'no receipt is left in that period',
  notSubcontracted: 'it has no subcontract cost',
  locked: 'the figure is locked on the Plan sheet',
} as const;

export const leverDiagnostics: LeverDiagnosticMessages = {
  'decided-lever-unknown': ({ lever, suggestion, known }) =>
    `The decided lever “${lever}” is not known, so its row is left out: ${suggestion === undefined ? `use one of ${known.map(({ en }) => en).join(', ')}.` : `did you mean “${suggestion.en}”?`}`,
  'decided-lever-unknown-scope': ({ scope, lever, expected, suggestion }) =>
    `“${scope}” is no ${expected} of this plan, so the lever ${lever.en} is left out: ${suggestion === undefined ? `write ${expected === 'item' ? 'an item' : 'a resource'} as the sheets do.` : `did you mean “${suggestion}”?`}`,
  'decided-lever-bad-quantity': ({ lever }) => `The lever ${lever.en} has no quantity of 0 or more, so its row is left out: fill it in, or set Active to No.`,
  'decided-lever-bad-period': ({ period }) => `${period === '' ? 'The period is blank' : `“${period}” is no period`}, so the decided lever is left out: write a month, a week or a date.`,
  'decided-levers-outside': ({ count }, format) =>
    `${count === 1 ? 'One decided lever lies' : `${format.number(count)} decided levers lie`} outside the horizon: nothing of the plan depends on ${count === 1 ? 'it' : 'them'} any more.`,
  'decided-lever-twice': ({ lever, scope }) => `${lever.en} of “${scope}” is decided twice for one period: only the last row counts. Set Active to No on the other.`,
  'decided-lever-without-effect': ({ lever, scope, obstacle }) => `The decided lever ${lever.en} does nothing for “${scope}”: ${OBSTACLES[obstacle]}. Correct the row, or set Active to No.`,
  'decided-hours-free': ({ scope }) => `The hours decided for “${scope}” have no cost, so the plan takes them as free: fill in Cost per hour on the sheet Decided levers.`,
  'decided-lever-applied': ({ lever, scope, period, bucket, quantity, decision }, format) =>
    `${decision === '' ? 'Decided' : `Decision ${decision}`}: ${lever.en}, ${scope}, ${format.period(period, bucket)}: ${format.number(quantity, 1)}. Set Active to No on the sheet Decided levers to take it back.`,
};
