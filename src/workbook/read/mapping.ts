import type { SheetRole } from '../../domain/diagnostic';
import type { Area } from '../../domain/place';
import type { ColumnKey } from '../schema/column-keys';

/** How one sheet was read, or shall be: where its table stands and which column gives what. */
export interface SheetMapping {
  readonly role: SheetRole;
  readonly sheet: string;
  readonly file: string | undefined;
  /** The table, header row included. */
  readonly area: Area;
  /** Column, from 0, of each key. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Columns, from 0, with a quantity a period; empty when the sheet has one row a period. */
  readonly periods: readonly number[];
}

/** What the user says of one sheet; what is left out is found as usual. */
export interface SheetOverride {
  readonly sheet: string | undefined;
  /** Row of the headers, from 0. */
  readonly headerRow: number | undefined;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly periods: readonly number[] | undefined;
}

export type MappingOverrides = ReadonlyMap<SheetRole, SheetOverride>;
