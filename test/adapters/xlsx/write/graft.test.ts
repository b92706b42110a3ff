import { strFromU8, unzipSync } from 'fflate';
import { openPackage } from '../../../../src/adapters/xlsx/read/open-package';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { graftSheets } from '../../../../src/adapters/xlsx/write/graft';
import type { SheetDraft } from '../../../../src/workbook/sheet-draft';
import { resultSheet } from '../../../contract/workbook';
import { relationship, relationships, workbookOf, workbookParts, zipOf, type BuildOptions, type BuiltSheet, type Parts } from '../read/package-builder';

const DEMAND: BuiltSheet = { name: 'Demand', rows: '<row r="1"><c r="A1"><v>7</v></c></row>' };
const CHANGED = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];

/** A result sheet with a table, a chart over it, links and conditional formats. */
const FULL: SheetDraft = {
  ...resultSheet('Plan'),
  cells: [
    { row: 0, column: 0, value: 'Item', style: 'banner' },
    { row: 0, column: 1, value: 'Quantity' },
    { row: 1, column: 0, value: 'A', link: { sheet: 'Demand', cell: 'A1' } },
    { row: 1, column: 1, value: 3, formula: 'SUM(tblPlan[Quantity])', style: 'quantity' },
    { row: 1, column: 2, value: null, link: { sheet: 'Demand', cell: 'A1', file: 'other file.xlsx' } },
  ],
  tables: [{ name: 'tblPlan', area: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, columns: [{ header: 'Item' }, { header: 'Quantity' }] }],
  conditionalFormats: [{ kind: 'expression', area: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, formula: '$B2>1', style: 'banner' }],
  charts: [
    {
      title: 'Plan',
      categories: { row: 1, column: 0, rowCount: 1, columnCount: 1 },
      series: [{ kind: 'columns', name: { row: 0, column: 1 }, values: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, color: '0072B2' }],
      stacked: false,
      numberFormat: '0',
      anchor: { row: 3, column: 0, rowCount: 10, columnCount: 5 },
      altText: 'The plan',
    },
  ],
};

async function graft(bytes: Uint8Array, drafts: readonly SheetDraft[], owned: readonly string[] = []): Promise<Uint8Array> {
  return graftSheets(openPackage(bytes, 'plan.xlsx'), drafts, { owned: new Set(owned) });
}

/** Text of each part by its name. */
function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Names of the parts of one package that another lacks or holds otherwise, sorted. */
function differingParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const entries = new Map(openPackage(after, 'after').entries.map((entry) => [entry.name, entry]));
  const different = openPackage(before, 'before').entries.filter((entry) => {
    const { crc, method, compressedBytes } = entries.get(entry.name) ?? {};
    return crc !== entry.crc || method !== entry.method || Buffer.compare(compressedBytes ?? new Uint8Array(), entry.compressedBytes) !== 0;
  });
  return different.map(({ name }) => name).sort();
}

/** The Demand workbook with these options; its parts may be changed. */
function demandBook(options: BuildOptions = {}, change: (parts: Parts) => Parts = (parts) => parts): Uint8Array {
  return zipOf(change(workbookParts([DEMAND], options)));
}

