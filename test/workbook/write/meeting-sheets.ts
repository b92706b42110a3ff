import { serialDay } from '../../../src/domain/calendar';
import type { Report } from '../../../src/domain/report';
import type { Language } from '../../../src/i18n/language';
import { prepareAgenda } from '../../../src/workbook/process/agenda-rows';
import { followUp } from '../../../src/workbook/process/follow-up';
import type { JournalEntry } from '../../../src/workbook/process/journal';
import { openTopics, type Topic } from '../../../src/workbook/process/open-topics';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { draftReport } from '../../../src/workbook/write/draft-report';
import { journalSheet } from '../../../src/workbook/write/journal-sheet';
import { packSheet } from '../../../src/workbook/write/pack-sheet';
import { reportContext } from '../../../src/workbook/write/report-context';
import { sampleOptions, sampleReport } from './sample-report';

/** The topics that the exceptions of a report make. */
export function topicsOf(report: Report, language: Language): readonly Topic[] {
  const { changes } = prepareAgenda({ report, language, agenda: undefined, ownerOf: (role) => `the ${role}`, memory: undefined, cycle: '2026-01' });
  return openTopics([], changes);
}

/** A report in the input's own workbook with the sheets of the monthly process that are ours. */
export function meetingSheets(language: Language, topics?: readonly Topic[]): readonly SheetDraft[] {
  const report = sampleReport();
  const options = sampleOptions(language);
  const pack = { name: language === 'fr' ? 'Dossier' : 'Pack', topics: topics ?? topicsOf(report, language), followUp: followUp([], serialDay(2026, 1, 12)) };
  return [
    packSheet(reportContext(report, options), pack),
    ...draftReport(report, options),
    journalSheet({ language, name: 'Journal', entries: ENTRIES, currency: 'EUR' }),
  ];
}

const PLAN: JournalEntry = {
  date: '2026-01-12', time: '09:05', verb: 'reconcile', by: '', version: '0.1.0', status: 'optimal', gap: 0, cost: 120_000.4, serviceLevel: 0.953, exceptionCount: 7, approved: null, detail: '', settings: 'Service target 97%',
};

const ENTRIES: readonly JournalEntry[] = [
  { ...PLAN, time: '', verb: 'agenda', by: 'Léa', detail: 'Agenda: 3 new topics.' },
  { ...PLAN, date: '2026-01-14', time: '', verb: 'decide', by: 'Ana', status: null, gap: null, cost: null, serviceLevel: null, exceptionCount: null, detail: '1 · Paint line · Subcontract 20', settings: '' },
  { ...PLAN, date: '2026-01-15', verb: 'approve', by: '=Léa', status: 'feasible', gap: 0.004, approved: 1 },
  { ...PLAN, date: '2026-01-20', time: '23:59' },
];
