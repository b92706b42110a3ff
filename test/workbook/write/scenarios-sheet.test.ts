import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import type { DraftCell, SheetDraft } from '../../../src/workbook/sheet-draft';
import { scenariosSheet } from '../../../src/workbook/write/scenarios-sheet';
import { CHANGES, compared, PRICED, STAFFED } from '../../engine/sample-comparison';
import { describeWithOffice, OFFICE_TIMEOUT } from '../../libreoffice/office';
import { formulaCount, recalculationDifferences } from '../../libreoffice/recalculate';
import { lintPackage } from '../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../xlsx-lint/open-xml-sdk';

function valueAt(draft: SheetDraft, label: string, column: number): DraftCell | undefined {
  const row = draft.cells.find((cell) => cell.column === 1 && cell.value === label)?.row;
  return draft.cells.find((cell) => cell.row === row && cell.column === column);
}

describe('scenariosSheet', () => {
  it('has a column for the base and each scenario, with live differences', async () => {
    const comparison = await compared(PRICED, ...CHANGES);
    const draft = scenariosSheet(comparison, { language: 'en', sheet: 'Scenarios' });
    const headers = draft.cells.filter(({ row }) => row === 3).map(({ value }) => value);
    expect(headers).toEqual(['Results (EUR)', 'Base', 'Up', '=Down', 'Goal']);
    // 270 hours make 270 of the 312 units that are asked for.
    expect([2, 3, 4].map((column) => valueAt(draft, 'Revenue', column)?.value)).toEqual([2600, 2700, 1820].map((value) => expect.closeTo(value, 6) as number));
    const differences = draft.cells.filter(({ value, column, style }) => column >= 3 && style === 'difference' && typeof value === 'number');
    expect(differences.every(({ formula }) => /^[D-F]\d+-\$C\d+$/.test(formula ?? ''))).toBe(true);
    expect(draft.role).toBe('scenarios');
  });

  it('writes the assumptions and what became of a margin target, in French as well', async () => {
    const draft = scenariosSheet(await compared(PRICED, ...CHANGES), { language: 'fr', sheet: 'Scénarios comparés' });
    const texts = draft.cells.map(({ value }) => value);
    expect(texts).toContain('Demande +20\u00A0%');
    expect(texts.some((text) => typeof text === 'string' && text.includes('hors d’atteinte'))).toBe(true);
    expect(draft.cells.every(({ formula, value }) => formula === undefined || typeof value === 'number')).toBe(true);
  });

  it('shows workers, and units instead of revenue, where there are no prices', async () => {
    const draft = scenariosSheet(await compared(STAFFED, CHANGES[0]), { language: 'en', sheet: 'Scenarios' });
    expect(valueAt(draft, 'Margin', 2)).toBeUndefined();
    expect(valueAt(draft, 'Families: units delivered', 1)).toBeDefined();
    expect(draft.charts?.map(({ title }) => title)).toEqual([
      'Margin and total cost (EUR)', 'Production (EUR at unit cost)', 'Stock (EUR at unit cost)', 'Workers', 'Cost by kind (EUR)',
    ]);
  });
});

async function written(): Promise<Uint8Array> {
  return renderWorkbook([
    scenariosSheet(await compared(PRICED, ...CHANGES), { language: 'fr', sheet: 'Scénarios comparés' }),
    scenariosSheet(await compared(STAFFED, CHANGES[0]), { language: 'en', sheet: 'Scenarios' }),
  ]);
}

test('a workbook with the Scenarios sheet passes our lint', async () => {
  expect(lintPackage(await written())).toEqual([]);
});

describeWithSdk(() => {
  test('the Open XML SDK finds nothing wrong with it', async () => {
    expect(sdkErrors(await written())).toEqual([]);
  }, 60_000);
});

describeWithOffice('the Scenarios sheet', () => {
  test(
    'holds what LibreOffice calculates',
    async () => {
      const bytes = await written();
      expect(formulaCount(bytes)).toBeGreaterThan(50);
      expect(await recalculationDifferences(bytes, 'fr-FR')).toEqual([]);
    },
    OFFICE_TIMEOUT,
  );
});
