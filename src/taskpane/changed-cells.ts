import { EMPTY_CELL, type Cell, type CellStore, type CellValue } from '../workbook/cell';
import type { SheetData } from '../workbook/workbook';

/** Functions whose value can change though nobody changed a cell; they may change the value of any other formula. */
const RESTLESS = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\s*\(/i;

/**
 * Number of cells that hold something else in a second reading of the same sheets; a sheet that is missing counts with all its cells.
 * Formulas are compared by their values as well, unless one of the sheets has a formula that changes by itself.
 */
export function countChangedCells(before: readonly SheetData[], after: readonly SheetData[]): number {
  const seesValues = !before.some(isRestless);
  return before.reduce((count, sheet) => count + changesIn(sheet.cells, after.find(({ name }) => name === sheet.name)?.cells, seesValues), 0);
}

function isRestless({ cells }: SheetData): boolean {
  for (const row of cells.rowNumbers()) {
    for (let column = 0; column < cells.columnCount; column++) {
      const { formula } = cells.at(row, column);
      if (formula !== undefined && RESTLESS.test(formula)) return true;
    }
  }
  return false;
}

function changesIn(cells: CellStore, again: CellStore | undefined, seesValues: boolean): number {
  const columnCount = Math.max(cells.columnCount, again?.columnCount ?? 0);
  let count = 0;
  for (const row of new Set([...cells.rowNumbers(), ...(again?.rowNumbers() ?? [])])) {
    for (let column = 0; column < columnCount; column++) {
      if (!isSame(cells.at(row, column), again?.at(row, column) ?? EMPTY_CELL, seesValues)) count += 1;
    }
  }
  return count;
}

function isSame(old: Cell, now: Cell, seesValues: boolean): boolean {
  if (old.formula !== now.formula) return false;
  return (old.formula !== undefined && !seesValues) || isSameValue(old.value, now.value);
}

function isSameValue(old: CellValue, now: CellValue): boolean {
  if (old === null || now === null || typeof old !== 'object' || typeof now !== 'object') return old === now;
  return old.error === now.error;
}
