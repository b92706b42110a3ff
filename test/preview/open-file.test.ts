import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { sampleWorkbook } from '../../src/workbook/templates/sample-workbook';
import { excelWithFile } from './fill-workbook';
import { openFile } from './open-file';

describe('a file that is opened in the preview', () => {
  test('has its contents, tables and looks in the emulated Excel', async () => {
    const { workbook } = excelWithFile(await openFile(await renderWorkbook(sampleWorkbook('en')), 'sample.xlsx'));
    const demand = workbook.worksheets.getItem('Demand');
    expect(workbook.worksheets.items.map(({ name }) => name)).toEqual(sampleWorkbook('en').map(({ name }) => name));
    expect(demand.cells.at(4, 1)).toMatchObject({ value: 'STV-100', format: { 'fill.color': '#FFF8E1', 'font.color': '#1F4E9E' } });
    expect(demand.cells.at(3, 4).format).toMatchObject({ 'font.bold': true, 'fill.color': '#14375E', horizontalAlignment: 'Right', numberFormat: 'mmm yy' });
    expect([demand.freezePanes.rows, demand.freezePanes.columns, demand.showGridlines]).toEqual([4, 3, false]);
    // 30 characters of 7 pixels and 5 of padding, a pixel being ¾ point.
    expect(demand.columnWidths.at(2)).toBeCloseTo((30 * 7 + 5) * 0.75, 1);
    expect(workbook.worksheets.getItem('Stock').tables.items.map(({ name }) => name)).toEqual(['tblStock']);
  });

  test('is refused by the product’s own reader', async () => {
    await expect(openFile(new Uint8Array(), 'empty.xlsx')).rejects.toMatchObject({ fault: 'empty', subject: 'empty.xlsx' });
  });
});
