import { refuseWorkbook, graftWorkbook, listedSheets, type Listing } from '../../../../src/adapters/xlsx/write/graft-workbook';
import { parseXml } from '../../../../src/adapters/xlsx/write/graft-xml';
import { WorkbookError } from '../../../../src/domain/error';
import type { SheetDraft } from '../../../../src/workbook/sheet-draft';
import { tabOrder } from '../../../../src/workbook/tab-order';
import { resultSheet } from '../../../contract/workbook';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook part: `sheets` by name, then what follows them. */
function workbookXml(sheets: readonly string[], end = '', start = ''): string {
  const listed = sheets.map((name, at) => `<sheet name="${name}" sheetId="${at + 5}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns:r="${R}">${start}<sheets>${listed.join('')}</sheets>${end}</workbook>`;
}

function graft(xml: string, drafts: readonly SheetDraft[], owned: readonly string[] = [], recalculates = false): string {
  const names = listedSheets(parseXml(xml)).map(({ name }) => name);
  const ours = new Set(owned);
  const listing: Listing = { fileName: 'plan.xlsx', drafts, owned: ours, tabs: tabOrder(names, drafts.map(({ name }) => name), ours), relationshipIds: drafts.map((_, at) => `rId${at + 90}`), recalculates };
  return graftWorkbook(xml, listing);
}

/** Fault, subject and detail of the WorkbookError that an action ends in; undefined when it ends well. */
function faultOf(action: () => unknown): readonly string[] | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [error.fault, error.subject, error.detail];
  }
}

const plan = resultSheet('Plan');
const printed: SheetDraft = { ...plan, print: { ...plan.print, repeatRows: [0, 1] } };
const named: SheetDraft = { ...plan, names: [{ name: 'planned', area: { row: 0, column: 0, rowCount: 2, columnCount: 1 } }] };

describe('graftWorkbook', () => {
  it('lists a new sheet last, under an id that no sheet has', () => {
    expect(graft(workbookXml(['Demand']), [{ ...plan, visibility: 'veryHidden' }])).toBe(
      `<workbook xmlns:r="${R}"><sheets><sheet name="Demand" sheetId="5" r:id="rId1"/><sheet name="Plan" sheetId="6" state="veryHidden" r:id="rId90"/></sheets></workbook>`,
    );
  });

  it('replaces a sheet of ours at its place', () => {
    expect(graft(workbookXml(['Plan', 'Demand']), [plan], ['Plan'])).toBe(
      `<workbook xmlns:r="${R}"><sheets><sheet name="Plan" sheetId="7" r:id="rId90"/><sheet name="Demand" sheetId="6" r:id="rId2"/></sheets></workbook>`,
    );
  });

  it('follows prefixes and declares that of relationships where it is missing', () => {
    const xml = `<x:workbook><x:sheets><x:sheet name="A&amp;B" sheetId="1" q:id="rId1" xmlns:q="${R}"/></x:sheets></x:workbook>`;
    expect(graft(xml, [printed])).toBe(
      `<x:workbook><x:sheets><x:sheet name="A&amp;B" sheetId="1" q:id="rId1" xmlns:q="${R}"/><x:sheet name="Plan" sheetId="2" xmlns:r="${R}" r:id="rId90"/></x:sheets>` +
        '<x:definedNames><x:definedName name="_xlnm.Print_Titles" localSheetId="1">Plan!$1:$2</x:definedName></x:definedNames></x:workbook>',
    );
  });

  it('keeps the tab in front that was in front', () => {
    const start = '<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>';
    const result = graft(workbookXml(['Plan', 'Load', 'Demand'], '', start), [plan], ['Plan', 'Load']);
    expect(/<bookViews>.*<\/bookViews>/.exec(result)?.[0]).toBe('<bookViews><workbookView firstSheet="0" activeTab="1"/></bookViews>');
  });

  it("renumbers the user's local names and drops those of the sheets that go", () => {
    const end = '<definedNames><definedName name="a" localSheetId="0">Load!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">Demand!$A$1</definedName><definedName name="c">Demand!$A$1</definedName></definedNames><calcPr/>';
    const result = graft(workbookXml(['Load', 'Demand'], end), [], ['Load']);
    expect(/<definedNames>.*/.exec(result)?.[0]).toBe(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0" hidden="1">Demand!$A$1</definedName><definedName name="c">Demand!$A$1</definedName></definedNames><calcPr/></workbook>',
    );
  });

  it('replaces names that an earlier run defined, and no other', () => {
    const end = '<definedNames><definedName name="Planned">\'Plan\'!$A$1</definedName><definedName name="other">Plan!$B$1</definedName></definedNames>';
    expect(/<definedNames>.*<\/definedNames>/.exec(graft(workbookXml(['Plan'], end), [named], ['Plan']))?.[0]).toBe(
      '<definedNames><definedName name="other">Plan!$B$1</definedName><definedName name="planned">Plan!$A$1:$A$2</definedName></definedNames>',
    );
  });

  it("makes a name of the user's #REF! when the sheet of ours that it refers to goes for good", () => {
    const end = '<definedNames><definedName name="mine">\'Data quality\'!$A$1</definedName><definedName name="theirs">MyData!$A$1</definedName></definedNames>';
    expect(/<definedNames>.*<\/definedNames>/.exec(graft(workbookXml(['Demand', 'Data quality'], end), [], ['Data quality']))?.[0]).toBe(
      '<definedNames><definedName name="mine">#REF!</definedName><definedName name="theirs">MyData!$A$1</definedName></definedNames>',
    );
  });

  it('has everything calculated anew when it must, and only then', () => {
    const manual = workbookXml(['Demand'], '<calcPr calcMode="manual" fullCalcOnLoad="0"/>');
    expect(graft(manual, [plan])).toContain('<calcPr calcMode="manual" fullCalcOnLoad="0"/>');
    expect(graft(manual, [plan], [], true)).toContain('<calcPr calcMode="manual" fullCalcOnLoad="1"/>');
    expect(graft(workbookXml(['Demand'], '<calcPr/>'), [plan], [], true)).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
    expect(graft(workbookXml(['Demand'], '<extLst/>'), [printed], [], true)).toContain('</definedNames><calcPr fullCalcOnLoad="1"/><extLst/>');
  });

  it("refuses to define a name of the user's", () => {
    const end = '<definedNames><definedName name="PLANNED">Demand!$A$1</definedName></definedNames>';
    expect(faultOf(() => graft(workbookXml(['Demand'], end), [named]))).toEqual(['name-taken', 'plan.xlsx', 'PLANNED']);
  });
});

describe('refuseWorkbook', () => {
  const refusal = (xml: string): unknown =>
    faultOf(() => {
      refuseWorkbook(parseXml(xml), 'plan.xlsx');
    });

  it('refuses the strict format', () => {
    expect(refusal('<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>')).toEqual(['strict-format', 'plan.xlsx', '']);
  });

  it('refuses a protected structure, and takes one whose windows alone are protected', () => {
    expect(refusal('<workbook><workbookProtection lockStructure="1"/></workbook>')).toEqual(['structure-protected', 'plan.xlsx', '']);
    expect(refusal('<workbook><workbookProtection lockStructure="true"/></workbook>')).toEqual(['structure-protected', 'plan.xlsx', '']);
    expect(refusal('<workbook><workbookProtection lockWindows="1" lockStructure="0"/></workbook>')).toBeUndefined();
  });
});
