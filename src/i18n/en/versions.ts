import type { VersionMessages } from '../version-messages';

export const versions: VersionMessages = {
  named: ({ number, approvedOn, by }) => `Version ${number}, approved on ${approvedOn}${by === '' ? '' : ` by ${by}`}`,
  restored: (version, taken, dropped) =>
    `The result sheets show version ${version} again: ${figures(taken)} taken over${dropped === 0 ? '' : `, ${figures(dropped)} no longer ${dropped === 1 ? 'fits' : 'fit'} the workbook`}. Reconcile plans anew.`,
  plannedAnew: (version) => `The result sheets showed version ${version}, restored; this plan was made anew. To approve the figures of that version: --restore ${version}.`,
  refusals: {
    unknown: (version, others) => `There is no version ${version}: ${offered(others)}.`,
    thinned: (version, others) => `The figures of version ${version} are no longer kept in this workbook: ${offered(others)}.`,
    otherPeriods: (version, others) => `Version ${version} planned other periods than this workbook does now, so nothing of it can be restored: ${offered(others)}.`,
    noPlan: () => 'The workbook holds no plan to compare with: reconcile first, or name a second version.',
  },
  none: 'No version of the plan has been approved yet.',
  thinned: 'Its figures are no longer kept: it can be looked at, not restored.',
  kept: (size, most) => `Kept of all versions: ${size} of at most ${most}; beyond it the figures of the oldest go.`,
  kilobytes: (count) => `${count} KB`,
  comparison: {
    now: 'Plan now',
    version: (number) => `Version ${number}`,
    title: (before, after) => `${before} → ${after}`,
    measure: 'Measure',
    difference: 'Difference',
    measures: {
      total: 'Total cost', production: 'Production', regularLabour: 'Regular labour', overtime: 'Overtime', subcontract: 'Subcontracting', holding: 'Holding', backlog: 'Backlog',
      lostSales: 'Lost sales', hiring: 'Hiring', layoff: 'Layoff', serviceLevel: 'Service level', fillRate: 'Fill rate', stockValue: 'Mean stock value', coverage: 'Coverage (periods)',
      utilisation: 'Utilisation', revenue: 'Revenue', margin: 'Margin', forecastAccuracy: 'Past forecast accuracy', forecastBias: 'Past forecast bias', turns: 'Stock turns a year',
    },
    production: 'Production',
    subcontract: 'Subcontracting',
    points: (value) => `${value} pt`,
    figures: (shown, all) => (shown === all ? `Figures that differ (${all})` : `Figures that differ most (${shown} of ${all})`),
    noFigures: 'Production and subcontracting are the same in the periods that both plan.',
    unknownFigures: 'Their figures can’t be compared: those of one are no longer kept, or they plan other periods.',
    cells: (count) => (count === undefined ? 'Their inputs can’t be compared: one is no longer kept.' : count === 0 ? 'No cell of their inputs differs.' : `${count === 1 ? '1 input cell differs' : `${count} input cells differ`}.`),
  },
};

function offered(others: string): string {
  return others === '' ? 'none is kept' : `choose among ${others}`;
}

function figures(count: number): string {
  return count === 1 ? '1 figure' : `${count} figures`;
}
