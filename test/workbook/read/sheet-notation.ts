import { isoDate } from '../../../src/domain/calendar';
import type { Diagnostic, SheetRole } from '../../../src/domain/diagnostic';
import { placeText } from '../../../src/domain/place';
import { CellStore, type Cell, type CellValue } from '../../../src/workbook/cell';
import { readRecords, type ReadOptions, type ReadRecords } from '../../../src/workbook/read/read-records';
import type { PeriodReference, SheetRecord } from '../../../src/workbook/read/records';
import type { SheetData } from '../../../src/workbook/workbook';

export type Row = readonly (CellValue | Cell)[];

/** A visible sheet from its rows, the first at A1. */
export function sheet(name: string, rows: readonly Row[], part: Partial<SheetData> = {}): SheetData {
  return { name, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [], ...part };
}

/** What one sheet alone gives, missing sheets left unsaid. */
export function readOne(name: string, rows: readonly Row[], options: ReadOptions = {}, part: Partial<SheetData> = {}): ReadRecords {
  const read = readRecords([sheet(name, rows, part)], options);
  return { ...read, diagnostics: read.diagnostics.filter(({ code }) => code !== 'missing-sheet') };
}

/** The records of a role in short: `A | onHand=5 | 2026-01=10 2026-02=?`. */
export function shownRecords(read: ReadRecords, role: SheetRole): readonly string[] {
  return (read.records.get(role)?.records ?? []).map(shownRecord);
}

/** Issues in short: `not-a-number Demand!B2`. */
export function shownIssues(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, place }) => (place === undefined ? code : `${code} ${placeText(place)}`));
}

/** `2026-01` (with its bucket unless a month), `+0` or `#3`. */
function shownPeriod(period: PeriodReference): string {
  if (period.kind === 'relative') return `+${period.offset}${period.bucket ?? ''}`;
  if (period.kind === 'yearless') return `#${period.number}${period.bucket}`;
  if (period.bucket === 'month') return isoDate(period.day).slice(0, 7);
  return `${isoDate(period.day)}${period.bucket ?? ''}`;
}

function shownRecord({ fields, points }: SheetRecord): string {
  const words = [...fields].map(([key, { value }]) => (key === 'item' ? String(value) : `${key}=${value}`));
  const series = points.map(({ period, quantity }) => `${shownPeriod(period)}=${quantity ?? '?'}`);
  return [...words, ...(series.length > 0 ? [series.join(' ')] : [])].join(' | ');
}
