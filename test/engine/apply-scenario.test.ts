import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { indicesUpTo, toIndex } from '../../src/domain/axis';
import type { PlanningModel } from '../../src/domain/planning-model';
import { SCENARIO_LEVERS, type ScenarioAmount, type ScenarioChange, type ScenarioLever } from '../../src/domain/scenario';
import { applyScenario } from '../../src/engine/apply-scenario';
import { project } from '../../src/engine/project';
import { reconcile, reconcileFrom } from '../../src/engine/reconcile';
import { arbitraryModel } from '../oracle/arbitrary-model';
import { literalOptimum } from '../oracle/literal-program';
import { gridOf, rowsOf, smallModel, type SmallItem } from './small-model';

const solver = new HighsSolver();
const options = { timeLimitSeconds: 60 };

const share = (value: number): ScenarioAmount => ({ kind: 'share', share: value });
const plus = (amount: number): ScenarioAmount => ({ kind: 'amount', amount });
const UNLIMITED: ScenarioAmount = { kind: 'unlimited' };

/** A change for all items and resources over the whole horizon, but for what is given. */
function change(model: PlanningModel, lever: ScenarioLever, amount: ScenarioAmount, given: Partial<ScenarioChange> = {}): ScenarioChange {
  const scope = { kind: 'all', name: '', items: indicesUpTo<never>(model.items.length), resources: indicesUpTo<never>(model.resources.length) } as const;
  return { lever, scope, from: toIndex(0), to: toIndex(model.horizon.starts.length - 1), amount, ...given };
}

function changed(model: PlanningModel, ...args: [ScenarioLever, ScenarioAmount, Partial<ScenarioChange>?]): PlanningModel {
  return applyScenario(model, { changes: [change(model, ...args)] });
}

describe('applyScenario', () => {
  const model = smallModel(
    [
      { demand: [10, 20, 30], receipts: [5, 0, 4], price: 12, unitCost: 4, safetyStock: 6, minCoverage: 1, maxCoverage: 1, subcontractCost: 9, subcontractMax: 8, hours: [1] },
      { demand: [30, 0, 10], receipts: [0, 7, 0], leadTimePeriods: 1 },
    ],
    [{ regular: 40, regularCost: 20, overtime: 10, overtimeCost: 26 }],
  );
  const first = { kind: 'item', name: 'I1', items: [toIndex<never>(0)], resources: [] } as const;

  it('changes the demand of an item by a share, in the periods named', () => {
    const { demand, items } = changed(model, 'demand', share(0.5), { scope: first, from: toIndex(1) });
    expect(rowsOf(demand)).toEqual([[10, 30, 45], [30, 0, 10]]);
    expect(items).toBe(model.items);
  });

  it('changes a customer’s part of the demand alone', () => {
    const scope = { ...first, kind: 'customer', name: 'ACME', shares: gridOf<never>([[0.5, 1, 0], [0, 0, 0]]) } as const;
    expect(rowsOf(changed(model, 'demand', share(0.2), { scope }).demand)).toEqual([[11, 24, 30], [30, 0, 10]]);
  });

  it('spreads units over items as their demand is, and takes off no more than there is', () => {
    expect(rowsOf(changed(model, 'demand', plus(8)).demand)).toEqual([[12, 28, 36], [36, 0, 12]]);
    expect(rowsOf(changed(model, 'demand', plus(-50), { scope: first }).demand)).toEqual([[0, 0, 0], [30, 0, 10]]);
  });

  it('moves receipts to later periods, and lets those beyond the horizon go', () => {
    expect(rowsOf(changed(model, 'receipts', plus(1)).receipts)).toEqual([[0, 5, 0], [0, 0, 7]]);
    expect(rowsOf(changed(model, 'receipts', plus(-1), { to: toIndex(1) }).receipts)).toEqual([[5, 0, 4], [7, 0, 0]]);
    expect(rowsOf(changed(model, 'receipts', share(-0.5)).receipts)).toEqual([[2.5, 0, 2], [0, 3.5, 0]]);
  });

  it('lets a late supplier delay receipts and the lead times of bought items', () => {
    const { receipts, items } = changed(model, 'supplierDelay', plus(2));
    expect(rowsOf(receipts)).toEqual([[0, 0, 5], [0, 0, 0]]);
    expect(items.map(({ leadTimePeriods }) => leadTimePeriods)).toEqual([0, 3]);
    expect(items[0]).toBe(model.items[0]);
  });

  it('changes hours of one kind in some periods', () => {
    const tiersOf = (after: PlanningModel) => after.resources[0]?.tiers.map(({ kind, hours, costPerHour }) => [kind, [...hours], costPerHour]);
    const overtime = ['overtime', [10, 10, 10], 26];
    expect(tiersOf(changed(model, 'capacity', share(-0.1), { to: toIndex(1) }))).toEqual([['regular', [36, 36, 40], 20], overtime]);
    expect(tiersOf(changed(model, 'capacity', UNLIMITED))).toEqual([['regular', [Infinity, Infinity, Infinity], 20], overtime]);
    expect(tiersOf(changed(model, 'overtime', share(-1)))).toEqual([['regular', [40, 40, 40], 20], ['overtime', [0, 0, 0], 26]]);
    expect(tiersOf(changed(model, 'overtime', plus(5)))?.[1]).toEqual(['overtime', [15, 15, 15], 26]);
    expect(tiersOf(changed(model, 'extraShift', plus(16), { from: toIndex(2) }))?.[2]).toEqual(['extraShift', [0, 0, 16], 30]);
    expect(tiersOf(changed(model, 'extraShift', plus(16), { costPerHour: 44 }))?.[2]).toEqual(['extraShift', [16, 16, 16], 44]);
  });

  it('changes the numbers of items', () => {
    const numbers = (lever: ScenarioLever, amount: ScenarioAmount) => changed(model, lever, amount).items[0];
    expect(numbers('price', share(0.25))).toMatchObject({ price: 15 });
    expect(numbers('unitCost', plus(-1))).toMatchObject({ unitCost: 3 });
    expect(numbers('leadTime', plus(1))).toMatchObject({ leadTimePeriods: 1 });
    expect(numbers('subcontract', share(-1))).toMatchObject({ subcontractMax: 0 });
    expect(numbers('subcontract', UNLIMITED)).toMatchObject({ subcontractMax: Infinity });
    expect(numbers('safetyStock', share(0.5))).toMatchObject({ safetyStock: 9, minCoverage: 1.5, maxCoverage: 1.5 });
    expect(numbers('safetyStock', plus(4))).toMatchObject({ safetyStock: 10, minCoverage: 1 });
  });

  it('sets the rule for unmet demand', () => {
    expect(changed(model, 'unmetDemand', { kind: 'rule', unmetDemand: 'lost' }).rules.unmetDemand).toBe('lost');
  });

  it.each<[string, ScenarioLever, ScenarioAmount]>([
    ...SCENARIO_LEVERS.map((lever): [string, ScenarioLever, ScenarioAmount] => [`${lever} by 0 %`, lever, share(0)]),
    ['a price that is not known', 'price', share(0.1)],
    ['subcontract of an item without a subcontractor', 'subcontract', UNLIMITED],
    ['an extra shift that is not there', 'extraShift', share(-1)],
  ])('is the model itself when %s changes nothing', (_, lever, amount) => {
    const bare = smallModel([{ demand: [1, 2] }], [{ regular: 5 }]);
    expect(changed(bare, lever, amount)).toBe(bare);
  });
});

