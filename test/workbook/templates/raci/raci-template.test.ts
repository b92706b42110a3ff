import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import type { DraftValue, SheetDraft } from '../../../../src/workbook/sheet-draft';
import { raciTemplate } from '../../../../src/workbook/templates/raci/raci-template';
import { convertWorkbook, describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { recalculationDifferences } from '../../../libreoffice/recalculate';
import { lintPackage } from '../../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';
import { bodyOf, bothContents, contextOf, sheetWith } from '../both-contents';

const FIRST_ROLE = 3;
const CONTROL = 11;
const FIRST_ROW = 10;

function matrix(): SheetDraft {
  return sheetWith('tblRaci', raciTemplate, contextOf('en'));
}

/** Values of a row of cells, those left out being undefined. */
function rowOf({ cells }: SheetDraft, row: number, columns: readonly number[]): readonly unknown[] {
  return columns.map((column) => cells.find((cell) => cell.row === row && cell.column === column)?.value);
}

describe('raciTemplate', () => {
  const roles = Array.from({ length: 8 }, (_, at) => FIRST_ROLE + at);

  it('gives one A and at least one R to each of its twelve activities', () => {
    const rows = bodyOf('tblRaci', matrix()).filter(({ Activity }) => Activity !== null);
    const lettersOf = (row: Readonly<Record<string, unknown>>): string => Object.values(row).slice(2, 10).join('|');
    expect(rows).toHaveLength(12);
    expect(rows.map((row) => lettersOf(row).split('A').length - 1)).toEqual(Array.from({ length: 12 }, () => 1));
    expect(rows.every((row) => lettersOf(row).includes('R'))).toBe(true);
    expect(rows.every(({ Control }) => Control === '● OK')).toBe(true);
  });

  it('counts what each role does and answers for, “A R” as both', () => {
    // By hand, down the columns: management, sales, demand planner, S&OP lead, production, purchasing, finance, logistics.
    expect(rowOf(matrix(), 5, roles)).toEqual([0, 2, 3, 7, 3, 2, 3, 2]);
    expect(rowOf(matrix(), 6, roles)).toEqual([1, 1, 0, 8, 1, 1, 0, 0]);
  });

  it('gives the share of each role in all 34 letters R and A', () => {
    expect(rowOf(matrix(), 7, roles)).toEqual([1, 3, 3, 15, 4, 3, 3, 2].map((letters) => letters / 34));
  });

  it('leaves room for activities in French and English when it is empty', () => {
    for (const language of ['en', 'fr'] as const) {
      const body = bodyOf('tblRaci', sheetWith('tblRaci', raciTemplate, contextOf(language, 'empty')));
      expect(body.length).toBeGreaterThanOrEqual(12);
      expect(body.flatMap((row) => Object.values(row)).every((value) => value === null || value === '')).toBe(true);
    }
  });

  describeWithOffice('in LibreOffice', () => {
    test.each([['en', 'en-US'], ['fr', 'fr-FR']] as const)(
      'the formulas give what the file says (%s)',
      async (language, locale) => {
        expect(await recalculationDifferences(await renderWorkbook(bothContents(raciTemplate, language)), locale)).toEqual([]);
      },
      OFFICE_TIMEOUT,
    );

    test(
      'the control finds a row without an A, with two and without an R',
      async () => {
        const changes: readonly (readonly (DraftValue)[])[] = [
          ['R', null, null, 'C', null, null, null, 'I'],
          ['R', null, 'A', 'A R', null, null, null, null],
          ['I', 'A', 'C', null, null, null, null, null],
          [null, null, null, 'A R', null, null, null, null],
        ];
        const sheet = matrix();
        const cells = sheet.cells.map((cell) => {
          const letters = changes[cell.row - FIRST_ROW];
          return letters !== undefined && roles.includes(cell.column) ? { ...cell, value: letters[cell.column - FIRST_ROLE] ?? null } : cell;
        });
        const bytes = await convertWorkbook(await renderWorkbook([{ ...sheet, cells }]), 'xlsx', 'en-US');
        const [read] = readWorkbook(bytes, 'raci.xlsx').read([sheet.name]);
        expect(changes.map((_, at) => read?.cells.at(FIRST_ROW + at, CONTROL).value)).toEqual(['■ No A', '■ Several A', '▲ No R', '● OK']);
      },
      OFFICE_TIMEOUT,
    );
  });

  describe.each(['en', 'fr'] as const)('as a file (%s)', (language) => {
    it('passes our lint', async () => {
      expect(lintPackage(await renderWorkbook(bothContents(raciTemplate, language)))).toEqual([]);
    });

    describeWithSdk(() => {
      it('finds nothing wrong', async () => {
        expect(sdkErrors(await renderWorkbook(bothContents(raciTemplate, language)))).toEqual([]);
      });
    });
  });
});
