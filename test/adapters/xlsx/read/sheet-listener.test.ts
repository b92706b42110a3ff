import { CellStore, type Cell } from '../../../../src/workbook/cell';
import type { SheetData } from '../../../../src/workbook/workbook';
import { LIMITS } from '../../../../src/adapters/xlsx/read/limits';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { sheetOf, workbookOf, worksheet, type BuildOptions } from './package-builder';

it('puts cells without a name after the one before', () => {
  expect(grid('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row>')).toEqual(
    CellStore.from([[1, null, null, 2, 3], [], [], [], [4]]),
  );
});

it('reads values of every type', () => {
  const rows = `<row r="1"><c t="s"><v>0</v></c><c t="str"><v>a_x0041_</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>
    <c t="d"><v>2026-01-15T06:00:00</v></c><c><v> 1E+2 </v></c></row>`;
  expect(cells(rows, { sharedStrings: '<si><t>Vis</t></si>' })).toEqual([
    { value: 'Vis' },
    { value: 'aA' },
    { value: false },
    { value: { error: '#N/A' } },
    { value: 46037.25, numberFormat: 'yyyy-mm-dd' },
    { value: 100 },
  ]);
});

it('joins the runs of inline text and leaves phonetic guides out', () => {
  const inline = '<is><r><t>Bou</t></r><r><rPr><b/></rPr><t xml:space="preserve">lon </t></r><rPh sb="0" eb="1"><t>zz</t></rPh></is>';
  expect(cells(`<row r="1"><c t="inlineStr">${inline}</c></row>`)).toEqual([{ value: 'Boulon ' }]);
});

it('keeps cached zeros, falses and empty texts of formulas', () => {
  const rows = '<row r="1"><c><f>A9</f><v>0</v></c><c t="b"><f>B9</f><v>0</v></c><c t="str"><f>C9</f><v></v></c></row>';
  expect(cells(rows)).toEqual([
    { value: 0, formula: 'A9' },
    { value: false, formula: 'B9' },
    { value: '', formula: 'C9' },
  ]);
});

it('keeps a formula that has no cached value', () => {
  expect(cells('<row r="1"><c><f>B2*2</f></c></row>')).toEqual([{ value: null, formula: 'B2*2' }]);
});

it('gives the cells of a shared formula the text of its first one', () => {
  const rows = '<row r="1"><c><f t="shared" si="3" ref="A1:B1">D1*2</f><v>4</v></c><c><f t="shared" si="3"/><v>6</v></c></row>';
  expect(cells(rows)).toEqual([
    { value: 4, formula: 'D1*2' },
    { value: 6, formula: 'D1*2' },
  ]);
});

it('skips cells and rows without values', () => {
  expect(grid('<row r="1"><c r="A1" s="0"/><c r="B1"><v></v></c><c r="C1" t="inlineStr"><is><t></t></is></c></row><row r="9"/>')).toEqual(new CellStore());
});

it('reads dates of the 1904 system as those of the 1900 one, and leaves times and quantities', () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>';
  const rows = '<row r="1"><c><v>100</v></c><c s="1"><v>100</v></c><c s="2"><v>0.5</v></c></row>';
  expect(cells(rows, { styles, workbookProperties: '<workbookPr date1904="true"/>' })).toEqual([
    { value: 100 },
    { value: 1562, numberFormat: 'mm-dd-yy' },
    { value: 0.5, numberFormat: 'h:mm' },
  ]);
});

it('reads prefixed XML', () => {
  const xml = '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(sheet(workbookOf([{ name: 'Demand', xml }])).cells).toEqual(CellStore.from([[null, 7]]));
});

it('takes no cell from extensions of the sheet', () => {
  const xml = worksheet('<sheetData><row r="1"><c><v>1</v></c></row></sheetData><extLst><ext><row r="2"><c r="A2"><v>2</v></c></row><x:c><v>3</v></x:c></ext></extLst>');
  expect(sheet(workbookOf([{ name: 'Demand', xml }])).cells).toEqual(CellStore.from([[1]]));
});

