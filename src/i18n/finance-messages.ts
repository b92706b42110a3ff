/** Rows of the Finance sheet beside those of the plan's costs. */
export type FinanceLine =
  | 'revenue' | 'totalCosts' | 'margin' | 'marginShare' | 'budget' | 'difference' | 'differenceShare' | 'stockValue' | 'stockChange' | 'urgency' | 'lostMargin';

/** Words of the Finance sheet. */
export interface FinanceMessages {
  /** Title of the sheet. */
  readonly title: string;
  readonly heading: string;
  readonly note: (currency: string) => string;
  readonly headers: Readonly<Record<'opening' | 'total', string>>;
  readonly sections: Readonly<Record<'result' | 'budget' | 'stock' | 'urgency', (currency: string) => string>>;
  readonly lines: Readonly<Record<FinanceLine, string>>;
  readonly chart: Readonly<Record<'plain' | 'againstBudget', (currency: string) => string>>;
  readonly chartAlt: Readonly<Record<'plain' | 'againstBudget', string>>;
  readonly conventionsTitle: string;
  /** What the figures count and when, a sentence each. */
  readonly conventions: readonly string[];
  /** Added when there is a budget. */
  readonly budgetConvention: string;
  /** Added when some items have no price. */
  readonly unpriced: (count: number) => string;
}
