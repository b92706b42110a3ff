import { open } from './opened';

/** What of Excel is modelled around cells: rules, names, protection, outlines, print; each fact with the page that it follows. */
const DOCS = 'https://learn.microsoft.com/office/dev/add-ins';
const API = 'https://learn.microsoft.com/javascript/api/excel';
const TABLES = 'https://support.office.com/article/a547e45e-3589-4417-b611-abb7e5d3f912';
const NAMES = 'ECMA-376 part 1, 18.17.2.5';
/** Not written down by Microsoft: what Excel's own dialogs refuse. */
const DIALOG = 'as Excel’s dialog';

/** The code by which a batch on Sheet1 is refused; undefined when it is taken. */
async function refusal(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, ...rows: readonly (readonly (string | number)[])[]): Promise<unknown> {
  const { run } = open(...rows);
  return run((context, sheet) => {
    work(sheet, context);
    return undefined;
  }).then(() => undefined, (error: unknown) => (error as { readonly code?: unknown }).code);
}

describe('validations', () => {
  const rule = (rules: Excel.DataValidationRule) => (sheet: Excel.Worksheet): void => {
    sheet.getRange('A1:A3').dataValidation.rule = rules;
  };

  it.each<[string, Excel.DataValidationRule, unknown]>([
    [`a list is a text with commas (${DOCS}/excel/excel-add-ins-data-validation)`, { list: { inCellDropDown: true, source: 'a,b' } }, undefined],
    [`a list can be a formula that gives cells (${API}/excel.listdatavalidation)`, { list: { inCellDropDown: true, source: '=Sheet2!A1:A3' } }, undefined],
    [`a list that is written out has at most 255 characters (${DIALOG})`, { list: { inCellDropDown: true, source: 'x'.repeat(256) } }, 'InvalidArgument'],
    [`a list formula on a sheet that is missing is refused (${API}/excel.listdatavalidation)`, { list: { inCellDropDown: true, source: '=None!A1:A3' } }, 'InvalidArgument'],
    [`a rule takes no structured reference (${DIALOG})`, { custom: { formula: '=COUNTA(tbl[x])>0' } }, 'InvalidArgument'],
    [`a condition is a formula that begins with = (${API}/excel.customdatavalidation)`, { custom: { formula: 'A1>0' } }, 'InvalidArgument'],
    [`between needs two limits (${API}/excel.basicdatavalidation)`, { wholeNumber: { formula1: 1, operator: 'Between' } }, 'InvalidArgument'],
    [`the limits of days can be formulas (${API}/excel.datetimedatavalidation)`, { date: { formula1: '=DATE(2026,1,1)', formula2: '=DATE(2026,12,31)', operator: 'Between' } }, undefined],
  ])('%s', async (_, rules, code) => {
    expect(await refusal(rule(rules))).toBe(code);
  });

  it(`a prompt has at most 32 characters of title and 255 of text (${DIALOG})`, async () => {
    const prompted = (title: string, message: string) => (sheet: Excel.Worksheet): void => {
      sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title, message };
    };
    expect([await refusal(prompted('x'.repeat(32), 'y'.repeat(255))), await refusal(prompted('x'.repeat(33), '')), await refusal(prompted('', 'y'.repeat(256)))]).toEqual([undefined, 'InvalidArgument', 'InvalidArgument']);
  });
});

describe('conditional formats', () => {
  it(`one that is added comes first (${API}/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1))`, async () => {
    const { host, run } = open();
    await run((_, sheet) => {
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      sheet.getRange('A1').conditionalFormats.add('IconSet').iconSet.style = 'ThreeSigns';
      return undefined;
    });
    expect(host.workbook.worksheets.getItem('Sheet1').conditionalFormatList.map(({ type }) => type)).toEqual(['IconSet', 'DataBar']);
  });

  it(`icons take one criterion each, of which the first says nothing (${API}/excel.iconsetconditionalformat#excel-excel-iconsetconditionalformat-criteria-member)`, async () => {
    const from = (formula: string): Excel.ConditionalIconCriterion => ({ type: 'Number', operator: 'GreaterThanOrEqual', formula });
    const icons = (...criteria: readonly Excel.ConditionalIconCriterion[]) => (sheet: Excel.Worksheet): void => {
      sheet.getRange('A1').conditionalFormats.add('IconSet').iconSet.criteria = [...criteria];
    };
    const none = {} as Excel.ConditionalIconCriterion;
    expect([await refusal(icons(none, from('=1'), from('=2'))), await refusal(icons(none, from('=1')))]).toEqual([undefined, 'InvalidArgument']);
  });
});

