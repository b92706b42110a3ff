import { serialDay } from '../../../src/domain/calendar';
import { messagesIn } from '../../../src/i18n/messages';
import type { Language } from '../../../src/i18n/language';
import { CellStore, type CellValue } from '../../../src/workbook/cell';
import { assignmentOf, assignmentsText, keptAssignments, suggestedAssignments, type Assignments } from '../../../src/workbook/process/assignments';
import { referenceOf } from '../../../src/workbook/process/topic-row';
import type { SheetData } from '../../../src/workbook/workbook';
import { sampleReport } from '../write/sample-report';
import { processSheet } from './process-sheets';

const REPORT = sampleReport();
const [FIRST] = REPORT.exceptions;
if (FIRST === undefined) throw new Error('the sample has exceptions');
const REFERENCE = referenceOf(FIRST, REPORT);
const TODAY = serialDay(2026, 3, 10);
const [PRE, EXECUTIVE] = [serialDay(2026, 3, 19), serialDay(2026, 3, 23)];

const TEAM = [
  processSheet('people', ['role', 'name'], [['S&OP lead', 'Ana'], ['Production', 'Nadia']]),
  processSheet('steps', ['step', 'date'], [['S&OP de direction', serialDay(2026, 2, 20)], ['Demand review', serialDay(2026, 3, 12)], ['Réunion pré-S&OP', PRE], ['Executive S&OP (under two hours)', EXECUTIVE]]),
];

/** An Exceptions sheet with an owner and a day for the first exception. */
function exceptionsSheet(language: Language, owner: CellValue, due: CellValue): SheetData {
  const { headers } = messagesIn(language).sheets.exceptions;
  const { kinds } = messagesIn(language).exceptions;
  const code = REFERENCE.slice(REFERENCE.indexOf(' ') + 1);
  const rows = [[headers.due, headers.subject, headers.kind, headers.owner], [due, code, kinds[FIRST?.kind ?? 'late'], owner]];
  return {
    name: 'Exceptions', visibility: 'visible', cells: CellStore.from(rows), merges: [], hiddenRowCount: 0, notes: [],
    tables: [{ name: 'tblExceptions', area: { row: 0, column: 0, rowCount: 2, columnCount: 4 }, hasHeader: true, hasTotals: false }],
  };
}

function kept(suggested: Assignments, sheet: SheetData | undefined, before: Assignments = suggested): unknown {
  return keptAssignments(suggested, sheet, assignmentsText(before)).get(REFERENCE);
}

test('somebody of the team is to settle an exception before the next meeting, what is escalated before the executives meet', () => {
  const [, second] = REPORT.exceptions;
  const report = { ...REPORT, exceptions: REPORT.exceptions.map((exception) => (exception === second ? { ...exception, escalated: true } : exception)) };
  const assignments = suggestedAssignments(report, TEAM, TODAY);
  expect(assignmentOf(assignments, FIRST, report)).toEqual({ owner: expect.stringMatching(/^(Ana|Nadia)$/) as string, due: PRE });
  expect(second !== undefined && assignmentOf(assignments, second, report).due).toBe(EXECUTIVE);
});

test('nobody is named where the workbook knows nobody', () => {
  expect(assignmentOf(suggestedAssignments(REPORT, [], TODAY), FIRST, REPORT)).toEqual({ owner: undefined, due: undefined });
});

describe('what a person typed on the Exceptions sheet', () => {
  const suggested: Assignments = new Map([[REFERENCE, { owner: 'Ana', due: PRE }]]);

  it.each<Language>(['en', 'fr'])('stays with its exception (%s)', (language) => {
    expect(kept(suggested, exceptionsSheet(language, 'Zoe', EXECUTIVE))).toEqual({ owner: 'Zoe', due: EXECUTIVE });
    expect(kept(new Map([[REFERENCE, { owner: undefined, due: undefined }]]), exceptionsSheet(language, ' Zoe ', null))).toEqual({ owner: 'Zoe', due: undefined });
  });

  it('is told from what was suggested, which follows the team’s tables', () => {
    const before: Assignments = new Map([[REFERENCE, { owner: 'Old', due: TODAY }]]);
    expect(kept(suggested, exceptionsSheet('en', 'Old', TODAY), before)).toEqual({ owner: 'Ana', due: PRE });
    expect(kept(suggested, exceptionsSheet('en', 'Old', EXECUTIVE), before)).toEqual({ owner: 'Ana', due: EXECUTIVE });
  });

  it('is nothing where the cells were cleared, the sheet is gone or the ledger was spoiled', () => {
    expect(kept(suggested, exceptionsSheet('en', null, null))).toEqual({ owner: 'Ana', due: PRE });
    expect(kept(suggested, undefined)).toEqual({ owner: 'Ana', due: PRE });
    expect(keptAssignments(suggested, exceptionsSheet('en', 'Ana', PRE), '{').get(REFERENCE)).toEqual({ owner: 'Ana', due: PRE });
  });
});
