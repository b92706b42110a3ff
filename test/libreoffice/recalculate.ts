import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { placeText } from '../../src/domain/place';
import type { CellValue } from '../../src/workbook/cell';
import type { SheetData } from '../../src/workbook/workbook';
import { convertWorkbook, type OfficeLocale } from './office';

/** A formula whose cached value is not what LibreOffice calculates. */
export interface Difference {
  readonly place: string;
  readonly formula: string;
  readonly cached: CellValue;
  readonly calculated: CellValue;
}

/** Relative, and absolute where values are near 0. */
const TOLERANCE = 1e-9;

/**
 * Formulas of a workbook whose cached value differs from what LibreOffice calculates after it has lost all of them, in the order
 * of sheets and rows. A formula without a cached value differs as well. Errors: those of `convertWorkbook`.
 */
export async function recalculationDifferences(bytes: Uint8Array, locale: OfficeLocale): Promise<readonly Difference[]> {
  return differencesFrom(bytes, await recalculated(bytes, locale)).map(({ place, formula, cached, calculated }) => ({ place, formula, cached, calculated }));
}

/** The same with each formula's sheet, from sheets that LibreOffice calculated. */
export function differencesFrom(bytes: Uint8Array, sheets: readonly SheetData[]): readonly (Difference & { readonly sheet: string })[] {
  const calculated = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return allSheets(bytes).flatMap((sheet) => differencesOf(sheet, calculated.get(sheet.name)).map((difference) => ({ sheet: sheet.name, ...difference })));
}

/** The sheets of a workbook as LibreOffice calculates them after it has lost all cached values. Errors: those of `convertWorkbook`. */
export async function recalculated(bytes: Uint8Array, locale: OfficeLocale): Promise<readonly SheetData[]> {
  return allSheets(await convertWorkbook(withoutCachedValues(bytes), 'xlsx', locale));
}

/** Number of formulas in a workbook. */
export function formulaCount(bytes: Uint8Array): number {
  return allSheets(bytes).reduce((sum, sheet) => sum + formulaCells(sheet).length, 0);
}

function allSheets(bytes: Uint8Array): readonly SheetData[] {
  const workbook = readWorkbook(bytes, 'written.xlsx');
  return workbook.read(workbook.sheets.map(({ name }) => name));
}

function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'))) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(xml.replace(/(<c\b[^>]*>)(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g, (_, cell: string, formula: string) => cell.replace(/ t="[^"]*"/, '') + formula));
  }
  return zipSync(parts, { level: 1 });
}

function differencesOf(written: SheetData, calculated: SheetData | undefined): readonly Difference[] {
  return formulaCells(written).flatMap(({ row, column, formula, cached }) => {
    const value = calculated?.cells.at(row, column).value ?? null;
    const area = { row, column, rowCount: 1, columnCount: 1 };
    return isSame(cached, value) ? [] : [{ place: placeText({ sheet: written.name, area }), formula, cached, calculated: value }];
  });
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly cached: CellValue;
}

function formulaCells({ cells }: SheetData): readonly FormulaCell[] {
  return cells.rowNumbers().flatMap((row) =>
    Array.from({ length: cells.columnCount }, (_, column) => ({ row, column, formula: cells.at(row, column).formula, cached: cells.at(row, column).value })).filter(
      (cell): cell is FormulaCell => cell.formula !== undefined,
    ),
  );
}

function isSame(cached: CellValue, calculated: CellValue): boolean {
  if (cached === null) return false;
  if (typeof cached === 'number' && typeof calculated === 'number') {
    return Math.abs(cached - calculated) <= TOLERANCE * Math.max(1, Math.abs(cached), Math.abs(calculated));
  }
  return JSON.stringify(cached) === JSON.stringify(calculated);
}
