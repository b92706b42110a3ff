/** An axis of figures: from its lowest to its highest mark, both round. */
export interface AxisScale {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly number[];
}

const MARKS = 5;
/** Figures that are nearer to one another are dust of a calculation: the axis shows them as zero. */
const LEAST_SPAN = 1e-9;
const STEPS = [1, 2, 2.5, 5, 10];

/** About five round marks that hold all values and zero. */
export function axisScale(values: readonly number[]): AxisScale {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const span = highest - lowest < LEAST_SPAN ? 1 : highest - lowest;
  const power = 10 ** Math.floor(Math.log10(span / MARKS));
  const step = power * (STEPS.find((factor) => factor * power * MARKS >= span) ?? 10);
  const first = Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  // A factor each: sums of steps would gather errors.
  const marks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { low: marks[0] ?? 0, high: marks.at(-1) ?? 1, marks };
}
