import { indicesUpTo, type PeriodIndex } from '../domain/axis';
import { isMore, type Run } from './situation';

/** The runs of consecutive periods in which an amount is above 0 (rounding apart), in order. */
export function runsOf(periodCount: number, amountIn: (t: PeriodIndex) => number): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const t of indicesUpTo<PeriodIndex>(periodCount)) {
    const quantity = amountIn(t);
    if (isMore(quantity, 0)) {
      if (open !== undefined) runs.pop();
      open = open === undefined ? { period: t, lastPeriod: t, worst: t, quantity } : extend(open, t, quantity);
      runs.push(open);
    } else {
      open = undefined;
    }
  }
  return runs;
}

function extend(run: Run, t: PeriodIndex, quantity: number): Run {
  return isMore(quantity, run.quantity) ? { ...run, lastPeriod: t, worst: t, quantity } : { ...run, lastPeriod: t };
}
