import { CellValueType, type ICellData } from '@univerjs/core';
import { CellStore } from '../../src/workbook/cell';
import type { SheetData } from '../../src/workbook/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { excelWith } from '../excel-host/from-sheets';
import { BLANK, type HostCell } from '../excel-host/model/cells';
import { formatOf, styleOf } from './cell-style';
import { cellOf, gridData, gridId, StyleBook } from './grid-data';
import { hostCell } from './read-back';

// The grid's package can't be loaded outside a browser; these are its numbers.
jest.mock('@univerjs/core', () => ({
  BooleanNumber: { FALSE: 0, TRUE: 1 },
  BorderStyleTypes: { THIN: 1 },
  CellValueType: { STRING: 1, NUMBER: 2, BOOLEAN: 3 },
  HorizontalAlign: { LEFT: 1, CENTER: 2, RIGHT: 3 },
  LocaleType: { EN_US: 'enUS', FR_FR: 'frFR' },
  VerticalAlign: { TOP: 1, MIDDLE: 2, BOTTOM: 3 },
  WrapStrategy: { WRAP: 3 },
}));

function sheet(name: string, visibility: SheetData['visibility'] = 'visible'): SheetData {
  return { name, visibility, cells: CellStore.from([[name]]), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

function shownSheet(host: EmulatedExcel, name: string): object | undefined {
  const { sheets } = gridData(host.workbook, 'en', new StyleBook());
  return sheets[gridId(host.workbook.worksheets.getItem(name))];
}

const LOOK = {
  'font.name': 'Calibri', 'font.size': 22, 'font.bold': true, 'font.italic': true, 'font.underline': 'Single', 'font.color': '#14375E', 'fill.color': '#F3F6F9',
  numberFormat: '#,##0', horizontalAlignment: 'Right', verticalAlignment: 'Top', wrapText: true, indentLevel: 2, 'border.EdgeTop.style': 'Continuous', 'border.EdgeTop.color': '#0072B2',
};

describe('the workbook as the grid shows it', () => {
  test('has its sheets in order, hidden ones hidden and very hidden ones not at all', () => {
    const { workbook } = excelWith([sheet('Demand'), sheet('_equilibre', 'veryHidden'), sheet('Notes', 'hidden')]);
    const { sheetOrder, sheets } = gridData(workbook, 'fr', new StyleBook());
    expect(sheetOrder.map((id) => [sheets[id]?.name, sheets[id]?.hidden])).toEqual([['Demand', 0], ['Notes', 1]]);
  });

  test('has the panes, sizes and gridlines of each sheet, points as pixels', () => {
    const host = excelWith([sheet('Plan')]);
    const plan = host.workbook.worksheets.getItem('Plan');
    plan.freezePanes.freezeAt(plan.getRange('A1:B4'));
    plan.columnWidths.set(1, 1, 75);
    plan.rowHeights.set(3, 1, 30);
    plan.showGridlines = false;
    expect(shownSheet(host, 'Plan')).toMatchObject({
      freeze: { xSplit: 2, ySplit: 4, startColumn: 2, startRow: 4 }, columnData: { 1: { w: 100 } }, rowData: { 3: { h: 40 } }, showGridlines: 0,
    });
  });

  test.each<readonly [string, HostCell, ICellData]>([
    ['a number', { value: 12.5, format: {} }, { v: 12.5, t: CellValueType.NUMBER }],
    ['a text that looks like a number', { value: '007', format: {} }, { v: '007', t: CellValueType.STRING }],
    ['a truth value', { value: true, format: {} }, { v: 1, t: CellValueType.BOOLEAN }],
    ['an error', { value: { error: '#N/A' }, format: {} }, { v: '#N/A', t: CellValueType.STRING }],
    ['a formula', { value: 3, formula: 'SUM(A1:A2)', format: {} }, { f: '=SUM(A1:A2)', v: 3, t: CellValueType.NUMBER }],
    ['a formula without a value', { value: null, formula: 'A1', format: {} }, { f: '=A1' }],
  ])('%s goes to the grid and comes back as it was', (_, cell, shown) => {
    const book = new StyleBook();
    expect(cellOf(cell, book)).toEqual(shown);
    expect(hostCell({ data: shown, formula: shown.f ?? undefined, style: undefined }, BLANK, book)).toEqual(cell);
  });

  test('a look goes to the grid and comes back as it was', () => {
    expect(formatOf(styleOf(LOOK))).toEqual(LOOK);
  });

  test('a look that the grid knows by its number keeps what the grid can’t show', () => {
    const book = new StyleBook();
    const cell = { value: 1, format: { locked: false, 'font.bold': true } };
    expect(hostCell({ data: cellOf(cell, book), formula: undefined, style: undefined }, BLANK, book)).toEqual(cell);
  });

  test('an emptied cell is blank and loses its link; a changed one keeps it', () => {
    const before = { value: 'STV-100', format: {}, link: { documentReference: 'Demand!B5' } };
    expect(hostCell({ data: undefined, formula: undefined, style: undefined }, before, new StyleBook())).toBe(BLANK);
    expect(hostCell({ data: { v: 'new' }, formula: undefined, style: undefined }, before, new StyleBook())).toEqual({ ...before, value: 'new' });
  });
});
