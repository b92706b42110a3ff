import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { relationship, relationships, workbookOf } from './package-builder';

it('tells the names of a file without reading its cells, escapes undone', () => {
  const names = [
    '<definedName name="Limit">0.5</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Demand!$A$1</definedName>',
    '<definedName name="_xlnm._FilterDatabase">Demand!$A$1</definedName>',
    '<definedName name="Local" localSheetId="1">1</definedName>',
  ];
  const bytes = workbookOf([{ name: 'Demand', rows: '<row r="0">no number of a row</row>' }, { name: 'R&D', visibility: 'veryHidden' }], {
    workbookEnd: `<definedNames>${names.join('')}</definedNames>`,
    parts: {
      'xl/worksheets/_rels/sheet2.xml.rels': relationships(relationship('rId1', 'table', '../tables/t1.xml'), relationship('rId2', 'table', '../tables/lost.xml'), relationship('rId3', 'drawing', '../drawings/d1.xml')),
      'xl/tables/t1.xml': '<table name="old" displayName="tblSteps" ref="A1:B3"><tableColumns><tableColumn id="1" name="Step_x000a_no"/><tableColumn id="2" name="Due &amp; done"/></tableColumns></table>',
    },
  });
  expect(readWorkbook(bytes, 'plan.xlsx').takenNames()).toEqual({
    sheets: ['Demand', 'R&D'],
    tables: [{ name: 'tblSteps', sheet: 'R&D', headers: ['Step\nno', 'Due & done'] }],
    names: ['Limit'],
  });
});
