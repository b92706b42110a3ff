import type { MarginLimit } from '../../domain/comparison';
import type { ScenarioAmount, ScenarioChange, ScenarioLever } from '../../domain/scenario';
import type { ScenarioContext, ScenarioMessages } from '../scenario-messages';

const LEVERS: Readonly<Record<ScenarioLever, string>> = {
  demand: 'Demand', capacity: 'Capacity', overtime: 'Overtime', extraShift: 'Extra shift', subcontract: 'Subcontract', safetyStock: 'Safety stock',
  leadTime: 'Lead time', receipts: 'Receipts', supplierDelay: 'Supplier delay', price: 'Price', unitCost: 'Unit cost', unmetDemand: 'Unmet demand',
  marginTarget: 'Margin target',
};

export const scenarios: ScenarioMessages = {
  title: 'Scenarios',
  heading: 'Scenarios compared',
  note: (count) => `The base plan and ${count} ${count === 1 ? 'scenario' : 'scenarios'}, each with the best plan for its own data. Differences follow the figures above them.`,
  usual: { demandUp: 'Demand +10%', demandDown: 'Demand −10%', capacityDown: 'Capacity −10%' },
  base: 'Base',
  proof: 'Proof',
  status: { optimal: 'Optimal', feasible: 'Near-optimal', heuristic: 'Quick plan' },
  sections: {
    results: 'Results', differences: 'Difference to the base', familyDifferences: 'Winners and losers by family',
    assumptions: 'Assumptions', strategies: 'Ways to run the base: chase, level, optimal', figures: 'Figures behind the charts',
  },
  familyMeasure: (hasRevenue, currency) => (hasRevenue ? `Families: revenue (${currency})` : 'Families: units delivered'),
  noFamily: '(no family)',
  kpis: {
    serviceLevel: 'Service level', fillRate: 'Fill rate', stockValue: 'Mean stock value', coverage: 'Coverage (periods)', utilisation: 'Utilisation',
    revenue: 'Revenue', margin: 'Margin',
  },
  totalCost: 'Total cost',
  change: (change, context) => [`${LEVERS[change.lever]} ${amountText(change, context)}`, ...scopeText(change), ...periodText(change, context)].join(' · '),
  unchanged: 'Nothing changes.',
  margin: ({ target, isReached, levers, limit }, reached, context) => {
    const money = (value: number): string => context.format.money(value);
    if (isReached && levers.length === 0) return `The base plan already has the margin asked for (${money(target)}): nothing changes.`;
    const list = levers.map((lever) => scenarios.change(lever, context)).join('; ');
    if (isReached) return `The margin of ${money(target)} is reached with: ${list}.`;
    const best = reached === undefined ? '' : ` The best found is ${money(reached)}${list === '' ? '' : ` with: ${list}`}.`;
    return `The margin of ${money(target)} can’t be reached.${best} ${limit === undefined ? '' : limitText(limit, context)}`.trim();
  },
  strategies: { chase: 'Chase', level: 'Level', optimal: 'Optimal' },
  strategyHints: {
    chase: 'Chase: each period makes what its demand and target stock need.',
    level: 'Level: the lowest constant rate that never falls below the target stock.',
    optimal: 'Optimal: the base plan.',
  },
  strategyRows: { feasible: 'Can it be done?', serviceLevel: 'Service level', stockValue: 'Mean stock value', workers: 'Most workers', load: 'Most hours in a period' },
  feasible: 'Yes',
  infeasible: ({ resource, period, hours }, { model, format }) =>
    `No: ${model.resources[resource]?.code ?? ''} lacks ${format.number(Math.ceil(hours))} h in ${format.period(model.horizon.starts[period] ?? 0, model.horizon.bucket)}`,
  charts: {
    scenarios: (currency) => `Margin and total cost (${currency})`, production: (currency) => `Production (${currency} at unit cost)`,
    stock: (currency) => `Stock (${currency} at unit cost)`, workers: () => 'Workers', load: () => 'Load (h)', cost: (currency) => `Cost by kind (${currency})`,
  },
  chartAlts: {
    scenarios: 'Columns: margin and total cost of the base plan and of each scenario.',
    production: 'Lines: production by period of the chase, level and optimal plans.',
    stock: 'Lines: value of the stock by period of the chase, level and optimal plans.',
    workers: 'Lines: workers by period of the chase, level and optimal plans.',
    load: 'Lines: hours of load by period of the chase, level and optimal plans.',
    cost: 'Stacked columns: cost by kind of the chase, level and optimal plans.',
  },
  period: 'Period',
  figure: (measure, strategy) => `${{ production: 'Production', stock: 'Stock', workers: 'Workers', load: 'Load' }[measure]}: ${strategy.toLowerCase()}`,
};

function amountText({ lever, amount, costPerHour }: ScenarioChange, context: ScenarioContext): string {
  const cost = costPerHour === undefined ? '' : ` at ${context.format.number(costPerHour, 2)} an hour`;
  return amountWords(lever, amount, context) + cost;
}

function amountWords(lever: ScenarioLever, amount: ScenarioAmount, { format }: ScenarioContext): string {
  switch (amount.kind) {
    case 'unlimited':
      return 'without limit';
    case 'rule':
      return amount.unmetDemand === 'lost' ? 'is lost' : 'waits (backlog)';
    case 'share':
      if (lever === 'marginTarget') return `${format.share(amount.share)} of revenue`;
      return amount.share === -1 ? 'not allowed' : signed(amount.share, format.share(Math.abs(amount.share)));
    case 'amount':
      return lever === 'marginTarget' ? format.money(amount.amount) : unitText(lever, amount.amount, format.number(Math.abs(amount.amount), 2));
  }
}

function unitText(lever: ScenarioLever, value: number, size: string): string {
  if (lever === 'receipts' || lever === 'supplierDelay') return `${size} ${periods(value)} ${value < 0 ? 'earlier' : 'later'}`;
  const unit: Partial<Readonly<Record<ScenarioLever, string>>> = { price: '', unitCost: '', leadTime: ` ${periods(value)}`, safetyStock: ' units', demand: ' units a period', subcontract: ' units a period' };
  return signed(value, size) + (unit[lever] ?? ' h a period');
}

function periods(count: number): string {
  return Math.abs(count) === 1 ? 'period' : 'periods';
}

function signed(value: number, size: string): string {
  return `${value < 0 ? '−' : '+'}${size}`;
}

function scopeText({ scope: { kind, name } }: ScenarioChange): string[] {
  if (kind === 'all') return [];
  return kind === 'family' || kind === 'customer' ? [`${kind} ${name}`] : [name];
}

function periodText({ from, to }: ScenarioChange, { model: { horizon }, format }: ScenarioContext): string[] {
  if (from === 0 && to === horizon.starts.length - 1) return [];
  const name = (t: number): string => format.period(horizon.starts[t] ?? 0, horizon.bucket);
  return [from === to ? name(from) : `${name(from)} – ${name(to)}`];
}

function limitText(limit: MarginLimit, { model }: ScenarioContext): string {
  switch (limit.kind) {
    case 'noPrice':
      return 'No item has a price, so there is no margin: fill in Price.';
    case 'demandServed':
      return 'All demand is served: only higher prices, lower costs or more demand would earn more.';
    case 'capacity':
      return `What stops it: the hours of ${model.resources[limit.resource]?.code ?? ''}.`;
    case 'supply':
      return 'What stops it: lead times, frozen periods, lots or subcontract limits; hours are left.';
  }
}
