import type { Diagnostic } from '../../domain/diagnostic';
import type { Workforce } from '../../domain/resource';
import type { ColumnKey } from '../schema/column-keys';
import { lineNumber, type CapacityLine } from './resolve-capacity-lines';

/** The workforce of a *Workers* line; blank costs and opening workers are 0 and noted, a blank maximum is no limit. */
export function resolveWorkforce(resource: string, line: CapacityLine, blankCosts: Set<ColumnKey>, diagnostics: Diagnostic[]): Workforce {
  const given = (column: ColumnKey): number => {
    const number = lineNumber(line, column, diagnostics);
    if (number === undefined) blankCosts.add(column);
    return number?.value ?? 0;
  };
  const least = lineNumber(line, 'minWorkers', diagnostics);
  const minWorkers = least?.value ?? 0;
  const maxWorkers = lineNumber(line, 'maxWorkers', diagnostics)?.value ?? Infinity;
  if (minWorkers > maxWorkers) {
    diagnostics.push({ code: 'workers-crossed', place: least?.place, parameters: { resource, min: minWorkers, max: maxWorkers } });
  }
  return {
    openingWorkers: given('openingWorkers'),
    hireCost: given('hireCost'),
    layoffCost: given('layoffCost'),
    wagePerPeriod: given('wagePerPeriod'),
    minWorkers,
    maxWorkers,
  };
}
