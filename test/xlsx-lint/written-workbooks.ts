import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import type { Language } from '../../src/i18n/language';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { sampleWorkbook } from '../../src/workbook/templates/sample-workbook';
import { draftReport } from '../../src/workbook/write/draft-report';
import { meetingSheets } from '../workbook/write/meeting-sheets';
import { sampleOptions, sampleReport } from '../workbook/write/sample-report';
import { withFinance } from '../workbook/write/with-finance';
import { monthsWorkbook } from './months-workbook';
import { tortureDrafts } from './torture';

/** A workbook that we write, the language of its words, and its file. */
export type WrittenWorkbook = readonly [title: string, language: Language, bytes: () => Promise<Uint8Array>];

/** Every kind of workbook that we write from drafts alone. */
export const WRITTEN_WORKBOOKS: readonly WrittenWorkbook[] = [
  ['the sample company', 'en', rendered(() => sampleWorkbook('en'))],
  ['the sample company', 'fr', rendered(() => sampleWorkbook('fr'))],
  ['a report by month', 'en', rendered(() => withFinance(sampleReport({ hasOrders: true, leadTimePeriods: 2 }), sampleOptions('en')))],
  ['a report by month', 'fr', rendered(() => withFinance(sampleReport({ unmetDemand: 'lost', hasSetup: true, holdsBack: true }), sampleOptions('fr'), [9000, undefined, 0]))],
  ['a report by week with workers', 'fr', rendered(() => draftReport(sampleReport({ bucket: 'week', periodCount: 26, hasWorkforce: true, units: ['kg', 'pce'] }), sampleOptions('fr', { inputFile: 'Prévisions d’été (2).xlsx' })))],
  ['an empty report', 'en', rendered(() => draftReport(sampleReport({ itemCount: 1, periodCount: 3, exceptions: [] }), sampleOptions('en')))],
  ['a report with the meeting pack and the journal', 'en', rendered(() => meetingSheets('en'))],
  ['a report with the meeting pack and the journal', 'fr', rendered(() => meetingSheets('fr'))],
  ['awkward sheets', 'fr', rendered(tortureDrafts)],
];

/** A user's files into which we put our sheets, and rows into the user's tables. */
export const EDITED_WORKBOOKS: readonly WrittenWorkbook[] = (['en', 'fr'] as const).map((language) => ['the file of a team after two months', language, () => monthsWorkbook(language)]);

function rendered(drafts: () => readonly SheetDraft[]): () => Promise<Uint8Array> {
  return () => renderWorkbook(drafts());
}
