import { CellStore, type Cell, type CellValue } from '../../../src/workbook/cell';
import { isProcessSheet, processRows } from '../../../src/workbook/process/process-rows';
import type { SheetData } from '../../../src/workbook/workbook';

/** A sheet whose table begins at B2, below a title. */
function sheetWith(table: string, ...rows: readonly (readonly (CellValue | Cell)[])[]): SheetData {
  const cells = CellStore.from([['A title'], ...rows.map((row) => [null, ...row])]);
  const area = { row: 1, column: 1, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
  return { name: 'Ours', visibility: 'visible', cells, tables: [{ name: table, area, hasHeader: true, hasTotals: false }], merges: [], hiddenRowCount: 0, notes: [] };
}

const PEOPLE = [['Suppléant', 'Nom', 'Fonction', 'Rôle'], ['Léa', 'Marc', 'x', 'Production'], [null, null, null, null], [null, 'Ana', null, 'Achats']] as const;

describe('a process table', () => {
  test('is read by its name, whatever the sheet is called and wherever its columns went', () => {
    const people = processRows([sheetWith('tblPeople', ...PEOPLE)], 'people');
    expect(people?.sheet).toBe('Ours');
    expect(people?.rows.map(({ row, values }) => [row, ...['role', 'name', 'deputy'].map((key) => values.get(key as 'role'))])).toEqual([
      [2, 'Production', 'Marc', 'Léa'],
      [4, 'Achats', 'Ana', undefined],
    ]);
    expect(people?.blankRows).toEqual([3]);
  });

  test('is read by a numbered name and, when it was renamed, by its headers', () => {
    expect(processRows([sheetWith('tblPeople2', ...PEOPLE)], 'people')?.rows).toHaveLength(2);
    expect(processRows([sheetWith('Tableau7', ...PEOPLE)], 'people')?.rows).toHaveLength(2);
    expect(processRows([sheetWith('tblPeopleOld', ['City', 'Street', 'Zip'], ['a', 'b', 'c'])], 'people')).toBeUndefined();
  });

  test('takes a row that only calculates for a blank one', () => {
    const actions = processRows([sheetWith('tblActions', ['No.', 'Task', 'Late?'], [1, 'Call', { value: 'no', formula: 'IF(1,"no")' }], [null, null, { value: '', formula: 'IF(1,"")' }])], 'actions');
    expect(actions?.rows).toHaveLength(1);
    expect(actions?.blankRows).toEqual([3]);
  });

  test('makes its sheet one that holds no planning data', () => {
    expect(isProcessSheet(sheetWith('tblPeople', ...PEOPLE))).toBe(true);
    expect(isProcessSheet(sheetWith('tblDemand', ['item', '2026-01'], ['A', 1]))).toBe(false);
  });
});
