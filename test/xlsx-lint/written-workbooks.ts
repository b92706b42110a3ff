import type { Language } from '../../src/i18n/language';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { sampleWorkbook } from '../../src/workbook/templates/sample-workbook';
import { draftReport } from '../../src/workbook/write/draft-report';
import { sampleOptions, sampleReport } from '../workbook/write/sample-report';
import { withFinance } from '../workbook/write/with-finance';
import { tortureDrafts } from './torture';

/** A workbook that we write, and the language of its words. */
export type WrittenWorkbook = readonly [title: string, language: Language, drafts: () => readonly SheetDraft[]];

/** Every kind of workbook that we write. */
export const WRITTEN_WORKBOOKS: readonly WrittenWorkbook[] = [
  ['the sample company', 'en', () => sampleWorkbook('en')],
  ['the sample company', 'fr', () => sampleWorkbook('fr')],
  ['a report by month', 'en', () => withFinance(sampleReport({ hasOrders: true, leadTimePeriods: 2 }), sampleOptions('en'))],
  ['a report by month', 'fr', () => withFinance(sampleReport({ unmetDemand: 'lost', hasSetup: true, holdsBack: true }), sampleOptions('fr'), [9000, undefined, 0])],
  ['a report by week with workers', 'fr', () => draftReport(sampleReport({ bucket: 'week', periodCount: 26, hasWorkforce: true, units: ['kg', 'pce'] }), sampleOptions('fr', { inputFile: 'Prévisions d’été (2).xlsx' }))],
  ['an empty report', 'en', () => draftReport(sampleReport({ itemCount: 1, periodCount: 3, exceptions: [] }), sampleOptions('en'))],
  ['awkward sheets', 'fr', tortureDrafts],
];
