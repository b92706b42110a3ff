import type { Area } from '../../src/domain/place';
import { CellStore, type CellValue } from '../../src/workbook/cell';
import { excelWith } from '../excel-host/from-sheets';
import type { Worksheet } from '../excel-host/model/worksheet';
import { growTables, moveTables } from './table-areas';

const AREA: Area = { row: 1, column: 1, rowCount: 3, columnCount: 2 };

/** A sheet with a table of two rows at B2:C4. */
function sheetWithTable(below: CellValue = null): Worksheet {
  const cells = CellStore.from([[], [null, 'Item', 'On hand'], [null, 'A', 1], [null, 'B', 2], [null, below]]);
  const data = { name: 'Stock', visibility: 'visible', cells, merges: [], hiddenRowCount: 0, notes: [], tables: [{ name: 'tblStock', area: AREA, hasHeader: true, hasTotals: false }] } as const;
  return excelWith([data]).workbook.worksheets.getItem('Stock');
}

function tablesOf({ tables }: Worksheet): readonly unknown[] {
  return tables.items.map(({ name, area }) => [name, area]);
}

function change(kind: string, range: Partial<Readonly<Record<'startRow' | 'endRow' | 'startColumn' | 'endColumn', number>>>): { readonly kind: string; readonly parameters: unknown } {
  return { kind, parameters: { range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0, ...range } } };
}

describe('a table', () => {
  test('takes in a row that is typed right under it', () => {
    const sheet = sheetWithTable('C');
    growTables(sheet, [{ row: 4, column: 1 }]);
    expect(tablesOf(sheet)).toEqual([['tblStock', { ...AREA, rowCount: 4 }]]);
  });

  test('stays as it is when something is typed elsewhere, or deleted under it', () => {
    const sheet = sheetWithTable();
    growTables(sheet, [{ row: 4, column: 1 }, { row: 5, column: 1 }, { row: 4, column: 3 }]);
    expect(tablesOf(sheet)).toEqual([['tblStock', AREA]]);
  });

  test.each<readonly [string, ReturnType<typeof change>, Area]>([
    ['rows are inserted above it', change('insert-row', { startRow: 0, endRow: 1 }), { ...AREA, row: 3 }],
    ['a row is inserted in it', change('insert-row', { startRow: 3, endRow: 3 }), { ...AREA, rowCount: 4 }],
    ['a row is inserted under it', change('insert-row', { startRow: 4, endRow: 4 }), AREA],
    ['a row of it is removed', change('remove-rows', { startRow: 2, endRow: 2 }), { ...AREA, rowCount: 2 }],
    ['a row above it and one of it are removed', change('remove-rows', { startRow: 0, endRow: 0 }), { ...AREA, row: 0 }],
    ['a column is inserted before it', change('insert-col', { startColumn: 0, endColumn: 0 }), { ...AREA, column: 2 }],
    ['a column after it is removed', change('remove-col', { startColumn: 3, endColumn: 4 }), AREA],
  ])('follows when %s', (_, { kind, parameters }, expected) => {
    const sheet = sheetWithTable();
    moveTables(sheet, { kind, parameters }, () => {
      // The cells that the grid has moved, as far as the table's header needs them.
      ['Item', 'On hand'].forEach((value, at) => { sheet.cells.set(expected.row, expected.column + at, { value, format: {} }); });
    });
    expect(tablesOf(sheet)).toEqual([['tblStock', expected]]);
  });

  test('ends when only its header is left', () => {
    const sheet = sheetWithTable();
    moveTables(sheet, change('remove-rows', { startRow: 2, endRow: 3 }), () => undefined);
    expect(tablesOf(sheet)).toEqual([]);
  });
});
