import { readStyles } from '../../../../src/adapters/xlsx/read/styles';
import { readingOf } from './reading';

it('gives each cell style its format code, built in or written out', () => {
  const part = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm yy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf/><xf numFmtId="999"/></cellXfs></styleSheet>`;
  const general = { code: undefined, isDate: false };
  expect(readStyles(readingOf({ s: part }), 's')).toEqual([
    general,
    { code: 'mm-dd-yy', isDate: true },
    { code: 'mmm yy', isDate: true },
    { code: '0%', isDate: false },
    general,
    general,
  ]);
});

it('gives the general style to a workbook without styles', () => {
  expect(readStyles(readingOf({ a: '' }), undefined)).toEqual([{ code: undefined, isDate: false }]);
});
