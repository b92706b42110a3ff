import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { isoDate, serialDay } from '../../../../src/domain/calendar';
import { followUp } from '../../../../src/workbook/process/follow-up';
import type { DraftValue, SheetDraft } from '../../../../src/workbook/sheet-draft';
import type { SheetData } from '../../../../src/workbook/workbook';
import { calendarTemplate } from '../../../../src/workbook/templates/calendar/calendar-template';
import { convertWorkbook, describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { recalculationDifferences } from '../../../libreoffice/recalculate';
import { toPictures } from '../../../libreoffice/to-pictures';
import { lintPackage } from '../../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';
import { bodyOf, bothContents, contextOf, sheetWith } from '../both-contents';

const STEPS = Array.from({ length: 11 }, (_, at) => 8 + at);
const COLUMN = { date: 3, status: 5, doneOn: 6, late: 7 } as const;

interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: DraftValue;
}

/** The workbook's sheets by name as LibreOffice calculates them after a person's edits. */
async function recalculated(language: 'en' | 'fr', edits: readonly Edit[]): Promise<ReadonlyMap<string, SheetData>> {
  const drafts = calendarTemplate.sheets(contextOf(language)).map(({ draft }) => edited(draft, edits));
  const workbook = readWorkbook(await convertWorkbook(await renderWorkbook(drafts), 'xlsx', 'en-US'), 'calendar.xlsx');
  return new Map(workbook.read(workbook.sheets.map(({ name }) => name)).map((sheet) => [sheet.name, sheet]));
}

function edited(draft: SheetDraft, edits: readonly Edit[]): SheetDraft {
  const own = edits.filter(({ sheet }) => sheet === draft.name);
  return { ...draft, cells: draft.cells.map((cell) => ({ ...cell, value: own.find(({ row, column }) => row === cell.row && column === cell.column)?.value ?? cell.value })) };
}

function days(sheet: SheetData | undefined, rows: readonly number[], column: number): readonly string[] {
  return rows.map((row) => isoDate(Number(sheet?.cells.at(row, column).value)).slice(5));
}

describe('calendarTemplate', () => {
  it('shows what was done in time, late and not at all, and what is to come', () => {
    const body = bodyOf('tblCalendar', sheetWith('tblCalendar', calendarTemplate, contextOf('en')));
    expect(body.map((row) => row['Late?'])).toEqual([
      '● On time', '● On time', '▲ Done late', '● On time', '● On time', '■ Late', '○ To come', '○ To come', '○ To come', '○ To come', '○ To come', '', '', '',
    ]);
  });

  it('has a strip and a year ready for five more steps below the table', () => {
    const sheets = calendarTemplate.sheets(contextOf('en')).map(({ draft }) => draft);
    const lastTableRow = 21;
    const formulasBelow = (name: string, after: number): number => Math.max(...(sheets.find((sheet) => sheet.name === name)?.cells ?? []).filter(({ formula }) => formula !== undefined).map(({ row }) => row)) - after;
    expect([formulasBelow('Calendar', lastTableRow), formulasBelow('Year', 4 + lastTableRow - 8)]).toEqual([5, 5]);
  });

  it('keeps steps and holidays when it is empty, without owners and dates done', () => {
    const body = bodyOf('tblCalendar', sheetWith('tblCalendar', calendarTemplate, contextOf('fr', 'empty')));
    expect(body.map((row) => [row['Responsable'], row['Fait le']]).flat().every((value) => value === null)).toBe(true);
    expect(bodyOf('tblHolidays', sheetWith('tblHolidays', calendarTemplate, contextOf('fr', 'empty')))[1]).toEqual({ Date: serialDay(2026, 4, 6), 'Jour férié': 'Lundi de Pâques' });
  });

  describeWithOffice('in LibreOffice', () => {
    test.each([['en', 'en-US'], ['fr', 'fr-FR']] as const)(
      'the formulas give what the file says (%s)',
      async (language, locale) => {
        expect(await recalculationDifferences(await renderWorkbook(bothContents(calendarTemplate, language)), locale)).toEqual([]);
      },
      OFFICE_TIMEOUT,
    );

    test(
      'a close on 31 March 2026 jumps Easter Monday, and the next cycle 1, 8, 14 and 25 May',
      async () => {
        const sheets = await recalculated('fr', [{ sheet: 'Calendrier', row: 3, column: 2, value: serialDay(2026, 3, 31) }]);
        const april = ['04-01', '04-03', '04-08', '04-09', '04-13', '04-15', '04-17', '04-20', '04-22', '04-23', '04-29'];
        expect(days(sheets.get('Calendrier'), STEPS, COLUMN.date)).toEqual(april);
        const yearRows = STEPS.map((_, at) => 4 + at);
        expect(days(sheets.get('Année'), yearRows, 2)).toEqual(april);
        expect(days(sheets.get('Année'), yearRows, 3)).toEqual(['05-04', '05-06', '05-11', '05-12', '05-15', '05-19', '05-21', '05-22', '05-27', '05-28', '06-03']);
      },
      OFFICE_TIMEOUT,
    );

    test(
      'a step done late lowers calendar adherence, one done nobody knows when does not count, and another country moves the dates',
      async () => {
        const sheets = await recalculated('en', [
          { sheet: 'Calendar', row: STEPS[0] ?? 0, column: COLUMN.doneOn, value: serialDay(2027, 1, 5) },
          { sheet: 'Calendar', row: STEPS[5] ?? 0, column: COLUMN.status, value: 'Done' },
          { sheet: 'Holidays', row: 3, column: 2, value: 'United States (federal)' },
        ]);
        const calendar = sheets.get('Calendar');
        expect([0, 5].map((at) => calendar?.cells.at(STEPS[at] ?? 0, COLUMN.late).value)).toEqual(['▲ Done late', '○ Done, no day']);
        // Six steps were due by 18 January: two done late, one done without a day.
        expect(calendar?.cells.at(3, 6).value).toBe(3 / 5);
        expect(followUp([...sheets.values()], serialDay(2027, 1, 18))).toMatchObject({ calendarAdherence: 3 / 5, lateSteps: [], undatedSteps: [{}] });
        // Martin Luther King Day, 18 January 2027, is left out.
        expect(days(calendar, STEPS, COLUMN.date)).toEqual(['01-04', '01-06', '01-08', '01-11', '01-13', '01-15', '01-20', '01-21', '01-25', '01-26', '02-01']);
      },
      OFFICE_TIMEOUT,
    );

    test(
      'each sheet prints on one page',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'equilibre-calendar-'));
        const drafts = calendarTemplate.sheets(contextOf('fr')).map(({ draft }) => draft);
        try {
          expect(await toPictures(await renderWorkbook(drafts), folder, 'fr-FR')).toBe(drafts.length);
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
      OFFICE_TIMEOUT,
    );
  });

  describe.each(['en', 'fr'] as const)('as a file (%s)', (language) => {
    it('passes our lint', async () => {
      expect(lintPackage(await renderWorkbook(bothContents(calendarTemplate, language)))).toEqual([]);
    });

    describeWithSdk(() => {
      it('finds nothing wrong', async () => {
        expect(sdkErrors(await renderWorkbook(bothContents(calendarTemplate, language)))).toEqual([]);
      }, 60_000);
    });
  });
});
