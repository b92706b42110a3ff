import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { decisionsTemplate } from '../../../../src/workbook/templates/decisions/decisions-template';
import { convertWorkbook, describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { recalculationDifferences } from '../../../libreoffice/recalculate';
import { lintPackage } from '../../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';
import { bodyOf, bothContents, contextOf, MONTH, sheetWith } from '../both-contents';

const AS_OF = { row: 3, column: 2 } as const;
/** Columns of the summary, right of the actions. */
const OWNER = 10;
const FIRST_OWNER_ROW = 6;

describe('decisionsTemplate', () => {
  it('calls an action late from the day after it was due, unless it is done', () => {
    const rows = bodyOf('tblActions', sheetWith('tblActions', decisionsTemplate, contextOf('en'))).filter(({ Task }) => Task !== null);
    // The example looks at its actions on 20 January 2027.
    expect(rows.map((row) => [Number(row['Due']) - MONTH + 1, row['Done on'] === null ? '' : 'done', row['Late?']])).toEqual([
      [9, 'done', '● Done'],
      [13, '', '■ Late'],
      [-5, 'done', '● Done'],
      [31, '', '○ Open'],
      [16, '', '■ Late'],
      [28, '', '○ Open'],
    ]);
  });

  it('calls a decision late from the day after it was due, unless it is done', () => {
    const rows = bodyOf('tblDecisions', sheetWith('tblDecisions', decisionsTemplate, contextOf('fr'))).filter((row) => row['Décision'] !== null);
    expect(rows.map((row) => [Number(row['Échéance']) - MONTH + 1, row['Statut'], row['En retard\u00a0?']])).toEqual([
      [15, 'En cours', '■ En retard'],
      [-1, 'Fait', '● Faite'],
      [46, 'À faire', '○ Ouverte'],
    ]);
  });

  it('links each action of the example to a decision that is there', () => {
    const actions = bodyOf('tblActions', sheetWith('tblActions', decisionsTemplate, contextOf('fr')));
    const ids = bodyOf('tblDecisions', sheetWith('tblDecisions', decisionsTemplate, contextOf('fr'))).map((row) => row['N°']);
    const linked = actions.map((row) => row['Décision n°']).filter((id) => id !== null);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('chooses people from the shared list, under the name that it has in the workbook', () => {
    const sheet = sheetWith('tblActions_2', decisionsTemplate, contextOf('en', 'empty', '_2'));
    expect(sheet.validations?.flatMap((rule) => (rule.kind === 'listFormula' ? [rule.formula] : []))).toEqual(['people_2']);
  });

  describeWithOffice('in LibreOffice', () => {
    test.each([['en', 'en-US'], ['fr', 'fr-FR']] as const)(
      'the formulas give what the file says (%s)',
      async (language, locale) => {
        expect(await recalculationDifferences(await renderWorkbook(bothContents(decisionsTemplate, language)), locale)).toEqual([]);
      },
      OFFICE_TIMEOUT,
    );

    test(
      'another day makes other actions late, and a person with two roles is listed once',
      async () => {
        const drafts = decisionsTemplate.sheets(contextOf('en')).map(({ draft }) => {
          const changed = draft.cells.map((cell) => {
            if (draft.name === 'Actions' && cell.row === AS_OF.row && cell.column === AS_OF.column) return { ...cell, value: MONTH + 40 };
            return draft.name === 'People' && cell.value === 'Marc Lenoir' ? { ...cell, value: 'Claire Aubert' } : cell;
          });
          return { ...draft, cells: changed };
        });
        const [sheet] = readWorkbook(await convertWorkbook(await renderWorkbook(drafts), 'xlsx', 'en-US'), 'actions.xlsx').read(['Actions']);
        const summary = Array.from({ length: 13 }, (_, at) => [0, 1, 2, 3].map((offset) => sheet?.cells.at(FIRST_OWNER_ROW + at, OWNER + offset).value));
        expect(summary.filter(([owner]) => owner !== '')).toEqual([
          ['Claire Aubert', 0, 0, 0],
          ['Inès Caron', 0, 1, 0],
          ['Paul Girard', 0, 0, 0],
          ['Nadia Roux', 0, 1, 0],
          ['Hugo Petit', 0, 1, 0],
          ['Sophie Blanc', 0, 0, 0],
          ['Karim Vidal', 0, 0, 1],
          ['(no owner)', 0, 1, 0],
        ]);
      },
      OFFICE_TIMEOUT,
    );
  });

  describe.each(['en', 'fr'] as const)('as a file (%s)', (language) => {
    it('passes our lint', async () => {
      expect(lintPackage(await renderWorkbook(bothContents(decisionsTemplate, language)))).toEqual([]);
    });

    describeWithSdk(() => {
      it('finds nothing wrong', async () => {
        expect(sdkErrors(await renderWorkbook(bothContents(decisionsTemplate, language)))).toEqual([]);
      });
    });
  });
});
