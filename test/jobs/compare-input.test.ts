import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { serialDay } from '../../src/domain/calendar';
import { adoptScenario } from '../../src/jobs/adopt-scenario';
import { compareInput } from '../../src/jobs/compare-input';
import { comparisonJson } from '../../src/jobs/comparison-json';
import { readInput, type Input } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { userSheet } from '../contract/workbook';

const solver = new HighsSolver();
const options = { timeLimitSeconds: 30, language: 'en' } as const;

/** 60 hours a month for 70 of A and 30 of B; each earns 10 − 4. */
function inputOf(...scenarios: readonly (readonly (string | number)[])[]): Promise<Input> {
  const months = ['Jan 2027', 'Feb 2027', 'Mar 2027'];
  const sheets = [
    userSheet('Demand', ['Item', ...months], ['A', 70, 70, 70], ['B', 30, 30, 30]),
    userSheet('Stock', ['Item', 'On hand'], ['A', 0], ['B', 0]),
    userSheet('Capacity', ['Resource', ...months], ['Line', 60, 60, 60]),
    userSheet('Items', ['Item', 'Family', 'Resource', 'Hours per unit', 'Unit cost', 'Price', 'Min coverage', 'Holding cost'], ['A', 'Big', 'Line', 1, 4, 10, 0, 1], ['B', 'Small', 'Line', 1, 4, 10, 0, 1]),
    userSheet('Settings', ['Setting', 'Value'], ['Unmet demand', 'lost']),
  ];
  const given = scenarios.length === 0 ? [] : [userSheet('Scenarios', ['Name', 'Lever', 'Scope', 'Change'], ...scenarios)];
  return readInput([{ name: '', workbook: new MemoryWorkbook([...sheets, ...given]) }], { today: serialDay(2027, 1, 1) });
}

async function jsonOf(input: Input): Promise<Record<string, Record<string, unknown>[]>> {
  return comparisonJson(input, await compareInput(input, solver, options), 'en') as unknown as Record<string, Record<string, unknown>[]>;
}

describe('compareInput', () => {
  it('plans each scenario and says what it changes', async () => {
    const json = await jsonOf(await inputOf(['More hours', 'Capacity', 'Line', '50%'], ['Dearer', 'Unit cost', 'Big', 1]));
    const [hours, dearer] = json['scenarios'] ?? [];
    // 90 of 100 units a month instead of 60: 30 more a month sold at 10, made at 4, no longer lost at 10.
    expect(hours).toMatchObject({
      name: 'More hours', status: 'optimal', assumptions: ['Capacity +50% · Line'], margin: null,
      deltas: { kpis: { revenue: 900, margin: 900 - 360 + 900 }, costs: { production: 360, lostSales: -900 } },
    });
    expect(dearer).toMatchObject({ assumptions: ['Unit cost +1 · family Big'] });
    expect(json['base']).toMatchObject({ status: 'optimal' });
    expect(json['strategies']).toMatchObject([{ name: 'chase', feasible: false, reason: 'No: Line lacks 40 h in Jan 2027' }, { name: 'level', feasible: false }, { name: 'optimal', feasible: true }]);
  });

  it('gives winners and losers by family', async () => {
    const [scenario] = (await jsonOf(await inputOf(['No big ones', 'Demand', 'Big', '-100%'])))['scenarios'] ?? [];
    const families = scenario?.['families'] as { family: string; revenue: number; deltas: { revenue: number } }[];
    expect(families.map(({ family, revenue }) => [family, revenue])).toEqual([['Big', 0], ['Small', 900]]);
    expect(families.reduce((sum, { deltas }) => sum + deltas.revenue, 0)).toBeCloseTo(900 - 1800, 6);
  });

  it('compares three usual scenarios when none are given, and says so', async () => {
    const json = await jsonOf(await inputOf());
    expect(json['scenarios']?.map(({ name }) => name)).toEqual(['Demand +10%', 'Demand −10%', 'Capacity −10%']);
    expect(json['issues']).toContainEqual(expect.objectContaining({ code: 'scenarios-not-given', severity: 'info' }));
  });

  it('says that a scenario changes nothing', async () => {
    const json = await jsonOf(await inputOf(['Idle', 'Subcontract', '', 'no']));
    expect(json['scenarios']).toMatchObject([{ deltas: { objective: 0, costs: { total: 0 } } }]);
    expect(json['issues']).toContainEqual(expect.objectContaining({ code: 'scenario-without-effect', place: expect.stringContaining('Scenarios') as string }));
  });

  it('says in a sentence what a margin target came to', async () => {
    const [scenario] = (await jsonOf(await inputOf(['Goal', 'Margin target', '', 1_000_000])))['scenarios'] ?? [];
    expect(scenario?.['margin']).toMatchObject({ reached: false, limit: 'demandServed' });
  });

  it('gives nothing but issues when the data has errors', async () => {
    const json = await jsonOf(await readInput([{ name: '', workbook: new MemoryWorkbook([userSheet('Notes', ['Hello'])]) }], { today: 46000 }));
    expect([json['base'], json['scenarios'], json['strategies']]).toMatchObject([{ status: 'error' }, [], []]);
  });
});

describe('adoptScenario', () => {
  it('makes the plan of a scenario, whatever the case of its name, and says so', async () => {
    const adopted = await adoptScenario(await inputOf(['More hours', 'Capacity', '', '50%']), { name: 'more HOURS', language: 'en' }, solver, options);
    if (adopted === undefined) throw new Error('the scenario is there');
    const report = await reconcileInput(adopted.input, solver, options);
    expect(report?.kpis.revenue).toBeCloseTo(2700, 6);
    expect(report?.diagnostics).toContainEqual(expect.objectContaining({ code: 'scenario-adopted', parameters: { name: 'More hours' } }));
  });

  it('adopts what a margin target came to', async () => {
    const adopted = await adoptScenario(await inputOf(['Goal', 'Margin target', '', 800], ['Goal', 'Capacity', '', '50%']), { name: 'Goal', language: 'en' }, solver, options);
    expect(adopted?.solved?.model).toBe(adopted?.input.built.model);
    expect(adopted?.input.built.model?.resources[0]?.tiers[0]?.hours[0]).toBe(90);
  });

  it('knows no other names', async () => {
    expect(await adoptScenario(await inputOf(['A', 'Demand', '', '5%']), { name: 'B', language: 'en' }, solver, options)).toBeUndefined();
  });
});
