import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { convertWorkbook, describeWithOffice, libreOfficeVersion, OFFICE_TIMEOUT } from './office';

describeWithOffice('convertWorkbook', () => {
  test('says which LibreOffice it uses', () => {
    expect(libreOfficeVersion()).toMatch(/^LibreOffice \d+\./);
  });

  test.each([
    ['en-US', /^1,234\.5$/],
    ['fr-FR', /^1[\u00a0\u202f]234,5$/],
  ] as const)(
    'calculates as in %s',
    async (locale, text) => {
      const cells = [{ row: 0, column: 0, value: '', formula: 'FIXED(1234.5,1)' }];
      const bytes = await renderWorkbook([{ name: 'Plan', visibility: 'visible', columnWidths: [], cells, print: { orientation: 'portrait', fit: [1, 1] } }]);
      const [sheet] = readWorkbook(await convertWorkbook(bytes, 'xlsx', locale), 'plan.xlsx').read(['Plan']);
      expect(sheet?.cells.at(0, 0).value).toMatch(text);
    },
    OFFICE_TIMEOUT,
  );
});
