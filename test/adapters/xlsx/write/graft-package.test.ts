import { openPackage } from '../../../../src/adapters/xlsx/read/open-package';
import { PackageEdit } from '../../../../src/adapters/xlsx/write/graft-package';
import { relationship, relationships, zipOf, type Parts } from '../read/package-builder';

const PARTS: Parts = {
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/Workbook.xml')),
  'xl/workbook.xml': '<workbook/>',
  'xl/_rels/workbook.xml.rels': relationships(
    relationship('rId1', 'worksheet', '/xl/sheet.xml'),
    '<Relationship Id="rId2" Type="a/externalLink" Target="http://a.b/c" TargetMode="External"/>',
    relationship('rId3', 'image', 'absent.png'),
  ),
  'xl/sheet.xml': '<?xml version="1.0"?>\n<sheet/>',
  'xl/lost.xml': '<lost/>',
};

function edit(parts: Parts = PARTS): PackageEdit {
  return new PackageEdit(openPackage(zipOf(parts), 'plan.xlsx'));
}

describe('PackageEdit', () => {
  it('finds what can be reached and by which kind of link, without regard to case', () => {
    expect([...edit().reachable()]).toEqual([['xl/workbook.xml', 'officeDocument'], ['xl/sheet.xml', 'worksheet']]);
  });

  it('gives the links of a part, those out of the file without a target', () => {
    expect(edit().links('xl/workbook.xml').map(({ id, type, target }) => [id, type, target])).toEqual([
      ['rId1', 'worksheet', 'xl/sheet.xml'],
      ['rId2', 'externalLink', undefined],
      ['rId3', 'image', 'xl/absent.png'],
    ]);
    expect(edit().links('xl/sheet.xml')).toEqual([]);
  });

  it('changes parts where they stand, keeps the bytes of the others and adds new ones last', () => {
    const before = openPackage(zipOf(PARTS), 'plan.xlsx').entries;
    const target = edit();
    target.setText('XL/sheet.xml', '<?xml version="1.0" encoding="UTF-16"?><changed/>');
    target.setText('xl/new.xml', '<new/>');
    const after = target.toEntries();
    expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), 'xl/new.xml']);
    expect(after.filter(({ name }) => !/sheet|new/.test(name))).toEqual(before.filter(({ name }) => !/sheet|new/.test(name)));
    expect(target.text('xl/sheet.xml')).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<changed/>');
  });

  it('removes a part with its relationships', () => {
    const target = edit();
    target.remove('xl/workbook.xml');
    expect([target.has('xl/workbook.xml'), target.text('xl/workbook.xml'), target.has('xl/_rels/workbook.xml.rels')]).toEqual([false, undefined, false]);
  });

  it('refuses to change a part that is not well-formed or declares a document type', () => {
    expect(() => edit({ 'a.xml': '<a><b></a>' }).text('a.xml')).toThrow(/damaged-part/);
    expect(() => edit({ 'a.xml': '<!DOCTYPE a><a/>' }).text('a.xml')).toThrow(/doctype/);
  });
});
