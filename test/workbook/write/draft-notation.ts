import { areaA1, columnNumber } from '../../../src/domain/place';
import type { DraftCell, DraftValue, SheetDraft } from '../../../src/workbook/sheet-draft';

/** The cell with an A1 name; an undrafted one is an error of the test. */
export function cellAt(draft: SheetDraft, name: string): DraftCell {
  const found = draft.cells.find(({ row, column }) => areaA1({ row, column, rowCount: 1, columnCount: 1 }) === name);
  if (found === undefined) throw new Error(`${draft.name}!${name} is not drafted`);
  return found;
}

/** Values of the cells between two A1 names, row after row; undefined where nothing is drafted. */
export function valuesIn(draft: SheetDraft, from: string, to: string): readonly (readonly (DraftValue | undefined)[])[] {
  return gridOf(draft, from, to, ({ value }) => value);
}

/** Formulas of the cells between two A1 names, row after row; undefined where there is none. */
export function formulasIn(draft: SheetDraft, from: string, to: string): readonly (readonly (string | undefined)[])[] {
  return gridOf(draft, from, to, ({ formula }) => formula);
}

/** What a cell's row says: the first cell whose value is `value`. */
export function cellWith(draft: SheetDraft, value: DraftValue): DraftCell {
  const found = draft.cells.find((cell) => cell.value === value);
  if (found === undefined) throw new Error(`${draft.name} has no cell ${String(value)}`);
  return found;
}

function gridOf<Value>(draft: SheetDraft, from: string, to: string, pick: (cell: DraftCell) => Value): (Value | undefined)[][] {
  const [first, last] = [positionOf(from), positionOf(to)];
  return Array.from({ length: last.row - first.row + 1 }, (_, r) =>
    Array.from({ length: last.column - first.column + 1 }, (_, c) => {
      const found = draft.cells.find(({ row, column }) => row === first.row + r && column === first.column + c);
      return found === undefined ? undefined : pick(found);
    }),
  );
}

function positionOf(name: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}
