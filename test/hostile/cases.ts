import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { a1 } from '../../src/domain/place';
import type { SheetData } from '../../src/workbook/workbook';

const FOLDER = resolve(__dirname, '../../../shared/cases');

/** Runs tests over a folder of the shared cases, or says that they are skipped because it is absent. */
export function describeCases(folder: 'hostile' | 'real', tests: () => void): void {
  if (existsSync(resolve(FOLDER, folder))) describe(folder, tests);
  else describe.skip(`${folder} (skipped: ../shared/cases/${folder} is absent)`, tests);
}

/** All sheets of a shared case. */
export function readCase(folder: 'hostile' | 'real', name: string): readonly SheetData[] {
  const workbook = readWorkbook(readFileSync(resolve(FOLDER, folder, name)), name);
  return workbook.read(workbook.sheets.map((sheet) => sheet.name));
}

/** The cells that hold something, one a word: `A1=Item B1=12.5 C1=#N/A D1=10(=A1*2)`. */
export function cellsText({ cells }: SheetData): string {
  const words = cells.rowNumbers().flatMap((row) =>
    Array.from({ length: Math.min(cells.columnCount, 50) }, (_, column) => {
      const { value, formula } = cells.at(row, column);
      const text = value !== null && typeof value === 'object' ? value.error : String(value ?? '');
      return text === '' && formula === undefined ? '' : `${a1(row, column)}=${text}${formula === undefined ? '' : `(=${formula})`}`;
    }),
  );
  return words.filter((word) => word !== '').join(' ');
}
