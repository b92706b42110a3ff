/** Headline figures of a plan. Shares are 0 … 1; undefined where the data can't tell (no demand, no price, no limit). */
export interface Kpis {
  /** Σ delivered on time ÷ Σ demand, on time_t = max(0, demand − backlog − lost). */
  readonly serviceLevel: number | undefined;
  /** Σ delivered ÷ Σ (demand + opening backlog), late deliveries included. */
  readonly fillRate: number | undefined;
  /** Mean over the horizon of stock × unit cost at the periods' ends. */
  readonly stockValue: number;
  /** Mean stock value ÷ mean value of demand a period, in periods. */
  readonly coverage: number | undefined;
  /** Σ load ÷ Σ regular hours over the resources whose hours are known. */
  readonly utilisation: number | undefined;
  /** Σ delivered × price over the items that have one; undefined when none has. */
  readonly revenue: number | undefined;
  /** Revenue − total money of the plan. */
  readonly margin: number | undefined;
  /** 1 − Σ|forecast − sales| ÷ Σ sales of past periods (1 − WMAPE); absent without past forecasts and sales. */
  readonly forecastAccuracy?: number;
  /** Σ(forecast − sales) ÷ Σ sales of the same periods: above 0 the forecast was too high. */
  readonly forecastBias?: number;
  /** Annual cost of sales ÷ mean stock value. */
  readonly turns: number | undefined;
}
