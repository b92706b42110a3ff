import type { Diagnostic, DiagnosticCode, SheetRole } from '../../../src/domain/diagnostic';
import { cellPlace, placeText } from '../../../src/domain/place';
import { roleTitles } from '../../../src/i18n/en/columns';
import { parsePeriodText } from '../../../src/workbook/read/parse-period';
import { dayUnder } from '../../../src/workbook/read/parse-date';
import type { Field, InputRecords, PeriodReference, SeriesPoint, SheetRecord, SheetRecords } from '../../../src/workbook/read/records';
import { COLUMN_KEYS, type ColumnKey } from '../../../src/workbook/schema/column-keys';

type Value = string | number | boolean | null;

/**
 * A sheet as it is after reading. The header holds column keys and, on wide sheets, periods; row 2 of the sheet is the first
 * row given. In a long sheet `period` and `quantity` make the points.
 */
export function sheetOf(role: SheetRole, header: readonly string[], ...rows: readonly (readonly Value[])[]): SheetRecords {
  const sheet = { sheet: roleTitles[role] };
  const columns = new Map<ColumnKey, SheetRecords['place']>();
  header.forEach((name, column) => {
    if (isKey(name)) columns.set(name, cellPlace(sheet, 0, column));
  });
  return { role, place: sheet, columns, records: rows.map((row, r) => recordOf(sheet, header, row, r + 1)) };
}

/** The records of a workbook of these sheets. */
export function recordsOf(...sheets: readonly SheetRecords[]): InputRecords {
  return new Map(sheets.map((sheet) => [sheet.role, sheet]));
}

/** A period as its header says it: `2026-03`, `P1`, `March`. */
export function period(text: string): PeriodReference {
  const parsed = parsePeriodText(text);
  if (parsed?.kind === 'period') return parsed.reference;
  const day = parsed === undefined ? undefined : dayUnder('dayFirst', parsed.date);
  if (day === undefined) throw new Error(`not a period: ${text}`);
  return { kind: 'date', day, bucket: undefined };
}

/** The diagnostics of some codes: each one's code, place and parameters. */
export function found(diagnostics: readonly Diagnostic[], ...codes: readonly DiagnosticCode[]): readonly unknown[] {
  return diagnostics
    .filter(({ code }) => codes.includes(code))
    .map(({ code, place, parameters }) => [code, place === undefined ? undefined : placeText(place), parameters]);
}

function recordOf(sheet: { sheet: string }, header: readonly string[], row: readonly Value[], r: number): SheetRecord {
  const fields = new Map<ColumnKey, Field>();
  const points: SeriesPoint[] = [];
  row.forEach((value, column) => {
    const name = header[column] ?? '';
    const place = cellPlace(sheet, r, column);
    if (!isKey(name)) points.push({ period: period(name), quantity: typeof value === 'number' ? value : undefined, place });
    else if (value !== null) fields.set(name, { value, place });
  });
  const when = fields.get('period');
  const quantity = fields.get('quantity');
  if (when !== undefined) {
    const number = typeof quantity?.value === 'number' ? quantity.value : undefined;
    points.push({ period: period(String(when.value)), quantity: number, place: quantity?.place ?? when.place });
    fields.delete('period');
    fields.delete('quantity');
  }
  return { place: cellPlace(sheet, r, 0), fields, points };
}

function isKey(name: string): name is ColumnKey {
  return (COLUMN_KEYS as readonly string[]).includes(name);
}
