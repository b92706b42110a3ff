import { userSheet } from '../contract/workbook';
import { excelWith } from './from-sheets';
import { open } from './opened';
import { connectNative } from './seam-native';

/** What of Excel is modelled, each fact with the page of Microsoft's documentation that it follows. */
const DOCS = 'https://learn.microsoft.com/office/dev/add-ins';
const API = 'https://learn.microsoft.com/javascript/api/excel';

async function written(values: readonly unknown[]): Promise<unknown> {
  const { host, run } = open();
  await run((_, sheet) => {
    sheet.getRangeByIndexes(0, 0, values.length, 1).values = values.map((value) => [value]);
    return undefined;
  });
  const { cells } = host.workbook.worksheets.getItem('Sheet1');
  return values.map((_, row) => {
    const { value, formula } = cells.at(row, 0);
    return formula === undefined ? value : `formula ${formula}`;
  });
}

describe('values and formulas', () => {
  it(`text is read as if it had been typed (${DOCS}/excel/excel-add-ins-ranges-set-get-values)`, async () => {
    expect(await written(['Pump', '12', '1,234.5', '12%', 'true', '=A1+1', '+A1', "'=A1", "'00123", '2026-01-31', '#N/A'])).toEqual([
      'Pump', 12, 1234.5, 0.12, true, 'formula A1+1', 'formula +A1', '=A1', '00123', 46053, { error: '#N/A' },
    ]);
  });

  it(`null in an array leaves a cell, an empty text clears it (${DOCS}/excel/excel-add-ins-blank-null-values)`, async () => {
    const { host, run } = open(['a', 'b', 'c']);
    await run((_, sheet) => {
      sheet.getRange('A1:C1').values = [[null, '', 'd']];
      return undefined;
    });
    const { cells } = host.workbook.worksheets.getItem('Sheet1');
    expect([0, 1, 2].map((column) => cells.at(0, column).value)).toEqual(['a', null, 'd']);
  });

  it(`empty cells are read as empty text of the type Empty (${API}/excel.rangevaluetype)`, async () => {
    const { run } = open(['a', 2]);
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:C1').load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(read).toEqual([[['a', 2, '']], [['String', 'Double', 'Empty']]]);
  });

  it(`an array must have the size of its range (${API}/excel.range#excel-excel-range-values-member)`, async () => {
    const { run } = open();
    const wrong = run((_, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
      return undefined;
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it(`a property of cells that differ is null (${DOCS}/excel/excel-add-ins-blank-null-values)`, async () => {
    const { run } = open();
    const color = await run(async (context, sheet) => {
      sheet.getRange('A1').format.font.color = '#FF0000';
      const { font } = sheet.getRange('A1:A2').format;
      font.load('color');
      await context.sync();
      return font.color;
    });
    expect(color).toBeNull();
  });

  it(`a formula that was entered is calculated; its value is awaited where nobody calculates (${API}/excel.range#excel-excel-range-formulas-member)`, async () => {
    const { run } = open();
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1').formulas = [['=1+1']];
      const range = sheet.getRange('A1').load('values,formulas,valueTypes');
      await context.sync();
      return [range.formulas, range.values, range.valueTypes];
    });
    expect(read).toEqual([[['=1+1']], [['#GETTING_DATA']], [['Error']]]);
  });
});

describe('sheets', () => {
  it(`a missing item is an error, or a null object where that is asked for (${DOCS}/develop/application-specific-api-model)`, async () => {
    const { run } = open();
    const missing = run((context) => {
      context.workbook.worksheets.getItem('None').load('name');
      return undefined;
    });
    await expect(missing).rejects.toMatchObject({ code: 'ItemNotFound' });
    const isNull = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('None');
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it.each([
    ['a name that exists, whatever its case', 'SHEET2', 'ItemAlreadyExists'],
    ['a name of more than 31 characters', 'x'.repeat(32), 'InvalidArgument'],
    ['a name with a colon', 'a:b', 'InvalidArgument'],
  ])(`%s is refused (${API}/excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1))`, async (_, name, code) => {
    const { run } = open();
    await expect(run((context) => void context.workbook.worksheets.add(name))).rejects.toMatchObject({ code });
  });

  it(`a very hidden sheet can't be deleted (${API}/excel.worksheet#excel-excel-worksheet-delete-member(1))`, async () => {
    const { run } = open();
    const deleted = run((_, sheet) => {
      sheet.visibility = 'VeryHidden';
      sheet.delete();
      return undefined;
    });
    await expect(deleted).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it(`one sheet must stay visible (${API}/excel.worksheet#excel-excel-worksheet-visibility-member)`, async () => {
    const { run } = open();
    const hidden = run((context, sheet) => {
      sheet.visibility = 'Hidden';
      context.workbook.worksheets.getItem('Sheet2').visibility = 'Hidden';
      return undefined;
    });
    await expect(hidden).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('formulas follow a renamed sheet and lose a deleted one (https://support.microsoft.com/office/822c8e46-e610-4d02-bf29-ec4b8c5ff4be)', async () => {
    const { host, run } = open();
    const formula = (): unknown => host.workbook.worksheets.getItem('Sheet1').cells.at(0, 0).formula;
    await run((_, sheet) => {
      sheet.getRange('A1').formulas = [['=Sheet2!A1+1']];
      return undefined;
    });
    await run((context) => {
      context.workbook.worksheets.getItem('Sheet2').name = "Plan d'achat";
      return undefined;
    });
    expect(formula()).toBe("'Plan d''achat'!A1+1");
    await run((context) => {
      context.workbook.worksheets.getItem("Plan d'achat").delete();
      return undefined;
    });
    expect(formula()).toBe('#REF!+1');
  });

  it(`a protected sheet can't be written (${DOCS}/testing/application-specific-api-error-handling)`, async () => {
    const { host, run } = open();
    host.workbook.worksheets.getItem('Sheet1').protection.protected = true;
    const wrote = run((_, sheet) => {
      sheet.getRange('A1').values = [[1]];
      return undefined;
    });
    await expect(wrote).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('requests', () => {
  it(`actions before a failing one stay applied (${DOCS}/testing/application-specific-api-error-handling)`, async () => {
    const { host, run } = open();
    const batch = run((context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('None').activate();
      sheet.getRange('A2').values = [[2]];
      return undefined;
    });
    await expect(batch).rejects.toMatchObject({ code: 'ItemNotFound' });
    const { cells } = host.workbook.worksheets.getItem('Sheet1');
    expect([cells.at(0, 0).value, cells.at(1, 0).value]).toEqual([1, null]);
  });

  it(`a request or answer of more than 5 MB is refused (${DOCS}/concepts/resource-limits-and-performance-optimization)`, async () => {
    const { run } = open();
    const wrote = run((_, sheet) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
      return undefined;
    });
    await expect(wrote).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  it(`an address has at most 8,192 characters (${API}/excel.worksheet#excel-excel-worksheet-getranges-member(1))`, async () => {
    const { run } = open();
    const formatted = run((_, sheet) => {
      sheet.getRanges(Array.from({ length: 2_000 }, (__, row) => `A${row + 1}`).join()).format.font.bold = true;
      return undefined;
    });
    await expect(formatted).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each([
    ['InvalidOperationInCellEditMode', { cellEditRequests: 1 }],
    ['ActivityLimitReached', { busyRequests: 1 }],
  ])(`%s refuses a whole request (${DOCS}/testing/application-specific-api-error-handling)`, async (code, faults) => {
    const { host, run } = open();
    host.schedule.faults = { ...faults };
    const wrote = run((_, sheet) => {
      sheet.getRange('A1').values = [[1]];
      return undefined;
    });
    await expect(wrote).rejects.toMatchObject({ code });
    expect(host.workbook.worksheets.getItem('Sheet1').cells.at(0, 0).value).toBeNull();
  });

  it('what is not modelled is refused by its name, so that nothing is invented', async () => {
    const { run } = open();
    const called = run((_, sheet) => {
      sheet.getRange('A1').insert('Down');
      return undefined;
    });
    await expect(called).rejects.toMatchObject({ code: 'NotImplemented', message: 'Range.insert is not modelled by the emulated Excel' });
  });

  it('an answer comes after the latency that was asked for', async () => {
    const { host, run } = open();
    host.schedule.faults = { latency: 30 };
    const start = Date.now();
    await run((_, sheet) => void sheet.getRange('A1').load('values'));
    expect(Date.now() - start).toBeGreaterThanOrEqual(29);
  });
});

describe('tables, names and dates', () => {
  it(`tables don't overlap (${DOCS}/excel/excel-add-ins-tables)`, async () => {
    const { run } = open(['a', 'b'], [1, 2]);
    const added = run((_, sheet) => {
      sheet.tables.add(sheet.getRange('A1:B2'), true);
      sheet.tables.add(sheet.getRange('B1:B2'), true);
      return undefined;
    });
    await expect(added).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it(`a table that becomes a range keeps its cells (${API}/excel.table#excel-excel-table-converttorange-member(1))`, async () => {
    const { host, run } = open(['a', 'b'], [1, 2]);
    await run((_, sheet) => {
      sheet.tables.add(sheet.getRange('A1:B2'), true).convertToRange();
      return undefined;
    });
    const sheet = host.workbook.worksheets.getItem('Sheet1');
    expect([sheet.tables.items.length, sheet.cells.at(1, 1).value]).toEqual([0, 2]);
  });

  it('DATE(2000,1,1) is 36526, and 35064 where dates count from 1904 (https://support.microsoft.com/office/e7fe7167-48a9-4b96-bb53-5612a800b487)', async () => {
    const days = [false, true].map(async (starts1904) => {
      const excel = connectNative(excelWith([userSheet('Sheet1')], { starts1904 }));
      return excel.run(async (context) => {
        const date = context.workbook.functions.date(2000, 1, 1).load('value');
        await context.sync();
        return date.value;
      });
    });
    expect(await Promise.all(days)).toEqual([36_526, 35_064]);
  });
});
