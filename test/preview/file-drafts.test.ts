import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { CellStore } from '../../src/workbook/cell';
import { excelWith } from '../excel-host/from-sheets';
import { toXlsx } from '../excel-host/to-xlsx';
import { completeFile } from '../excel-host/complete-file';
import { fileDrafts } from '../excel-host/file-drafts';
import { openFile } from './open-file';

const SHEETS = [
  { name: 'Stock', cells: CellStore.from([['Item', 'On hand'], ['A', 1]]), tables: [{ name: 'tblStock', area: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, hasHeader: true, hasTotals: false }] },
  { name: 'Stove plan', cells: CellStore.from([['', 'Jan', 'Feb'], ['Demand', 5, 7], ['Capacity', 6, 6]]), tables: [] },
].map((sheet) => ({ ...sheet, visibility: 'visible' as const, merges: [], hiddenRowCount: 0, notes: [] }));

function hostWithChart(): ReturnType<typeof excelWith> {
  const host = excelWith(SHEETS);
  const plan = host.workbook.worksheets.getItem('Stove plan');
  const chart = plan.charts.add('ColumnClustered', plan.getRange('B2:C2'), 'Rows');
  chart.title.text = 'Demand and capacity';
  chart.setPosition('B5', 'F12');
  const [demand] = chart.series.items;
  demand?.setXAxisValues(plan.getRange('B1:C1'));
  Object.assign(demand ?? {}, { name: 'Demand', chartType: 'ColumnClustered' });
  demand?.format.fill.setSolidColor('#0072B2');
  const capacity = chart.series.add('Capacity');
  capacity.setValues(plan.getRange('B3:C3'));
  capacity.chartType = 'Line';
  Object.assign(capacity.format.line, { color: '#E69F00', lineStyle: 'Dash' });
  return host;
}

describe('a workbook that is downloaded', () => {
  test('has its charts as drafts, each series with the cell that names it', () => {
    const [chart] = fileDrafts(hostWithChart().workbook)[1]?.charts ?? [];
    expect(chart).toMatchObject({
      title: 'Demand and capacity', dataSheet: 'Stove plan', stacked: false, anchor: { row: 4, column: 1, rowCount: 8, columnCount: 5 }, categories: { row: 0, column: 1, rowCount: 1, columnCount: 2 },
      series: [
        { kind: 'columns', name: { row: 1, column: 0 }, values: { row: 1, column: 1, rowCount: 1, columnCount: 2 }, color: '0072B2', dashed: false },
        { kind: 'line', name: { row: 2, column: 0 }, values: { row: 2, column: 1, rowCount: 1, columnCount: 2 }, color: 'E69F00', dashed: true },
      ],
    });
  });

  test('keeps its tables and charts in the file', async () => {
    const host = hostWithChart();
    const file = completeFile(await toXlsx(host), fileDrafts(host.workbook));
    const [stock, plan] = readWorkbook(file, 'file.xlsx').read(['Stock', 'Stove plan']);
    expect(stock?.tables).toEqual(SHEETS[0]?.tables);
    expect(plan?.cells.at(1, 1).value).toBe(5);
    expect((await openFile(file, 'file.xlsx')).sheets.map(({ name }) => name)).toEqual(['Stock', 'Stove plan']);
    expect(Buffer.from(file).includes('xl/charts/chart1.xml')).toBe(true);
  });
});
