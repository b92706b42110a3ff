import { open, type Opened } from './opened';

/** What of Excel's tables and copies is modelled, each fact with the page of Microsoft's documentation that it follows. */
const API = 'https://learn.microsoft.com/javascript/api/excel';
const RESIZE = `${API}/excel.table#excel-excel-table-resize-member(1)`;
const COPY = `${API}/excel.range#excel-excel-range-copyfrom-member(1)`;

/** A table at A1:B3 with a number in the cell below it. */
async function openTable(): Promise<Opened> {
  const opened = open(['a', 'b'], [1, 2], [3, 4], [5]);
  await opened.run((_, sheet) => {
    sheet.tables.add(sheet.getRange('A1:B3'), true).name = 'tblOne';
    return undefined;
  });
  return opened;
}

function resized({ run }: Opened, address: string, sheet = 'Sheet1'): Promise<unknown> {
  return run((context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Sheet1').tables.getItem('tblOne').resize(worksheets.getItem(sheet).getRange(address));
    return undefined;
  });
}

describe('tables', () => {
  it(`a table takes in the cells of its new area, which stay as they are (${RESIZE})`, async () => {
    const opened = await openTable();
    await resized(opened, 'A1:B5');
    const { cells, tables } = opened.host.workbook.worksheets.getItem('Sheet1');
    expect(tables.items[0]?.area).toEqual({ row: 0, column: 0, rowCount: 5, columnCount: 2 });
    expect([cells.at(3, 0).value, cells.at(4, 0).value]).toEqual([5, null]);
  });

  it.each([
    ['another row for its header', 'A2:B5', 'Sheet1'],
    ['an area without a cell of its own', 'D1:E3', 'Sheet1'],
    ['an area of another sheet', 'A1:B3', 'Sheet2'],
    ['its header alone', 'A1:B1', 'Sheet1'],
  ])(`a table can't be given %s (${RESIZE})`, async (_, address, sheet) => {
    await expect(resized(await openTable(), address, sheet)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it(`a table can't grow over another one (${RESIZE})`, async () => {
    const opened = await openTable();
    await opened.run((_, sheet) => {
      sheet.getRange('A6:A7').values = [['c'], [1]];
      sheet.tables.add(sheet.getRange('A6:A7'), true);
      return undefined;
    });
    await expect(resized(opened, 'A1:B6')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it(`a table that is not there is a null object where that is asked for (${API}/excel.tablecollection#excel-excel-tablecollection-getitemornullobject-member(1))`, async () => {
    const { run } = await openTable();
    const missing = await run(async (context, sheet) => {
      const tables = ['TBLONE', 'tblTwo'].map((name) => sheet.tables.getItemOrNullObject(name).load('name'));
      await context.sync();
      return tables.map(({ isNullObject }) => isNullObject);
    });
    expect(missing).toEqual([false, true]);
  });
});

describe('copies', () => {
  it(`a row is copied into each row of a larger range, relative references moving along (${COPY})`, async () => {
    const { host, run } = open([1, 2]);
    await run((_, sheet) => {
      sheet.getRange('C1').formulas = [["=A1+$A1+A$1+Sheet2!A1+LEN(\"A1\")"]];
      sheet.getRange('A2:C3').copyFrom(sheet.getRange('A1:C1'), 'Formulas');
      return undefined;
    });
    const { cells } = host.workbook.worksheets.getItem('Sheet1');
    expect([1, 2].map((row) => cells.at(row, 2).formula)).toEqual(['A2+$A2+A$1+Sheet2!A2+LEN("A1")', 'A3+$A3+A$1+Sheet2!A3+LEN("A1")']);
    expect([1, 2].map((row) => cells.at(row, 1).value)).toEqual([2, 2]);
  });

  it(`blank cells and plain looks are copied too (${COPY})`, async () => {
    const { host, run } = open([1], [2]);
    await run((_, sheet) => {
      sheet.getRange('A2:B2').format.font.bold = true;
      sheet.getRange('A2:B2').copyFrom(sheet.getRange('A1:B1'), 'Formats');
      sheet.getRange('A2').copyFrom(sheet.getRange('A5'), 'Formulas');
      return undefined;
    });
    const { cells } = host.workbook.worksheets.getItem('Sheet1');
    expect([cells.at(1, 0), cells.at(1, 1)]).toEqual([0, 1].map(() => ({ value: null, format: {} })));
  });
});
