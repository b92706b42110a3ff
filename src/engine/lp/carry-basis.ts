import { BASIC, AT_LOWER, type Basis } from '../solver';
import type { ProgramKeys } from './program-keys';

/**
 * The basis of one program as a start for another of the same family: columns and rows that both have keep their state, new
 * columns lie at their lower bound, new rows are slack. It has as many basic columns and rows as the program has rows.
 */
export function carryBasis(basis: Basis, from: ProgramKeys, to: ProgramKeys): Basis {
  if (sameKeys(from.columns, to.columns) && sameKeys(from.rows, to.rows)) return basis;
  const columns = carried(basis.columns, from.columns, to.columns, AT_LOWER);
  const rows = carried(basis.rows, from.rows, to.rows, BASIC);
  balanceCount(columns, rows);
  return { columns, rows };
}

function sameKeys(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((key, position) => key === b[position]);
}

function carried(states: Uint8Array, from: Float64Array, to: Float64Array, otherwise: number): Uint8Array {
  const byKey = new Map<number, number>();
  from.forEach((key, position) => byKey.set(key, states[position] as number));
  return Uint8Array.from(to, (key) => byKey.get(key) ?? otherwise);
}

/** Frees rows while there are too few basic ones, and sets columns to their lower bound while there are too many. */
function balanceCount(columns: Uint8Array, rows: Uint8Array): void {
  let excess = count(columns) + count(rows) - rows.length;
  for (let row = 0; row < rows.length && excess < 0; row++) {
    if (rows[row] === BASIC) continue;
    rows[row] = BASIC;
    excess += 1;
  }
  for (let column = columns.length - 1; column >= 0 && excess > 0; column--) {
    if (columns[column] !== BASIC) continue;
    columns[column] = AT_LOWER;
    excess -= 1;
  }
}

function count(states: Uint8Array): number {
  let basic = 0;
  for (const state of states) if (state === BASIC) basic += 1;
  return basic;
}
