import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import type { Language } from '../../../src/i18n/language';
import { draftReport } from '../../../src/workbook/write/draft-report';
import { describeWithOffice, OFFICE_TIMEOUT, type OfficeLocale } from '../../libreoffice/office';
import { formulaCount, recalculationDifferences } from '../../libreoffice/recalculate';
import { sampleOptions, sampleReport, type SampleOptions } from './sample-report';

const SAMPLES: readonly (readonly [string, SampleOptions, Language, OfficeLocale])[] = [
  ['backlog and lead times', { leadTimePeriods: 1 }, 'fr', 'fr-FR'],
  ['lost sales, set-ups and orders', { unmetDemand: 'lost', leadTimePeriods: 2, hasSetup: true, hasOrders: true }, 'en', 'en-US'],
  ['weeks in several units with workers', { bucket: 'week', periodCount: 20, units: ['pcs', 'kg'], hasWorkforce: true, price: undefined, maxCoverage: Infinity }, 'fr', 'fr-FR'],
  ['backlog beside stock', { holdsBack: true }, 'en', 'fr-FR'],
  ['lost sales beside stock', { unmetDemand: 'lost', holdsBack: true, itemCount: 1, periodCount: 5 }, 'en', 'en-US'],
];

describeWithOffice('result sheets', () => {
  test.each(SAMPLES)(
    'hold what LibreOffice calculates: %s',
    async (_, options, language, locale) => {
      const bytes = await renderWorkbook(draftReport(sampleReport(options), sampleOptions(language)));

      expect(formulaCount(bytes)).toBeGreaterThan(100);
      expect(await recalculationDifferences(bytes, locale)).toEqual([]);
    },
    OFFICE_TIMEOUT,
  );
});
