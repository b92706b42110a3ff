import { countChangedCells } from '../../src/taskpane/changed-cells';
import { CellStore } from '../../src/workbook/cell';
import type { SheetData } from '../../src/workbook/workbook';

function sheet(...rows: Parameters<typeof CellStore.from>[0]): SheetData {
  return { name: 'Demand', visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

test('the same cells twice are no change', () => {
  const rows = [['Item', 1, true, null], [{ value: { error: '#N/A' }, formula: 'NA()' }, { value: 3, formula: 'B1+2' }]] as const;

  expect(countChangedCells([sheet(...rows)], [sheet(...rows)])).toBe(0);
});

test('counts cells that hold another value, are new or are gone', () => {
  expect(countChangedCells([sheet(['A', 1, 2], ['B', 3])], [sheet(['A', 1, 9], [null, 3], ['C'])])).toBe(3);
});

test('counts a formula that stands for the same value, and one whose value is another', () => {
  const before = sheet([5, { value: 6, formula: 'A1+1' }, { value: { error: '#N/A' }, formula: 'NA()' }]);
  const after = sheet([{ value: 5, formula: '2+3' }, { value: 7, formula: 'A1+1' }, { value: { error: '#REF!' }, formula: 'NA()' }]);

  expect(countChangedCells([before], [after])).toBe(3);
});

test('beside a formula that changes by itself, formulas are compared as they stand and values as they are', () => {
  const before = sheet([5, { value: 100, formula: 'today()' }, { value: 105, formula: 'A1+B1' }]);
  const after = sheet([6, { value: 101, formula: 'today()' }, { value: 107, formula: 'A1+B1' }]);

  expect(countChangedCells([before], [after])).toBe(1);
});

test('a sheet that is gone counts with all its cells', () => {
  expect(countChangedCells([sheet(['A', 1], ['B'])], [])).toBe(3);
});
