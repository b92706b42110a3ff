import { openPackage } from '../../../../src/adapters/xlsx/read/open-package';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { graftSheets } from '../../../../src/adapters/xlsx/write/graft';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import type { SheetDraft } from '../../../../src/workbook/sheet-draft';
import type { TableEdit } from '../../../../src/workbook/table-edit';
import type { SheetData } from '../../../../src/workbook/workbook';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';
import { lintPackage } from '../../../xlsx-lint/lint-package';

/** A table of three columns at B2:D4, its last calculated, its last row blank, a note two rows below it. */
const ACTIONS: SheetDraft = {
  name: 'Actions',
  visibility: 'visible',
  columnWidths: [2, 10, 10, 10],
  cells: [
    ...['Task', 'Due', 'Late?'].map((value, at) => ({ row: 1, column: 1 + at, value, style: 'header' as const })),
    { row: 2, column: 1, value: 'Call', style: 'inputText' },
    { row: 2, column: 2, value: 46000, style: 'inputDate' },
    { row: 2, column: 3, value: 'yes', formula: 'IF(tblActions[[#This Row],[Due]]<46100,"yes","no")', style: 'body' },
    { row: 3, column: 1, value: null, style: 'inputText' },
    { row: 3, column: 2, value: null, style: 'inputDate' },
    { row: 3, column: 3, value: 'yes', formula: 'IF(tblActions[[#This Row],[Due]]<46100,"yes","no")', style: 'body' },
    { row: 8, column: 1, value: 'A note' },
  ],
  tables: [{
    name: 'tblActions',
    area: { row: 1, column: 1, rowCount: 3, columnCount: 3 },
    columns: [{ header: 'Task' }, { header: 'Due' }, { header: 'Late?', formula: 'IF(tblActions[[#This Row],[Due]]<46100,"yes","no")' }],
  }],
  conditionalFormats: [{ kind: 'expression', area: { row: 2, column: 3, rowCount: 2, columnCount: 1 }, formula: '$D3="yes"', style: 'off' }],
  print: { orientation: 'portrait', fit: [1, 0] },
};

/** Fills the blank row and grows the table by two. */
const EDIT: TableEdit = {
  sheet: 'Actions',
  table: 'tblActions',
  area: { row: 1, column: 1, rowCount: 5, columnCount: 3 },
  cells: [
    { row: 3, column: 1, value: 'Order <steel> & "paint"' },
    { row: 3, column: 2, value: 46200, isDate: true },
    { row: 3, column: 3, value: 'no' },
    { row: 4, column: 1, value: '=not a formula' },
    { row: 4, column: 2, value: 46010, isDate: true },
    { row: 4, column: 3, value: 'yes' },
    { row: 5, column: 1, value: 'Last' },
  ],
};

async function edited(edit: TableEdit = EDIT): Promise<Uint8Array> {
  const bytes = await renderWorkbook([ACTIONS]);
  return graftSheets(openPackage(bytes, 'actions.xlsx'), [], { owned: new Set(), edits: [edit] });
}

function sheetIn(bytes: Uint8Array): SheetData {
  const [sheet] = readWorkbook(bytes, 'actions.xlsx').read(['Actions']);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('rows put into a table of a user’s file', () => {
  test('fill its blank row, make it grow and leave all else as it was', async () => {
    const { cells, tables } = sheetIn(await edited());
    const rows = Array.from({ length: 9 }, (_, row) => [1, 2, 3].map((column) => cells.at(row, column).value));
    expect(rows.slice(1)).toEqual([
      ['Task', 'Due', 'Late?'],
      ['Call', 46000, 'yes'],
      ['Order <steel> & "paint"', 46200, 'no'],
      ['=not a formula', 46010, 'yes'],
      ['Last', null, null],
      [null, null, null],
      [null, null, null],
      ['A note', null, null],
    ]);
    expect(tables).toEqual([{ name: 'tblActions', area: EDIT.area, hasHeader: true, hasTotals: false }]);
  });

  test('calculate and look as the row above them does', async () => {
    const { cells } = sheetIn(await edited());
    expect([3, 4, 5].map((row) => cells.at(row, 3).formula)).toEqual(Array.from({ length: 3 }, () => cells.at(2, 3).formula));
    expect(cells.at(4, 2).numberFormat).toBe(cells.at(2, 2).numberFormat);
  });

  test('take the rules that ended with the table along', async () => {
    const xml = openPackage(await edited(), 'actions.xlsx').part('xl/worksheets/sheet1.xml');
    expect(new TextDecoder().decode(xml)).toContain('sqref="D3:D6"');
  });

  test('make rows as high as their sentences need, where nobody chose a height', async () => {
    const sentence = 'one two three four five six seven eight nine ten'; // 48 characters in lines of 11.
    const heights = async (rowHeights: ReadonlyMap<number, number>, style: 'entryWrapped' | 'entryText'): Promise<readonly (string | undefined)[]> => {
      const cells = ACTIONS.cells.map((cell) => (cell.column === 1 && (cell.row === 2 || cell.row === 3) ? { ...cell, style } : cell));
      const bytes = await renderWorkbook([{ ...ACTIONS, cells, rowHeights }]);
      const edit: TableEdit = { ...EDIT, cells: [3, 4].map((row) => ({ row, column: 1, value: sentence })) };
      const xml = new TextDecoder().decode(openPackage(await graftSheets(openPackage(bytes, 'a.xlsx'), [], { owned: new Set(), edits: [edit] }), 'a.xlsx').part('xl/worksheets/sheet1.xml'));
      return [4, 5, 6].map((row) => /ht="([^"]*)"/.exec(new RegExp(`<row[^>]* r="${row}"[^>]*>`).exec(xml)?.[0] ?? '')?.[1]);
    };
    // Five lines of 13.5 points and 5 beside them; the third row got no text.
    expect(await heights(new Map(), 'entryWrapped')).toEqual(['72.5', '72.5', undefined]);
    expect(await heights(new Map([[3, 20]]), 'entryWrapped')).toEqual(['20', '72.5', undefined]);
    expect(await heights(new Map(), 'entryText')).toEqual([undefined, undefined, undefined]);
  });

  test('make no package that our lint objects to', async () => {
    expect(lintPackage(await edited())).toEqual([]);
  });

  describeWithSdk(() => {
    test('make no package that the Open XML SDK objects to', async () => {
      expect(sdkErrors(await edited())).toEqual([]);
    });
  });

  test('are refused when the table is not there', async () => {
    await expect(edited({ ...EDIT, table: 'tblOther' })).rejects.toMatchObject({ fault: 'missing-part', detail: 'tblOther' });
  });
});
