import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { WRITTEN_WORKBOOKS } from '../xlsx-lint/written-workbooks';
import { describeWithOffice, OFFICE_TIMEOUT } from './office';
import { recalculationDifferences } from './recalculate';

describeWithOffice('LibreOffice', () => {
  test.each(WRITTEN_WORKBOOKS)(
    'calculates what %s (%s) says',
    async (_, language, drafts) => {
      const bytes = await renderWorkbook(drafts());
      expect(await recalculationDifferences(bytes, language === 'fr' ? 'fr-FR' : 'en-US')).toEqual([]);
    },
    OFFICE_TIMEOUT,
  );
});
