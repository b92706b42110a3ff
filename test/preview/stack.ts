import type { SeriesData } from './chart-data';

/** A series with the height at which each figure begins and ends. */
export interface Stacked extends SeriesData {
  readonly bases: readonly number[];
  readonly tops: readonly (number | null)[];
}

/** Series of one kind that stand on one another; those below zero hang under one another. */
export function stackedValues(all: readonly SeriesData[]): readonly Stacked[] {
  const heights = new Map<string, number>();
  return all.map((series) => {
    if (!series.isStacked) return { ...series, bases: series.values.map(() => 0), tops: series.values };
    const bases = series.values.map((value, at) => {
      const key = `${series.kind}/${String(series.isSecondary)}/${at}/${(value ?? 0) < 0 ? 'below' : 'above'}`;
      const base = heights.get(key) ?? 0;
      heights.set(key, base + (value ?? 0));
      return base;
    });
    return { ...series, bases, tops: series.values.map((value, at) => (value === null ? null : (bases[at] ?? 0) + value)) };
  });
}
