import { MemoryWorkbook } from '../../../../src/adapters/memory/memory-workbook';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { SEVERITY } from '../../../../src/domain/diagnostic';
import { LANGUAGES } from '../../../../src/i18n/language';
import { readInput, type Input } from '../../../../src/jobs/read-input';
import { planningTemplate } from '../../../../src/workbook/templates/planning/planning-template';
import { describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { recalculationDifferences } from '../../../libreoffice/recalculate';
import { lintPackage } from '../../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';
import { bothContents, contextOf } from '../both-contents';

async function inputOf(language: 'en' | 'fr', content: 'example' | 'empty'): Promise<Input> {
  const bytes = await renderWorkbook(planningTemplate.sheets(contextOf(language, content)).map(({ draft }) => draft));
  const contents = readWorkbook(bytes, 'planning.xlsx');
  const workbook = new MemoryWorkbook(contents.read(contents.sheets.map(({ name }) => name)));
  return readInput([{ name: 'planning.xlsx', workbook }], { today: 0 });
}

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
