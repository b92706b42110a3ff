import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { serialDay } from '../../../../src/domain/calendar';
import type { SheetDraft } from '../../../../src/workbook/sheet-draft';
import { meetingTemplate } from '../../../../src/workbook/templates/meeting/meeting-template';
import { convertWorkbook, describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { recalculationDifferences } from '../../../libreoffice/recalculate';
import { lintPackage } from '../../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';
import { bodyOf, bothContents, contextOf, sheetWith } from '../both-contents';

const TOTAL = { row: 3, column: 11 } as const;

function agenda(language: 'en' | 'fr'): SheetDraft {
  return sheetWith('tblAgenda', meetingTemplate, contextOf(language));
}

function valueAt({ cells }: SheetDraft, row: number, column: number): unknown {
  return cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

describe('meetingTemplate', () => {
  it('adds up the minutes of its five example topics', () => {
    expect(bodyOf('tblAgenda', agenda('en')).map(({ Minutes }) => Minutes).filter((minutes) => minutes !== null)).toEqual([10, 25, 20, 15, 15]);
    const money = bodyOf('tblAgenda', agenda('fr')).map(({ Enjeu }) => Enjeu).filter((value) => value !== null).map(Number);
    expect(money).toEqual([...money].sort((one, other) => other - one));
    expect(valueAt(agenda('en'), TOTAL.row, TOTAL.column)).toBe('● 85 min of 120');
  });

  it('shows day and scribe of the agenda above the minutes', () => {
    const minutes = sheetWith('tblMinutes', meetingTemplate, contextOf('en'));
    expect([1, 2, 3, 4].map((column) => valueAt(minutes, 3, column))).toEqual(['Meeting of', serialDay(2027, 1, 21), 'Scribe', 'Paul Girard']);
  });

  it('shows the means of the last polls, newest at the bottom', () => {
    const poll = sheetWith('tblPoll', meetingTemplate, contextOf('en'));
    // By hand: marks 4 4 5, 4 5 4 and 4 4 4 of the newest poll.
    expect([9, 10, 11].map((column) => valueAt(poll, 9, column))).toEqual([13 / 3, 13 / 3, 4]);
    // The oldest one: 2 2 3 and 3 2 2.
    expect([9, 10, 11].map((column) => valueAt(poll, 4, column))).toEqual([2.5, 2, 2.5]);
    const empty = sheetWith('tblPoll', meetingTemplate, contextOf('en', 'empty'));
    expect([9, 10, 11].map((column) => valueAt(empty, 9, column))).toEqual(['', '', '']);
  });

  describeWithOffice('in LibreOffice', () => {
    test.each([['en', 'en-US'], ['fr', 'fr-FR']] as const)(
      'the formulas give what the file says (%s)',
      async (language, locale) => {
        expect(await recalculationDifferences(await renderWorkbook(bothContents(meetingTemplate, language)), locale)).toEqual([]);
      },
      OFFICE_TIMEOUT,
    );

    test(
      'an agenda of 125 minutes is flagged, and a decided topic no longer counts',
      async () => {
        const sheet = agenda('en');
        const minutes = sheet.tables?.[0]?.columns.findIndex(({ header }) => header === 'Minutes') ?? -1;
        const longer = (value: number): SheetDraft => ({ ...sheet, cells: sheet.cells.map((cell) => (cell.row === 6 && cell.column === minutes + 1 ? { ...cell, value } : cell)) });
        const decided: SheetDraft = { ...longer(50), cells: longer(50).cells.map((cell) => (cell.row === 6 && cell.column === minutes + 2 ? { ...cell, value: 'Decided' } : cell)) };
        for (const [draft, expected] of [[longer(50), '■ 125 min: too long by 5'], [decided, '● 75 min of 120']] as const) {
          const bytes = await convertWorkbook(await renderWorkbook([draft]), 'xlsx', 'en-US');
          const [read] = readWorkbook(bytes, 'meeting.xlsx').read([sheet.name]);
          expect(read?.cells.at(TOTAL.row, TOTAL.column).value).toBe(expected);
        }
      },
      OFFICE_TIMEOUT,
    );
  });

  describe.each(['en', 'fr'] as const)('as a file (%s)', (language) => {
    it('passes our lint', async () => {
      expect(lintPackage(await renderWorkbook(bothContents(meetingTemplate, language)))).toEqual([]);
    });

    describeWithSdk(() => {
      it('finds nothing wrong', async () => {
        expect(sdkErrors(await renderWorkbook(bothContents(meetingTemplate, language)))).toEqual([]);
      }, 60_000);
    });
  });
});
