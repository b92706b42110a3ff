import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { corrupt } from './corrupt';
import { lintPackage } from './lint-package';
import { tortureDrafts } from './torture';

const TYPES = '[Content_Types].xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/worksheets/sheet3.xml';
const INPUT = 'xl/worksheets/sheet5.xml';
const TABLE = 'xl/tables/table1.xml';
const CHART = 'xl/charts/chart1.xml';
const DRAWING = 'xl/drawings/drawing2.xml';

/** What is broken: the part, the text in it and what stands in its place; and what the lint says about it. */
type Corruption = readonly [title: string, part: string, from: string | RegExp, to: string | undefined, faults: readonly string[]];

const CORRUPTIONS: readonly Corruption[] = [
  ['a part that is declared and missing', 'docProps/app.xml', '', undefined, [`${TYPES}: docProps/app.xml is declared and missing`, '_rels/.rels: docProps/app.xml is missing']],
  ['a part without a content type', TYPES, /<Override PartName="\/xl\/tables\/table1.xml"[^>]*>/, '', [`${TABLE}: no content type`]],
  ['a content type given twice', TYPES, /<Override PartName="\/xl\/styles.xml"[^>]*>/, '$&$&', [`${TYPES}: xl/styles.xml is declared twice`]],
  ['a part that nothing refers to', 'xl/_rels/workbook.xml.rels', /<Relationship [^>]*theme[^>]*>/, '', ['xl/theme/theme1.xml: nothing refers to it']],
  ['a relationship to nowhere', 'xl/_rels/workbook.xml.rels', 'theme1.xml', 'theme2.xml', ['xl/theme/theme1.xml: nothing refers to it', 'xl/_rels/workbook.xml.rels: xl/theme/theme2.xml is missing']],
  ['a relationship id used twice', 'xl/_rels/workbook.xml.rels', /<Relationship [^>]*theme[^>]*>/, '$&$&', ['xl/_rels/workbook.xml.rels: rId2 is used twice']],
  ['an undeclared relationship id', 'xl/worksheets/sheet2.xml', /<drawing r:id="rId1"/, '<drawing r:id="rId9"', ['xl/worksheets/sheet2.xml: rId9 leads nowhere']],
  ['sheet elements out of order', SHEET, /(<dataValidations.*<\/dataValidations>)(<hyperlinks>.*<\/hyperlinks>)/s, '$2$1', [`${SHEET}: dataValidations after hyperlinks`]],
  ['workbook elements out of order', BOOK, /(<definedNames>.*<\/definedNames>)(<calcPr[^>]*>)/, '$2$1', [`${BOOK}: definedNames after calcPr`]],
  ['style elements out of order', STYLES, /(<fonts.*<\/fonts>)(<fills.*<\/fills>)/, '$2$1', [`${STYLES}: fonts after fills`]],
  ['an element given twice', SHEET, /<pageMargins[^>]*>/, '$&$&', [`${SHEET}: pageMargins twice`]],
  ['an element that the format does not know', SHEET, /<pageMargins/, '<margins/>$&', [`${SHEET}: unknown element margins`]],
  ['rows out of order', TEXTS, '<row r="2">', '<row r="1">', [`${TEXTS}: row 1 is not above the one before`, `${TEXTS}: A2 stands in row 1`, `${TEXTS}: B2 stands in row 1`]],
  ['a cell given twice', TEXTS, '<c r="B2"', '<c r="A2"', [`${TEXTS}: A2 is not after the cell before`]],
  ['a row that is too high', SHEET, 'ht="38"', 'ht="410"', [`${SHEET}: row 1 is 410 points high`]],
  ['a cell outside the sheet', TEXTS, 'r="XFD1048576"', 'r="XFE1048576"', [`${TEXTS}: XFE1048576 lies outside the sheet`]],
  ['a number that is not finite', TEXTS, '<v>1e+21</v>', '<v>NaN</v>', [`${TEXTS}: B2 holds NaN`]],
  ['a number beyond what a cell holds', TEXTS, '<v>1e+21</v>', '<v>1e+999</v>', [`${TEXTS}: B2 holds 1e+999`]],
  ['text beyond what a cell holds', TEXTS, 'xxxx', 'xxxxx', [`${TEXTS}: A19 holds 32768 characters`]],
  ['a style that is missing', SHEET, /<c r="B1" s="\d+"/, '<c r="B1" s="99"', [`${SHEET}: B1 has style 99 of 9`]],
  ['a shared text that is missing', TEXTS, /<c r="A12" t="inlineStr"><is>.*?<\/is>/, '<c r="A12" t="s"><v>0</v>', [`${TEXTS}: A12 refers to a text that is missing`]],
  ['a font that is missing', STYLES, /fontId="1"/, 'fontId="77"', [`${STYLES}: style 1 has fontId 77`]],
  ['a number format that is missing', STYLES, /<numFmt numFmtId="164"[^>]*>/, '', [`${STYLES}: style 6 has numFmtId 164`]],
  ['a differential style that is missing', SHEET, 'dxfId="0"', 'dxfId="1"', [`${SHEET}: dxfId 1 of 1`]],
  ['two formats of one priority', SHEET, 'priority="2"', 'priority="1"', [`${SHEET}: two conditional formats have the same priority`]],
  ['a data bar with one limit', SHEET, '<cfvo type="num" val="0"/>', '', [`${SHEET}: dataBar has 1 limits and 1 colours`]],
  ['a colour scale with a limit too few', SHEET, '<cfvo type="percentile" val="50"/>', '', [`${SHEET}: colorScale has 2 limits and 3 colours`]],
  ['a list that is too long', SHEET, 'fait,', 'faits,', [`${SHEET}: a list of 256 characters`]],
  ['a message that is too long', SHEET, 'error="', `error="${'x'.repeat(99)}`, [`${SHEET}: a validation's error of 306 characters`]],
  ['a prompt that is too long', INPUT, 'prompt="', 'prompt="x', [`${INPUT}: a validation's prompt of 256 characters`]],
  ["a prompt's title that is too long", INPUT, 'promptTitle="', 'promptTitle="x', [`${INPUT}: a validation's promptTitle of 33 characters`]],
  ['signs with a limit too few', INPUT, '<cfvo type="num" val="2.5"/>', '', [`${INPUT}: iconSet has 2 limits and 0 colours`]],
  ['protection behind the rules', INPUT, /(<sheetProtection [^>]*>)(.*)(<dataValidations)/s, '$2$1$3', [`${INPUT}: sheetProtection after conditionalFormatting`]],
  ['a sparkline of cells that are missing', INPUT, "<xm:f>'Plan d''actions'!", '<xm:f>Plan!', [`${INPUT} sparkline: no sheet Plan in Plan!E5:E18`]],
  ['a calculated column with another formula', INPUT, '<f>2*tbl', '<f>3*tbl', ['table tblÉtapes: D2 lacks the formula of its column']],
  ['a name for a column of a missing table', BOOK, '>tblÉtapes[Étape]', '>tblOther[Étape]', ['name Étapes: no table tblOther in tblOther[Étape]']],
  ['a name for a formula as people type it', BOOK, '>0.95<', '>=0.95<', ['name Seuil: a leading = in =0.95']],
  ['validations that overlap', SHEET, 'sqref="D5:D18"><formula1>', 'sqref="B18:D18"><formula1>', [`${SHEET}: validations overlap`]],
  ['columns that overlap', SHEET, '<col min="2"', '<col min="1"', [`${SHEET}: columns 1 to 2 overlap others`]],
  ['a column that is too wide', SHEET, 'width="20"', 'width="256"', [`${SHEET}: column 2 is 256 wide`]],
  ['a formula with semicolons', SHEET, 'AND(B21&gt;1,TRUE)', 'AND(B21&gt;1;TRUE)', [`${SHEET} B23: a ; separator in AND(B21>1;TRUE)`]],
  ['a formula as people type it', SHEET, 'AND(B21&gt;1,TRUE)', '=AND(tblActions[@[Retard, j]])', [`${SHEET} B23: a leading = in =AND(tblActions[@[Retard, j]])`, `${SHEET} B23: [@Column] in =AND(tblActions[@[Retard, j]])`]],
  ['a formula with a lost reference', SHEET, 'AND(B21&gt;1,TRUE)', 'B1+#REF!', [`${SHEET} B23: #REF! in B1+#REF!`]],
  ['a function without its prefix', SHEET, 'AND(B21&gt;1,TRUE)', 'IFNA(B21,1)', [`${SHEET} B23: a function without _xlfn. in IFNA(B21,1)`]],
  ['a formula that is too long', SHEET, 'AND(B21&gt;1,TRUE)', `1${'+1'.repeat(4096)}`, [`${SHEET} B23: more than 8192 characters in 1${'+1'.repeat(39)}+`]],
  ['a formula on a sheet that is missing', SHEET, "'Plan d''actions'!$D$5", 'actions!$D$5', [`${SHEET} B21: no sheet actions in SUM(actions!$D$5:$D$18)+0.5`]],
  ['a formula on a table that is missing', SHEET, 'AND(B21&gt;1,TRUE)', 'SUM(tblOther[Part])', [`${SHEET} B23: no table tblOther in SUM(tblOther[Part])`]],
  ['a structured reference in a rule', SHEET, '<formula1>0<', '<formula1>SUM(tblActions[Part])<', [`${SHEET} formula1: a structured reference in SUM(tblActions[Part])`]],
  ['a table header that differs', TABLE, "d'atelier", 'd’atelier', ['table tblActions: no header cell says Part d’atelier']],
  ['a table header that is a number', SHEET, /(<c r="E4" s="\d+") t="inlineStr">.*?<\/c>/, '$1><v>4</v></c>', ['table tblActions: no header cell says Retard, j', `${CHART}: 'Plan d''actions'!$E$4 is drawn with other values`, "xl/charts/chart2.xml: 'Plan d''actions'!$E$4 is drawn with other values"]],
  ['a table wider than its columns', TABLE, /ref="B4:E18"/g, 'ref="B4:F18"', ['table tblActions: 4 columns over 5']],
  ['a table of headers alone', TABLE, /ref="B4:E18"/g, 'ref="B4:E4"', ['table tblActions: no row below the header']],
  ['a table without an area', TABLE, 'ref="B4:E18"', 'ref="B4:E"', ['table tblActions: B4:E is no area']],
  ['a filter beside its table', TABLE, '<autoFilter ref="B4:E18"', '<autoFilter ref="B4:E19"', ['table tblActions: the filter covers something else']],
  ['table columns of one name', TABLE, 'name="Début"', 'name="retard, j"', ['table tblActions: two columns have the same name', 'table tblActions: no header cell says retard, j']],
  ['table columns of one id', TABLE, '<tableColumn id="2"', '<tableColumn id="1"', ['table tblActions: column id 1 is taken']],
  ['a table name that is none', TABLE, 'displayName="tblActions"', 'displayName="tbl1"', ['table tbl1: not a name']],
  ['a table name that is taken', TABLE, 'displayName="tblActions"', 'displayName="retards"', ['table retards: the name is taken']],
  ['tables listed and missing', SHEET, '<tableParts count="1">', '<tableParts count="2">', [`${SHEET}: 2 tables declared, 1 listed, 1 there`]],
  ['a sheet name that is too long', BOOK, '_equilibre', '_'.repeat(32), [`sheet ${'_'.repeat(32)}: 32 characters`]],
  ['a sheet name with a forbidden character', BOOK, '_equilibre', 'a/b', ['sheet a/b: a forbidden character']],
  ['the sheet name that Excel reserves', BOOK, '_equilibre', 'History', ['sheet History: Excel reserves the name']],
  ['a sheet name that is taken', BOOK, '_equilibre', 'q1', ['sheet q1: the name is taken']],
  ['no visible sheet', BOOK, /state="visible"/g, 'state="hidden"', ['no sheet is visible']],
  ['a defined name that is none', BOOK, 'name="Retards"', 'name="A1"', ['name A1: not a name']],
  ['a defined name that is taken', BOOK, 'name="Retards"', 'name="actions_début"', ['name actions_début: the name is taken']],
  ['a name of a sheet that is missing', BOOK, 'name="_xlnm.Print_Area" localSheetId="0"', 'name="_xlnm.Print_Area" localSheetId="7"', ['name _xlnm.Print_Area: no sheet 7']],
  ['a print area with relative rows', BOOK, '$A$1:$E$30', '$A1:$E30', ["name _xlnm.Print_Area: 'Plan d''actions'!$A1:$E30 is not a form that Excel reads"]],
  ['print titles that are cells', BOOK, '$A:$B,', '$A$1:$B$1,', ["name _xlnm.Print_Titles: 'Plan d''actions'!$A$1:$B$1,'Plan d''actions'!$1:$4 is not a form that Excel reads"]],
  ['a link to a sheet that is missing', SHEET, "location=\"'Plan d''actions'!B4:E18\"", 'location="Plan!B4"', [`${SHEET}: the link of B2 leads to Plan!B4, which is not there`]],
  ['a link with a long tooltip', SHEET, 'tooltip="', 'tooltip="x', [`${SHEET}: the link of B2 has a long tooltip`]],
  ['a link that stands nowhere', SHEET, '<hyperlink ref="B2"', '<hyperlink ref="B0"', [`${SHEET}: the link of B0 stands nowhere`]],
  ['a link to a file with a space', 'xl/worksheets/_rels/sheet1.xml.rels', '%20', ' ', [`${SHEET}: the link of C2 leads to %C3%89t%C3%A9 100%20%25%20pr%C3%AAt/plan%20d%E2%80%99ao%C3%B, which is no address`]],
  ['a chart of cells that are missing', CHART, "'Plan d''actions'!$D$5:$D$18", 'Plan!$D$5:$D$18', [`${CHART}: Plan!$D$5:$D$18 is not there`]],
  ['a chart with a cached value that differs', CHART, '<c:v>-20</c:v>', '<c:v>-21</c:v>', [`${CHART}: 'Plan d''actions'!$E$5:$E$18 is drawn with other values`]],
  ['a chart that lies outside', DRAWING, '<xdr:to><xdr:col>9<', '<xdr:to><xdr:col>16384<', [`${DRAWING}: a chart lies outside the sheet`]],
  ['a chart of no width', DRAWING, '<xdr:to><xdr:col>9<', '<xdr:to><xdr:col>1<', [`${DRAWING}: a chart lies outside the sheet`]],
  ['a chart without alternative text', DRAWING, /descr="[^"]*"/, 'descr=" "', [`${DRAWING}: a chart without alternative text`]],
];

describe('lintPackage', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await renderWorkbook(tortureDrafts());
  });

  test('finds nothing in a good package', () => {
    expect(lintPackage(good)).toEqual([]);
  });

  test.each(CORRUPTIONS)('finds %s', (_, ...[part, from, to, faults]) => {
    expect(lintPackage(corrupt(good, part, from, to))).toEqual(faults);
  });

  test('finds tables that overlap', () => {
    const second = corrupt(good, 'xl/worksheets/_rels/sheet1.xml.rels', /<Relationship Id="(rId\d+)"([^>]*table1.xml"\/>)/, '$&<Relationship Id="rId99"$2');
    expect(lintPackage(second)).toContain(`${SHEET}: tables overlap`);
  });

  test('refuses a part that is not well-formed', () => {
    expect(() => lintPackage(corrupt(good, SHEET, '</worksheet>', ''))).toThrow(/unclosed tag/);
  });
});
