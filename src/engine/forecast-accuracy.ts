/** How well past forecasts met the sales, as shares (0.1 = 10 %). */
export interface ForecastAccuracy {
  /** Σ |forecast − sales| ÷ Σ sales: 0 is perfect (WMAPE). */
  readonly error: number;
  /** (Σ forecast − Σ sales) ÷ Σ sales: above 0 the forecast was too high. */
  readonly bias: number;
}

/** Error and bias of forecasts [u] against the sales [u] of the same periods; undefined when nothing was sold. */
export function forecastAccuracy(forecast: Float64Array, sales: Float64Array): ForecastAccuracy | undefined {
  let error = 0;
  let difference = 0;
  let sold = 0;
  sales.forEach((actual, t) => {
    const planned = forecast[t] ?? 0;
    error += Math.abs(planned - actual);
    difference += planned - actual;
    sold += actual;
  });
  return sold > 0 ? { error: error / sold, bias: difference / sold } : undefined;
}