describe('names and tables', () => {
  it(`a name can stand for a formula, also of a table's column (${API}/excel.nameditemcollection#excel-excel-nameditemcollection-add-member(1))`, async () => {
    const { host, run } = open(['Owner'], ['Ann']);
    await run((context, sheet) => {
      sheet.tables.add(sheet.getRange('A1:A2'), true).name = 'tblPeople';
      context.workbook.names.add('Owners', '=tblPeople[Owner]');
      context.workbook.names.add('First', sheet.getRange('A2'));
      return undefined;
    });
    expect(host.workbook.names.items.map(({ formula, name }) => [name, formula])).toEqual([['Owners', '=tblPeople[Owner]'], ['First', '=Sheet1!$A$2']]);
  });

  it.each([
    ['of a table that is missing', 'Owners', '=tblPeople[Owner]', 'InvalidArgument'],
    ['that looks like a cell', 'AB12', '=1', 'InvalidArgument'],
    ['that is there already, whatever its case', 'LIMIT', '=2', 'ItemAlreadyExists'],
  ])(`a name %s is refused (${NAMES})`, async (__, name, formula, code) => {
    const added = refusal((_, context) => {
      context.workbook.names.add('Limit', '=1');
      context.workbook.names.add(name, formula);
    });
    expect(await added).toBe(code);
  });

  it(`a formula that refers to a table which is missing is refused (${TABLES})`, async () => {
    const written = refusal((sheet) => {
      sheet.getRange('A1').formulas = [['=SUM(tblNone[x])']];
    });
    expect(await written).toBe('InvalidArgument');
  });
});

describe('protection, outlines and print', () => {
  it(`a sheet can't be protected twice (${API}/excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1))`, async () => {
    expect(await refusal(({ protection }) => { protection.protect({ allowSort: true }); })).toBeUndefined();
    expect(await refusal(({ protection }) => { protection.protect(); protection.protect(); })).toBe('InvalidOperation');
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => { sheet.getRange('A1').values = [[1]]; }],
    ['rules', (sheet) => { sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } }; }],
    ['conditional formats', (sheet) => { sheet.getRange('A1').conditionalFormats.add('DataBar'); }],
    ['charts', (sheet) => { sheet.charts.add('Line', sheet.getRange('A1:A2'), 'Columns'); }],
    ['groups', (sheet) => { sheet.getRange('1:2').group('ByRows'); }],
  ])(`a protected sheet takes no %s (${DOCS}/testing/application-specific-api-error-handling)`, async (_, change) => {
    expect(await refusal((sheet) => { sheet.protection.protect(); change(sheet); })).toBe('AccessDenied');
  });

  it(`grouped rows lie one level deeper and can be hidden together (${DOCS}/excel/excel-add-ins-ranges-group)`, async () => {
    const { host, run } = open();
    await run((_, sheet) => {
      sheet.getRange('2:4').group('ByRows');
      sheet.getRange('3:3').group('ByRows');
      sheet.getRange('2:4').hideGroupDetails('ByRows');
      return undefined;
    });
    const { hiddenRows, outline } = host.workbook.worksheets.getItem('Sheet1');
    expect([outline.toJSON(), hiddenRows]).toEqual([[[1, 1], [2, 2], [3, 1]], [1, 2, 3]]);
  });

  it(`an outline has at most eight levels (${DOCS}/excel/excel-add-ins-ranges-group)`, async () => {
    const deep = (levels: number) => (sheet: Excel.Worksheet): void => {
      for (let level = 0; level < levels; level++) sheet.getRange('2:4').group('ByRows');
    };
    expect([await refusal(deep(7)), await refusal(deep(8))]).toEqual([undefined, 'InvalidOperation']);
  });

  it(`margins are given in a unit, the others stay (${API}/excel.pagelayout#excel-excel-pagelayout-setprintmargins-member(1))`, async () => {
    const { host, run } = open();
    await run((_, { pageLayout }) => {
      pageLayout.setPrintMargins('Inches', { left: 0.4 });
      pageLayout.paperSize = 'A4';
      return undefined;
    });
    const { margins, paperSize } = host.workbook.worksheets.getItem('Sheet1').pageLayout;
    expect([margins.left, margins.right, paperSize]).toEqual([0.4, 0.7, 'A4']);
  });
});
