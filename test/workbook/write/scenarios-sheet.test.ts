import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import { HighsSolver } from '../../../src/adapters/highs/highs-solver';
import type { Comparison, ScenarioResult } from '../../../src/domain/comparison';
import { toIndex } from '../../../src/domain/axis';
import type { PlanningModel } from '../../../src/domain/planning-model';
import type { Report } from '../../../src/domain/report';
import type { ScenarioAmount, ScenarioLever } from '../../../src/domain/scenario';
import { solveScenario } from '../../../src/engine/compare';
import { familyFigures } from '../../../src/engine/family-figures';
import { measure } from '../../../src/engine/measure';
import { reconcileFrom } from '../../../src/engine/reconcile';
import { strategies } from '../../../src/engine/strategies';
import type { DraftCell, SheetDraft } from '../../../src/workbook/sheet-draft';
import { scenariosSheet } from '../../../src/workbook/write/scenarios-sheet';
import { smallModel } from '../../engine/small-model';
import { describeWithOffice, OFFICE_TIMEOUT } from '../../libreoffice/office';
import { formulaCount, recalculationDifferences } from '../../libreoffice/recalculate';
import { lintPackage } from '../../xlsx-lint/lint-package';
import { describeWithSdk, sdkErrors } from '../../xlsx-lint/open-xml-sdk';

const solver = new HighsSolver();
const options = { timeLimitSeconds: 30 };

const COSTS = { unitCost: 4, holdingCost: 0.1, backlogCost: 1, lostSaleCost: 9, price: 10 };
const model = smallModel(
  [{ demand: [50, 60, 90], family: 'Big', hours: [1], ...COSTS }, { demand: [20, 20, 20], hours: [1], ...COSTS }],
  [{ regular: 80, overtime: 10, overtimeCost: 3 }],
);
const staffed = smallModel(
  [{ demand: [50, 60, 90], hours: [1], ...COSTS, price: undefined }],
  [{ regular: 20, regularCost: 2, workforce: { openingWorkers: 2, hireCost: 5, layoffCost: 5 } }],
);

async function compared(base: PlanningModel, ...changes: readonly (readonly [string, ScenarioLever, ScenarioAmount])[]): Promise<Comparison> {
  const solved = await reconcileFrom(undefined, base, solver, options);
  const scope = { kind: 'all', name: '', items: base.items.map((_, i) => toIndex<never>(i)), resources: [toIndex<never>(0)] } as const;
  const scenarios: ScenarioResult[] = [];
  for (const [name, lever, amount] of changes) {
    const scenario = { name, place: undefined, changes: [{ lever, scope, amount, from: toIndex<never>(0), to: toIndex<never>(2) }] };
    scenarios.push(await solveScenario(solved, scenario, solver, options));
  }
  const places = { demand: () => undefined, stock: () => undefined, capacity: () => undefined };
  const report: Report = { model: base, plan: solved.plan, kpis: measure(base, solved.plan), exceptions: [], diagnostics: [], places };
  return { base: report, baseFamilies: familyFigures(base, solved.plan), scenarios, strategies: strategies(base, solved.plan) };
}

const CHANGES = [
  ['Up', 'demand', { kind: 'share', share: 0.2 }], ['=Down', 'demand', { kind: 'share', share: -0.3 }], ['Goal', 'marginTarget', { kind: 'amount', amount: 1e6 }],
] as const;

function valueAt(draft: SheetDraft, label: string, column: number): DraftCell | undefined {
  const row = draft.cells.find((cell) => cell.column === 1 && cell.value === label)?.row;
  return draft.cells.find((cell) => cell.row === row && cell.column === column);
}

describe('scenariosSheet', () => {
  it('has a column for the base and each scenario, with live differences', async () => {
    const comparison = await compared(model, ...CHANGES);
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
    const draft = scenariosSheet(await compared(model, ...CHANGES), { language: 'fr', sheet: 'Scénarios comparés' });
    const texts = draft.cells.map(({ value }) => value);
    expect(texts).toContain('Demande +20\u00A0%');
    expect(texts.some((text) => typeof text === 'string' && text.includes('hors d’atteinte'))).toBe(true);
    expect(draft.cells.every(({ formula, value }) => formula === undefined || typeof value === 'number')).toBe(true);
  });

  it('shows workers, and units instead of revenue, where there are no prices', async () => {
    const draft = scenariosSheet(await compared(staffed, CHANGES[0]), { language: 'en', sheet: 'Scenarios' });
    expect(valueAt(draft, 'Margin', 2)).toBeUndefined();
    expect(valueAt(draft, 'Families: units delivered', 1)).toBeDefined();
    expect(draft.charts?.map(({ title }) => title)).toEqual([
      'Margin and total cost (EUR)', 'Production (EUR at unit cost)', 'Stock (EUR at unit cost)', 'Workers', 'Cost by kind (EUR)',
    ]);
  });
});

async function written(): Promise<Uint8Array> {
  return renderWorkbook([
    scenariosSheet(await compared(model, ...CHANGES), { language: 'fr', sheet: 'Scénarios comparés' }),
    scenariosSheet(await compared(staffed, CHANGES[0]), { language: 'en', sheet: 'Scenarios' }),
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
