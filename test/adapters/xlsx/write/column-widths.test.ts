import { columnsXml } from '../../../../src/adapters/xlsx/write/column-widths';
import { draftOf } from './small-draft';

describe('columnsXml', () => {
  test('writes every width, also the 9 characters of the default, neighbours of one width together', () => {
    expect(columnsXml(draftOf([], { columnWidths: [2, 9, 9, 12.5] }))).toBe(
      '<cols><col min="1" max="1" width="2" customWidth="1"/><col min="2" max="3" width="9" customWidth="1"/><col min="4" max="4" width="12.5" customWidth="1"/></cols>',
    );
  });

  test('writes nothing for a sheet whose columns all have the default width', () => {
    expect(columnsXml(draftOf([], { columnWidths: [] }))).toBe('');
  });
});
