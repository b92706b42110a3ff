import { absolute, definedNamesXml } from '../../../../src/adapters/xlsx/write/defined-names';
import { draftOf } from './small-draft';

describe('definedNamesXml', () => {
  test('writes print area and titles in absolute form, the sheet quoted', () => {
    const draft = draftOf([], {
      name: "Plan d'actions",
      names: [{ name: 'Retards', area: { row: 4, column: 4, rowCount: 14, columnCount: 1 } }],
      print: { orientation: 'portrait', fit: [1, 0], area: { row: 0, column: 0, rowCount: 44, columnCount: 19 }, repeatRows: [2, 3], repeatColumns: [0, 1] },
    });
    expect(definedNamesXml(draft, 2)).toBe(
      "<definedName name=\"Retards\">'Plan d''actions'!$E$5:$E$18</definedName>" +
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"2\">'Plan d''actions'!$A$1:$S$44</definedName>" +
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"2\">'Plan d''actions'!$A:$B,'Plan d''actions'!$3:$4</definedName>",
    );
  });

  test('writes a name for a formula as it stands', () => {
    const draft = draftOf([], { names: [{ name: 'Owners', formula: 'tblPeople[Name]' }, { name: 'Limit', formula: 'IF(Plan!$B$2<>"",0.95,1)' }] });
    expect(definedNamesXml(draft, 0)).toBe('<definedName name="Owners">tblPeople[Name]</definedName><definedName name="Limit">IF(Plan!$B$2&lt;&gt;&quot;&quot;,0.95,1)</definedName>');
  });

  test('writes nothing for a sheet without names', () => {
    expect(definedNamesXml(draftOf([]), 0)).toBe('');
  });
});

describe('absolute', () => {
  test.each([
    ['Plan', { row: 0, column: 0, rowCount: 1, columnCount: 1 }, 'Plan!$A$1'],
    ['Q1', { row: 1, column: 26, rowCount: 2, columnCount: 1 }, "'Q1'!$AA$2:$AA$3"],
    ['Écarts', { row: 0, column: 0, rowCount: 1, columnCount: 2 }, 'Écarts!$A$1:$B$1'],
  ])('refers to cells of %s', (sheet, area, reference) => {
    expect(absolute(sheet, area)).toBe(reference);
  });
});