const CHANGES = fc.constantFrom<[ScenarioLever, ScenarioAmount]>(
  ['demand', share(0.2)], ['demand', share(-0.3)], ['demand', plus(25)], ['capacity', share(-0.15)], ['capacity', plus(12)], ['overtime', share(-1)],
  ['extraShift', plus(20)], ['subcontract', share(-1)], ['safetyStock', share(0.5)], ['leadTime', plus(1)], ['receipts', plus(1)], ['supplierDelay', plus(1)],
  ['unitCost', share(0.07)], ['unmetDemand', { kind: 'rule', unmetDemand: 'lost' }],
);

describe('the plan of a scenario', () => {
  it('is the base plan to the cent when nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({ lots: true, workforce: true }), fc.constantFrom(...SCENARIO_LEVERS), async (model, lever) => {
        const base = await reconcileFrom(undefined, model, solver, options);
        const { plan } = await reconcileFrom(base, changed(model, lever, share(0)), solver, options);
        expect(plan.costs).toEqual(base.plan.costs);
        expect(plan.production).toEqual(base.plan.production);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  it('costs what an independent formulation says of the changed model, when it begins from the base', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModel({ workforce: true }), fc.array(CHANGES, { minLength: 1, maxLength: 3 }), async (model, drawn) => {
        const scenario = applyScenario(model, { changes: drawn.map(([lever, amount]) => change(model, lever, amount)) });
        const expected = await literalOptimum(scenario);
        fc.pre(expected !== undefined);
        const base = await reconcileFrom(undefined, model, solver, options);
        const { plan } = await reconcileFrom(base, scenario, solver, options);
        expect(Math.abs(plan.objective - expected.objective)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected.objective)));
        // Among plans that tie but for a millionth the money may differ by as much.
        expect(Math.abs(plan.costs.total - expected.total)).toBeLessThan(1e-4 * Math.max(1, expected.total));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 120_000);

  it('starts what the unconstrained projection starts when capacity has no limit', async () => {
    const simple: Partial<SmallItem> = { hours: [1], holdingCost: 1, backlogCost: 5, lostSaleCost: 90, unitCost: 10 };
    const items = fc.array(
      fc.record({
        demand: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }),
        openingStock: fc.integer({ min: 0, max: 120 }),
        safetyStock: fc.integer({ min: 0, max: 20 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(items, async (drawn) => {
        const model = smallModel(drawn.map((item) => ({ ...item, ...simple })), [{ regular: 30 }]);
        const plan = await reconcile(changed(model, 'capacity', UNLIMITED), solver, options);
        expect(rowsOf(plan.production)).toEqual(rowsOf(project(model).production));
        expect(rowsOf(plan.load)).toEqual(rowsOf(project(model).load));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);
});
