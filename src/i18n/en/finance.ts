import type { FinanceMessages } from '../finance-messages';

export const finance: FinanceMessages = {
  title: 'Finance',
  heading: 'The plan in money',
  note: (currency) => `In ${currency}. Totals, margin and differences are formulas; the figures themselves are those of the last run.`,
  headers: { opening: 'Opening', total: 'Total / end' },
  sections: {
    result: (currency) => `Revenue, costs and margin (${currency})`,
    budget: (currency) => `Against the budget (${currency})`,
    stock: (currency) => `Cash in stock (${currency})`,
    urgency: (currency) => `Urgency and lost margin (${currency})`,
  },
  lines: {
    revenue: 'Revenue',
    totalCosts: 'Total costs',
    margin: 'Margin of the plan',
    marginShare: 'Margin, share of revenue',
    budget: 'Budget: revenue',
    difference: 'Revenue against budget',
    differenceShare: 'Difference, share of budget',
    stockValue: 'Stock value at the end',
    stockChange: 'Change of stock: cash tied up (+) or freed (−)',
    urgency: 'Overtime, subcontracting and late deliveries',
    lostMargin: 'Margin lost on sales not made',
  },
  chart: {
    plain: (currency) => `Revenue and stock value (${currency})`,
    againstBudget: (currency) => `Revenue against budget, and stock value (${currency})`,
  },
  chartAlt: {
    plain: 'Columns: revenue by period. Line: stock value at the end of each period.',
    againstBudget: 'Columns: revenue by period. Dashed line: revenue in the budget. Line: stock value at the end of each period.',
  },
  conventionsTitle: 'What the figures mean',
  conventions: [
    'Revenue: units delivered × price, in the period of the delivery.',
    'Production and purchases count when they start, subcontracting when it arrives, hours, wages and stock holding in their own period.',
    'The margin is revenue less all costs of the period: making stock lowers it, selling from stock raises it. It is not the margin of the books, which spreads costs over the units sold.',
    'Costs of holding, late deliveries and lost sales are the planning costs of your sheets, or their defaults (see Data quality).',
    'Stock value: units on hand at the end of the period × unit cost; goods on order are not in it.',
    'Lost margin: units never delivered × (price − unit cost). What is still late at the end of the plan counts as lost in the last period.',
    'After a change on the Plan sheet, reconcile again: this sheet does not follow it.',
  ],
  budgetConvention: 'Budget: values as given, quantities × price of the item; a column a period holds units for an item (money when its unit is the currency), money for a family. Periods without a budget are left out of the comparison.',
  unpriced: (count) => `${count} ${count === 1 ? 'item has' : 'items have'} no price: ${count === 1 ? 'it counts' : 'they count'} in the costs, but not in revenue and lost margin.`,
};