it('counts hidden rows that hold something', () => {
  const rows = '<row r="1" hidden="1"><c><v>1</v></c><c><v>2</v></c></row><row r="2" hidden="true"><c><v>3</v></c></row><row r="3" hidden="1"/>';
  expect(sheet(sheetOf(rows)).hiddenRowCount).toBe(2);
});

it('notes values, texts and styles that the file does not really have', () => {
  const rows = '<row r="1"><c><v>1,5</v></c><c><v>1e400</v></c><c><v>0x10</v></c><c t="b"><v>2</v></c><c t="d"><v>15/01/2026</v></c><c t="s"><v>9</v></c><c s="7"><v>3</v></c></row>';
  const read = sheet(sheetOf(rows));
  const num = { error: '#NUM!' };
  expect(read.cells).toEqual(CellStore.from([[num, num, num, num, num, { error: '#REF!' }, 3]]));
  expect(read.notes).toEqual([
    { kind: 'repaired', what: 'unreadable-value', count: 5 },
    { kind: 'repaired', what: 'missing-text', count: 1 },
    { kind: 'repaired', what: 'missing-style', count: 1 },
  ]);
});

it('keeps the last of repeated cells and says so', () => {
  const read = sheet(sheetOf('<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>4</v></c></row>'));
  expect(read.cells).toEqual(CellStore.from([[4], [3, 2]]));
  expect(read.notes).toEqual([{ kind: 'repaired', what: 'repeated-cell', count: 1 }]);
});

it('lists merges without expanding them and drops invalid ones', () => {
  const xml = worksheet('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:zz"/></mergeCells>');
  const read = sheet(workbookOf([{ name: 'Demand', xml }]));
  expect(read.merges).toEqual([{ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 }]);
  expect(read.notes).toEqual([{ kind: 'repaired', what: 'dropped-merge', count: 1 }]);
});

it('keeps no more merges than the limit', () => {
  const xml = worksheet('<sheetData/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>');
  const [read] = readWorkbook(workbookOf([{ name: 'Demand', xml }]), 'plan.xlsx', { ...LIMITS, merges: 1 }).read(['Demand']);
  expect(read?.merges).toHaveLength(1);
  expect(read?.notes).toEqual([{ kind: 'repaired', what: 'dropped-merge', count: 1 }]);
});

it('counts the formulas that refer to other workbooks', () => {
  const rows = '<row r="1"><c><f>[1]Plan!A1+1</f><v>1</v></c><c><f>SUM(\'[2]Plan d\'\'achats\'!A1:B2)</f><v>2</v></c><c><f>T[[2024]:[2025]]</f><v>3</v></c></row>';
  const workbookEnd = '<externalReferences><externalReference r:id="rId9"/></externalReferences>';
  expect(sheet(sheetOf(rows, { workbookEnd })).notes).toEqual([{ kind: 'externalLinks', count: 2 }]);
  expect(sheet(sheetOf(rows)).notes).toEqual([]);
});

it.each(['<row r="1048577"/>', '<row r="0"/>', '<row r="1"><c r="XFE1"/></row>', '<row r="1"><c r="A0"/></row>', '<row r="1"><c r="XFD1"/><c/></row>'])(
  'refuses %s, which lies outside any sheet',
  (rows) => {
    expect(() => sheet(sheetOf(rows))).toThrow('row-out-of-range: plan.xlsx');
  },
);

function sheet(bytes: Uint8Array): SheetData {
  const [read] = readWorkbook(bytes, 'plan.xlsx').read(['Demand']);
  if (read === undefined) throw new Error('no sheet Demand');
  return read;
}

function grid(rows: string): CellStore {
  return sheet(sheetOf(rows)).cells;
}

function cells(rows: string, options: BuildOptions = {}): readonly Cell[] {
  const store = sheet(sheetOf(rows, options)).cells;
  return Array.from({ length: store.columnCount }, (_, column) => store.at(0, column));
}
