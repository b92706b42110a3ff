/** What a column or row of a planning program stands for; with its item or resource and period it is told from all others. */
const FAMILIES = [
  'start', 'order', 'subcontract', 'backlog', 'lost',
  'stockToTarget', 'stockToMaximum', 'stockToPerishable', 'stockBeyond', 'finalStockLack',
  'regularHours', 'overtimeHours', 'extraShiftHours', 'workers', 'hired', 'laidOff', 'overloadHours',
  'balance', 'capacity', 'finalStock', 'orderMost', 'orderLeast', 'workerChange', 'regularLimit', 'overtimeLimit', 'extraShiftLimit',
] as const;

export type ProgramFamily = (typeof FAMILIES)[number];

const CODES = Object.fromEntries(FAMILIES.map((family, code) => [family, code])) as Readonly<Record<ProgramFamily, number>>;

/**
 * A number that names a column or row of a program, the same in every program of the same items, resources and periods.
 * `cell` = item or resource position × periods + period.
 */
export function programKey(family: ProgramFamily, cell: number): number {
  return cell * FAMILIES.length + CODES[family];
}

/** The keys of a program's columns and rows, in their order. */
export interface ProgramKeys {
  readonly columns: Float64Array;
  readonly rows: Float64Array;
}
