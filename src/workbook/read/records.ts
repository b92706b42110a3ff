import type { Bucket, SerialDay } from '../../domain/calendar';
import type { SheetRole } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import type { ColumnKey } from '../schema/column-keys';

/** A period as the user wrote it; what it lacks (a year, an anchor) is resolved when the horizon is known. */
export type PeriodReference =
  /** A date, or a named month, week or quarter with its year; `bucket` is undefined for a plain date. */
  | { readonly kind: 'date'; readonly day: SerialDay; readonly bucket: Bucket | undefined }
  /** `M+1`, `P1`, `Month 1`: offset 0 is the first period. */
  | { readonly kind: 'relative'; readonly offset: number; readonly bucket: Bucket | undefined }
  /** `S12`, `janvier`, `T1` without a year: number from 1. */
  | { readonly kind: 'yearless'; readonly number: number; readonly bucket: Bucket };

/**
 * A typed value and the cell that it was read from. A choice is its code in the schema, a date its serial day, `none` in a
 * column of limits Infinity (0 for a minimum); a scenario's change is a number, a percentage as text (`10%`) or another word as it stands.
 */
export interface Field {
  readonly value: string | number | boolean;
  readonly place: Place;
}

/** One number of a time series; undefined = the cell is blank (which is not 0). */
export interface SeriesPoint {
  readonly period: PeriodReference;
  readonly quantity: number | undefined;
  readonly place: Place;
}

/** One data row: its named fields (blank cells are absent) and, on sheets with periods, its numbers. Long rows have one point. */
export interface SheetRecord {
  readonly place: Place;
  readonly fields: ReadonlyMap<ColumnKey, Field>;
  readonly points: readonly SeriesPoint[];
}

/** What one sheet gave. */
export interface SheetRecords {
  readonly role: SheetRole;
  /** Sheet and area of the table that was read. */
  readonly place: Place;
  /** Which columns were found, with the place of their header. */
  readonly columns: ReadonlyMap<ColumnKey, Place>;
  readonly records: readonly SheetRecord[];
}

/** Everything read from a workbook; several sheets may play one role (demand of two sites, say) only when the user says so. */
export type InputRecords = ReadonlyMap<SheetRole, SheetRecords>;