describe('graftSheets', () => {
  it('adds sheets with their tables, charts, links and formats, and changes no other part', async () => {
    const before = demandBook({ styles: '<cellXfs><xf numFmtId="0"/></cellXfs>' });
    const after = await graft(before, [FULL]);
    expect(differingParts(before, after)).toEqual([...CHANGED, 'xl/styles.xml'].sort());
    const [plan] = readWorkbook(after, 'plan.xlsx').read(['Plan']);
    expect(plan?.cells.at(1, 1)).toEqual({ value: 3, formula: 'SUM(tblPlan[Quantity])', numberFormat: '#,##0' });
    expect(plan?.tables.map(({ name }) => name)).toEqual(['tblPlan']);
    const texts = textsOf(after);
    expect(Object.keys(texts).filter((name) => name.includes('equilibre')).sort()).toEqual([
      'xl/charts/equilibre-chart1.xml',
      'xl/drawings/_rels/equilibre-drawing1.xml.rels',
      'xl/drawings/equilibre-drawing1.xml',
      'xl/tables/equilibre-table1.xml',
      'xl/worksheets/_rels/equilibre-sheet1.xml.rels',
      'xl/worksheets/equilibre-sheet1.xml',
    ]);
    expect(texts['xl/worksheets/_rels/equilibre-sheet1.xml.rels']?.match(/Target="[^"]*"/g)).toEqual(['Target="other%20file.xlsx"', 'Target="/xl/drawings/equilibre-drawing1.xml"', 'Target="/xl/tables/equilibre-table1.xml"']);
    expect(texts['xl/drawings/_rels/equilibre-drawing1.xml.rels']).toContain('Target="/xl/charts/equilibre-chart1.xml"');
    expect(texts['[Content_Types].xml']?.match(/PartName="[^"]*"/g)?.sort()).toEqual([
      'PartName="/xl/charts/equilibre-chart1.xml"',
      'PartName="/xl/drawings/equilibre-drawing1.xml"',
      'PartName="/xl/tables/equilibre-table1.xml"',
      'PartName="/xl/worksheets/equilibre-sheet1.xml"',
    ]);
  });

  it('gives the same bytes when it is done twice', async () => {
    const once = await graft(demandBook(), [FULL]);
    expect(await graft(once, [FULL], ['Plan'])).toEqual(once);
  });

  it('leaves nothing of its sheets behind when they go', async () => {
    const once = await graft(demandBook({ styles: '<cellXfs/>' }), [FULL]);
    const without = textsOf(await graft(once, [], ['Plan']));
    expect(Object.keys(without).filter((name) => name.includes('equilibre'))).toEqual([]);
    expect(without['xl/workbook.xml']).not.toContain('Plan');
    expect(without['[Content_Types].xml']).not.toContain('equilibre');
    expect(without['xl/_rels/workbook.xml.rels']).not.toContain('equilibre');
  });

  it('gives its styles to a workbook that has none', async () => {
    const [plan] = readWorkbook(await graft(demandBook(), [FULL]), 'plan.xlsx').read(['Plan']);
    expect(plan?.cells.at(1, 1).numberFormat).toBe('#,##0');
  });

  it("keeps a part that both a sheet of ours and one of the user's lead to", async () => {
    const image = relationship('rId1', 'image', '../media/logo.png');
    const book = workbookOf([DEMAND, { name: 'Plan' }], {
      parts: { 'xl/media/logo.png': 'png', 'xl/worksheets/_rels/sheet1.xml.rels': relationships(image), 'xl/worksheets/_rels/sheet2.xml.rels': relationships(image) },
    });
    const after = await graft(book, [resultSheet('Plan')], ['Plan']);
    expect(Object.keys(textsOf(after)).filter((name) => /media|sheet\d/.test(name)).sort()).toEqual(['xl/media/logo.png', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/equilibre-sheet1.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('keeps the chain of calculation until a sheet of ours is replaced', async () => {
    const book = demandBook({}, (parts) => ({
      ...parts,
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace('</R', `${relationship('rIdC', 'calcChain', 'calcChain.xml')}</R`),
    }));
    const once = await graft(book, [FULL]);
    expect(differingParts(book, once)).toEqual(CHANGED);
    const twice = textsOf(await graft(once, [FULL], ['Plan']));
    expect(twice['xl/calcChain.xml']).toBeUndefined();
    expect(twice['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  it("gives tables another id and name where the user's have them, and formulas follow", async () => {
    const table = '<table id="4" name="tblPlan" displayName="TBLPLAN" ref="A1:A2"><tableColumns/></table>';
    const book = demandBook({ parts: { 'xl/tables/table9.xml': table, 'xl/worksheets/_rels/sheet1.xml.rels': relationships(relationship('rId1', 'table', '../tables/table9.xml')) } });
    const columns = [{ header: 'Item' }, { header: 'Quantity', formula: 'SUM(tblPlan[Quantity])' }];
    const after = await graft(book, [{ ...FULL, tables: (FULL.tables ?? []).map((own) => ({ ...own, columns })), names: [{ name: 'Planned', formula: 'tblPlan[Quantity]' }] }]);
    expect(textsOf(after)['xl/tables/equilibre-table1.xml']).toContain('id="5" name="tblPlan_2" displayName="tblPlan_2"');
    expect(textsOf(after)['xl/tables/equilibre-table1.xml']).toContain('<calculatedColumnFormula>SUM(tblPlan_2[Quantity])<');
    expect(textsOf(after)['xl/workbook.xml']).toContain('<definedName name="Planned">tblPlan_2[Quantity]<');
    expect(readWorkbook(after, 'plan.xlsx').read(['Plan'])[0]?.cells.at(1, 1).formula).toBe('SUM(tblPlan_2[Quantity])');
  });

  it('finds the workbook part through relationships, wherever it lies, prefixed and in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Été" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`;
    const book = zipOf({
      '[Content_Types].xml': '<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': relationships(relationship('rId1', 'officeDocument', '/data/book.xml')),
      'data/book.xml': Buffer.from(`\ufeff${xml}`, 'utf16le'),
      'data/_rels/book.xml.rels': relationships(relationship('rId1', 'worksheet', 's.xml')),
      'data/s.xml': '<worksheet><sheetData/></worksheet>',
    });
    const after = await graft(book, [FULL]);
    const workbook = readWorkbook(after, 'plan.xlsx');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Été', 'Plan']);
    expect(workbook.read(['Plan'])[0]?.cells.at(0, 0).value).toBe('Item');
    expect(textsOf(after)['[Content_Types].xml']).toContain('<t:Override PartName="/xl/worksheets/equilibre-sheet1.xml"');
  });

  it("has the user's formulas that draw on a replaced sheet calculated anew", async () => {
    const rows = (formula: string): string => `<row r="1"><c r="A1"><f>${formula}</f><v>7</v></c></row>`;
    const recalculates = async (formula: string): Promise<boolean> => {
      const once = await graft(workbookOf([{ name: 'Demand', rows: rows(formula) }]), [resultSheet("Plan d'août"), resultSheet('Load')]);
      expect(textsOf(once)['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
      return String(textsOf(await graft(once, [resultSheet("Plan d'août")], ["Plan d'août", 'Load']))['xl/workbook.xml']).includes('fullCalcOnLoad="1"');
    };
    expect([await recalculates("'Plan d''août'!A1*2"), await recalculates('Load!A1'), await recalculates('Demand!B1')]).toEqual([true, true, false]);
  });

  it('keeps macros', async () => {
    const book = demandBook({}, (parts) => ({
      ...parts,
      'xl/vbaProject.bin': Uint8Array.of(1, 2, 3),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace('</R', `${relationship('rIdV', 'vbaProject', 'vbaProject.bin')}</R`),
    }));
    const twice = await graft(await graft(book, [FULL]), [FULL], ['Plan']);
    expect(differingParts(book, twice)).toEqual(CHANGED);
  });

  it('refuses a signed workbook', async () => {
    await expect(graft(demandBook({ parts: { '_xmlsignatures/sig1.xml': '<s/>' } }), [FULL])).rejects.toMatchObject({ fault: 'signed', subject: 'plan.xlsx' });
  });

  it('refuses a workbook of protected structure', async () => {
    await expect(graft(demandBook({ workbookProperties: '<workbookProtection lockStructure="1"/>' }), [FULL])).rejects.toMatchObject({ fault: 'structure-protected' });
  });

  it("refuses a draft of a user's sheet's name", async () => {
    await expect(graft(demandBook(), [resultSheet('demand')])).rejects.toMatchObject({ fault: 'name-taken', detail: 'demand' });
  });

  it('refuses a workbook without its list of content types', async () => {
    const parts = Object.entries(workbookParts([DEMAND])).filter(([name]) => name !== '[Content_Types].xml');
    await expect(graft(zipOf(Object.fromEntries(parts)), [FULL])).rejects.toMatchObject({ fault: 'missing-part', detail: '[Content_Types].xml' });
  });
});

test('writes days as a workbook of the 1904 date system counts them', async () => {
  const march = 46082;
  const dated: SheetDraft = {
    ...resultSheet('Plan'),
    cells: [
      { row: 0, column: 0, value: march, style: 'headerPeriod' },
      { row: 0, column: 1, value: march, style: 'quantity' },
    ],
  };
  const grafted = await graft(workbookOf([DEMAND], { workbookProperties: '<workbookPr date1904="true"/>' }), [dated]);
  expect(Object.values(textsOf(grafted)).filter((xml) => xml.includes(`<v>${march - 1462}</v>`))).toHaveLength(1);
  const [plan] = readWorkbook(grafted, 'plan.xlsx').read(['Plan']);
  expect([plan?.cells.at(0, 0).value, plan?.cells.at(0, 1).value]).toEqual([march, march]);
});
