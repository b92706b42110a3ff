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

/** Name, value and status of each card, as the dashboard shows them. */
function cardsOf(view: KpiView, context: TemplateContext): readonly (readonly unknown[])[] {
  const cells = kpiSheets(view, context)[1]?.draft.cells ?? [];
  const valueAt = (row: number, column: number): unknown => cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return [5, 10].flatMap((row) => [1, 4, 7, 10, 13, 16].map((column) => [valueAt(row, column), valueAt(row + 1, column), valueAt(row + 1, column + 1)]));
}

test('the cards stand in the order of the catalogue, judged by hand against their limits', () => {
  expect(cardsOf(kpiView(CONTEXT), CONTEXT)).toEqual([
    ['Service level (%)', expect.closeTo(94.4), '▲ Watch'], // below 95, not below 92
    ['Forecast accuracy (%)', expect.closeTo(86.2), '● On target'], // 85 or more
    ['Forecast bias (%)', expect.closeTo(4.6), '▲ Watch'], // over 4 from 0, not over 8
    ['Stock value (k€)', 1335, '▲ Watch'], // over 1,300, not over 1,450
    ['Stock cover (months)', expect.closeTo(1.6), '● On target'], // 0.1 from 1.5
    ['Bottleneck load (%)', expect.closeTo(104), '▲ Watch'], // over 100, not over 110
    ['Utilisation (%)', expect.closeTo(90), '● On target'], // 2 from 88
    ['Plan adherence (%)', expect.closeTo(95.7), '● On target'],
    ['Revenue (k€)', 945, '● On target'],
    ['Margin (k€)', 331, '● On target'],
    ['Calendar adherence (%)', expect.closeTo(91), '● On target'],
    ['Internal satisfaction (1–5)', expect.closeTo(4.1), '● On target'],
  ]);
});

test('a month earlier with one indicator off and two on, the others move up and the thirteenth waits', () => {
  const view = steered(CONTEXT);
  const names = cardsOf(view, CONTEXT).map(([name]) => name);
  expect(names.slice(0, 2)).toEqual(['Forecast accuracy (%)', 'Forecast bias (%)']);
  expect(names.at(-1)).toBe('OTIF (%)');
  const note = kpiSheets(view, CONTEXT)[1]?.draft.cells.find(({ row, column }) => row === 4 && column === 1)?.value;
  expect(note).toBe('Only the first 12 indicators are shown: switch some off on KPI catalogue.');
  const values = view.values.filter(({ month, code }) => month === serialDay(2026, 11, 1) && code === 'stockValue').map(({ value }) => value);
  expect(cardsOf(view, CONTEXT)[2]?.[1]).toBe(values[0]);
});

test('the forecast’s bias is a line on its own axis, with a gap where a month has none', () => {
  const view = kpiView(CONTEXT);
  const known = view.values.filter(({ code, month }) => code !== 'forecastBias' || month > serialDay(2026, 3, 1));
  const sheets = kpiSheets({ ...view, values: known }, CONTEXT).map(({ draft }) => draft);
  const chart = sheets.flatMap(({ charts = [] }) => charts)[2];
  expect(chart?.series.map(({ kind, secondaryAxis }) => [kind, secondaryAxis])).toEqual([['columns', undefined], ['line', true]]);
  const area = chart?.series[1]?.values;
  const drawn = sheets.find(({ name }) => name === chart?.dataSheet)?.cells.filter(({ row, column }) => row === area?.row && column >= area.column) ?? [];
  // Thirteen months up to December 2026, the first four of which (to March) have no bias.
  expect(drawn.map(({ value, isNotAvailable = false }) => [value === null, isNotAvailable])).toEqual(Array.from({ length: 13 }, (_, at) => [at < 4, at < 4]));
});

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
