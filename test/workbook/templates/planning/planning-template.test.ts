import { HighsSolver } from '../../../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../../../src/adapters/memory/memory-workbook';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { SEVERITY } from '../../../../src/domain/diagnostic';
import { LANGUAGES } from '../../../../src/i18n/language';
import { readInput, type Input } from '../../../../src/jobs/read-input';
import { reconcileInput } from '../../../../src/jobs/reconcile-input';
import { planningTemplate } from '../../../../src/workbook/templates/planning/planning-template';
import { describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { recalculationDifferences } from '../../../libreoffice/recalculate';
import { lintPackage } from '../../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';
import { bothContents, contextOf, sheetWith } from '../both-contents';

async function inputOf(language: 'en' | 'fr', content: 'example' | 'empty'): Promise<Input> {
  const bytes = await renderWorkbook(planningTemplate.sheets(contextOf(language, content)).map(({ draft }) => draft));
  const contents = readWorkbook(bytes, 'planning.xlsx');
  const workbook = new MemoryWorkbook(contents.read(contents.sheets.map(({ name }) => name)));
  return readInput([{ name: 'planning.xlsx', workbook }], { today: 0 });
}

test('filled with the sample it reconciles without an issue above information', async () => {
  const report = await reconcileInput(await inputOf('fr', 'example'), new HighsSolver(), { timeLimitSeconds: 60 });
  expect(report?.diagnostics.filter(({ code }) => SEVERITY[code] !== 'info')).toEqual([]);
  expect(report?.model.items).toHaveLength(40);
});

test('stock may be below zero, and says that those are late orders', () => {
  const stock = sheetWith('tblStock', planningTemplate, contextOf('en'));
  const rule = stock.validations?.find(({ area }) => area.column === 2);
  expect(rule).toMatchObject({ kind: 'decimal', prompt: { title: 'On hand', text: expect.stringContaining('already late') as string } });
  expect(rule?.kind === 'decimal' && rule.minimum).toBeLessThan(-1e6);
});

test('the Scenarios sheet counts its scenarios by name', () => {
  const checkIn = (content: 'example' | 'empty'): unknown => sheetWith('tblScenarios', planningTemplate, contextOf('en', content)).cells.find(({ row, column }) => row === 2 && column === 1)?.value;
  expect([checkIn('example'), checkIn('empty')]).toEqual(['Scenarios: 3 · rows without a lever or a change: 0', 'Scenarios: 0 · rows without a lever or a change: 0']);
});

describe.each(LANGUAGES)('the planning template (%s)', (language) => {
  test('filled with the sample has no issue above information, and all of its 40 items', async () => {
    const { diagnostics, built } = await inputOf(language, 'example');
    expect(diagnostics.filter(({ code }) => SEVERITY[code] !== 'info').map(({ code, place }) => [code, place])).toEqual([]);
    expect(built.model?.items).toHaveLength(40);
    expect(built.scenarios).toHaveLength(3);
  });

  test('empty, a check says that Demand, Stock and Capacity have no rows, and no other error', async () => {
    const { diagnostics } = await inputOf(language, 'empty');
    const raised = diagnostics.filter(({ code }) => SEVERITY[code] !== 'info');
    expect(raised.map(({ code, parameters }) => [code, 'role' in parameters ? parameters.role : ''])).toEqual([['no-rows', 'demand'], ['no-rows', 'stock'], ['no-rows', 'capacity']]);
  });

  test('passes our lint', async () => {
    expect(lintPackage(await renderWorkbook(bothContents(planningTemplate, language)))).toEqual([]);
  });

  describeWithSdk(() => {
    test('finds nothing wrong', async () => {
      expect(sdkErrors(await renderWorkbook(bothContents(planningTemplate, language)))).toEqual([]);
    }, 60_000);
  });

  describeWithOffice('recalculated', () => {
    test('says what its check cells say', async () => {
      expect(await recalculationDifferences(await renderWorkbook(bothContents(planningTemplate, language)), language === 'fr' ? 'fr-FR' : 'en-US')).toEqual([]);
    }, OFFICE_TIMEOUT);
  });
});
