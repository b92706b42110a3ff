import { PackageParts } from '../../../../src/adapters/xlsx/write/package-parts';
import { addTables } from '../../../../src/adapters/xlsx/write/tables';
import { draftOf, noParts } from './small-draft';

describe('addTables', () => {
  test('writes a table as a part of its own, related to the sheet', () => {
    const parts = new PackageParts(noParts());
    const columns = [{ header: 'Part "d\'atelier"\nen %' }, { header: 'Total', formula: 'tblA[[#This Row],[Part]]>1' }];
    const draft = draftOf([], { tables: [{ name: 'tblA', area: { row: 3, column: 1, rowCount: 5, columnCount: 2 }, columns }] });
    expect(addTables(draft, parts, { part: 'xl/worksheets/sheet4.xml', firstId: 7 })).toBe('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
    expect(parts.text('xl/tables/table7.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="tblA" displayName="tblA" ref="B4:C8" totalsRowShown="0">' +
        '<autoFilter ref="B4:C8"/><tableColumns count="2"><tableColumn id="1" name="Part &quot;d\'atelier&quot;_x000a_en %"/>' +
        '<tableColumn id="2" name="Total"><calculatedColumnFormula>tblA[[#This Row],[Part]]&gt;1</calculatedColumnFormula></tableColumn></tableColumns>' +
        '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
    );
    expect(parts.text('xl/worksheets/_rels/sheet4.xml.rels')).toContain('Target="../tables/table7.xml"');
    expect(parts.text('[Content_Types].xml')).toContain('PartName="/xl/tables/table7.xml"');
  });

  test('writes nothing for a sheet without tables', () => {
    const parts = new PackageParts(noParts());
    expect(addTables(draftOf([]), parts, { part: 'xl/worksheets/sheet1.xml', firstId: 1 })).toBe('');
    expect([...parts.parts.keys()]).toEqual(['[Content_Types].xml']);
  });
});
