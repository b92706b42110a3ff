import { readRelationships } from '../../../../src/adapters/xlsx/read/relationships';
import { relationship, relationships } from './package-builder';
import { readingOf } from './reading';

it.each([
  ['worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['./worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['../docProps/app.xml', 'docProps/app.xml'],
  ['../../../etc/passwd', 'etc/passwd'],
])('takes the target %s for the part %s', (target, part) => {
  const reading = readingOf({ 'xl/_rels/workbook.xml.rels': relationships(relationship('rId1', 'worksheet', target)) });
  expect([...readRelationships(reading, 'xl/workbook.xml')]).toEqual([['rId1', { type: 'worksheet', target: part }]]);
});

it('leaves out what leads out of the file', () => {
  const link = '<Relationship Id="rId1" Type="x/hyperlink" Target="file://server/x.xlsx" TargetMode="External"/>';
  expect(readRelationships(readingOf({ '_rels/.rels': relationships(link) }), '')).toEqual(new Map());
});

it('gives nothing for a part without relationships', () => {
  expect(readRelationships(readingOf({ a: '' }), 'xl/workbook.xml')).toEqual(new Map());
});
