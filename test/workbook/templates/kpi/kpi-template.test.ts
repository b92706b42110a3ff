import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { addPeriods, serialDay } from '../../../../src/domain/calendar';
import { LANGUAGES } from '../../../../src/i18n/language';
import { kpiSheets, kpiView } from '../../../../src/workbook/templates/kpi/kpi-template';
import type { KpiView } from '../../../../src/workbook/templates/kpi/kpi-state';
import type { TemplateContext } from '../../../../src/workbook/templates/template';
import { describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { formulaCount, recalculationDifferences } from '../../../libreoffice/recalculate';
import { lintPackage } from '../../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';

const CONTEXT: TemplateContext = { language: 'en', content: 'example', month: serialDay(2027, 1, 1), nameOf: (_, wanted) => wanted };

/** The dashboard a month earlier, with the service level off and two others on. */
function steered(context: TemplateContext): KpiView {
  const view = kpiView(context);
  const switches: Readonly<Record<string, boolean>> = { serviceLevel: false, otif: true, fva: true };
  const catalogue = view.catalogue.map((kpi) => ({ ...kpi, isShown: switches[kpi.code] ?? kpi.isShown }));
  return { ...view, catalogue, month: addPeriods(view.month, -1, 'month') };
}

async function rendered(view: KpiView, context: TemplateContext): Promise<Uint8Array> {
  return renderWorkbook(kpiSheets(view, context).map(({ draft }) => draft));
}

describe.each(LANGUAGES)('the KPI template (%s)', (language) => {
  const example = { ...CONTEXT, language };
  const empty: TemplateContext = { ...example, content: 'empty' };

  describe.each([example, empty])('%#', (context) => {
    test('passes our lint', async () => {
      expect(lintPackage(await rendered(kpiView(context), context))).toEqual([]);
    });

    describeWithSdk(() => {
      test('finds nothing wrong', async () => {
        expect(sdkErrors(await rendered(kpiView(context), context))).toEqual([]);
      }, 60_000);
    });
  });

  describeWithOffice('recalculated', () => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-US';

    test.each([
      ['the example', kpiView(example), example],
      ['another month with other indicators', steered(example), example],
      ['the empty template', kpiView(empty), empty],
    ] as const)('%s says what we calculated', async (_, view, context) => {
      const bytes = await rendered(view, context);
      expect(formulaCount(bytes)).toBeGreaterThan(300);
      expect(await recalculationDifferences(bytes, locale)).toEqual([]);
    }, OFFICE_TIMEOUT);
  });
});
