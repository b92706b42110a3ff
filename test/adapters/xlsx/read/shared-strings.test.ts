import { readSharedStrings } from '../../../../src/adapters/xlsx/read/shared-strings';
import { readingOf } from './reading';

it('joins rich text, leaves phonetic guides out and decodes escapes', () => {
  const part = '<sst><si><t>A</t></si><si><r><t>B </t></r><r><t>C</t></r><rPh><t>zz</t></rPh></si><si/><si><t>_x0044_</t></si></sst>';
  expect(readSharedStrings(readingOf({ s: part }), 's')).toEqual(['A', 'B C', '', 'D']);
});

it('gives nothing when a workbook has no texts', () => {
  expect(readSharedStrings(readingOf({ a: '' }), undefined)).toEqual([]);
});

it('refuses more texts than cells may be', () => {
  expect(() => readSharedStrings(readingOf({ s: '<sst><si/><si/></sst>' }, { cells: 1 }), 's')).toThrow('too-many-cells: plan.xlsx (1)');
});
