import { insertInWorkbook, insertInWorksheet } from '../../../../src/adapters/xlsx/write/element-order';

describe('insertInWorksheet', () => {
  test('puts an element before the first that has to follow it', () => {
    expect(insertInWorksheet('<worksheet><sheetData/><pageMargins left="1"/><extLst></extLst></worksheet>', 'hyperlinks', '<hyperlinks/>')).toBe(
      '<worksheet><sheetData/><hyperlinks/><pageMargins left="1"/><extLst></extLst></worksheet>',
    );
  });

  test('passes over elements of the same name further down', () => {
    const xml = '<worksheet><conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting><extLst/></worksheet>';
    expect(insertInWorksheet(xml, 'drawing', '<drawing/>')).toBe(xml.replace('<extLst/>', '<drawing/><extLst/>'));
  });

  test('puts an element at the end where nothing follows it', () => {
    expect(insertInWorksheet('<?xml version="1.0"?><worksheet><sheetData/></worksheet>', 'tableParts', '<tableParts/>')).toBe(
      '<?xml version="1.0"?><worksheet><sheetData/><tableParts/></worksheet>',
    );
  });
});

describe('insertInWorkbook', () => {
  test('puts names between sheets and calculation settings', () => {
    expect(insertInWorkbook('<workbook><sheets><sheet/></sheets><calcPr/></workbook>', 'definedNames', '<definedNames/>')).toBe(
      '<workbook><sheets><sheet/></sheets><definedNames/><calcPr/></workbook>',
    );
  });
});
