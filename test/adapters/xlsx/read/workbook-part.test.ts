import { readWorkbookPart } from '../../../../src/adapters/xlsx/read/workbook-part';
import { relationship, relationships, workbookParts, type Parts } from './package-builder';
import { readingOf } from './reading';

const parts = workbookParts([{ name: 'Plan & co_x0041_' }], { sharedStrings: '', styles: '' });

it('reads what the workbook lists', () => {
  expect(readWorkbookPart(readingOf(parts))).toEqual({
    sheets: [{ name: 'Plan & coA', visibility: 'visible', part: 'xl/worksheets/sheet1.xml', hasCells: true }],
    names: [],
    starts1904: false,
    hasExternalLinks: false,
    sharedStrings: 'xl/sharedStrings.xml',
    styles: 'xl/styles.xml',
  });
});

it.each(['1', 'true'])('knows the 1904 system by date1904="%s"', (date1904) => {
  const changed = workbookParts([], { workbookProperties: `<workbookPr date1904="${date1904}"/>` });
  expect(readWorkbookPart(readingOf(changed)).starts1904).toBe(true);
});

it('finds a workbook under another name', () => {
  const moved = { '_rels/.rels': relationships(relationship('r', 'officeDocument', '/book/main.xml')), 'book/main.xml': '<workbook/>' };
  expect(readWorkbookPart(readingOf(moved)).sheets).toEqual([]);
});

it('leaves out texts and styles that are linked but not in the file', () => {
  const read = readWorkbookPart(readingOf(without('xl/styles.xml', 'xl/sharedStrings.xml')));
  expect([read.styles, read.sharedStrings]).toEqual([undefined, undefined]);
});

it.each<[string, Parts]>([
  ['missing-part: plan.xlsx (xl/workbook.xml)', without('xl/workbook.xml')],
  ['ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }],
  ['docx', { '[Content_Types].xml': '', 'word/document.xml': '' }],
  ['xlsb', { '_rels/.rels': relationships(relationship('r', 'officeDocument', 'xl/workbook.bin')), 'xl/workbook.bin': '' }],
  ['xlsb', { 'xl/workbook.bin': '' }],
  ['not-a-workbook', { 'photo.jpg': '' }],
])('refuses as %s a zip that holds something else', (message, other) => {
  expect(() => readWorkbookPart(readingOf(other))).toThrow(message);
});

function without(...names: readonly string[]): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name)));
}
