import type { SheetMessages } from '../sheet-messages';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const sheets: SheetMessages = {
  titles: { summary: 'Summary', plan: 'Plan', load: 'Load', exceptions: 'Exceptions', quality: 'Data quality' },
  headings: {
    summary: 'S&OP plan: summary',
    plan: 'Plan by item',
    load: 'Load and capacity',
    exceptions: 'Exceptions to decide on',
    quality: 'Data quality',
  },
  status: {
    ok: '● OK', watch: '▲ Watch', shortage: '■ Shortage', overstock: '◆ Overstock', overload: '■ Overload', overtime: '▲ Overtime',
  },
  plan: {
    note: 'Change a yellow quantity and everything else follows, here and on Load and Summary. Type x in a Lock row to keep that period’s figures at the next run. Coverage “>>” means that the stock outlasts the last period.',
    valuesOnly: (limit, format) => `More than ${format.number(limit)} items: this sheet holds values and does not recalculate.`,
    headers: {
      item: 'Item', family: 'Family', status: 'Status', measure: 'Measure', unit: 'Unit', opening: 'Opening', total: 'Total / end',
      unitCost: 'Unit cost', price: 'Price',
    },
    measures: {
      demand: 'Demand', receipts: 'Receipts', production: 'Production', subcontract: 'Subcontract', lock: 'Lock', delivered: 'Delivered',
      stock: 'Projected stock', target: 'Target stock', backlog: 'Shortage (late)', lost: 'Shortage (lost)', coverage: 'Coverage',
      promise: 'Available to promise', held: 'Stock held back', maximum: 'Maximum stock', cumulative: 'Cumulative demand',
    },
    lockMessage: 'Type x, P (production only) or S (subcontracting only), or leave it blank.',
    periods: 'periods',
    hoursPerUnit: (resource) => `${resource}: hours per unit`,
    setupHours: (resource) => `${resource}: set-up hours`,
  },
  load: {
    note: 'Load follows the production of the Plan sheet. Change yellow hours or workers and the rest follows.',
    headers: { resource: 'Resource', status: 'Status', measure: 'Measure', unit: 'Unit', opening: 'Opening', total: 'Total' },
    measures: {
      workers: 'Workers', hired: 'Hired', laidOff: 'Laid off', hoursPerWorker: 'Hours per worker', available: 'Available', extra: 'Overtime',
      load: 'Load', missing: 'Hours missing', utilisation: 'Utilisation', asked: 'Load if all were made on time',
    },
    hours: 'h',
    persons: 'persons',
    bottleneck: '★ Bottleneck',
    unlimited: 'No limit given',
    chartTitle: (resource) => `${resource}: load and capacity (h)`,
    chartAlt: (resource) => `Columns: load of ${resource} in hours by period. Lines: available hours, and the load if all demand were made on time.`,
    none: 'The workbook lists no resource.',
  },
  summary: {
    solved: {
      optimal: () => 'Proven optimal',
      feasible: (distance) => `At most ${distance} above the best possible plan, proven`,
      heuristic: () => 'Quick plan: a better one may exist',
    },
    restored: (version) => `Figures of version ${version}, restored`,
    stamp: ({ date, version, file, periods, from, to }) =>
      [`Run of ${date}`, `Equilibre ${version}`, file, `${periods} periods, ${from} to ${to}`].filter((part) => part !== '').join('  ·  '),
    cards: {
      serviceLevel: 'SERVICE LEVEL', fillRate: 'FILL RATE', stockValue: 'STOCK VALUE', coverage: 'COVERAGE (PERIODS)',
      utilisation: 'UTILISATION', margin: 'MARGIN', planCost: 'PLAN COST',
    },
    target: (value) => `Target ${value}`,
    limit: (value) => `Limit ${value}`,
    band: (low, high) => `Range ${low} – ${high}`,
    atLeast: (value) => `At least ${value}`,
    shareOfRevenue: (share) => `${share} of revenue`,
    noPrice: 'No prices given',
    unknown: 'Not known',
    judged: { onTarget: 'On target', watch: 'Watch', off: 'Off target' },
    thousands: (currency) => `k${currency}`,
    millions: (currency) => `M${currency}`,
    charts: {
      balance: (unit) => `Demand, supply and capacity (${unit})`,
      stock: (unit) => `Projected stock and target (${unit})`,
      load: (unit) => `Load of ${unit} (h)`,
    },
    chartAlts: {
      balance: 'Columns: production, subcontract and receipts by period. Lines: demand, and what the bottleneck can make.',
      stock: 'Area: value of the projected stock by period. Dashed line: value of the stock aimed at.',
      load: 'Columns: load of the bottleneck by period in hours. Line: its available hours.',
    },
    exceptions: (shown, all) => (shown === all ? 'What to decide, most costly first' : `The ${shown} most costly of ${all} exceptions`),
    allExceptions: 'See all exceptions',
    noException: 'Nothing to decide: demand is met, stocks and loads stay within their limits.',
    costs: (currency) => `Cost of the plan as run (${currency})`,
    costKinds: {
      production: 'Production and purchases', regularLabour: 'Regular labour', overtime: 'Overtime and extra shifts', subcontract: 'Subcontract',
      holding: 'Holding stock', backlog: 'Late deliveries', lostSales: 'Lost sales', hiring: 'Hiring', layoff: 'Layoffs', total: 'Total',
    },
    signOff: 'Approval',
    preparedBy: 'Prepared by',
    approvedBy: 'Approved by',
    date: 'Date',
    figures: (unit, currency) => `Figures behind the charts (quantities in ${unit}, stocks in ${currency}, load in h)`,
    columns: {
      period: 'Period', demand: 'Demand', production: 'Production', subcontract: 'Subcontract', receipts: 'Receipts', capacity: 'Capacity',
      stock: 'Projected stock', target: 'Target stock', load: 'Load', available: 'Available hours',
    },
  },
  exceptions: {
    note: (count) => `${plural(count, 'exception', 'exceptions')}, most costly first. Fill in the yellow cells: who acts, and by when.`,
    headers: {
      severity: 'Severity', kind: 'Kind', subject: 'Item or resource', description: 'Description', from: 'From', to: 'To', quantity: 'Quantity',
      unit: 'Unit', value: 'Value', cause: 'Cause', options: 'Options and their cost', owner: 'Suggested owner', due: 'Due date', input: 'Input cell', escalated: 'Executive meeting',
    },
    none: 'No exception: demand is met, stocks and loads stay within their limits.',
  },
  quality: {
    note: (errors, warnings, informations) =>
      `${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}, ${plural(informations, 'assumption', 'assumptions')}. Click a cell to go and mend it.`,
    headers: { severity: 'Severity', sheet: 'Sheet', cell: 'Cell', message: 'What was found and what to do', code: 'Code' },
    severities: { error: '■ Error', warning: '▲ Warning', info: '● Information' },
    none: 'Nothing to report: every cell was read as it stands and no default was needed.',
  },
  openInput: (place) => `Open ${place}`,
};
